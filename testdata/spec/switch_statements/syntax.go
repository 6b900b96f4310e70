// check

package main

func main() {
	switch {
	// Rule: statements belong to clauses.
	x := 1 // ERROR "syntax error: unexpected name x, expected case or default or \}"
	} // ERROR "syntax error: unexpected \}, expected :"
}
