// run status=2

// Rule: a send on a nil channel blocks forever.
package main

func main() {
	var c chan int
	c <- 1
	// STDERR fatal error: all goroutines are asleep - deadlock!
}
