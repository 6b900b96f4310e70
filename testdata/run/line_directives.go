// run

// Positions at run time are those that //line directives give, in calls that are inlined as well.
package main

import (
	"fmt"
	"runtime"
)

func here() string {
	_, file, line, _ := runtime.Caller(1)
	return fmt.Sprint(file, ":", line)
}

func inlined() string {
//line inner.go:7
	return here()
}

// show recovers, and prints where the function of this name stands.
func show(name string) {
	recover()
	var pcs [10]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs[:])])
	for more := true; more; {
		var frame runtime.Frame
		if frame, more = frames.Next(); frame.Function == name {
			fmt.Println(name, frame.File, frame.Line)
		}
	}
}

//go:noinline
func panics(s []int, i int) (result int) {
	defer show("main.panics")
//line index.go:50
	return s[i]
}

// A failing index or slice expression is at its bracket.
//
//go:noinline
func index(s []int, i int) int {
	defer show("main.index")
	return s /*line :900*/ [ /*line :1000*/ i]
}

//go:noinline
func slice(s []int, i int) int {
	defer show("main.slice")
	return len(s /*line :900*/ [ /*line :1000*/ i:])
}

func main() {
//line /foo/bar.go:123
	fmt.Println(here())
	fmt.Println(inlined()) /*line :20*/; fmt.Println(here())
	/*line baz.go:30:5*/ fmt.Println(here()); /*line :31:1*/ fmt.Println(here())
	panics(nil, 3)
	index(nil, 1)
	slice([]int{1}, 2)
}
