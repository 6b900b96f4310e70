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

//go:noinline
func panics(s []int, i int) (result int) {
	defer func() {
		recover()
		var pcs [10]uintptr
		frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs[:])])
		for {
			frame, more := frames.Next()
			if frame.Function == "main.panics" {
				fmt.Println(frame.File, frame.Line)
			}
			if !more {
				break
			}
		}
	}()
//line index.go:50
	return s[i]
}

func main() {
//line /foo/bar.go:123
	fmt.Println(here())
	fmt.Println(inlined()) /*line :20*/; fmt.Println(here())
	/*line baz.go:30:5*/ fmt.Println(here()); /*line :31:1*/ fmt.Println(here())
	panics(nil, 3)
}
