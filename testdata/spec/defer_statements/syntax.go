// check

package main

func f() {}

func main() {
	// Rule: what follows is a call, without parentheses around it.
	defer f // ERROR "expression in defer must be function call"
	defer (f()) // ERROR "expression in defer must not be parenthesized"
	defer func() {} // ERROR "expression in defer must be function call"
	defer 1 // ERROR "expression in defer must be function call"
}
