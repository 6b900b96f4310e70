// check

// Booleans do not mix.
package main

type flag bool

func main() {
	var b bool
	var f flag
	// Rule: different boolean types do not mix without a conversion.
	_ = b == f // ERROR "invalid operation: b == f \(mismatched types bool and flag\)"
	b = f      // ERROR "cannot use f \(variable of bool type flag\) as bool value in assignment"
	_ = b && f // ERROR "invalid operation: b && f \(mismatched types bool and flag\)"
	// Rule: numbers are no booleans.
	b = 1       // ERROR "cannot use 1 \(untyped int constant\) as bool value in assignment"
	_ = bool(1) // ERROR "cannot convert 1 \(untyped int constant\) to type bool"
	_ = int(b)  // ERROR "cannot convert b \(variable of type bool\) to type int"
	// Rule: booleans are not ordered and have no arithmetic.
	_ = b < b // ERROR "invalid operation: b < b \(operator < not defined on bool\)"
	_ = b + b // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
}
