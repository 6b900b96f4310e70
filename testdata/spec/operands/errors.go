// check

// What is no operand.
package main

type T struct{}

func g[X any](x X) X { return x }

func main() {
	// Rule: a type is no value.
	_ = T       // ERROR "T \(type\) is not an expression"
	_ = int + 1 // ERROR "int \(type\) is not an expression"
	// Rule: a generic function without type arguments is no value.
	_ = g // ERROR "cannot use generic function g without instantiation"
	// Rule: the blank identifier is no value.
	_ = (_) // ERROR "cannot use _ as value or type"
	// Rule: an expression that is not used is no statement.
	1      // ERROR "1 \(untyped int constant\) is not used"
	"s"    // ERROR `"s" \(untyped string constant\) is not used`
	g[int] // ERROR "g\[int\] \(value of type func\(x int\) int\) is not used"
	// Rule: what is not generic takes no type arguments.
	_ = main[int] // ERROR "cannot index main \(value of type func\(\)\)"
}
