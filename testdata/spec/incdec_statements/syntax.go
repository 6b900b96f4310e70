// check

package main

func main() {
	x := 1
	// Rule: they are statements, no expressions.
	y := x++ // ERROR "syntax error: unexpected \+\+ at end of statement"
	// Rule: they stand after the operand.
	--x // ERROR "syntax error: unexpected --, expected \}"
}
