package value

import (
	"internal/rt"
	"unsafe"
)

type emptyInterface struct {
	typ  *Type
	data unsafe.Pointer
}

type methodInterface struct {
	table *struct {
		iface *Type
		typ   *Type
		hash  uintptr
		code  [1 << 16]uintptr
	}
	data unsafe.Pointer
}

const (
	// flagWord: pointer is the (pointer-shaped) value itself. Otherwise it is the value's address.
	flagWord = 1 << iota
	// flagVariable: the address is that of a variable, which may change, so Interface copies it.
	flagVariable
	// flagUnexported: reached through an unexported field, so Interface is not allowed.
	flagUnexported
)

// Value is a Go value with its type. The zero Value stands for none.
type Value struct {
	typ     *Type
	pointer unsafe.Pointer
	flags   uint32
}

// Of is the value in a; no value if a is nil.
func Of(a any) Value {
	e := (*emptyInterface)(unsafe.Pointer(&a))
	if e.typ == nil {
		return Value{}
	}
	if e.typ.IsDirect() {
		return Value{e.typ, e.data, flagWord}
	}
	return Value{e.typ, e.data, 0}
}

// Reflected is the Value that a, a reflect.Value, stands for; ok is false for anything else. The two types are laid out
// alike, and so are the flags, but for one more of reflect's: what is reached by an unexported embedded field.
func Reflected(a any) (v Value, ok bool) {
	e := (*emptyInterface)(unsafe.Pointer(&a))
	if e.typ == nil || !e.typ.IsReflectValue() {
		return Value{}, false
	}
	v = *(*Value)(e.data)
	if v.flags&reflectMethod != 0 {
		v = v.method(int(v.flags >> reflectMethodShift))
	}
	v.flags = v.flags&(flagWord|flagVariable|flagUnexported) | v.flags>>1&flagUnexported
	return v, true
}

// Of reflect's flags: the value is this method, by its place in the table, of what typ and pointer describe.
const (
	reflectMethod      = 1 << 4
	reflectMethodShift = 8
)

// method is reflect's method value as a function that can be looked at, but not called.
func (v Value) method(i int) Value {
	flags := v.flags&^flagVariable | flagWord
	if v.typ.KindNumber == Interface {
		m := &v.typ.AsInterface().Methods[i]
		return Value{typeOf(m.Type), unsafe.Pointer(&(*methodInterface)(v.pointer).table.code[i]), flags}
	}
	m := &v.typ.Uncommon.Methods[i]
	return Value{typeOf(m.Type), unsafe.Pointer(&m.interfaceCode), flags}
}

func (v Value) IsValid() bool { return v.typ != nil }
func (v Value) Type() *Type   { return v.typ }

func (v Value) Kind() Kind {
	if v.typ == nil {
		return Invalid
	}
	return v.typ.KindNumber
}

// CanInterface reports whether Interface may be called: v was not reached through an unexported field.
func (v Value) CanInterface() bool { return v.flags&flagUnexported == 0 }

// Interface is v as an any; for an interface value, its content.
func (v Value) Interface() any {
	if v.flags&flagUnexported != 0 {
		panic("internal/value: Interface of an unexported field")
	}
	var a any
	e := (*emptyInterface)(unsafe.Pointer(&a))
	if v.typ.KindNumber == Interface {
		inner := v.Elem()
		if !inner.IsValid() {
			return nil
		}
		v = inner
	}
	e.typ = v.typ
	switch {
	case v.flags&flagWord != 0:
		e.data = v.pointer
	case v.typ.IsDirect():
		e.data = *(*unsafe.Pointer)(v.pointer)
	case v.flags&flagVariable != 0:
		address := v.typ.Address()
		copied := rt.New(address)
		rt.Move(address, copied, v.pointer)
		e.data = copied
	default:
		e.data = v.pointer
	}
	return a
}

func (v Value) wrongKind(method string) {
	name := "no value"
	if v.typ != nil {
		name = v.typ.String()
	}
	panic("internal/value: " + method + " of " + name)
}

func (v Value) Bool() bool { return *(*bool)(v.pointer) }

func (v Value) Int() int64 {
	switch v.typ.KindNumber {
	case Int:
		return int64(*(*int)(v.pointer))
	case Int8:
		return int64(*(*int8)(v.pointer))
	case Int16:
		return int64(*(*int16)(v.pointer))
	case Int32:
		return int64(*(*int32)(v.pointer))
	case Int64:
		return *(*int64)(v.pointer)
	}
	v.wrongKind("Int")
	return 0
}

