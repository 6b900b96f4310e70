// check
// The size of an instance that contains itself is asked for before the cycle is reported.
package main

import "unsafe"

type T[P any] struct {
	T[P] // ERROR "invalid recursive type: T refers to itself"
}

const size = unsafe.Sizeof(T[int]{})     // ERROR "invalid recursive type: T refers to itself"
const again = unsafe.Sizeof([2]T[int]{}) // told once

var x = unsafe.Alignof(struct{ T[string] }{})

func main() { println(size, again, x) }
