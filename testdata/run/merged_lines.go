// run status=2
// Calls that look alike are told by their own lines, also where the machine code could serve for both.
package main

import (
	"fmt"
	"os"
	"runtime"
)

type node struct{ a, b int }

//go:noinline
func fields(p, q *node, i int) int {
	if i == 0 {
		return p.a // line 16
	}
	return q.b // line 18
}

//go:noinline
func elements(a, b []int, i int) int {
	if i == 0 {
		return a[3] // line 24
	}
	return b[3] // line 26
}

//go:noinline
func panics(i int) {
	if i == 0 {
		panic("same") // line 32
	}
	panic("same") // line 34
}

//go:noinline
func fails() { panic("same") }

//go:noinline
func calls(i int) int {
	if i == 0 {
		fails() // line 43
	} else {
		fails() // line 45
	}
	return i
}

//go:noinline
func divides(a, b, i int) int {
	if i == 0 {
		return a / b // line 53
	}
	return a % b // line 55
}

func where(f func()) {
	defer func() {
		err := recover()
		pcs := make([]uintptr, 20)
		frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
		for {
			frame, more := frames.Next()
			if len(frame.Function) > 5 && frame.Function[:5] == "main." && frame.Function[5] != 'w' {
				fmt.Println(err, frame.Function, frame.Line)
			}
			if !more {
				return
			}
		}
	}()
	f()
}

func main() {
	for i := range 2 {
		where(func() { fields(nil, nil, i) })
		where(func() { elements(nil, nil, i) })
		where(func() { panics(i) })
		where(func() { calls(i) })
		where(func() { divides(1, 0, i) })
	}
	if len(os.Args) > 5 {
		panic(nil)
	}
	// STDERR merged_lines.go:88
	panic(nil)
}
