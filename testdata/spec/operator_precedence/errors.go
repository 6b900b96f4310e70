// check

// What does not group as one may hope.
package main

func main() {
	x, b := 1, true
	// Rule: a comparison is not chained.
	_ = 1 < x < 3   // ERROR "invalid operation: 1 < x < 3 \(mismatched types untyped bool and untyped int\)"
	_ = x == 1 == 1 // ERROR "invalid operation: x == 1 == 1 \(mismatched types untyped bool and untyped int\)"
	// Rule: ! binds before a comparison.
	_ = !x == 1 // ERROR "invalid operation: operator ! not defined on x \(variable of type int\)"
	// Rule: & binds before ==, so no parentheses are needed, but && takes booleans.
	_ = x&1 == 1 && x // ERROR "invalid operation: x & 1 == 1 && x \(mismatched types untyped bool and int\)"
	// Rule: a comparison's boolean may be compared.
	_ = x == 1 == b
	// Rule: * binds before ==.
	p := &x
	_ = *p == p // ERROR "invalid operation: \*p == p \(mismatched types int and \*int\)"
}
