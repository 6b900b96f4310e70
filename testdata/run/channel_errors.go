// run status=2

// What must not be done to channels.
package main

import "fmt"

func try(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

func main() {
	c := make(chan int, 2)
	c <- 1
	close(c)
	try("send on closed", func() { c <- 2 })
	try("close twice", func() { close(c) })
	try("close nil", func() { var none chan string; close(none) })
	v, ok := <-c
	fmt.Println(v, ok)
	v, ok = <-c
	fmt.Println(v, ok, len(c), cap(c))
	try("select sends", func() {
		select {
		case c <- 1:
		case <-make(chan int):
		}
	})

	// One that waits to send when the channel closes panics as well as one that comes later.
	unbuffered, done := make(chan string), make(chan any)
	go func() {
		defer func() { done <- recover() }()
		unbuffered <- "never taken"
	}()
	var send chan<- string = unbuffered
	close(send)
	fmt.Println(<-done)
	// STDERR panic: close of closed channel
	// STDERR goroutine 1 [running]:
	close(send)
}
