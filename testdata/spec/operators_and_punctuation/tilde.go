// check

// The tilde belongs to constraints.
package main

func main() {
	x := 1
	// Rule: there is no tilde operator on values.
	_ = ~x // ERROR "cannot use ~ outside of interface or type constraint \(use \^ for bitwise complement\)"
	// Rule: there is no exclamation mark on numbers.
	_ = !x // ERROR "invalid operation: operator ! not defined on x \(variable of type int\)"
}
