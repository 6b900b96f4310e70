// check

// Predeclared names that mean something else.
package main

func f() {
	len := 1
	// Rule: what hides a function is not called.
	_ = len("a") // ERROR "invalid operation: cannot call len \(variable of type int\): int is not a function"
	type string int
	// Rule: what hides a type is not the type.
	var s string = "x" // ERROR `cannot use "x" \(untyped string constant\) as string value in variable declaration`
	_ = s
	// Rule: iota means nothing outside of a constant declaration.
	_ = iota // ERROR "cannot use iota outside constant declaration"
	// Rule: built-in functions are no values.
	g := append // ERROR "append \(built-in\) must be called"
	_ = g
	// Rule: nil has no type of its own.
	x := nil // ERROR "use of untyped nil in assignment"
	_ = x
	// Rule: comparable is a constraint only.
	var c comparable // ERROR "cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable"
	_ = c
	// Rule: true is no keyword: it can be hidden, then it is no boolean.
	true := 0
	if true { // ERROR "non-boolean condition in if statement"
	}
}

func main() {}
