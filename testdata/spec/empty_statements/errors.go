// check

package main

func main() {
	// Rule: a for statement's head has two semicolons or none.
	for ; {} // ERROR "syntax error: unexpected \{, expected for loop condition"
	// Rule: an if statement's condition is not empty.
	if {} // ERROR "syntax error: missing condition in if statement"
}
