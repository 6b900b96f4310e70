// run status=2

// A panic in any goroutine ends the program, whatever the others have deferred.
package main

import "fmt"

type stage struct{ name string }

func (s *stage) work(in <-chan int) {
	for v := range in {
		fmt.Println(s.name, 100/v)
	}
}

func main() {
	defer fmt.Println("main's deferred calls do not run")
	defer func() { recover() }()
	in := make(chan int)
	// STDERR panic: runtime error: integer divide by zero
	// STDERR main.(*stage).work(
	// STDERR created by main.main in goroutine 1
	go (&stage{"divider"}).work(in)
	in <- 5
	in <- 0
	<-make(chan int)
}
