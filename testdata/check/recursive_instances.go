// check
// Sizes of types that contain themselves through instances.
package p

import "unsafe"

type A struct { // ERROR "invalid recursive type A"
	b G[int]
}

type G[P any] struct {
	a A
}

const a = unsafe.Sizeof(A{}) // ERROR "unsafe\.Sizeof\(A\{\}\) \(value of type uintptr\) is not constant"

type H[P any] struct {
	k K[P] // ERROR "invalid recursive type K"
}

type K[P any] struct {
	h H[P]
}

const h = unsafe.Sizeof(H[int]{}.k) // ERROR "unsafe\.Sizeof\(H\[int\]\{\}\.k\) \(value of type uintptr\) is not constant"

type L[P any] struct{ next *L[P] }

const l = unsafe.Sizeof(L[int]{})

func _[P any]() {
	_ = unsafe.Sizeof(H[P]{})
	_ = unsafe.Sizeof(struct{ H[string] }{})
}
