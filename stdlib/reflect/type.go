// Package reflect looks at and changes values whose types are known only at run time. It reads the type descriptors
// that the compiler emits (descriptor.go), and makes others (registry.go, struct_of.go). Functions are called, and made,
// by the rules of signature.go.
package reflect

import (
	"internal/rt"
	"internal/value"
	"iter"
	"unsafe"
)

// Type is a Go type. Types are equal (==) if they are identical.
//
// Methods that not every kind has panic for the others.
type Type interface {
	// Align and FieldAlign are the bytes that variables and fields of the type are aligned to.
	Align() int
	FieldAlign() int
	// Method is the i-th of the exported methods, sorted by name; of an interface type, of all.
	Method(i int) Method
	MethodByName(name string) (Method, bool)
	Methods() iter.Seq[Method]
	// Fields, Ins and Outs go through what Field, In and Out number.
	Fields() iter.Seq[StructField]
	Ins() iter.Seq[Type]
	Outs() iter.Seq[Type]
	// NumMethod counts the exported methods; of an interface type all.
	NumMethod() int
	// Name is the type's name in its package, with type arguments; "" if it has none.
	Name() string
	// PkgPath is the import path of a declared type's package; "" for others and for predeclared ones.
	PkgPath() string
	// Size is what a value takes, in bytes.
	Size() uintptr
	// String describes the type, with short package names. It may be the same for different types.
	String() string
	Kind() Kind
	// Implements: for an interface type u.
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	// Bits is the size in bits of a number type.
	Bits() int
	ChanDir() ChanDir
	// IsVariadic: of a function type whose last parameter takes any number.
	IsVariadic() bool
	// Elem: of an array, channel, map, pointer, slice.
	Elem() Type
	Field(i int) StructField
	// FieldByIndex follows one index a level of embedding.
	FieldByIndex(index []int) StructField
	// FieldByName finds a promoted field, too.
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Key() Type
	// Len is the length of an array type.
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	// The Overflow methods: can x not be held by the type?
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	// CanSeq and CanSeq2: can range go through a value with one, with two variables?
	CanSeq() bool
	CanSeq2() bool

	common() *rtype
}

// TypeOf returns the dynamic type of i; nil for a nil interface.
func TypeOf(i any) Type {
	return toType((*emptyInterface)(unsafe.Pointer(&i)).typ)
}

// TypeFor returns the Type of T.
func TypeFor[T any]() Type {
	var p *T
	return TypeOf(p).common().elem()
}

func toType(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

func (t *rtype) common() *rtype   { return t }
func (t *rtype) Align() int       { return int(t.Alignment) }
func (t *rtype) FieldAlign() int  { return int(t.FieldAlignment) }
func (t *rtype) Size() uintptr    { return t.Bytes }
func (t *rtype) String() string   { return t.Text }
func (t *rtype) Kind() Kind       { return Kind(t.KindNumber) }
func (t *rtype) Comparable() bool { return t.Flags&value.FlagComparable != 0 }

func (t *rtype) Name() string {
	if !t.IsNamed() {
		return ""
	}
	// What follows the package: the last dot that is not among type arguments.
	depth := 0
	for i := len(t.Text) - 1; i >= 0; i-- {
		switch t.Text[i] {
		case ']':
			depth++
		case '[':
			depth--
		case '.':
			if depth == 0 {
				return t.Text[i+1:]
			}
		}
	}
	return t.Text
}

func (t *rtype) PkgPath() string {
	if t.Kind() == UnsafePointer && t.Text == "unsafe.Pointer" {
		return "unsafe"
	}
	if !t.IsNamed() || t.Uncommon == nil {
		return ""
	}
	return t.Uncommon.PackagePath
}

func (t *rtype) NumMethod() int {
	if t.Kind() == Interface {
		return t.AsInterface().Count
	}
	if t.Uncommon == nil {
		return 0
	}
	exported := 0
	for i := range t.Uncommon.MethodCount {
		if isExported(*t.Uncommon.Methods[i].Name) {
			exported++
		}
	}
	return exported
}

// wrongKind panics in the words of Go's methods that a kind does not have.
func (t *rtype) wrongKind(method, kinds string) {
	panic("reflect: " + method + " of " + kinds + " " + t.Text)
}

func (t *rtype) Bits() int {
	if k := t.Kind(); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.Text)
	}
	return int(t.Bytes) * 8
}

