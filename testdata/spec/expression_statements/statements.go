// run

// Expressions that stand alone.
package main

import "fmt"

type T struct{}

func (T) m() int { fmt.Println("m"); return 1 }

func h(x int) int { fmt.Println("h", x); return x }

func main() {
	// Rule: calls of functions and methods, whatever they return.
	h(1)
	T{}.m()
	(h(2))
	(T{}.m)()
	func() { fmt.Println("literal") }()
	// Rule: receives, in parentheses too.
	c := make(chan int, 2)
	c <- 1
	c <- 2
	<-c
	(<-c)
	// Rule: those built-in functions that do something.
	m := map[int]int{1: 1}
	s := []int{1}
	copy(s, s)
	delete(m, 1)
	clear(s)
	close(c)
	recover()
	print()
	println2()
	fmt.Println(len(m), s)
	defer func() { fmt.Println(recover()) }()
	panic("end")
}

func println2() {}
