// check

package main

func main() {
	// Rule: panic takes one value.
	panic()     // ERROR "invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)"
	panic(1, 2) // ERROR "invalid operation: too many arguments for panic\(1, 2\) \(expected 1, found 2\)"
	panic(int)  // ERROR "int \(type\) is not an expression"
	// Rule: recover takes none and gives an interface value.
	recover(1)               // ERROR "invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)"
	var s string = recover() // ERROR "cannot use recover\(\) \(value of type interface\{\}\) as string value in variable declaration: need type assertion"
	_ = s
	// Rule: panic gives no value.
	x := panic(1) // ERROR "declared and not used: x" "panic\(1\) \(no value\) used as value"
}
