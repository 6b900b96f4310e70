// run status=2

// All goroutines wait for each other, each in its own way.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mutex sync.Mutex
	var group sync.WaitGroup
	c, ready := make(chan int), make(chan bool)
	group.Add(1)
	mutex.Lock()
	go func() { ready <- true; c <- 1 }()
	go func() { ready <- true; mutex.Lock() }()
	go func() { ready <- true; select {} }()
	go func() { ready <- true; <-(chan int)(nil) }()
	for range 4 {
		<-ready
	}
	fmt.Println("nobody moves")
	// STDERR fatal error: all goroutines are asleep - deadlock!
	// STDERR goroutine 1 [
	// STDERR main.main(
	group.Wait()
}
