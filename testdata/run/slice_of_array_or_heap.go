// run
// A slice that walks through an array in the frame, and on another way lies in the heap: what keeps it is right on both.
package main

import (
	"fmt"
	"runtime"
)

//go:noinline
func disturb(n int) {
	runtime.GC()
	_ = make([]*int, n)
}

//go:noinline
func bounds(n, x int) (int, int) {
	disturb(n)
	return x % (n + 1), n
}

//go:noinline
func tight[E any](s []E) []E { return s[:len(s):len(s)] }

//go:noinline
func numbers(n int) int {
	array := [6]int{n, n + 1, n + 2, n + 3, n + 4, n + 5}
	a := array[1:5]
	for len(a) > 2 {
		a = a[1 : len(a)-1]
		disturb(n)
	}
	i, _ := bounds(len(a), n)
	if i < len(a) {
		a = tight(append(a[:i], a[i+1:]...))
	}
	j, _ := bounds(len(a), 1)
	disturb(n)
	return len(a)*1000 + a[j-1]
}

//go:noinline
func pointers(n int) int {
	var array [6]*int
	for i := range array {
		x := n + i
		array[i] = &x
	}
	a := array[1:5]
	for len(a) > 2 {
		a = a[1 : len(a)-1]
		disturb(n)
	}
	i, _ := bounds(len(a), n)
	if i < len(a) {
		a = tight(append(a[:i:i], a[i+1:]...))
	}
	j, _ := bounds(len(a), 1)
	disturb(n)
	return len(a)*1000 + *a[j-1]
}

func main() {
	for n := range 8 {
		fmt.Println(numbers(n), pointers(n))
	}
}
