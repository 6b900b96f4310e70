// check

// Strings do not change.
package main

type text string

func main() {
	s := "abc"
	// Rule: a byte of a string cannot be assigned to.
	s[0] = 'x' // ERROR "cannot assign to s\[0\] \(neither addressable nor a map index expression\)"
	s[1]++     // ERROR "cannot assign to s\[1\] \(neither addressable nor a map index expression\)"
	// Rule: a byte of a string has no address.
	_ = &s[0] // ERROR "invalid operation: cannot take address of s\[0\] \(value of type byte\)"
	// Rule: the length of a variable is no constant.
	const n = len(s) // ERROR "len\(s\) \(value of type int\) is not constant"
	// Rule: types made of string do not mix with it.
	var t text = s // ERROR "cannot use s \(variable of type string\) as text value in variable declaration"
	_ = t + s      // ERROR "invalid operation: t \+ s \(mismatched types text and string\)"
	// Rule: a constant index into a constant must be in range.
	_ = "abc"[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = s[-1]    // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
}
