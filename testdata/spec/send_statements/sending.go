// run

// ch <- x
package main

import "fmt"

func put[C chan T | chan<- T, T any](c C, x T) { c <- x }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	c := make(chan int, 5)
	// Rule: the value is sent, and converted as by an assignment.
	c <- 1
	c <- 'a'
	c <- 2.0
	a := make(chan any, 3)
	a <- 1
	a <- nil
	a <- "x"
	fmt.Println(<-c, <-c, <-c, <-a, <-a, <-a)
	// Rule: channel and value are evaluated before the communication.
	var log []string
	ch := func() chan int { log = append(log, "channel"); return c }
	v := func() int { log = append(log, "value"); return 3 }
	ch() <- v()
	fmt.Println(log, <-c)
	// Rule: a send without a buffer waits for a receiver.
	u := make(chan string)
	done := make(chan bool)
	go func() {
		fmt.Println("got", <-u)
		done <- true
	}()
	u <- "sent"
	<-done
	// Rule: with room in the buffer it goes on.
	for i := range 5 {
		c <- i
	}
	fmt.Println(len(c))
	// Rule: to a channel to send on, of a defined type, through a type parameter.
	type sends chan<- int
	<-c
	sends(c) <- 10
	<-c
	put(c, 11)
	put((chan<- int)(make(chan int, 1)), 12)
	for len(c) > 0 {
		fmt.Print(<-c, " ")
	}
	fmt.Println()
	// Rule: c <- <-d sends what is received.
	d := make(chan int, 1)
	d <- 7
	c <- <-d
	fmt.Println(<-c)
	// Rule: a send on a closed channel panics.
	close(d)
	try("closed", func() { d <- 1 })
	close(u)
	try("closed, no buffer", func() { u <- "x" })
	// Rule: a sender that waits when the channel is closed panics.
	w, started := make(chan int), make(chan any)
	go func() {
		defer func() { started <- recover() }()
		started <- nil
		w <- 1
	}()
	<-started
	close(w)
	fmt.Println(<-started)
}
