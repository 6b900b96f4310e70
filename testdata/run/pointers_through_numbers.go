// run
// Numbers that become pointers, where more than one pointer, or a call, goes into the number: the object must live until
// then, whichever it is, and stores through the result must be seen. What is not reachable is collected and overwritten.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"unsafe"
)

type quad struct{ a, b, c, d int }

var sink any

//go:noinline
func churn() {
	runtime.GC()
	for range 6 {
		x := new(quad)
		*x = quad{-1, -1, -1, -1}
		sink = x
	}
}

//go:noinline
func quadOf(n int) *quad { return &quad{n, n + 1, n + 2, n + 3} }

func address(p *quad) uintptr { return uintptr(unsafe.Pointer(p)) }

//go:noinline
func lastOfThree() *int {
	p, q := quadOf(10), quadOf(20)
	sink = p
	return (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&p.c)) - uintptr(unsafe.Pointer(p)) + uintptr(unsafe.Pointer(q))))
}

//go:noinline
func firstOfThree() *int {
	p, q := quadOf(10), quadOf(20)
	sink = p
	return (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(q)) + (uintptr(unsafe.Pointer(&p.c)) - uintptr(unsafe.Pointer(p)))))
}

//go:noinline
func lowerAndHigher(p, q *quad) int {
	high := (*int)(unsafe.Pointer(max(uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(q)))))
	low := (*int)(unsafe.Pointer(min(uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(q)))))
	churn()
	return *high + *low
}

// The store is one to q, which the optimiser knows to be another object than p.
//
//go:noinline
func store() int {
	p, q := new(quad), new(quad)
	*(*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&p.c)) - uintptr(unsafe.Pointer(p)) + uintptr(unsafe.Pointer(q)))) = 5
	sink = p
	return q.c + p.c
}

//go:noinline
func afterHoisting(n int) (sum int) {
	q := quadOf(20)
	for i := range n {
		p := quadOf(i)
		r := (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&p.c)) - uintptr(unsafe.Pointer(p)) + uintptr(unsafe.Pointer(q))))
		churn()
		sum += *r + p.a
	}
	return
}

//go:noinline
func offset() uintptr { churn(); return unsafe.Offsetof(quad{}.c) }

//go:noinline
func callBehind() int { return *(*int)(unsafe.Pointer(uintptr(unsafe.Pointer(quadOf(30))) + offset())) }

//go:noinline
func callBefore() int { return *(*int)(unsafe.Pointer(offset() + uintptr(unsafe.Pointer(quadOf(30))))) }

// What a call gives is a number, from which the optimiser would make the pointer where it is used.
//
//go:noinline
func numberOf() uintptr { return address(quadOf(40)) }

//go:noinline
func usedLater(used bool) int {
	p := (*int)(unsafe.Pointer(numberOf() + unsafe.Offsetof(quad{}.b)))
	churn()
	if used {
		return *p
	}
	return 0
}

//go:noinline
func reflected(used bool) int {
	p := (*int)(unsafe.Pointer(reflect.ValueOf(quadOf(50)).Pointer() + unsafe.Offsetof(quad{}.d)))
	churn()
	if used {
		return *p
	}
	return 0
}

func main() {
	p, q := lastOfThree(), firstOfThree()
	churn()
	fmt.Println(*p, *q)
	fmt.Println(lowerAndHigher(quadOf(1), quadOf(2)))
	fmt.Println(store(), afterHoisting(3))
	fmt.Println(callBehind(), callBefore())
	fmt.Println(usedLater(true), usedLater(false), reflected(true))
}
