// check

// Rule: a list of type arguments is not empty.
package main

func f[T any]() {}

func main() {
	_ = f[] // ERROR "syntax error: unexpected \], expected operand"
}
