// run

// Errors that happen while a program runs.
package main

import (
	"fmt"
	"runtime"
)

type T struct{ x, y int }
type I interface{ m() }

var zero, neg, big = 0, -1, 100

func try(name string, f func()) {
	defer func() {
		r := recover()
		re, isRuntime := r.(runtime.Error)
		_, isError := r.(error)
		fmt.Println(name, isRuntime, isError, re)
	}()
	f()
}

func main() {
	s, a, m := []int{1, 2}, [2]int{}, map[string]int(nil)
	var p *T
	var i I
	var e any = "s"
	var f func()
	var c chan int
	// Rule: indices and bounds out of range.
	try("index", func() { _ = s[big] })
	try("array", func() { a[neg+0] = 1 })
	try("string", func() { _ = "abc"[big] })
	try("slice", func() { _ = s[:big] })
	try("full slice", func() { _ = s[0:1:big] })
	try("array conversion", func() { _ = [3]int(s) })
	// Rule: nil pointers, interfaces, functions and maps.
	try("pointer", func() { p.y = 1 })
	try("interface", func() { i.m() })
	try("function", func() { f() })
	try("map", func() { m["a"] = 1 })
	// Rule: division by zero and negative shift counts.
	try("division", func() { _ = 1 / zero })
	try("remainder", func() { _ = 1 % zero })
	try("shift", func() { _ = 1 << neg })
	// Rule: failed assertions.
	try("assertion", func() { _ = e.(int) })
	try("method", func() { _ = e.(I) })
	// Rule: comparisons and keys that do not compare.
	try("comparison", func() { var x, y any = s, s; _ = x == y })
	try("key", func() { map[any]int{}[s] = 1 })
	// Rule: wrong sizes, closed and nil channels.
	try("make", func() { _ = make([]int, neg) })
	try("close", func() { close(c) })
	try("send", func() { c := make(chan int); close(c); c <- 1 })
	// Rule: the error is a value like others, and its effects before it remain.
	x := 1
	try("effects", func() { x = 2; s[big], x = 3, 4 })
	fmt.Println(x)
}
