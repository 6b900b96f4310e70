// run oracle=no
package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
)

// The descriptor of a goroutine that has ended serves another one, which must not find anything of the first in it:
// no fault, no panic, no select. (gc 1.26.8 tells of the fault of the first life.)

func nilFault() {
	defer runtime.Goexit()
	var p *int
	*p = 1
}

func inSelect() {
	c := make(chan int)
	select {
	case <-c:
	default:
	}
	done := make(chan int, 1)
	go func() { done <- 1 }()
	select {
	case <-c:
	case <-done:
	}
	runtime.Goexit()
}

func panicking() {
	defer func() { runtime.Goexit() }()
	panic("first life")
}

func first(lives ...func()) {
	runtime.GOMAXPROCS(1)
	for i := 0; i < 200; i++ {
		var all sync.WaitGroup
		for _, life := range lives {
			all.Add(1)
			go func() { defer all.Done(); life() }()
		}
		all.Wait()
	}
}

func main() {
	if len(os.Args) > 1 {
		first(nilFault, inSelect, panicking)
		go func() { panic("second life") }()
		select {}
	}
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	p, err := os.StartProcess(os.Args[0], []string{os.Args[0], "die"}, &os.ProcAttr{Files: []*os.File{nil, nil, w}})
	if err != nil {
		panic(err)
	}
	w.Close()
	text, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	state, err := p.Wait()
	if err != nil {
		panic(err)
	}
	fmt.Println("status", state.ExitCode())
	lines := strings.Split(string(text), "\n")
	fmt.Println(lines[0])
	fmt.Println("speaks of the first life:", strings.Contains(string(text), "first life"))
	fmt.Println("speaks of a fault:", strings.Contains(string(text), "[signal"))
}
