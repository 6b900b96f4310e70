// run status=2

// Rule: a panic that nothing recovers runs deferred functions and ends the program with its value.
package main

import "fmt"

type code int

func (c code) Error() string { return fmt.Sprintf("code %d", int(c)) }

func main() {
	defer fmt.Println("deferred")
	defer func() {
		defer func() { panic(fmt.Sprint("third after ", recover())) }()
		panic("second")
	}()
	panic(code(7))
	// STDERR panic: code 7
	// STDERR panic: second [recovered]
	// STDERR panic: third after second
}
