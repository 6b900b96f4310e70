// check

package main

func main() {
	// Rule: braces must be there.
	if true return // ERROR "syntax error: unexpected keyword return, expected \{"
} // ERROR "syntax error: unexpected \}, expected expression"
