// check

package main

func par[C chan int | <-chan int](c C) {
	// Rule: none of a parameter's channels may be one to receive from.
	close(c) // ERROR "invalid operation: cannot close receive-only channel c \(variable of type C constrained by chan int \| <-chan int\)"
}

func par2[C any](c C) {
	close(c) // ERROR "invalid operation: cannot close non-channel c \(variable of type C constrained by any\)"
}

func main() {
	// Rule: a channel to receive from is not closed.
	var r <-chan int
	close(r) // ERROR "invalid operation: cannot close receive-only channel r \(variable of type <-chan int\)"
	// Rule: the argument is a channel.
	close(1)       // ERROR "invalid operation: cannot close non-channel 1 \(untyped int constant\)"
	close(nil)     // ERROR "invalid operation: cannot close non-channel nil"
	close([]int{}) // ERROR "invalid operation: cannot close non-channel \[\]int\{\} \(value of type \[\]int\)"
	// Rule: it gives no value.
	_ = close(make(chan int)) // ERROR "close\(make\(chan int\)\) \(no value\) used as value"
	close()                   // ERROR "invalid operation: not enough arguments for close\(\) \(expected 1, found 0\)"
}
