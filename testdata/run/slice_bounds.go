// run status=2

// Every way to miss a slice, an array or a string, and the words for it.
package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		r := recover()
		_, ok := r.(runtime.Error)
		fmt.Println(ok, r)
	}()
	f()
}

//go:noinline
func n(v int) int { return v }

func main() {
	s, text, array := make([]int, 3, 10), "hello", [4]int{1, 2, 3, 4}
	var none []string
	try(func() { _ = s[n(3)] })
	try(func() { _ = s[n(-1)] })
	try(func() { s[n(5)] = 1 })
	try(func() { _ = none[n(0)] })
	try(func() { _ = text[n(5)] })
	try(func() { _ = array[n(4)] })
	try(func() { _ = (&array)[n(-2)] })
	try(func() { _ = s[uint64(1<<63)+uint64(n(0))] })
	try(func() { _ = s[:n(11)] })
	try(func() { _ = s[n(4):] })
	try(func() { _ = s[n(4):n(2)] })
	try(func() { _ = s[n(-1):] })
	try(func() { _ = s[:n(-3)] })
	try(func() { _ = s[n(1):n(2):n(11)] })
	try(func() { _ = s[n(1):n(9):n(8)] })
	try(func() { _ = s[n(5):n(4):n(8)] })
	try(func() { _ = text[n(6):] })
	try(func() { _ = text[:n(6)] })
	try(func() { _ = text[n(3):n(2)] })
	try(func() { _ = array[n(5):] })
	try(func() { _ = array[:n(5)] })
	try(func() { _ = array[n(3):n(2)] })
	try(func() { _ = [2]int(s[:n(1)]) })
	try(func() { _ = (*[8]int)(s) })
	fmt.Println(len(s[n(3):]), len(s[n(3):n(10)]), text[n(5):] == "", len(array[n(4):]), s[n(0):n(0):n(0)])
	for i := range 5 {
		// STDERR panic: runtime error: index out of range [4] with length 4
		// STDERR main.main(
		fmt.Print(array[n(i)], " ")
	}
}
