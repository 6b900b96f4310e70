// check

package main

func b(x int) {
	// Rule: a condition is no declaration.
	if x := 1 { // ERROR "syntax error: cannot use x := 1 as value"
	}
}

func c(x bool) {
	if x {
		// Rule: after else comes an if or a block.
	} else return // ERROR "syntax error: else must be followed by if or statement block"
}

func main() {}
