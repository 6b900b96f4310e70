// check

// Directions.
package main

func f(both chan int, in chan<- int, out <-chan int) {
	// Rule: one cannot receive from a channel to send on.
	<-in           // ERROR "invalid operation: cannot receive from send-only channel chan<- int in \(variable of type chan<- int\)"
	_ = <-in       // ERROR "invalid operation: cannot receive from send-only channel chan<- int in \(variable of type chan<- int\)"
	for range in { // ERROR "cannot range over in \(variable of type chan<- int\): receive from send-only channel chan<- int"
	}
	// Rule: one cannot send on a channel to receive from.
	out <- 1 // ERROR "invalid operation: cannot send to receive-only channel <-chan int out \(variable of type <-chan int\)"
	// Rule: a direction is not taken back.
	both = in          // ERROR "cannot use in \(variable of type chan<- int\) as chan int value in assignment"
	both = out         // ERROR "cannot use out \(variable of type <-chan int\) as chan int value in assignment"
	in = out           // ERROR "cannot use out \(variable of type <-chan int\) as chan<- int value in assignment"
	_ = (chan int)(in) // ERROR "cannot convert in \(variable of type chan<- int\) to type chan int"
	// Rule: a channel to receive from cannot be closed.
	close(out) // ERROR "invalid operation: cannot close receive-only channel out \(variable of type <-chan int\)"
	// Rule: element types must be the same.
	var c chan any = both // ERROR "cannot use both \(variable of type chan int\) as chan any value in variable declaration"
	_ = c
	var d chan<- any = both // ERROR "cannot use both \(variable of type chan int\) as chan<- any value in variable declaration"
	_ = d
	// Rule: what is sent must be assignable to the element type.
	both <- "s" // ERROR `cannot use "s" \(untyped string constant\) as int value in send`
	// Rule: what is no channel cannot be received from.
	_ = <-1 // ERROR "invalid operation: cannot receive from non-channel untyped int 1 \(untyped int constant\)"
}

func main() {}
