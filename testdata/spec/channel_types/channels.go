// run

// Channels.
package main

import "fmt"

func produce(c chan<- int, n int) {
	for i := range n {
		c <- i
	}
	close(c)
}

func consume(c <-chan int) (sum int) {
	for x := range c {
		sum += x
	}
	return
}

func main() {
	// Rule: an uninitialised channel is nil.
	var n chan int
	fmt.Println(n == nil, len(n), cap(n))
	// Rule: a channel of both directions serves where one is wanted.
	c := make(chan int)
	go produce(c, 10)
	fmt.Println(consume(c))
	// Rule: a capacity lets that many sends go ahead.
	b := make(chan string, 2)
	b <- "one"
	b <- "two"
	fmt.Println(len(b), cap(b))
	// Rule: what is sent first is received first.
	fmt.Println(<-b, <-b)
	// Rule: an unbuffered channel passes a value when both sides are ready.
	done, order := make(chan bool), make(chan string, 2)
	go func() {
		<-c
		order <- "received"
		done <- true
	}()
	<-done
	fmt.Println(<-order)
	// Rule: <- binds to the leftmost chan.
	var d chan<- chan int = make(chan<- (chan int), 1)
	var e chan<- <-chan int = make(chan<- (<-chan int), 1)
	var f <-chan <-chan int
	var g chan (<-chan int) = make(chan (<-chan int), 1)
	d <- c
	e <- c
	g <- c
	fmt.Printf("%T %T %T %T\n", d, e, f, g)
	// Rule: a closed channel gives what was sent, then zero values, and says so.
	h := make(chan int, 2)
	h <- 7
	close(h)
	x, ok := <-h
	y, ok2 := <-h
	fmt.Println(x, ok, y, ok2)
	// Rule: a nil channel is never ready.
	select {
	case n <- 1:
		fmt.Println("never")
	case <-n:
		fmt.Println("never")
	default:
		fmt.Println("not ready")
	}
	// Rule: two channel values are equal if they came from one make.
	i := h
	fmt.Println(i == h, i == make(chan int, 2), (<-chan int)(h) == h)
	// Rule: a channel may carry channels, functions and empty structs.
	j := make(chan func() chan struct{}, 1)
	j <- func() chan struct{} { k := make(chan struct{}, 1); k <- struct{}{}; return k }
	fmt.Println(<-(<-j)())
	// Rule: a channel may be used by many goroutines without further locks.
	work, results := make(chan int), make(chan int)
	for range 4 {
		go func() {
			for x := range work {
				results <- x * x
			}
		}()
	}
	go produce(work, 100)
	sum := 0
	for range 100 {
		sum += <-results
	}
	fmt.Println(sum)
}
