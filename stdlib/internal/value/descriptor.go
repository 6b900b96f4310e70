package value

import "unsafe"

// What follows is runtime/abi/type_descriptor.h: one static, read-only descriptor a type, so that types are identical if
// their addresses are. reflect reads them, too.

// Flags of a descriptor.
const (
	FlagDirect      = 1 << 0 // a value is one pointer, and stands in an interface itself
	FlagMemoryEqual = 1 << 1 // == compares bytes
	FlagComparable  = 1 << 2
	FlagNamed       = 1 << 3
	FlagVariadic    = 1 << 4
)

type Descriptor struct {
	Bytes          uintptr
	PointerBytes   uintptr
	Hash           uint32
	Flags          uint8
	Alignment      uint8
	FieldAlignment uint8
	KindNumber     Kind
	PointerMask    unsafe.Pointer
	MaskPeriod     uintptr
	Text           string
	PointerTo      *Descriptor // or nil, though there may be one
	Uncommon       *Uncommon
}

// Uncommon is what named types and types with methods have besides.
type Uncommon struct {
	Name        string
	PackagePath string
	MethodCount int
	Methods     *[1 << 16]Method
}

// The code of a method that no interface of the program has is in the program only if CodeOf is (the link sees to it,
// compiler/emit/method_pruning.cpp). So nothing else hands it out.
type Method struct {
	Name          *string
	Type          *Descriptor
	interfaceCode uintptr
	directCode    uintptr
}

// CodeOf is where the code of an exported method is: that whose receiver is an interface's data word, and that whose
// receiver is a value of the type. There is none of the second kind if StructOf made the type.
//
//go:noinline
func CodeOf(m *Method) (interfaceCode, directCode uintptr) { return m.interfaceCode, m.directCode }

// MadeMethod is one of a type that is made while the program runs.
func MadeMethod(name *string, typ *Descriptor, interfaceCode uintptr) Method {
	return Method{name, typ, interfaceCode, 0}
}

// ElemDescriptor is that of pointers and slices; arrays and channels have more after it.
type ElemDescriptor struct {
	Descriptor
	Elem *Descriptor
}

type ArrayDescriptor struct {
	ElemDescriptor
	_      *Descriptor
	Length int
}

type ChanDescriptor struct {
	ElemDescriptor
	Direction int
}

type MapDescriptor struct {
	Descriptor
	Key  *Descriptor
	Elem *Descriptor
}

type FuncDescriptor struct {
	Descriptor
	In, Out    int
	Parameters *[1 << 16]*Descriptor // in, then out
}

// Ins and Outs are the types of the parameters and of the results.
func (f *FuncDescriptor) Ins() []*Descriptor {
	return unsafe.Slice((**Descriptor)(unsafe.Pointer(f.Parameters)), f.In+f.Out)[:f.In:f.In]
}

func (f *FuncDescriptor) Outs() []*Descriptor {
	return unsafe.Slice((**Descriptor)(unsafe.Pointer(f.Parameters)), f.In+f.Out)[f.In:]
}

type StructDescriptor struct {
	Descriptor
	Count  int
	Fields *[1 << 16]Field
}

type Field struct {
	Name        *string
	Type        *Descriptor
	Offset      uintptr
	Tag         string
	PackagePath *string // nil: exported
	Embedded    uintptr
}

type InterfaceDescriptor struct {
	Descriptor
	Count   int
	Methods *[1 << 16]InterfaceMethod
}

type InterfaceMethod struct {
	Name        *string
	Type        *Descriptor
	PackagePath *string // nil: exported
}

// Address is what the runtime's functions take for a type.
func (d *Descriptor) Address() uintptr { return uintptr(unsafe.Pointer(d)) }
func (d *Descriptor) IsDirect() bool   { return d.Flags&FlagDirect != 0 }
func (d *Descriptor) IsNamed() bool    { return d.Flags&FlagNamed != 0 }

// ElemOf is the element of a pointer, slice, array, channel or map.
func (d *Descriptor) ElemOf() *Descriptor {
	if d.KindNumber == Map {
		return d.AsMap().Elem
	}
	return (*ElemDescriptor)(unsafe.Pointer(d)).Elem
}

func (d *Descriptor) AsArray() *ArrayDescriptor   { return (*ArrayDescriptor)(unsafe.Pointer(d)) }
func (d *Descriptor) AsChan() *ChanDescriptor     { return (*ChanDescriptor)(unsafe.Pointer(d)) }
func (d *Descriptor) AsMap() *MapDescriptor       { return (*MapDescriptor)(unsafe.Pointer(d)) }
func (d *Descriptor) AsFunc() *FuncDescriptor     { return (*FuncDescriptor)(unsafe.Pointer(d)) }
func (d *Descriptor) AsStruct() *StructDescriptor { return (*StructDescriptor)(unsafe.Pointer(d)) }
func (d *Descriptor) AsInterface() *InterfaceDescriptor {
	return (*InterfaceDescriptor)(unsafe.Pointer(d))
}
