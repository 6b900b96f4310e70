// check

// Semicolons at a line's end where none was meant.
package main

// Rule: a function's opening brace cannot stand on the next line.
func f()
{ // ERROR "syntax error: unexpected semicolon or newline before \{"
}

func g(x bool) {
	// Rule: an if statement's opening brace cannot stand on the next line.
	if x // ERROR "syntax error: unexpected newline, expected \{ after if clause"
	{
	}
}

func h(x bool) {
	if x {
	}
	// Rule: else must follow the closing brace on its line.
	else { // ERROR "syntax error: unexpected keyword else, expected \}"
	}
}

func i() {
	// Rule: the last element of a list that ends on a further line needs a comma.
	_ = []int{
		1,
		2 // ERROR "syntax error: unexpected newline in composite literal; possibly missing comma or \}"
	}
}

func main() {}
