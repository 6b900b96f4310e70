// check

// Wrong sends.
package main

func par[C chan int | <-chan int](c C) {
	// Rule: all channels of a type parameter must permit it.
	c <- 1 // ERROR "invalid operation: cannot send to c \(variable of type C constrained by chan int \| <-chan int\): receive-only channel <-chan int"
}

func par2[C chan int | chan string](c C) {
	// Rule: and have one element type.
	c <- 1 // ERROR "invalid operation: cannot send to c \(variable of type C constrained by chan int \| chan string\): channels chan int and chan string have different element types"
}

func main() {
	var out <-chan int
	c, x := make(chan int), 1
	// Rule: the direction must permit it.
	out <- 1 // ERROR "invalid operation: cannot send to receive-only channel <-chan int out \(variable of type <-chan int\)"
	// Rule: the operand is a channel.
	x <- 1 // ERROR "invalid operation: cannot send to non-channel int x \(variable of type int\)"
	// Rule: the value is assignable to the element type.
	c <- "a"      // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	c <- 1.5      // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in send \(truncated\)"
	c <- nil      // ERROR "cannot use nil as int value in send"
	c <- int64(1) // ERROR "cannot use int64\(1\) \(constant 1 of type int64\) as int value in send"
}
