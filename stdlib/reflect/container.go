package reflect

import (
	"internal/rt"
	"unsafe"
)

type sliceHeader struct {
	data     unsafe.Pointer
	length   int
	capacity int
}

// SliceHeader is the form of a slice at run time. Deprecated: unsafe.Slice and unsafe.SliceData are safer.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// StringHeader is the form of a string at run time. Deprecated: unsafe.String and unsafe.StringData are safer.
type StringHeader struct {
	Data uintptr
	Len  int
}

// Len is for arrays, pointers to them, channels, maps, slices and strings.
func (v Value) Len() int {
	switch v.Kind() {
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
	case Pointer:
		if v.typ.elem().Kind() == Array {
			return v.typ.elem().AsArray().Length
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	v.wrongKind("Len")
	return 0
}

// Cap is for arrays, pointers to them, channels and slices.
func (v Value) Cap() int {
	switch v.Kind() {
	case Slice:
		return (*sliceHeader)(v.pointer).capacity
	case Array:
		return v.typ.AsArray().Length
	case Chan:
		return rt.ChanCap(v.word())
	case Pointer:
		if v.typ.elem().Kind() == Array {
			return v.typ.elem().AsArray().Length
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	v.wrongKind("Cap")
	return 0
}

// Index is the i-th element of an array or slice, or the i-th byte of a string.
func (v Value) Index(i int) Value {
	switch v.Kind() {
	case Slice:
		s := (*sliceHeader)(v.pointer)
		if uint(i) >= uint(s.length) {
			panic("reflect: slice index out of range")
		}
		elem := v.typ.elem()
		return Value{elem, unsafe.Add(s.data, uintptr(i)*elem.Bytes), v.flags.hidden() | flagVariable}
	case Array:
		if uint(i) >= uint(v.typ.AsArray().Length) {
			panic("reflect: array index out of range")
		}
		elem := v.typ.elem()
		flags := v.flags&(flagWord|flagVariable) | v.flags.hidden()
		if v.flags&flagWord != 0 {
			return Value{elem, v.pointer, flags}
		}
		return Value{elem, unsafe.Add(v.pointer, uintptr(i)*elem.Bytes), flags}
	case String:
		s := *(*string)(v.pointer)
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		b := ValueOf(s[i])
		b.flags |= v.flags.hidden()
		return b
	}
	v.wrongKind("Index")
	return Value{}
}

// Slice is v[i:j] of an array that is a variable, a slice or a string. That of a string that is a variable is another
// variable.
func (v Value) Slice(i, j int) Value {
	if v.Kind() == String {
		s := *(*string)(v.pointer)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		part := new(string)
		*part = s[i:j]
		return Value{v.typ, unsafe.Pointer(part), v.flags.hidden() | v.flags&flagVariable}
	}
	whole, typ := v.sliceable("Slice")
	if i < 0 || j < i || j > whole.capacity {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return v.part(whole, typ, i, j, whole.capacity)
}

// Slice3 is v[i:j:k] of an array that is a variable or a slice.
func (v Value) Slice3(i, j, k int) Value {
	whole, typ := v.sliceable("Slice3")
	if i < 0 || j < i || k < j || k > whole.capacity {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return v.part(whole, typ, i, j, k)
}

func (v Value) sliceable(method string) (sliceHeader, *rtype) {
	switch v.Kind() {
	case Slice:
		return *(*sliceHeader)(v.pointer), v.typ
	case Array:
		if !v.CanAddr() {
			panic("reflect.Value." + method + ": slice of unaddressable array")
		}
		a := v.typ.AsArray()
		return sliceHeader{v.pointer, a.Length, a.Length}, v.typ.elem().slice()
	}
	v.wrongKind(method)
	return sliceHeader{}, nil
}

func (v Value) part(whole sliceHeader, typ *rtype, i, j, k int) Value {
	s := (*sliceHeader)(rt.New(typ.Address()))
	s.data, s.length, s.capacity = whole.data, j-i, k-i
	if k > i { // an address beyond the end would keep the next object
		s.data = unsafe.Add(whole.data, uintptr(i)*typ.elem().Bytes)
	}
	return Value{typ, unsafe.Pointer(s), v.flags.hidden()}
}

// SetLen sets the length of the slice v, up to its capacity.
func (v Value) SetLen(n int) {
	v.mustSet("SetLen")
	if v.Kind() != Slice {
		v.wrongKind("SetLen")
	}
	s := (*sliceHeader)(v.pointer)
	if uint(n) > uint(s.capacity) {
		panic("reflect: slice length out of range in SetLen")
	}
	s.length = n
}

// SetCap sets the capacity of the slice v, between its length and its capacity.
func (v Value) SetCap(n int) {
	v.mustSet("SetCap")
	if v.Kind() != Slice {
		v.wrongKind("SetCap")
	}
	s := (*sliceHeader)(v.pointer)
	if n < s.length || n > s.capacity {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.capacity = n
}

// Grow makes room for n more elements in the slice v.
func (v Value) Grow(n int) {
	v.mustSet("Grow")
	if v.Kind() != Slice {
		v.wrongKind("Grow")
	}
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	grow((*sliceHeader)(v.pointer), v.typ.elem(), n)
}

func grow(s *sliceHeader, elem *rtype, n int) {
	wanted := s.length + n
	if wanted < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	if wanted <= s.capacity {
		return
	}
	// What lies between length and capacity is kept.
	s.data, s.capacity = rt.GrowSlice(elem.Address(), s.data, wanted, s.capacity, wanted-s.capacity)
}

// Append is append(s, x...).
func Append(s Value, x ...Value) Value {
	s.mustBeFree("Append")
	grown := extended(s, len(x), "Append")
	for i, e := range x {
		grown.Index(s.Len() + i).Set(e)
	}
	return grown.fixed()
}

// AppendSlice is append(s, t...) for slices of one type.
func AppendSlice(s, t Value) Value {
	s.mustBeFree("AppendSlice")
	t.mustBeFree("AppendSlice")
	if s.Kind() != Slice {
		s.wrongKind("AppendSlice")
	}
	if s.typ != t.typ {
		panic("reflect.AppendSlice: " + s.typ.Text + " != " + t.typ.Text)
	}
	grown := extended(s, t.Len(), "AppendSlice")
	Copy(grown.Slice(s.Len(), grown.Len()), t)
	return grown.fixed()
}

// extended is a new variable with s made longer by n.
func extended(s Value, n int, method string) Value {
	if s.Kind() != Slice {
		s.wrongKind(method)
	}
	header := (*sliceHeader)(copyOf(s.typ, s.pointer))
	grow(header, s.typ.elem(), n)
	header.length += n
	return Value{s.typ, unsafe.Pointer(header), flagVariable}
}

// fixed is a variable that nobody else knows as a plain value.
func (v Value) fixed() Value {
	v.flags &^= flagVariable
	return v
}

// Copy is copy(dst, src): dst a slice or an array that can be set, src also a string for bytes.
func Copy(dst, src Value) int {
	if dst.Kind() != Slice && dst.Kind() != Array {
		dst.wrongKind("Copy")
	}
	if dst.Kind() == Array {
		dst.mustSet("Copy")
	}
	dst.mustBeFree("Copy")
	src.mustBeFree("Copy")
	elem := dst.typ.elem()
	data := func(v Value) unsafe.Pointer {
		if v.Kind() == Slice {
			return (*sliceHeader)(v.pointer).data
		}
		return v.pointer
	}
	n := min(dst.Len(), src.Len())
	switch src.Kind() {
	case String:
		if elem.Kind() != Uint8 {
			panic("reflect.Copy: " + dst.typ.Text + " != string")
		}
		return copy(unsafe.Slice((*byte)(data(dst)), n), *(*string)(src.pointer))
	case Slice, Array:
		if src.typ.elem() != elem {
			panic("reflect.Copy: " + elem.Text + " != " + src.typ.elem().Text)
		}
	default:
		src.wrongKind("Copy")
	}
	rt.MoveMany(elem.Address(), data(dst), src.dataOf(data), n)
	return n
}

// dataOf is data(v); a one-word array in an interface has no address but v's own.
func (v *Value) dataOf(data func(Value) unsafe.Pointer) unsafe.Pointer {
	if v.flags&flagWord != 0 {
		return unsafe.Pointer(&v.pointer)
	}
	return data(*v)
}

// Clear is clear(v): of a map, or of a slice's elements.
func (v Value) Clear() {
	switch v.Kind() {
	case Slice:
		s := (*sliceHeader)(v.pointer)
		rt.ClearMany(v.typ.elem().Address(), s.data, s.length)
	case Map:
		rt.MapClear(v.typ.Address(), v.word())
	default:
		v.wrongKind("Clear")
	}
}

// Swapper returns a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{"Swapper", v.Kind()})
	}
	elem, s := v.typ.elem(), *(*sliceHeader)(v.pointer)
	spare := rt.New(elem.Address())
	at := func(i int) unsafe.Pointer {
		if uint(i) >= uint(s.length) {
			panic("reflect: slice index out of range")
		}
		return unsafe.Add(s.data, uintptr(i)*elem.Bytes)
	}
	return func(i, j int) {
		a, b := at(i), at(j)
		rt.Move(elem.Address(), spare, a)
		rt.Move(elem.Address(), a, b)
		rt.Move(elem.Address(), b, spare)
	}
}
