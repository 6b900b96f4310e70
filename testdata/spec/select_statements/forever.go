// run status=2

// Rule: a select without cases, or with nil channels only, blocks forever.
package main

import "fmt"

func main() {
	go func() {
		var c chan int
		select {
		case <-c:
		case c <- 1:
		}
	}()
	fmt.Println("blocked")
	select {}
	// STDERR fatal error: all goroutines are asleep - deadlock!
}
