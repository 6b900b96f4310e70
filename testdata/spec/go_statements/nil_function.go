// run status=2

// Rule: a nil function ends the program.
package main

func main() {
	var f func()
	go f()
	select {}
	// STDERR go of nil func value
}
