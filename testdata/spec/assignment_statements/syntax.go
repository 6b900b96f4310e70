// check

package main

func main() {
	x, y := 1, 2
	// Rule: an operation with assignment takes no lists.
	x, y += 1, 2 // ERROR "syntax error: unexpected \+=, expected := or = or comma"
	// Rule: an assignment is no expression.
	x = y = 1 // ERROR "syntax error: unexpected = at end of statement"
	if x = 1 { // ERROR "syntax error: cannot use assignment x = 1 as value"
	}
}
