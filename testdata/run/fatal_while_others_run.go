// run
package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

// A fatal error prints the stacks of all goroutines, while others run, park, are woken, make system calls, grow their
// stacks and collect. What is printed must be whole: the process starts itself again and again, lets each die in such
// company, and reads what it said.

//go:noinline
func deep(n int, f func()) int {
	if n == 0 {
		f()
		return 0
	}
	return deep(n-1, f) + 1
}

// Starts goroutines that go on for ever, and returns when each of them has been round thrice.
func company() {
	runtime.GOMAXPROCS(4)
	var begun sync.WaitGroup
	start := func(round func(k int)) {
		begun.Add(1)
		go func() {
			for k := 0; ; k++ {
				if k == 3 {
					begun.Done()
				}
				round(k)
			}
		}()
	}
	for i := 0; i < 4; i++ {
		c, d := make(chan int), make(chan int)
		start(func(k int) { deep(k%50, func() { c <- 1; <-d }) })
		start(func(k int) { deep(k%70, func() { <-c; d <- 1 }) })
	}
	r, w, _ := os.Pipe()
	b := make([]byte, 1)
	start(func(k int) { deep(k%300, func() { w.Write(b); r.Read(b) }) })
	start(func(k int) { deep(k%300, func() {}) })
	start(func(int) {
		runtime.GC()
		time.Sleep(20 * time.Microsecond)
	})
	start(func(int) {
		var all sync.WaitGroup
		for i := 0; i < 10; i++ {
			all.Add(1)
			go func() { defer all.Done(); deep(100, runtime.Gosched) }()
		}
		all.Wait()
	})
	begun.Wait()
}

func die(kind string) {
	company()
	if kind == "unlock" {
		var mu sync.Mutex
		mu.Unlock()
	}
	debug.SetMaxStack(1 << 17)
	var endless func(int) int
	endless = func(n int) int { return endless(n+1) + 1 }
	endless(0)
}

// What is wrong with the text of a dying process, or "".
func fault(text, message string) string {
	if !strings.Contains(text, message+"\n") {
		return "no message"
	}
	if !strings.HasSuffix(text, "\n") {
		return "no end"
	}
	goroutines, functions := 0, 0
	for _, line := range strings.Split(text, "\n") {
		switch {
		case strings.HasPrefix(line, "goroutine ") && strings.HasSuffix(line, ":"):
			goroutines++
		case strings.HasSuffix(line, "(...)") || strings.HasSuffix(line, "()"):
			functions++
		case strings.HasPrefix(line, "\t") && (strings.Contains(line, ".go:") || strings.HasSuffix(line, "stack unavailable")):
		case strings.HasPrefix(line, "created by "), strings.HasPrefix(line, "runtime: goroutine stack exceeds "),
			strings.HasPrefix(line, "runtime: sp="), strings.HasPrefix(line, "..."), line == "", line == message:
		default:
			return "line " + line
		}
	}
	if goroutines < 10 || functions < 10 {
		return fmt.Sprint("only ", goroutines, " goroutines and ", functions, " functions")
	}
	return ""
}

func child(kind string) (int, string) {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	p, err := os.StartProcess(os.Args[0], []string{os.Args[0], kind}, &os.ProcAttr{Files: []*os.File{nil, nil, w}})
	if err != nil {
		panic(err)
	}
	w.Close()
	text, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	r.Close()
	state, err := p.Wait()
	if err != nil {
		panic(err)
	}
	return state.ExitCode(), string(text)
}

func main() {
	if len(os.Args) > 1 {
		die(os.Args[1])
		return
	}
	for _, kind := range []struct{ name, message string }{
		{"unlock", "fatal error: sync: unlock of unlocked mutex"},
		{"overflow", "fatal error: stack overflow"},
	} {
		wrong := 0
		for i := 0; i < 20; i++ {
			status, text := child(kind.name)
			if f := fault(text, kind.message); status != 2 || f != "" {
				wrong++
				fmt.Fprintln(os.Stderr, "status", status, f)
				fmt.Fprintln(os.Stderr, text)
			}
		}
		fmt.Println(kind.name, "wrong", wrong)
	}
}
