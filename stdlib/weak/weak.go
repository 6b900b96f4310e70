// Package weak has pointers that do not keep alive what they point to.
package weak

import (
	"internal/rt"
	"runtime"
	"unsafe"
)

// Pointer is a weak pointer to a T; the zero value points to nothing. Two are equal if they were made from equal
// pointers, even when their object is gone.
type Pointer[T any] struct {
	_      [0]*T
	handle unsafe.Pointer // a word that the collector clears when the object dies
}

// Make returns a weak pointer to what ptr points to.
func Make[T any](ptr *T) Pointer[T] {
	if ptr == nil {
		return Pointer[T]{}
	}
	p := Pointer[T]{handle: rt.WeakHandle(unsafe.Pointer(ptr))}
	runtime.KeepAlive(ptr)
	return p
}

// Value returns the pointer, or nil if the object is gone. It may be gone as soon as nothing else leads to it, and is
// so before its finalizer runs.
func (p Pointer[T]) Value() *T {
	if p.handle == nil {
		return nil
	}
	return (*T)(rt.WeakLoad(p.handle))
}
