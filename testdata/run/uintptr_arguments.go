// run

// Pointers that are passed as numbers: a function with //go:uintptrescapes keeps what its arguments were converted from
// until it returns, also when it is deferred or runs in a goroutine; a number that a call gave is a pointer as soon as
// it is converted.
package main

import (
	"fmt"
	"runtime"
	"unsafe"
	"weak"
)

type object [8]int

var last weak.Pointer[object]

//go:noinline
func setup(n int) unsafe.Pointer {
	o := &object{n}
	last = weak.Make(o)
	return unsafe.Pointer(o)
}

func alive() bool {
	runtime.GC()
	return last.Value() != nil
}

//go:noinline
//go:uintptrescapes
func one(what string, p uintptr) int {
	fmt.Print(what, " ", alive(), " ")
	return (*object)(unsafe.Pointer(p))[0]
}

//go:noinline
//go:uintptrescapes
func many(what string, ps ...uintptr) {
	fmt.Println(what, alive(), len(ps), (*object)(unsafe.Pointer(ps[len(ps)-1]))[0])
}

type T struct{}

//go:noinline
//go:uintptrescapes
func (T) method(p uintptr) { fmt.Println("method", alive(), (*object)(unsafe.Pointer(p))[0]) }

//go:noinline
func number(n int) uintptr {
	runtime.GC()
	return uintptr(setup(n))
}

//go:noinline
func check(p, q unsafe.Pointer) { fmt.Println((*object)(p)[0], (*object)(q)[0]) }

func main() {
	fmt.Println(one("call", uintptr(setup(1))), alive())
	many("list", uintptr(setup(0)), uintptr(setup(2)))
	T{}.method(uintptr(setup(3)))
	done := make(chan bool)
	go func() {
		defer close(done)
		defer many("defer", uintptr(setup(4)))
		runtime.GC()
	}()
	<-done
	check(unsafe.Pointer(number(6)), unsafe.Pointer(number(7)))
	f := number
	check(unsafe.Pointer(f(8)), unsafe.Pointer(f(9)))
}
