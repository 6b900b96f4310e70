// check

package main

func f() {}

func main() {
	// Rule: what follows is a call, without parentheses around it.
	go f // ERROR "expression in go must be function call"
	go (f()) // ERROR "expression in go must not be parenthesized"
	go func() {} // ERROR "expression in go must be function call"
	go 1 // ERROR "expression in go must be function call"
}
