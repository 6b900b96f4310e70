// check

// Wrong logic.
package main

type flag bool

func main() {
	x, b, f := 1, true, flag(true)
	// Rule: operands are booleans.
	_ = x && b   // ERROR "invalid operation: x && b \(mismatched types int and bool\)"
	_ = b || x   // ERROR "invalid operation: b \|\| x \(mismatched types bool and int\)"
	_ = !x       // ERROR "invalid operation: operator ! not defined on x \(variable of type int\)"
	_ = b && nil // ERROR "invalid operation: b && nil \(mismatched types bool and untyped nil\)"
	_ = b && "a" // ERROR `invalid operation: b && "a" \(mismatched types bool and untyped string\)`
	// Rule: of one type.
	_ = b && f // ERROR "invalid operation: b && f \(mismatched types bool and flag\)"
	// Rule: the result is not of another boolean type.
	var g flag = b && b // ERROR "cannot use b && b \(value of type bool\) as flag value in variable declaration"
	_ = g
	// Rule: a comparison is untyped and goes with each.
	_ = f && x == 1
	_ = b && x == 1
}
