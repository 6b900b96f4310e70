// check

package main

func main() {
	// Rule: with an init or a post statement there are two semicolons.
	for i := 0; i < 10 { // ERROR "syntax error: unexpected \{, expected semicolon or newline"
	} // ERROR "syntax error: unexpected \}, expected expression"
}
