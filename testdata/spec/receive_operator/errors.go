// check

// Wrong receives.
package main

func par[C chan int | chan<- int](c C) {
	// Rule: all channels of a type parameter must permit it.
	_ = <-c // ERROR "invalid operation: cannot receive from c \(variable of type C constrained by chan int \| chan<- int\): send-only channel chan<- int"
}

func par2[C chan int | chan string](c C) {
	// Rule: and have one element type.
	_ = <-c // ERROR "invalid operation: cannot receive from c \(variable of type C constrained by chan int \| chan string\): channels chan int and chan string have different element types"
}

func main() {
	var send chan<- int
	x := 1
	// Rule: the direction must permit it.
	_ = <-send // ERROR "invalid operation: cannot receive from send-only channel chan<- int send \(variable of type chan<- int\)"
	// Rule: the operand is a channel.
	_ = <-x   // ERROR "invalid operation: cannot receive from non-channel int x \(variable of type int\)"
	_ = <-nil // ERROR "invalid operation: cannot receive from non-channel untyped nil nil"
	// Rule: the element type is the value's.
	var s string = <-make(chan int) // ERROR "cannot use <-make\(chan int\) \(comma, ok expression of type int\) as string value in variable declaration"
	_ = s
	// Rule: there are two values at most.
	a, b, c := <-make(chan int) // ERROR "declared and not used: a" "declared and not used: b" "declared and not used: c" "assignment mismatch: 3 variables but 1 value"
}