func (t *rtype) ChanDir() ChanDir {
	if t.Kind() != Chan {
		t.wrongKind("ChanDir", "non-chan type")
	}
	return ChanDir(t.AsChan().Direction)
}

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return t.elem()
	}
	t.wrongKind("Elem", "invalid type")
	return nil
}

func (t *rtype) Key() Type {
	if t.Kind() != Map {
		t.wrongKind("Key", "non-map type")
	}
	return typeOf(t.AsMap().Key)
}

func (t *rtype) Len() int {
	if t.Kind() != Array {
		t.wrongKind("Len", "non-array type")
	}
	return t.AsArray().Length
}

func (t *rtype) function(method string) *value.FuncDescriptor {
	if t.Kind() != Func {
		t.wrongKind(method, "non-func type")
	}
	return t.AsFunc()
}

func (t *rtype) IsVariadic() bool {
	return t.function("IsVariadic").Flags&value.FlagVariadic != 0
}

func (t *rtype) NumIn() int  { return t.function("NumIn").In }
func (t *rtype) NumOut() int { return t.function("NumOut").Out }

func (t *rtype) In(i int) Type {
	return typeOf(t.function("In").Ins()[i])
}

func (t *rtype) Out(i int) Type {
	return typeOf(t.function("Out").Outs()[i])
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowsFloat32(real(x)) || overflowsFloat32(imag(x))
	case Complex128:
		return false
	}
	t.wrongKind("OverflowComplex", "non-complex type")
	return false
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowsFloat32(x)
	case Float64:
		return false
	}
	t.wrongKind("OverflowFloat", "non-float type")
	return false
}

func (t *rtype) OverflowInt(x int64) bool {
	if !t.Kind().isInt() {
		t.wrongKind("OverflowInt", "non-int type")
	}
	unused := 64 - t.Bytes*8
	return x<<unused>>unused != x
}

func (t *rtype) OverflowUint(x uint64) bool {
	if !t.Kind().isUint() {
		t.wrongKind("OverflowUint", "non-uint type")
	}
	unused := 64 - t.Bytes*8
	return x<<unused>>unused != x
}

func overflowsFloat32(x float64) bool {
	const most = 0x1.fffffep127
	if x < 0 {
		x = -x
	}
	const infinity = 0x1.fffffffffffffp1023
	return most < x && x <= infinity
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Chan:
		return ChanDir(t.AsChan().Direction)&RecvDir != 0
	case Func:
		return t.yields(1)
	case Pointer:
		return t.elem().Kind() == Array
	}
	k := t.Kind()
	return k.isInt() || k.isUint()
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return t.yields(2)
	case Pointer:
		return t.elem().Kind() == Array
	}
	return false
}

// yields: is t a func(yield func(…) bool) whose yield takes n values?
func (t *rtype) yields(n int) bool {
	f := t.AsFunc()
	if f.In != 1 || f.Out != 0 || typeOf(f.Parameters[0]).Kind() != Func {
		return false
	}
	yield := f.Parameters[0].AsFunc()
	return yield.In == n && yield.Out == 1 && typeOf(yield.Parameters[n]).Kind() == Bool
}

func isExported(name string) bool {
	if name == "" {
		return false
	}
	if c := name[0]; c < 0x80 {
		return 'A' <= c && c <= 'Z'
	}
	for _, r := range name {
		return isUpper(r)
	}
	return false
}

// Implements reports whether t has all methods of the interface type u.
func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return t.implements(u.common())
}

func (t *rtype) implements(u *rtype) bool {
	wanted := u.AsInterface()
	if wanted.Count == 0 {
		return true
	}
	if t.Kind() != Interface {
		_, ok := rt.FindItab(u.Address(), t.Address())
		return ok
	}
	// Both lists are sorted alike; a method's name and type are unique addresses.
	has, found := t.AsInterface(), 0
	for i := 0; i < has.Count && found < wanted.Count; i++ {
		if has.Methods[i] == wanted.Methods[found] {
			found++
		}
	}
	return found == wanted.Count
}

// AssignableTo reports whether a value of t can be assigned to a variable of u.
func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return u.common() == t || t.assignable(u.common())
}

func (t *rtype) assignable(u *rtype) bool {
	if t == u || u.Kind() == Interface && t.implements(u) {
		return true
	}
	if t.IsNamed() && u.IsNamed() || t.Kind() != u.Kind() {
		return false
	}
	if t.Kind() == Chan && ChanDir(t.AsChan().Direction) == BothDir && t.elem() == u.elem() {
		return true
	}
	return identicalUnderlying(t, u, true)
}