func (v Value) Uint() uint64 {
	switch v.typ.KindNumber {
	case Uint:
		return uint64(*(*uint)(v.pointer))
	case Uint8:
		return uint64(*(*uint8)(v.pointer))
	case Uint16:
		return uint64(*(*uint16)(v.pointer))
	case Uint32:
		return uint64(*(*uint32)(v.pointer))
	case Uint64:
		return *(*uint64)(v.pointer)
	case Uintptr:
		return uint64(*(*uintptr)(v.pointer))
	}
	v.wrongKind("Uint")
	return 0
}

func (v Value) Float() float64 {
	switch v.typ.KindNumber {
	case Float32:
		return float64(*(*float32)(v.pointer))
	case Float64:
		return *(*float64)(v.pointer)
	}
	v.wrongKind("Float")
	return 0
}

func (v Value) Complex() complex128 {
	switch v.typ.KindNumber {
	case Complex64:
		return complex128(*(*complex64)(v.pointer))
	case Complex128:
		return *(*complex128)(v.pointer)
	}
	v.wrongKind("Complex")
	return 0
}

// String is the text of a string value.
func (v Value) String() string {
	if v.typ == nil || v.typ.KindNumber != String {
		v.wrongKind("String")
	}
	return *(*string)(v.pointer)
}

// Bytes is the content of a []byte, or of an array of bytes without copying it.
func (v Value) Bytes() []byte {
	if v.typ.KindNumber == Array {
		return unsafe.Slice((*byte)(v.pointer), v.Len())
	}
	return *(*[]byte)(v.pointer)
}

// word is the first word of a pointer-shaped value, or of a slice.
func (v Value) word() unsafe.Pointer {
	if v.flags&flagWord != 0 {
		return v.pointer
	}
	return *(*unsafe.Pointer)(v.pointer)
}

// IsNil is for pointers, functions, channels, maps, slices and interfaces.
func (v Value) IsNil() bool { return v.word() == nil }

// Pointer is the address that a pointer, function, channel, map or slice holds.
func (v Value) Pointer() uintptr {
	p := v.word()
	if v.typ.KindNumber == Func && p != nil {
		p = *(*unsafe.Pointer)(p)
	}
	return uintptr(p)
}

// UnsafePointer is Pointer for a pointer value.
func (v Value) UnsafePointer() unsafe.Pointer { return v.word() }

// Len is for strings, slices, arrays, maps and channels.
func (v Value) Len() int {
	switch v.typ.KindNumber {
	case String:
		return len(*(*string)(v.pointer))
	case Slice:
		return (*sliceHeader)(v.pointer).length
	case Array:
		return v.typ.AsArray().Length
	case Map:
		m := v.word()
		return len(*(*map[byte]byte)(unsafe.Pointer(&m)))
	case Chan:
		return rt.ChanLen(v.word())
	}
	v.wrongKind("Len")
	return 0
}

type sliceHeader struct {
	data     unsafe.Pointer
	length   int
	capacity int
}

// Index is the i-th element of a slice or array, or the i-th byte of a string.
func (v Value) Index(i int) Value {
	if i < 0 || i >= v.Len() {
		panic("internal/value: index out of range")
	}
	switch v.typ.KindNumber {
	case Slice:
		elem := v.typ.Elem()
		data := (*sliceHeader)(v.pointer).data
		return Value{elem, unsafe.Add(data, uintptr(i)*elem.Bytes), v.flags&flagUnexported | flagVariable}
	case Array:
		elem := v.typ.Elem()
		if v.flags&flagWord != 0 {
			return Value{elem, v.pointer, v.flags}
		}
		return Value{elem, unsafe.Add(v.pointer, uintptr(i)*elem.Bytes), v.flags}
	}
	v.wrongKind("Index")
	return Value{}
}

func (v Value) NumField() int { return v.typ.NumField() }

