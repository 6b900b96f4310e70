// run status=2
// A deadlock is seen when the last goroutine to wait is locked to its thread.
package main

import "runtime"

func main() {
	runtime.LockOSThread()
	done := make(chan bool)
	go func() {
		runtime.LockOSThread() // and ends with its thread
		done <- true
	}()
	<-done
	<-done
}

// STDERR fatal error: all goroutines are asleep - deadlock!
// STDERR goroutine 1 [chan receive, locked to thread]:
// STDERR main.main()
