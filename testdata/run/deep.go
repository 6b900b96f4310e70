// run stress-args=2000

// Deep recursion with pointers that live across every frame, on a stack that has to grow many times; and a
// hundred thousand goroutines in a ring.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
)

type cell struct {
	value int
	next  *cell
}

func build(n int, below *cell) int {
	c := &cell{n, below}
	if n == 0 {
		sum := 0
		for ; c != nil; c = c.next {
			sum += c.value & 1
		}
		return sum
	}
	r := build(n-1, c)
	if c.value != n || c.next != below {
		panic("a frame lost its pointers")
	}
	return r
}

func ring(n int) int {
	first := make(chan int)
	in := first
	for i := 0; i < n; i++ {
		out := make(chan int)
		go func(in <-chan int, out chan<- int) { out <- 1 + <-in }(in, out)
		in = out
	}
	go func() { first <- 0 }()
	return <-in
}

func main() {
	n := 1000000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	fmt.Println(build(n, nil))
	done := make(chan int)
	for g := 0; g < 4; g++ {
		go func() { done <- build(n/20+g, nil) }()
	}
	sum := 0
	for g := 0; g < 4; g++ {
		sum += <-done
	}
	fmt.Println(sum)
	runtime.GC()
	fmt.Println(ring(n / 10))
}