// Field is the i-th field of a struct.
func (v Value) Field(i int) Value {
	if v.typ.KindNumber != Struct || i >= v.typ.NumField() {
		v.wrongKind("Field")
	}
	f := &v.typ.AsStruct().Fields[i]
	typ := typeOf(f.Type)
	flags := v.flags
	if f.PackagePath != nil {
		flags |= flagUnexported
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

// Elem is what a pointer points to or an interface holds; no value if that is nil.
func (v Value) Elem() Value {
	switch v.typ.KindNumber {
	case Pointer:
		p := v.word()
		if p == nil {
			return Value{}
		}
		return Value{v.typ.Elem(), p, v.flags&flagUnexported | flagVariable}
	case Interface:
		var typ *Type
		if v.typ.NumMethod() == 0 {
			typ = (*emptyInterface)(v.pointer).typ
		} else if table := (*methodInterface)(v.pointer).table; table != nil {
			typ = table.typ
		}
		if typ == nil {
			return Value{}
		}
		flags := v.flags & flagUnexported
		if typ.IsDirect() {
			flags |= flagWord
		}
		return Value{typ, (*emptyInterface)(v.pointer).data, flags}
	}
	v.wrongKind("Elem")
	return Value{}
}

// MapIterator walks a map: for it := v.MapRange(); it.Next(); { … }.
type MapIterator struct {
	m       Value
	state   rt.MapIterator
	started bool
}

func (v Value) MapRange() *MapIterator { return &MapIterator{m: v} }

func (it *MapIterator) Next() bool {
	if !it.started {
		it.started = true
		m := it.m.word()
		if m == nil {
			return false
		}
		rt.MapIterate(it.m.typ.Address(), m, &it.state)
	} else if it.state.Key != nil {
		rt.MapNext(&it.state)
	}
	return it.state.Key != nil
}

func (it *MapIterator) Key() Value   { return it.copied(it.m.typ.Key(), it.state.Key) }
func (it *MapIterator) Value() Value { return it.copied(it.m.typ.Elem(), it.state.Elem) }

// copied takes the entry out of the map, whose slots may be reused.
func (it *MapIterator) copied(typ *Type, slot unsafe.Pointer) Value {
	address := typ.Address()
	p := rt.New(address)
	rt.Move(address, p, slot)
	return Value{typ, p, it.m.flags & flagUnexported}
}

// CanSet reports whether v is a variable that the setters may change.
func (v Value) CanSet() bool { return v.flags&(flagVariable|flagUnexported) == flagVariable }

func (v Value) SetBool(x bool)     { *(*bool)(v.pointer) = x }
func (v Value) SetString(x string) { *(*string)(v.pointer) = x }
func (v Value) SetBytes(x []byte)  { *(*[]byte)(v.pointer) = x }

func (v Value) SetInt(x int64) {
	switch v.typ.Bytes {
	case 1:
		*(*int8)(v.pointer) = int8(x)
	case 2:
		*(*int16)(v.pointer) = int16(x)
	case 4:
		*(*int32)(v.pointer) = int32(x)
	default:
		*(*int64)(v.pointer) = x
	}
}

func (v Value) SetUint(x uint64) { v.SetInt(int64(x)) }

func (v Value) SetFloat(x float64) {
	if v.typ.KindNumber == Float32 {
		*(*float32)(v.pointer) = float32(x)
		return
	}
	*(*float64)(v.pointer) = x
}

func (v Value) SetComplex(x complex128) {
	if v.typ.KindNumber == Complex64 {
		*(*complex64)(v.pointer) = complex64(x)
		return
	}
	*(*complex128)(v.pointer) = x
}

// Assign stores a in v, a variable of an interface type that a's type implements or of a's own type; otherwise it
// reports false.
func (v Value) Assign(a any) bool {
	from := (*emptyInterface)(unsafe.Pointer(&a))
	if from.typ == nil {
		return false
	}
	if v.typ.KindNumber == Interface {
		if v.typ.NumMethod() == 0 {
			*(*any)(v.pointer) = a
			return true
		}
		table, ok := rt.FindItab(v.typ.Address(), from.typ.Address())
		if !ok {
			return false
		}
		*(*uintptr)(v.pointer) = table
		*(*unsafe.Pointer)(unsafe.Add(v.pointer, unsafe.Sizeof(table))) = from.data
		return true
	}
	if from.typ != v.typ {
		return false
	}
	if v.typ.IsDirect() {
		*(*unsafe.Pointer)(v.pointer) = from.data
	} else {
		rt.Move(v.typ.Address(), v.pointer, from.data)
	}
	return true
}

// SliceData is the address of a slice's elements.
func (v Value) SliceData() unsafe.Pointer { return (*sliceHeader)(v.pointer).data }

// Fresh is a zero value of t; of a pointer, one to a new zero value.
func Fresh(t *Type) (a any) {
	e := (*emptyInterface)(unsafe.Pointer(&a))
	e.typ = t
	switch {
	case t.KindNumber == Pointer:
		e.data = rt.New(t.Elem().Address())
	case !t.IsDirect():
		e.data = rt.New(t.Address())
	}
	return a
}
