// run

package main

import "fmt"

var c = make(chan string)

// Rule: an init function may start goroutines, and wait for them.
func init() {
	go func() { c <- "from a goroutine" }()
	fmt.Println("init", <-c)
}

// Rule: the next init begins when the one before has returned.
func init() { fmt.Println("second") }

func main() { fmt.Println("main") }
