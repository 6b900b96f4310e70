package json

import (
	"internal/rt"
	"unsafe"
)

// slice decodes an array into a slice, whose elements are decoded over as far as its memory goes. A method of an element
// may have given the variable another slice: what comes next goes into that, if it has room for what there was before.
func (d *decoder) slice(p *decodePlan, at unsafe.Pointer) bool {
	if !d.enter() {
		return false
	}
	s := (*sliceWords)(at)
	if d.peek() == ']' {
		*s = sliceWords{data: rt.NewArray(p.elem.typ.Address(), 0)}
		return d.leave()
	}
	for n := 0; ; {
		if n >= s.capacity {
			s.grow(p, n)
		}
		if n >= s.length {
			s.length = n + 1
		}
		if !d.value(p.elem, unsafe.Add(s.data, uintptr(n)*p.size)) {
			return false
		}
		n++
		switch d.peek() {
		case ',':
			d.pos++
		case ']':
			s.length = min(s.length, n)
			return d.leave()
		default:
			return false
		}
	}
}

// grow makes room for more than n elements, of which there are n now; what is new is zero.
func (s *sliceWords) grow(p *decodePlan, n int) {
	if n > s.capacity {
		panic("reflect: slice length out of range in SetLen") // as reflect would have it
	}
	capacity := 2 * n
	if n == 0 {
		capacity = max(1, min(4, 256/int(max(p.size, 1))))
	} else if n >= 1024 {
		capacity = n + n/2
	}
	elem := p.elem.typ.Address()
	data := rt.NewArray(elem, capacity)
	if n > 0 {
		rt.MoveMany(elem, data, s.data, n)
	}
	s.data, s.capacity = data, capacity
}

// array decodes an array into one. Elements that are too many are passed over, those that are missing are zeroed.
func (d *decoder) array(p *decodePlan, at unsafe.Pointer) bool {
	if !d.enter() {
		return false
	}
	n := 0
	for more := d.peek() != ']'; more; {
		ok := false
		if n < p.length {
			ok = d.value(p.elem, unsafe.Add(at, uintptr(n)*p.size))
		} else {
			ok = d.skip()
		}
		if !ok {
			return false
		}
		n++
		switch d.peek() {
		case ',':
			d.pos++
		case ']':
			more = false
		default:
			return false
		}
	}
	if n < p.length {
		rt.ClearMany(p.elem.typ.Address(), unsafe.Add(at, uintptr(n)*p.size), p.length-n)
	}
	return d.leave()
}
