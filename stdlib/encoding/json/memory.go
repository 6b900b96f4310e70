package json

import (
	"internal/rt"
	"internal/value"
	"reflect"
	"unsafe"
)

// Types are known by their descriptors here, and variables by their addresses. What follows is where these meet the
// language's own values.

type descriptor = value.Descriptor

// anyWords is how an any lies in memory.
type anyWords struct {
	typ  *descriptor
	data unsafe.Pointer // the value itself if it is one pointer, else where it is
}

// methodWords is how an interface with methods lies in memory. The table is static.
type methodWords struct {
	table uintptr
	data  unsafe.Pointer
}

// sliceWords is how a slice lies in memory.
type sliceWords struct {
	data             unsafe.Pointer
	length, capacity int
}

func wordsOf(a *any) *anyWords { return (*anyWords)(unsafe.Pointer(a)) }

// typeOf is the descriptor's reflect.Type.
func typeOf(d *descriptor) reflect.Type {
	if d == nil {
		return nil
	}
	var a any
	wordsOf(&a).typ = d
	return reflect.TypeOf(a)
}

// describe is the descriptor of a reflect.Type.
func describe(t reflect.Type) *descriptor {
	return (*descriptor)((*methodWords)(unsafe.Pointer(&t)).data)
}

func descriptorFor[T any]() *descriptor { return describe(reflect.TypeFor[T]()) }

// variable is the variable of type d at that address.
func variable(d *descriptor, at unsafe.Pointer) reflect.Value {
	return reflect.NewAt(typeOf(d), at).Elem()
}

// methodsOf is the variable's value, lent (nobody may change the variable meanwhile), as an interface with methods, of which table is the table for d.
func methodsOf[I any](d *descriptor, table uintptr, at unsafe.Pointer) (i I) {
	w := (*methodWords)(unsafe.Pointer(&i))
	w.table = table
	if d.IsDirect() {
		w.data = *(*unsafe.Pointer)(at)
	} else {
		w.data = at
	}
	return i
}

// pointerMethods is a pointer as an interface with methods, of which table is the table for its type.
func pointerMethods[I any](table uintptr, pointer unsafe.Pointer) (i I) {
	w := (*methodWords)(unsafe.Pointer(&i))
	w.table, w.data = table, pointer
	return i
}

// tableFor is the table for type d in the interface type I; ok tells whether d, which is no interface, implements it.
func tableFor[I any](d *descriptor) (table uintptr, ok bool) {
	return rt.FindItab(descriptorFor[I]().Address(), d.Address())
}

// zeroed reports whether all bytes of the variable are zero.
func zeroed(d *descriptor, at unsafe.Pointer) bool {
	n := d.Bytes
	i := uintptr(0)
	for ; i+8 <= n; i += 8 {
		if *(*uint64)(unsafe.Add(at, i)) != 0 {
			return false
		}
	}
	for ; i < n; i++ {
		if *(*byte)(unsafe.Add(at, i)) != 0 {
			return false
		}
	}
	return true
}

func mapLength(m unsafe.Pointer) int { return len(*(*map[byte]byte)(unsafe.Pointer(&m))) }
