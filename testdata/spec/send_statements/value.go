// check

package main

func main() {
	c := make(chan int)
	// Rule: a send is no value.
	x := (c <- 1) // ERROR "syntax error: unexpected <-, expected \)"
}
