// check

package main

func main() {
	x := 1
	// Rule: && is one token, so an address has no address even in writing.
	_ = &&x // ERROR "syntax error: unexpected &&, expected expression"
}
