// run

// close
package main

import "fmt"

func cl[C chan int | chan<- int](c C) { close(c) }

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, isError := r.(error)
		fmt.Println(name, isError, r)
	}()
	f()
}

func main() {
	// Rule: what was sent is still received, then zero values with false.
	c := make(chan string, 2)
	c <- "a"
	c <- "b"
	close(c)
	for range 3 {
		v, ok := <-c
		fmt.Printf("%q %v ", v, ok)
	}
	fmt.Println(len(c), cap(c))
	// Rule: all waiting receivers go on.
	d, done := make(chan int), make(chan bool)
	for range 3 {
		go func() {
			_, ok := <-d
			done <- ok
		}()
	}
	close(d)
	fmt.Println(<-done, <-done, <-done)
	// Rule: a range ends.
	e := make(chan int, 1)
	e <- 5
	cl(e)
	for v := range e {
		fmt.Println(v)
	}
	// Rule: a channel to send on may be closed.
	f := make(chan int)
	close((chan<- int)(f))
	_, ok := <-f
	fmt.Println(ok)
	// Rule: closing twice, closing nil and sending afterwards panic with runtime errors.
	try("twice", func() { close(c) })
	try("nil", func() { var n chan int; close(n) })
	try("send", func() { c <- "x" })
}
