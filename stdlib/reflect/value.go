package reflect

import (
	"internal/rt"
	"unsafe"
)

// Bits of Value.flags. The first three are those of internal/value, by which fmt prints what a Value holds.
type flagSet uint32

const (
	// flagWord: pointer is the (pointer-shaped) value itself. Otherwise it is the value's address.
	flagWord flagSet = 1 << iota
	// flagVariable: the address is that of a variable. Otherwise nobody changes what is there.
	flagVariable
	// flagHidden: reached through an unexported field.
	flagHidden
	// flagHiddenEmbedding: is an unexported embedded field. Exported fields in it are free again.
	flagHiddenEmbedding
	// flagMethod: the Value is a function, a method of the value that typ and pointer describe. Its place in the table
	// of the type's methods stands from bit methodShift on.
	flagMethod

	methodShift   = 8
	flagsReadOnly = flagHidden | flagHiddenEmbedding
)

// hidden is flagHidden if either of the two is set: what lies behind a hidden embedded field without being a field of
// it is as hidden as any.
func (f flagSet) hidden() flagSet {
	if f&flagsReadOnly != 0 {
		return flagHidden
	}
	return 0
}

// A Value is a Go value with its type. The zero Value stands for none. Methods panic with a *ValueError for kinds that
// do not have them.
type Value struct {
	typ     *rtype
	pointer unsafe.Pointer
	flags   flagSet
}

// A ValueError is what a method panics with that the Value's kind does not have.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

func (v Value) wrongKind(method string) {
	panic(&ValueError{"reflect.Value." + method, v.Kind()})
}

// ValueOf returns the value in i; the zero Value for a nil interface.
func ValueOf(i any) Value {
	e := (*emptyInterface)(unsafe.Pointer(&i))
	return held(e.typ, e.data)
}

// held is the value of an interface with these words.
func held(typ *rtype, data unsafe.Pointer) Value {
	if typ == nil {
		return Value{}
	}
	if typ.IsDirect() {
		return Value{typ, data, flagWord}
	}
	return Value{typ, data, 0}
}

func (v Value) IsValid() bool { return v.typ != nil }

func (v Value) Kind() Kind {
	if v.typ == nil {
		return Invalid
	}
	if v.flags&flagMethod != 0 {
		return Func
	}
	return v.typ.Kind()
}

func (v Value) Type() Type {
	if v.typ == nil {
		v.wrongKind("Type")
	}
	if v.flags&flagMethod != 0 {
		return v.methodType()
	}
	return v.typ
}

// NumMethod counts what Type().NumMethod counts; for a value in an interface, the interface's.
func (v Value) NumMethod() int {
	if v.typ == nil {
		v.wrongKind("NumMethod")
	}
	if v.flags&flagMethod != 0 {
		return 0
	}
	return v.typ.NumMethod()
}

// CanAddr reports whether Addr may be called: v is a variable.
func (v Value) CanAddr() bool { return v.flags&flagVariable != 0 }

// CanSet reports whether v is a variable that was not reached through unexported fields.
func (v Value) CanSet() bool { return v.flags&(flagVariable|flagsReadOnly) == flagVariable }

// CanInterface reports whether v was not reached through unexported fields.
func (v Value) CanInterface() bool {
	if v.typ == nil {
		v.wrongKind("CanInterface")
	}
	return v.flags&flagsReadOnly == 0
}

