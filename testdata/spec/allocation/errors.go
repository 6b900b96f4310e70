// check

package main

func two() (int, int) { return 1, 2 }

func none() {}

func main() {
	// Rule: nil has no type to make.
	_ = new(nil) // ERROR "use of untyped nil in argument to new"
	// Rule: there is one argument.
	_ = new()       // ERROR "invalid operation: not enough arguments for new\(\) \(expected 1, found 0\)"
	_ = new(int, 1) // ERROR "invalid operation: too many arguments for new\(int, 1\) \(expected 1, found 2\)"
	// Rule: it is a type or a single value.
	_ = new(two())   // ERROR "multiple-value two\(\) \(value of type \(int, int\)\) in single-value context"
	_ = new(none())  // ERROR "none\(\) \(no value\) used as value or type"
	_ = new(missing) // ERROR "undefined: missing"
	// Rule: the result is a pointer.
	var x int = new(int) // ERROR "cannot use new\(int\) \(value of type \*int\) as int value in variable declaration"
	_ = x
	var p *int64 = new(1) // ERROR "cannot use new\(1\) \(value of type \*int\) as \*int64 value in variable declaration"
	_ = p
	// Rule: a constant must fit its default type.
	_ = new(1 << 64) // ERROR "cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as int value in argument to new \(overflows\)"
	// Rule: constraints are no types.
	_ = new(comparable)        // ERROR "cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable"
	_ = new(interface{ ~int }) // ERROR "cannot use type interface\{~int\} outside a type constraint: interface contains type constraints"
	new(int)                   // ERROR "new\(int\) \(value of type \*int\) is not used"
}
