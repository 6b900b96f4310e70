package atomic

import "unsafe"

// Value holds an any, always of one type, that is read and written atomically. The zero Value is nil.
//
// An any is two words. Only the content changes after the first store, so the first store claims the type word
// (nothing → claimed → the type) and the others swap the data word. A data word that is read belongs to the type.
type Value struct {
	v any
}

type words struct {
	typ  unsafe.Pointer
	data unsafe.Pointer
}

// claimed is the type word's value while the first store is on its way.
var claimed byte

func (v *Value) words() *words { return (*words)(unsafe.Pointer(v)) }

// Load returns the last value stored, or nil.
func (v *Value) Load() (val any) {
	w := v.words()
	typ := LoadPointer(&w.typ)
	if typ == nil || typ == unsafe.Pointer(&claimed) {
		return nil
	}
	out := (*words)(unsafe.Pointer(&val))
	out.data = LoadPointer(&w.data)
	out.typ = typ
	return val
}

// Store panics if val is nil or of another type than earlier values.
func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	w, in := v.words(), (*words)(unsafe.Pointer(&val))
	if !w.first(in, "store") {
		StorePointer(&w.data, in.data)
	}
}

// first stores the first value, or reports false when there is one, of the same type.
func (w *words) first(in *words, operation string) bool {
	for {
		typ := LoadPointer(&w.typ)
		switch typ {
		case nil:
			if CompareAndSwapPointer(&w.typ, nil, unsafe.Pointer(&claimed)) {
				StorePointer(&w.data, in.data)
				StorePointer(&w.typ, in.typ)
				return true
			}
		case unsafe.Pointer(&claimed):
			// The other goroutine needs two more instructions.
		case in.typ:
			return false
		default:
			panic("sync/atomic: " + operation + " of inconsistently typed value into Value")
		}
	}
}

// Swap stores new and returns what was there. It panics as Store does.
func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	w, in := v.words(), (*words)(unsafe.Pointer(&new))
	if w.first(in, "swap") {
		return nil
	}
	out := (*words)(unsafe.Pointer(&old))
	out.data = SwapPointer(&w.data, in.data)
	out.typ = in.typ
	return old
}

// CompareAndSwap stores new if v holds old. It panics if new is nil, if old and new have different types, or if old
// cannot be compared.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	w, in, was := v.words(), (*words)(unsafe.Pointer(&new)), (*words)(unsafe.Pointer(&old))
	if was.typ != nil && was.typ != in.typ {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	if old == nil {
		return w.first(in, "compare and swap")
	}
	for {
		typ := LoadPointer(&w.typ)
		if typ == nil {
			return false
		}
		if typ == unsafe.Pointer(&claimed) {
			continue
		}
		if typ != in.typ {
			panic("sync/atomic: compare and swap of inconsistently typed value into Value")
		}
		data := LoadPointer(&w.data)
		var current any
		c := (*words)(unsafe.Pointer(&current))
		c.data = data
		c.typ = typ
		if current != old {
			return false
		}
		// Two boxes may hold equal values, so the box that was compared must still be there.
		if CompareAndSwapPointer(&w.data, data, in.data) {
			return true
		}
	}
}
