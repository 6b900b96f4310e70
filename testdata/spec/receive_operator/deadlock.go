// run status=2

// Rule: a receive from a nil channel blocks forever.
package main

import "fmt"

func main() {
	var c chan int
	fmt.Println("before")
	fmt.Println(<-c)
	// STDERR fatal error: all goroutines are asleep - deadlock!
}
