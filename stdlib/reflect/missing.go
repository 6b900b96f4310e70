package reflect

import (
	"iter"
	"unsafe"
)

// What is declared here so that packages which mention it compile, but cannot be done yet: calls need code that passes
// arguments by a signature known only at run time, and new types need descriptors made at run time. All of it panics in
// these words.
func missing(what string) {
	panic("reflect: " + what + " is not possible yet in programs compiled by tuco")
}

// A Method is a method of a type.
type Method struct {
	Name    string
	PkgPath string // of a method that is not exported
	Type    Type   // with the receiver as first parameter
	Func    Value
	Index   int
}

func (m Method) IsExported() bool { return m.PkgPath == "" }

func (t *rtype) Method(int) Method {
	missing("Type.Method")
	return Method{}
}

func (t *rtype) MethodByName(string) (Method, bool) {
	missing("Type.MethodByName")
	return Method{}, false
}

// Methods goes through the methods of the type.
func (t *rtype) Methods() iter.Seq[Method] {
	missing("Type.Methods")
	return nil
}

// Method is the i-th method as a function of its own.
func (v Value) Method(i int) Value {
	missing("Value.Method")
	return Value{}
}

// MethodByName is the method of that name as a function of its own.
func (v Value) MethodByName(name string) Value {
	missing("Value.MethodByName")
	return Value{}
}

// Methods goes through the methods of v.
func (v Value) Methods() iter.Seq2[Method, Value] {
	missing("Value.Methods")
	return nil
}

// Call calls the function v.
func (v Value) Call(in []Value) []Value {
	missing("Value.Call")
	return nil
}

// CallSlice calls the variadic function v with a slice as its last argument.
func (v Value) CallSlice(in []Value) []Value {
	missing("Value.CallSlice")
	return nil
}

// MakeFunc makes a function of the type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	missing("MakeFunc")
	return Value{}
}

// ArrayOf is the type of arrays of that length.
func ArrayOf(length int, elem Type) Type {
	missing("ArrayOf")
	return nil
}

// ChanOf is the type of channels.
func ChanOf(dir ChanDir, t Type) Type {
	missing("ChanOf")
	return nil
}

// FuncOf is the type of functions.
func FuncOf(in, out []Type, variadic bool) Type {
	missing("FuncOf")
	return nil
}

// MapOf is the type of maps.
func MapOf(key, elem Type) Type {
	missing("MapOf")
	return nil
}

// StructOf is the type of structs.
func StructOf(fields []StructField) Type {
	missing("StructOf")
	return nil
}

// A SelectDir is what a SelectCase wants.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is one case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value // the value to be sent
}

// Select runs a select statement of these cases.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	missing("Select")
	return 0, Value{}, false
}

// InterfaceData is the two words of an interface variable. Deprecated: they mean nothing to programs.
func (v Value) InterfaceData() [2]uintptr {
	if v.Kind() != Interface {
		v.wrongKind("InterfaceData")
	}
	return *(*[2]uintptr)(v.pointer)
}

// SliceAt is a slice of n values of the type from p on.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	if n < 0 {
		panic("reflect.SliceAt: negative length")
	}
	s := &sliceHeader{p, n, n}
	return Value{typ.common().slice(), unsafe.Pointer(s), 0}
}
