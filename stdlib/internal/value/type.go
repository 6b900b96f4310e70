// Package value looks at an any through the descriptor of its dynamic type (runtime/abi/type_descriptor.h). It is
// what fmt and errors need of reflection, and no more: values can be read, walked and, through pointers, set, but
// methods are found by the language's own type assertions after Interface.
package value

import (
	"internal/rt"
	"unsafe"
)

// Kind is numbered as reflect.Kind.
type Kind uint8

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

const (
	flagDirectInterface = 1 << 0
	flagComparable      = 1 << 2
	flagNamed           = 1 << 3
)

type nameRecord struct {
	data   *byte
	length int
}

func (n *nameRecord) text() string { return unsafe.String(n.data, n.length) }

// Type is abi::Type: one static descriptor a type, so types are identical if their addresses are.
type Type struct {
	size         uintptr
	pointerBytes uintptr
	hash         uint32
	flags        uint8
	align        uint8
	fieldAlign   uint8
	kind         Kind
	pointerMask  unsafe.Pointer
	maskPeriod   uintptr
	name         nameRecord
	pointerTo    *Type
	uncommon     *uncommonRecord
}

type uncommonRecord struct {
	name        nameRecord
	packagePath nameRecord
	methodCount int
	methods     unsafe.Pointer
}

// elemType is the tail of pointers, slices, channels; arrays and maps have more after it.
type elemType struct {
	Type
	elem *Type
}

type arrayType struct {
	Type
	elem   *Type
	slice  *Type
	length int
}

type mapType struct {
	Type
	key  *Type
	elem *Type
}

type structType struct {
	Type
	count  int
	fields *[1 << 16]fieldRecord
}

type fieldRecord struct {
	name        *nameRecord
	typ         *Type
	offset      uintptr
	tag         nameRecord
	packagePath *nameRecord
	embedded    uint64
}

type interfaceType struct {
	Type
	methodCount int
	methods     unsafe.Pointer
}

// String is what %T prints.
func (t *Type) String() string   { return t.name.text() }
func (t *Type) Kind() Kind       { return t.kind }
func (t *Type) Size() uintptr    { return t.size }
func (t *Type) Comparable() bool { return t.flags&flagComparable != 0 }

// HasPointers reports whether the collector has to look into values of t.
func (t *Type) HasPointers() bool { return t.pointerBytes != 0 }

// Name is the declared name without its package, or "".
func (t *Type) Name() string {
	if t.flags&flagNamed == 0 || t.uncommon == nil {
		return ""
	}
	return t.uncommon.name.text()
}

// IsReflectValue reports whether t is reflect.Value.
func (t *Type) IsReflectValue() bool {
	return t.kind == Struct && t.uncommon != nil && t.uncommon.packagePath.text() == "reflect" && t.uncommon.name.text() == "Value"
}

func (t *Type) direct() bool { return t.flags&flagDirectInterface != 0 }

// Elem is the element of a pointer, slice, array, channel or map.
func (t *Type) Elem() *Type {
	switch t.kind {
	case Pointer, Slice, Chan, Array:
		return (*elemType)(unsafe.Pointer(t)).elem
	case Map:
		return (*mapType)(unsafe.Pointer(t)).elem
	}
	panic("internal/value: Elem of " + t.String())
}

func (t *Type) Key() *Type { return (*mapType)(unsafe.Pointer(t)).key }

// NumField is the number of fields of a struct.
func (t *Type) NumField() int { return (*structType)(unsafe.Pointer(t)).count }

// FieldName is the name of the i-th field of a struct.
func (t *Type) FieldName(i int) string {
	return (*structType)(unsafe.Pointer(t)).fields[i].name.text()
}

// NumMethod is the number of methods an interface type asks for.
func (t *Type) NumMethod() int { return (*interfaceType)(unsafe.Pointer(t)).methodCount }

// Implements reports whether a value of type t can be stored in the interface type.
func (t *Type) Implements(iface *Type) bool {
	if iface.NumMethod() == 0 {
		return true
	}
	if t.kind == Interface {
		panic("internal/value: Implements of an interface type")
	}
	_, ok := rt.FindItab(uintptr(unsafe.Pointer(iface)), uintptr(unsafe.Pointer(t)))
	return ok
}

// TypeOf is the dynamic type of a, or nil.
func TypeOf(a any) *Type { return (*emptyInterface)(unsafe.Pointer(&a)).typ }

// Address orders types, arbitrarily.
func (t *Type) Address() uint64 { return uint64(uintptr(unsafe.Pointer(t))) }