// Addr is a pointer to v.
func (v Value) Addr() Value {
	if !v.CanAddr() {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{v.typ.pointer(), v.pointer, v.flags&flagsReadOnly | flagWord}
}

// Addresses that programs get as numbers.
var shown struct {
	kept bool // never
	last unsafe.Pointer
}

// lasting is p as a number. The compiler does not follow numbers, and unsafe.Pointer(v.Pointer()) must be a pointer to what
// still is there: so p may be stored here, and does not lead into a frame.
func lasting(p unsafe.Pointer) uintptr {
	if shown.kept {
		shown.last = p
	}
	return uintptr(p)
}

// UnsafeAddr is the address of v.
func (v Value) UnsafeAddr() uintptr {
	if v.typ == nil {
		v.wrongKind("UnsafeAddr")
	}
	if !v.CanAddr() {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return lasting(v.pointer)
}

// Interface is v as an any. It panics for what was reached through unexported fields.
func (v Value) Interface() any {
	if v.typ == nil {
		v.wrongKind("Interface")
	}
	if v.flags&flagsReadOnly != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.packed()
}

// TypeAssert is v.Interface().(T), with a report in place of a panic if v does not hold a T.
func TypeAssert[T any](v Value) (T, bool) {
	if v.typ == nil {
		v.wrongKind("TypeAssert")
	}
	if v.flags&flagsReadOnly != 0 {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	x, ok := v.packed().(T)
	return x, ok
}

func (v Value) packed() any {
	if v.flags&flagMethod != 0 {
		v = v.asFunction("Interface")
	}
	if v.Kind() == Interface {
		v = v.Elem()
		if v.typ == nil {
			return nil
		}
	}
	var a any
	e := (*emptyInterface)(unsafe.Pointer(&a))
	e.typ = v.typ
	switch {
	case v.typ.IsDirect():
		e.data = v.word()
	case v.flags&flagVariable != 0:
		e.data = copyOf(v.typ, v.pointer)
	default:
		e.data = v.pointer
	}
	return a
}

// copyOf is a new variable with the value at p.
func copyOf(typ *rtype, p unsafe.Pointer) unsafe.Pointer {
	copied := rt.New(typ.Address())
	rt.Move(typ.Address(), copied, p)
	return copied
}

// address is where v's value stands.
func (v *Value) address() unsafe.Pointer {
	if v.flags&flagWord != 0 {
		return unsafe.Pointer(&v.pointer)
	}
	return v.pointer
}

// word is the first word of a pointer-shaped value, or of a slice or interface.
func (v Value) word() unsafe.Pointer {
	if v.flags&flagWord != 0 {
		return v.pointer
	}
	return *(*unsafe.Pointer)(v.pointer)
}

func (v Value) Bool() bool {
	if v.Kind() != Bool {
		v.wrongKind("Bool")
	}
	return v.plain().Bool()
}

func (v Value) CanInt() bool     { return v.Kind().isInt() }
func (v Value) CanUint() bool    { return v.Kind().isUint() }
func (v Value) CanFloat() bool   { return v.Kind().isFloat() }
func (v Value) CanComplex() bool { return v.Kind().isComplex() }

func (v Value) Int() int64 {
	if !v.CanInt() {
		v.wrongKind("Int")
	}
	return v.plain().Int()
}

func (v Value) Uint() uint64 {
	if !v.CanUint() {
		v.wrongKind("Uint")
	}
	return v.plain().Uint()
}

func (v Value) Float() float64 {
	if !v.CanFloat() {
		v.wrongKind("Float")
	}
	return v.plain().Float()
}

func (v Value) Complex() complex128 {
	if !v.CanComplex() {
		v.wrongKind("Complex")
	}
	return v.plain().Complex()
}

// String is a string's value; for other kinds it does not panic but describes v as "<T Value>".
func (v Value) String() string {
	switch v.Kind() {
	case String:
		return v.plain().String()
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.Type().String() + " Value>"
}

// Bytes is the content of a slice of bytes, or of a variable that is an array of bytes.
func (v Value) Bytes() []byte {
	switch v.Kind() {
	case Slice:
		if v.typ.elem().Kind() != Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.pointer)
	case Array:
		if v.typ.elem().Kind() != Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.pointer), v.typ.Len())
	}
	v.wrongKind("Bytes")
	return nil
}

// IsNil is for channels, functions, interfaces, maps, pointers, slices.
func (v Value) IsNil() bool {
	switch v.Kind() {
	case Func:
		return v.flags&flagMethod == 0 && v.word() == nil
	case Chan, Interface, Map, Pointer, Slice, UnsafePointer:
		return v.word() == nil
	}
	v.wrongKind("IsNil")
	return false
}

// Pointer is the address that a channel, function (its code), map, pointer, slice or string holds.
func (v Value) Pointer() uintptr {
	switch v.Kind() {
	case Chan, Func, Map, Pointer, Slice, String, UnsafePointer:
		return lasting(v.UnsafePointer())
	}
	v.wrongKind("Pointer")
	return 0
}

// UnsafePointer is Pointer as an unsafe.Pointer.
func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.Kind() {
	case Func:
		if v.flags&flagMethod != 0 {
			v = v.asFunction("UnsafePointer")
		}
		if p := v.word(); p != nil {
			return *(*unsafe.Pointer)(p)
		}
		return nil
	case Chan, Map, Pointer, Slice, String, UnsafePointer:
		return v.word()
	}
	v.wrongKind("UnsafePointer")
	return nil
}

// Elem is what a pointer points to or an interface holds; the zero Value if that is nil.
func (v Value) Elem() Value {
	switch v.Kind() {
	case Pointer:
		p := v.word()
		if p == nil {
			return Value{}
		}
		return Value{v.typ.elem(), p, v.flags&flagsReadOnly | flagVariable}
	case Interface:
		var typ *rtype
		if v.typ.AsInterface().Count == 0 {
			typ = (*emptyInterface)(v.pointer).typ
		} else if table := (*methodInterface)(v.pointer).table; table != nil {
			typ = table.typ
		}
		inner := held(typ, (*emptyInterface)(v.pointer).data)
		if typ != nil {
			inner.flags |= v.flags.hidden()
		}
		return inner
	}
	v.wrongKind("Elem")
	return Value{}
}

// Indirect is what v points to, or v if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() == Pointer {
		return v.Elem()
	}
	return v
}

