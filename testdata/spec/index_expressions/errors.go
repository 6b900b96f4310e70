// check

// Wrong indices.
package main

type T struct{}

func par[P []int | map[string]int](x P) {
	// Rule: types with maps among them are maps with one key type.
	_ = x[0] // ERROR "cannot index x \(variable of type P constrained by \[\]int \| map\[string\]int\)"
}

func par2[P []int | []string](x P) {
	// Rule: element types must be the same.
	_ = x[0] // ERROR "cannot index x \(variable of type P constrained by \[\]int \| \[\]string\)"
}

func par3[P string | []byte](x P) {
	// Rule: an element of what may be a string cannot be assigned to.
	x[0] = 1 // ERROR "cannot assign to x\[0\] \(neither addressable nor a map index expression\)"
}

func main() {
	a, s, str, m := [3]int{}, []int{}, "abc", map[string]int{}
	p := &s
	n := 1.0
	// Rule: an index is an integer.
	_ = a[n]      // ERROR "invalid argument: index n \(variable of type float64\) must be integer"
	_ = s["0"]    // ERROR `cannot convert "0" \(untyped string constant\) to type int`
	_ = s[1.5]    // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = str[true] // ERROR "cannot convert true \(untyped bool constant\) to type int"
	_ = s[nil]    // ERROR "cannot convert nil to type int"
	// Rule: a constant index is not negative, and fits an int.
	_ = s[-1]    // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = s[1<<63] // ERROR "1 << 63 \(untyped int constant 9223372036854775808\) overflows int"
	// Rule: a constant index into an array or a constant string is in range.
	_ = a[3]     // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = (&a)[3]  // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = "abc"[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = str[3]
	// Rule: a pointer to a slice or a map is not indexed.
	_ = p[0]      // ERROR "cannot index p \(variable of type \*\[\]int\)"
	_ = (&m)["a"] // ERROR "cannot index \(&m\) \(value of type \*map\[string\]int\)"
	// Rule: a key must be assignable to the key type.
	_ = m[1] // ERROR "cannot use 1 \(untyped int constant\) as string value in map index"
	// Rule: what is no array, slice, string or map is not indexed.
	_ = T{}[0]  // ERROR "cannot index T\{\} \(value of struct type T\)"
	_ = main[0] // ERROR "cannot index main \(value of type func\(\)\)"
	// Rule: a byte of a string is not assigned to; an element of a map has no address.
	str[0] = 'x' // ERROR "cannot assign to str\[0\] \(neither addressable nor a map index expression\)"
	_ = &m["a"]  // ERROR `invalid operation: cannot take address of m\["a"\] \(map index expression of type int\)`
	// Rule: an element of an array without an address is not assigned to.
	[3]int{}[0] = 1                     // ERROR "cannot assign to \[3\]int\{\}\[0\] \(neither addressable nor a map index expression\)"
	func() [3]int { return a }()[0] = 1 // ERROR "cannot assign to func\(\) \[3\]int \{…\}\(\)\[0\] \(neither addressable nor a map index expression\)"
	// Rule: the second value is a map's only.
	_, ok := s[0] // ERROR "assignment mismatch: 2 variables but 1 value"
	_ = ok
}
