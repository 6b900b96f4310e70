// run status=2

// Rule: a panic in a goroutine ends the program, whatever others recover.
package main

func main() {
	defer func() { recover() }()
	go func() {
		panic("in goroutine")
	}()
	select {}
	// STDERR panic: in goroutine
}
