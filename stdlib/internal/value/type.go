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

// Type is a Descriptor with what fmt asks of it.
type Type struct{ Descriptor }

func typeOf(d *Descriptor) *Type { return (*Type)(unsafe.Pointer(d)) }

// String is what %T prints.
func (t *Type) String() string   { return t.Text }
func (t *Type) Kind() Kind       { return t.KindNumber }
func (t *Type) Size() uintptr    { return t.Bytes }
func (t *Type) Comparable() bool { return t.Flags&FlagComparable != 0 }

// HasPointers reports whether the collector has to look into values of t.
func (t *Type) HasPointers() bool { return t.PointerBytes != 0 }

// Name is the declared name without its package, or "".
func (t *Type) Name() string {
	if !t.IsNamed() || t.Uncommon == nil {
		return ""
	}
	return t.Uncommon.Name
}

// IsReflectValue reports whether t is reflect.Value.
func (t *Type) IsReflectValue() bool {
	return t.KindNumber == Struct && t.Uncommon != nil && t.Uncommon.PackagePath == "reflect" && t.Uncommon.Name == "Value"
}

// Elem is the element of a pointer, slice, array, channel or map.
func (t *Type) Elem() *Type {
	switch t.KindNumber {
	case Pointer, Slice, Chan, Array, Map:
		return typeOf(t.ElemOf())
	}
	panic("internal/value: Elem of " + t.String())
}

func (t *Type) Key() *Type { return typeOf(t.AsMap().Key) }

// NumField is the number of fields of a struct.
func (t *Type) NumField() int { return t.AsStruct().Count }

// FieldName is the name of the i-th field of a struct.
func (t *Type) FieldName(i int) string { return *t.AsStruct().Fields[i].Name }

// NumMethod is the number of methods an interface type asks for.
func (t *Type) NumMethod() int { return t.AsInterface().Count }

// Implements reports whether a value of type t can be stored in the interface type.
func (t *Type) Implements(iface *Type) bool {
	if iface.NumMethod() == 0 {
		return true
	}
	if t.KindNumber == Interface {
		panic("internal/value: Implements of an interface type")
	}
	_, ok := rt.FindItab(iface.Address(), t.Address())
	return ok
}

// TypeOf is the dynamic type of a, or nil.
func TypeOf(a any) *Type { return (*emptyInterface)(unsafe.Pointer(&a)).typ }
