package reflect

import "unsafe"

// pair is a comparison under way: of pointers, maps or slices that lead back to themselves.
type pair struct {
	a, b   unsafe.Pointer
	length int // of slices: several may begin at one element
	typ    *rtype
}

// DeepEqual reports whether x and y are of one type and equal all the way down: what pointers lead to, elements of
// slices and maps, fields. Functions are equal only if both are nil; a nil slice or map is not an empty one; a NaN is
// equal to none.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	a, b := ValueOf(x), ValueOf(y)
	return a.typ == b.typ && deepEqual(a, b, map[pair]bool{})
}

func deepEqual(a, b Value, open map[pair]bool) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.typ != b.typ {
		return false
	}
	switch a.Kind() {
	case Pointer, Map, Slice:
		p, q := a.word(), b.word()
		if p == nil || q == nil {
			break
		}
		length := 0
		if a.Kind() == Slice {
			if length = a.Len(); length != b.Len() {
				return false
			}
		}
		if uintptr(p) > uintptr(q) {
			p, q = q, p
		}
		this := pair{p, q, length, a.typ}
		if open[this] {
			return true // decided where it was begun
		}
		open[this] = true
	}
	switch a.Kind() {
	case Array, Slice:
		if a.Kind() == Slice && (a.IsNil() != b.IsNil() || a.Len() != b.Len()) {
			return false
		}
		if a.Kind() == Slice && a.word() == b.word() {
			return true
		}
		for i := range a.Len() {
			if !deepEqual(a.Index(i), b.Index(i), open) {
				return false
			}
		}
		return true
	case Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return deepEqual(a.Elem(), b.Elem(), open)
	case Pointer:
		return a.word() == b.word() || deepEqual(a.Elem(), b.Elem(), open)
	case Struct:
		for i := range a.NumField() {
			if !deepEqual(a.Field(i), b.Field(i), open) {
				return false
			}
		}
		return true
	case Map:
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		if a.word() == b.word() {
			return true
		}
		for it := a.MapRange(); it.Next(); {
			other := b.MapIndex(it.Key())
			if !other.IsValid() || !deepEqual(it.Value(), other, open) {
				return false
			}
		}
		return true
	case Func:
		return a.IsNil() && b.IsNil()
	}
	return a.Equal(b)
}