func (v Value) NumField() int {
	if v.Kind() != Struct {
		v.wrongKind("NumField")
	}
	return v.typ.AsStruct().Count
}

// Field is the i-th field of a struct.
func (v Value) Field(i int) Value {
	if v.Kind() != Struct {
		v.wrongKind("Field")
	}
	s := v.typ.AsStruct()
	if i < 0 || i >= s.Count {
		panic("reflect: Field index out of range")
	}
	f := &s.Fields[i]
	typ := typeOf(f.Type)
	flags := v.flags &^ flagHiddenEmbedding
	if f.PackagePath != nil {
		if f.Embedded != 0 {
			flags |= flagHiddenEmbedding
		} else {
			flags |= flagHidden
		}
	}
	if flags&flagWord != 0 {
		if typ.Bytes == 0 {
			// An empty field beside the pointer: any address serves.
			return Value{typ, unsafe.Pointer(v.typ), flags &^ flagWord}
		}
		return Value{typ, v.pointer, flags}
	}
	return Value{typ, unsafe.Add(v.pointer, f.Offset), flags}
}

// FieldByIndex follows one index a level of embedding; it panics at a nil pointer on the way.
func (v Value) FieldByIndex(index []int) Value {
	f, err := v.FieldByIndexErr(index)
	if err != nil {
		panic("reflect: indirection through nil pointer to embedded struct field " + v.typ.Text)
	}
	return f
}

// FieldByIndexErr is FieldByIndex with an error in place of the panic.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) != 1 && v.Kind() != Struct {
		v.wrongKind("FieldByIndex")
	}
	for depth, i := range index {
		if depth > 0 && v.Kind() == Pointer && v.typ.elem().Kind() == Struct {
			if v.IsNil() {
				return Value{}, nilEmbedding(v.typ.elem().Name())
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, nil
}

type nilEmbedding string

func (e nilEmbedding) Error() string {
	return "reflect: indirection through nil pointer to embedded struct field " + string(e)
}

// FieldByName is the field of that name, promoted ones too; the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	if v.Kind() != Struct {
		v.wrongKind("FieldByName")
	}
	if f, ok := v.typ.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc is the field whose name matches, as Type.FieldByNameFunc finds it.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.Type().FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Comparable reports whether Equal and == of Interface values would not panic.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return false
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		if v.typ.elem().Kind() != Interface && v.typ.elem().Kind() != Array && v.typ.elem().Kind() != Struct {
			return v.typ.elem().Comparable()
		}
		for i := range v.Len() {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return true
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return v.Type().Comparable()
}

// Equal reports whether v and u, or what they hold as interfaces, are of one type and equal. It panics for values that
// cannot be compared.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.Type() != u.Type() {
		return false
	}
	switch v.Kind() {
	case Array:
		for i := range v.Len() {
			if !v.Index(i).Equal(u.Index(i)) {
				return false
			}
		}
		if v.Len() > 0 {
			return true
		}
	case Struct: // blank fields count here, unlike with ==
		for i := range v.NumField() {
			if !v.Field(i).Equal(u.Field(i)) {
				return false
			}
		}
		return true
	}
	if !v.Type().Comparable() {
		panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
	}
	return rt.Equal(v.typ.Address(), v.address(), u.address())
}

// IsZero reports whether v equals the zero value of its type.
func (v Value) IsZero() bool {
	switch k := v.Kind(); {
	case k == Invalid:
		v.wrongKind("IsZero")
	case k == Array:
		for i := range v.Len() {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case k == Struct:
		for i := range v.NumField() {
			if !v.Field(i).IsZero() && *v.typ.AsStruct().Fields[i].Name != "_" {
				return false
			}
		}
		return true
	case k == String:
		return v.Len() == 0
	case k.isFloat():
		return v.Float() == 0
	case k.isComplex():
		return v.Complex() == 0
	case k == Chan || k == Func || k == Interface || k == Map || k == Pointer || k == Slice || k == UnsafePointer:
		return v.IsNil()
	}
	for _, b := range unsafe.Slice((*byte)(v.address()), v.typ.Bytes) {
		if b != 0 {
			return false
		}
	}
	return true
}

// OverflowInt and its like: can x not be held by a value of v's type?
func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		v.wrongKind("OverflowInt")
	}
	return v.typ.OverflowInt(x)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		v.wrongKind("OverflowUint")
	}
	return v.typ.OverflowUint(x)
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		v.wrongKind("OverflowFloat")
	}
	return v.typ.OverflowFloat(x)
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		v.wrongKind("OverflowComplex")
	}
	return v.typ.OverflowComplex(x)
}

// InterfaceData is the two words of an interface variable. Deprecated: they mean nothing to programs.
func (v Value) InterfaceData() [2]uintptr {
	if v.Kind() != Interface {
		v.wrongKind("InterfaceData")
	}
	return *(*[2]uintptr)(v.pointer)
}
