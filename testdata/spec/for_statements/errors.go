// check

package main

func main() {
	x := 1
	// Rule: a condition is boolean.
	for x { // ERROR "non-boolean condition in for statement"
	}
	for x { // ERROR "non-boolean condition in for statement"
	}
	for nil { // ERROR "non-boolean condition in for statement"
	}
	// Rule: names of the head end with the loop and must be used.
	for i := 0; x < 1; { // ERROR "declared and not used: i"
	}
	for j := 0; j < 1; j++ {
	}
	_ = j // ERROR "undefined: j"
	// Rule: break and continue need a loop.
	func() {
		continue // ERROR "continue is not in a loop"
	}()
}
