// check

package main

func main() {
	// Rule: they are no values.
	f := len // ERROR "len \(built-in\) must be called"
	_ = f
	var g func([]int) int = len // ERROR "len \(built-in\) must be called"
	_ = g
	_ = []any{append} // ERROR "append \(built-in\) must be called"
	h(print)          // ERROR "print \(built-in\) must be called"
	// Rule: they must be called.
	len // ERROR "len \(built-in\) must be called"
	// Rule: they take as many arguments as they say.
	_ = len()         // ERROR "invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)"
	_ = len("a", "b") // ERROR `invalid operation: too many arguments for len\("a", "b"\) \(expected 1, found 2\)`
	_ = make()        // ERROR "invalid operation: not enough arguments for make\(\) \(expected 1, found 0\)"
	_ = new()         // ERROR "invalid operation: not enough arguments for new\(\) \(expected 1, found 0\)"
	_ = append()      // ERROR "invalid operation: not enough arguments for append\(\) \(expected 1, found 0\)"
	_ = complex(1)    // ERROR "invalid operation: not enough arguments for complex\(1\) \(expected 2, found 1\)"
	panic()           // ERROR "invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)"
	_ = recover(1)    // ERROR "invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)"
	// Rule: only append takes ... .
	_ = len([]int{}...) // ERROR "invalid operation: invalid use of \.\.\. with built-in len"
	println([]int{}...) // ERROR "invalid operation: invalid use of \.\.\. with built-in println"
	// Rule: a type stands only where one is wanted.
	_ = len(int)    // ERROR "int \(type\) is not an expression"
	_ = make(1)     // ERROR "1 is not a type"
	_ = append(int) // ERROR "int \(type\) is not an expression"
}

func h(any) {}
