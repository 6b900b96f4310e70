// run
// What is reached through a number only outlives its frame where package unsafe allows such numbers: those of
// reflect.Value.Pointer and UnsafeAddr, and the Data of a reflect.SliceHeader or StringHeader.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"unsafe"
)

type pair struct{ a, b int }

// Overwrites what dead frames have left.
//
//go:noinline
func scribble(depth int) int {
	var junk [100]int
	for i := range junk {
		junk[i] = -1 - depth
	}
	if depth > 0 {
		return scribble(depth-1) + junk[depth]
	}
	return junk[0]
}

//go:noinline
func pointer() unsafe.Pointer {
	x := 11
	return unsafe.Pointer(reflect.ValueOf(&x).Pointer())
}

//go:noinline
func address() unsafe.Pointer {
	x := pair{1, 12}
	return unsafe.Pointer(reflect.ValueOf(&x).Elem().Field(1).UnsafeAddr())
}

//go:noinline
func sliceHeader() (b []byte) {
	x := [4]byte{1, 2, 3, 4}
	h := (*reflect.SliceHeader)(unsafe.Pointer(&b))
	h.Data = uintptr(unsafe.Pointer(&x[0]))
	h.Len, h.Cap = 4, 4
	return b
}

//go:noinline
func stringHeader() (s string) {
	x := [4]byte{'a', 'b', 'c', 'd'}
	h := (*reflect.StringHeader)(unsafe.Pointer(&s))
	h.Data = uintptr(unsafe.Pointer(&x[0]))
	h.Len = 4
	return s
}

//go:noinline
func fromHeader() unsafe.Pointer {
	x := [4]byte{13, 14, 15, 16}
	b := x[:]
	return unsafe.Pointer((*reflect.SliceHeader)(unsafe.Pointer(&b)).Data)
}

//go:noinline
func behindHeader(n uintptr) unsafe.Pointer {
	x := [4]byte{13, 14, 15, 16}
	b := x[:]
	return unsafe.Pointer((*reflect.SliceHeader)(unsafe.Pointer(&b)).Data + n)
}

//go:noinline
func sum(n int) *int {
	x := [4]int{17, 18, 19, 20}
	return (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&x[0])) + uintptr(n)*8))
}

func main() {
	a, b, c, d := pointer(), address(), sliceHeader(), stringHeader()
	e, f, g := fromHeader(), behindHeader(2), sum(3)
	scribble(10)
	runtime.GC()
	scribble(10)
	fmt.Println(*(*int)(a), *(*int)(b), c, d, *(*byte)(e), *(*byte)(f), *g)
}
