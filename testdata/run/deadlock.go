// run status=2

// STDERR fatal error: all goroutines are asleep - deadlock!
// STDERR goroutine 1 [chan receive]:
// STDERR main.main()
package main

func main() {
	c := make(chan int)
	<-c
}
