package reflect

import (
	"internal/rt"
	"unsafe"
)

// New returns a pointer to a new zero value of the type.
func New(t Type) Value {
	if t == nil {
		panic("reflect: New(nil)")
	}
	return Value{t.common().pointer(), rt.New(t.common().Address()), flagWord}
}

// NewAt returns a pointer of type *t to what is at p.
func NewAt(t Type, p unsafe.Pointer) Value {
	return Value{t.common().pointer(), p, flagWord}
}

// Zero returns the type's zero value. It cannot be set.
func Zero(t Type) Value {
	if t == nil {
		panic("reflect: Zero(nil)")
	}
	r := t.common()
	if r.IsDirect() {
		return Value{r, nil, flagWord}
	}
	return Value{r, rt.New(r.Address()), 0}
}

// MakeSlice returns a new slice of zeroed elements.
func MakeSlice(t Type, length, capacity int) Value {
	if t.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	switch {
	case length < 0:
		panic("reflect.MakeSlice: negative len")
	case capacity < 0:
		panic("reflect.MakeSlice: negative cap")
	case length > capacity:
		panic("reflect.MakeSlice: len > cap")
	}
	r := t.common()
	elem := r.elem()
	if elem.Bytes != 0 && uintptr(capacity) > (1<<47)/elem.Bytes {
		panic("reflect.MakeSlice: cap out of range")
	}
	s := (*sliceHeader)(rt.New(r.Address()))
	s.data, s.length, s.capacity = rt.NewArray(elem.Address(), capacity), length, capacity
	return Value{r, unsafe.Pointer(s), 0}
}

// MakeMap returns a new empty map.
func MakeMap(t Type) Value { return MakeMapWithSize(t, 0) }

// MakeMapWithSize returns a new map with room for about n entries.
func MakeMapWithSize(t Type, n int) Value {
	if t.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return Value{t.common(), rt.MakeMap(t.common().Address(), n), flagWord}
}

// MakeChan returns a new channel.
func MakeChan(t Type, buffer int) Value {
	if t.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if t.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return Value{t.common(), rt.MakeChan(t.common().Address(), buffer), flagWord}
}

// SliceAt is a slice of n values of the type from p on.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	elem := typ.common()
	length := n
	bytes := elem.Bytes * uintptr(n)
	if elem.Bytes != 0 && (bytes/elem.Bytes != uintptr(n) || p != nil && bytes > -uintptr(p)) {
		length = -1
	}
	_ = unsafe.Slice((*byte)(p), length) // panics as it should
	s := &sliceHeader{p, n, n}
	return Value{elem.slice(), unsafe.Pointer(s), 0}
}
