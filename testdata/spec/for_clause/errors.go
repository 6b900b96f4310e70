// check

package main

func main() {
	// Rule: the post statement declares nothing.
	for i := 0; i < 10; j := 1 { // ERROR "syntax error: cannot declare in post statement of for loop"
	}
	// Rule: a condition is an expression.
	for i := 0; i = 1; i++ { // ERROR "syntax error: cannot use assignment i = 1 as value"
	}
}
