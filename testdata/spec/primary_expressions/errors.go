// check

// What cannot follow an operand.
package main

func f() {}

func g() (int, int) { return 1, 2 }

func main() {
	x := 1
	// Rule: a number has no fields, indices, slices and calls.
	_ = x.y     // ERROR "x\.y undefined \(type int has no field or method y\)"
	_ = x[0]    // ERROR "cannot index x \(variable of type int\)"
	_ = x[:]    // ERROR "cannot slice x \(variable of type int\)"
	_ = x()     // ERROR "invalid operation: cannot call x \(variable of type int\): int is not a function"
	_ = x.(int) // ERROR "invalid operation: x \(variable of type int\) is not an interface"
	// Rule: a call without a result, or with several, is not followed by anything.
	_ = f().x  // ERROR "f\(\) \(no value\) used as value or type"
	_ = g()[0] // ERROR "multiple-value g\(\) \(value of type \(int, int\)\) in single-value context"
}
