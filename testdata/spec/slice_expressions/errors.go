// check

// Wrong slice expressions.
package main

func array() [3]int { return [3]int{} }

func par[P []int | []string](x P) {
	// Rule: a type parameter's types must have one underlying type.
	_ = x[:1] // ERROR "cannot slice x \(variable of type P constrained by \[\]int \| \[\]string\): \[\]int and \[\]string have different underlying types"
}

func main() {
	a, s, m, x := [3]int{}, []int{}, map[int]int{}, 1
	// Rule: an array must have an address to be sliced.
	_ = array()[:]  // ERROR "cannot slice unaddressable value array\(\) \(value of type \[3\]int\)"
	_ = [3]int{}[:] // ERROR "cannot slice unaddressable value \[3\]int\{\} \(value of type \[3\]int\)"
	// Rule: a string has no capacity to limit.
	_ = "abc"[0:1:2] // ERROR "invalid operation: 3-index slice of string"
	// Rule: constant bounds are not negative, in order and in range of an array or constant string.
	_ = s[-1:]    // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = s[2:1]    // ERROR "invalid slice indices: 1 < 2"
	_ = a[:4]     // ERROR "invalid argument: index 4 out of bounds \[0:4\]"
	_ = a[1:2:4]  // ERROR "invalid argument: index 4 out of bounds \[0:4\]"
	_ = "abc"[:4] // ERROR "invalid argument: index 4 out of bounds \[0:4\]"
	_ = s[1:0:5]  // ERROR "invalid slice indices: 0 < 1"
	_ = s[0:3:2]  // ERROR "invalid slice indices: 2 < 3"
	// Rule: bounds are integers.
	_ = s[1.5:] // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = s["a":] // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = s[:nil] // ERROR "cannot convert nil to type int"
	// Rule: maps, numbers and pointers to slices are not sliced.
	_ = m[:1]   // ERROR "cannot slice m \(variable of type map\[int\]int\)"
	_ = x[:]    // ERROR "cannot slice x \(variable of type int\)"
	_ = (&s)[:] // ERROR "cannot slice \(&s\) \(value of type \*\[\]int\)"
	// Rule: a part cannot be assigned to.
	s[:1] = nil // ERROR "cannot assign to s\[:1\] \(neither addressable nor a map index expression\)"
	// Rule: a part of a constant string is no constant.
	const c = "abc"[:1] // ERROR `"abc"\[:1\] \(value of type string\) is not constant`
}
