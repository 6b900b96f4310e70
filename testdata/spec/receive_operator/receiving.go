// run

// <-ch
package main

import "fmt"

type recv <-chan int

func get[C chan T | <-chan T, T any](c C) T { return <-c }

func ch(log *[]string, c chan int) chan int { *log = append(*log, "channel"); return c }

func main() {
	c := make(chan int, 4)
	// Rule: the value is the one that was sent, of the element type.
	c <- 1
	c <- 2
	v1 := <-c
	var v2 int
	v2 = <-c
	fmt.Println(v1, v2)
	// Rule: it may be an operand, an argument, or a statement that drops it.
	c <- 3
	c <- 4
	c <- 5
	<-c
	fmt.Println(<-c*10, func(x int) int { return x }(<-c))
	// Rule: of a channel to receive from, of a defined type, of any expression.
	c <- 6
	c <- 7
	var log []string
	fmt.Println(<-recv(c), <-ch(&log, c), log)
	// Rule: <-<-c receives from what is received.
	cc := make(chan chan int, 1)
	c <- 8
	cc <- c
	fmt.Println(<-<-cc)
	// Rule: a second value tells whether the value was sent.
	c <- 9
	close(c)
	x, ok := <-c
	fmt.Println(x, ok)
	x, ok = <-c
	fmt.Println(x, ok)
	var y, ok2 = <-c
	var z any
	type flag bool
	var f flag
	z, f = <-c
	fmt.Println(y, ok2, z, f)
	// Rule: a closed channel gives zero values without end.
	cs := make(chan struct {
		a string
		p *int
	})
	close(cs)
	fmt.Println(<-cs, <-cs)
	// Rule: a receive waits for a value.
	u := make(chan string)
	go func() { u <- "late" }()
	fmt.Println(<-u)
	// Rule: through a type parameter.
	g := make(chan string, 2)
	g <- "a"
	g <- "b"
	fmt.Println(get(g), get((<-chan string)(g)))
	// Rule: what was sent is a copy.
	a := make(chan [2]int, 1)
	arr := [2]int{1, 2}
	a <- arr
	arr[0] = 9
	fmt.Println(<-a)
}
