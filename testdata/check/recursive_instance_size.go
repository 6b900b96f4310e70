// check
// The size of an instance that contains itself is asked for before the cycle is reported.
package main

import "unsafe"

type T[P any] struct { // ERROR "invalid recursive type: T refers to itself"
	T[P]
}

const size = unsafe.Sizeof(T[int]{})

var x = unsafe.Alignof(struct{ T[string] }{})

func main() { println(size, x) }
