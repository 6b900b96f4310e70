// check

// Operators of other languages.
package main

func f(x bool) {
	// Rule: there is no conditional operator.
	_ = x ? 1 : 2 // ERROR "invalid character U\+003F '\?'" "syntax error: unexpected literal 1 at end of statement"
}

func g(x int) {
	// Rule: there is no increment before an operand.
	++x // ERROR "syntax error: unexpected \+\+, expected \}"
}

func i(x, y int) {
	// Rule: logical operators have no assigning form.
	x &&= y // ERROR "syntax error: unexpected =, expected expression"
}

func k(x *int) {
	// Rule: there is no arrow selector.
	_ = x->y // ERROR "syntax error: unexpected >, expected expression"
}

func main() {}
