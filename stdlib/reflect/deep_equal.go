package reflect

import (
	"internal/rt"
	"internal/value"
	"unsafe"
)

// Deep equality works on addresses of two values of one type, and makes no Values on its way. Where a type has no pointers,
// floats or padding, as its descriptor tells, all of its bytes are compared at once: elements of such types are not looked at
// one by one.
//
// Data may lead back to itself. A comparison of two pointers, maps or slices that has been begun is taken to come out well
// when it is met again: if it does not, that is found where it was begun. Slices whose elements lead nowhere, such as
// strings, are not noted. The first few comparisons are in a list, which most data does with; the others in a map.

// pair is a comparison under way or done: of pointers, maps or slices.
type pair struct {
	a, b   unsafe.Pointer
	length int // of slices: several may begin at one element
	typ    *rtype
}

type comparison struct {
	count int
	first [6]pair
	more  map[pair]struct{}
}

// DeepEqual reports whether x and y are of one type and equal all the way down: what pointers lead to, elements of
// slices and maps, fields. Functions are equal only if both are nil; a nil slice or map is not an empty one; a NaN is
// equal to none.
func DeepEqual(x, y any) bool {
	a, b := (*emptyInterface)(unsafe.Pointer(&x)), (*emptyInterface)(unsafe.Pointer(&y))
	if a.typ != b.typ {
		return false
	}
	if a.typ == nil {
		return true
	}
	var c comparison
	return c.held(a.typ, &a.data, &b.data)
}

// held compares what two interfaces hold whose words of data are at a and b.
func (c *comparison) held(typ *rtype, a, b *unsafe.Pointer) bool {
	if typ.IsDirect() {
		return c.equal(typ, unsafe.Pointer(a), unsafe.Pointer(b))
	}
	return c.equal(typ, *a, *b)
}

// begun notes a comparison, or reports that it is known already.
func (c *comparison) begun(a, b unsafe.Pointer, length int, typ *rtype) bool {
	if uintptr(a) > uintptr(b) {
		a, b = b, a
	}
	this := pair{a, b, length, typ}
	for i := range min(c.count, len(c.first)) {
		if c.first[i] == this {
			return true
		}
	}
	if c.count < len(c.first) {
		c.first[c.count] = this
		c.count++
		return false
	}
	if _, known := c.more[this]; known {
		return true
	}
	if c.more == nil {
		c.more = map[pair]struct{}{}
	}
	c.more[this] = struct{}{}
	return false
}

// isFlat reports whether values are equal if their bytes are.
func isFlat(typ *rtype) bool { return typ.Flags&value.FlagMemoryEqual != 0 && typ.PointerBytes == 0 }

func sameBytes(a, b unsafe.Pointer, n uintptr) bool {
	return unsafe.String((*byte)(a), n) == unsafe.String((*byte)(b), n)
}

// equal compares the values at a and b, which are of the type.
func (c *comparison) equal(typ *rtype, a, b unsafe.Pointer) bool {
	switch typ.Kind() {
	case String:
		return *(*string)(a) == *(*string)(b)
	case Int, Uint, Int64, Uint64, Uintptr, Chan, UnsafePointer:
		return *(*uint64)(a) == *(*uint64)(b)
	case Int32, Uint32:
		return *(*uint32)(a) == *(*uint32)(b)
	case Int16, Uint16:
		return *(*uint16)(a) == *(*uint16)(b)
	case Bool, Int8, Uint8:
		return *(*uint8)(a) == *(*uint8)(b)
	case Float32:
		return *(*float32)(a) == *(*float32)(b)
	case Float64:
		return *(*float64)(a) == *(*float64)(b)
	case Complex64:
		return *(*complex64)(a) == *(*complex64)(b)
	case Complex128:
		return *(*complex128)(a) == *(*complex128)(b)
	case Func:
		return *(*unsafe.Pointer)(a) == nil && *(*unsafe.Pointer)(b) == nil
	case Pointer:
		p, q := *(*unsafe.Pointer)(a), *(*unsafe.Pointer)(b)
		if p == q {
			return true
		}
		if p == nil || q == nil {
			return false
		}
		elem := typ.elem()
		if isFlat(elem) {
			return sameBytes(p, q, elem.Bytes)
		}
		return c.begun(p, q, 0, typ) || c.equal(elem, p, q)
	case Slice:
		s, t := (*sliceHeader)(a), (*sliceHeader)(b)
		if (s.data == nil) != (t.data == nil) || s.length != t.length {
			return false
		}
		if s.data == t.data {
			return true
		}
		elem := typ.elem()
		if elem.PointerBytes != 0 && elem.Kind() != String && c.begun(s.data, t.data, s.length, typ) {
			return true
		}
		return c.elements(elem, s.data, t.data, s.length)
	case Array:
		return c.elements(typ.elem(), a, b, typ.AsArray().Length)
	case Struct:
		if isFlat(typ) {
			return sameBytes(a, b, typ.Bytes)
		}
		s := typ.AsStruct()
		for i := range s.Count {
			field := &s.Fields[i]
			if !c.equal(typeOf(field.Type), unsafe.Add(a, field.Offset), unsafe.Add(b, field.Offset)) {
				return false
			}
		}
		return true
	case Interface:
		return c.interfaces(typ, a, b)
	case Map:
		return c.maps(typ, *(*unsafe.Pointer)(a), *(*unsafe.Pointer)(b))
	}
	panic("reflect.DeepEqual: a value of kind " + typ.Kind().String())
}

func (c *comparison) elements(elem *rtype, a, b unsafe.Pointer, n int) bool {
	switch {
	case isFlat(elem):
		return sameBytes(a, b, elem.Bytes*uintptr(n))
	case elem.Kind() == String:
		t := unsafe.Slice((*string)(b), n)
		for i, s := range unsafe.Slice((*string)(a), n) {
			if s != t[i] {
				return false
			}
		}
		return true
	}
	for i := range uintptr(n) {
		if !c.equal(elem, unsafe.Add(a, i*elem.Bytes), unsafe.Add(b, i*elem.Bytes)) {
			return false
		}
	}
	return true
}

func (c *comparison) interfaces(typ *rtype, a, b unsafe.Pointer) bool {
	holds := func(p unsafe.Pointer) *rtype {
		if typ.AsInterface().Count == 0 {
			return (*emptyInterface)(p).typ
		}
		if table := (*methodInterface)(p).table; table != nil {
			return table.typ
		}
		return nil
	}
	dynamic := holds(a)
	if dynamic != holds(b) {
		return false
	}
	// Both forms have the data in the second word.
	return dynamic == nil || c.held(dynamic, &(*emptyInterface)(a).data, &(*emptyInterface)(b).data)
}

func (c *comparison) maps(typ *rtype, m, other unsafe.Pointer) bool {
	if m == other {
		return true
	}
	length := func(m unsafe.Pointer) int { return len(*(*map[byte]byte)(unsafe.Pointer(&m))) }
	if m == nil || other == nil || length(m) != length(other) {
		return false
	}
	if c.begun(m, other, 0, typ) {
		return true
	}
	elem := typ.elem()
	var it rt.MapIterator
	for rt.MapIterate(typ.Address(), m, &it); it.Key != nil; rt.MapNext(&it) {
		slot := rt.MapGet(typ.Address(), other, it.Key)
		if slot == nil || !c.equal(elem, it.Elem, slot) {
			return false
		}
	}
	return true
}
