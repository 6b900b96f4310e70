// check

// Generic types that contain themselves.
package main

import "unsafe"

// Rule: an instance of a type within itself makes it infinite, whatever its size is asked for.
type T[P any] struct {
	T[P] // ERROR "invalid recursive type: T refers to itself"
}

func size[P any]() {
	_ = unsafe.Sizeof(T[int]{})
	_ = unsafe.Sizeof(struct{ T[int] }{})
	_ = unsafe.Sizeof(T[P]{})
}

// Rule: so do two generic types in each other.
type (
	N[P any] M[P] // ERROR "invalid recursive type M"
	M[P any] N[P]
)

// Rule: and instances that grow.
type A[P any] [10]A[*P] // ERROR "invalid recursive type: A refers to itself"

// Rule: an interface must not embed an instance of itself.
type X[P any] interface {
	X[*P] // ERROR "invalid recursive type: X refers to itself"
}

// Rule: by a pointer all of this is right.
type (
	N1[P any] *M1[P]
	M1[P any] *N1[P]
)

func main() {}
