// check

package main

type S struct{}

func main() {
	// Rule: they give no value.
	x := print("a") // ERROR "declared and not used: x" `print\("a"\) \(no value\) used as value`
	_ = println()   // ERROR "println\(\) \(no value\) used as value"
	// Rule: they take no types and no lists.
	print(int)           // ERROR "int \(type\) is not an expression"
	println([]int{1}...) // ERROR "invalid operation: invalid use of \.\.\. with built-in println"
	// Rule: a constant must fit.
	println(1 << 64) // ERROR "cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as int value in argument to built-in println \(overflows\)"
}
