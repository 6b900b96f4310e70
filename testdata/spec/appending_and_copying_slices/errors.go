// check

package main

func par[T []int | []string](x T) {
	// Rule: a type parameter's types must have one underlying type.
	_ = append(x, 1) // ERROR "invalid append: mismatched slice element types int and string in x \(variable of type T constrained by \[\]int \| \[\]string\)"
	copy(x, x)       // ERROR "invalid copy: mismatched slice element types int and string in x \(variable of type T constrained by \[\]int \| \[\]string\)"
}

func main() {
	s, b, a := []int{}, []byte{}, [2]int{}
	// Rule: what is appended to is a slice.
	_ = append(1, 2)     // ERROR "invalid append: argument must be a slice; have 1 \(untyped int constant\)"
	_ = append(a, 1)     // ERROR "invalid append: argument must be a slice; have a \(variable of type \[2\]int\)"
	_ = append("a", "b") // ERROR `invalid append: argument must be a slice; have "a" \(untyped string constant\)`
	_ = append(nil, 1)   // ERROR "invalid append: argument must be a slice; have untyped nil"
	// Rule: elements are assignable.
	_ = append(s, "a")          // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to append`
	_ = append(s, 1.5)          // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in argument to append \(truncated\)"
	_ = append(s, []int64{}...) // ERROR "cannot use \[\]int64\{\} \(value of type \[\]int64\) as \[\]int value in argument to append"
	_ = append(s, s)            // ERROR "cannot use s \(variable of type \[\]int\) as int value in argument to append"
	_ = append(s, a...)         // ERROR "cannot use a \(variable of type \[2\]int\) as \[\]int value in argument to append"
	// Rule: a string's bytes go to bytes only, and with ... .
	_ = append(s, "a"...) // ERROR `cannot use "a" \(untyped string constant\) as \[\]int value in argument to append`
	_ = append(b, "a")    // ERROR `cannot use "a" \(untyped string constant\) as byte value in argument to append`
	// Rule: with ... one slice stands alone.
	_ = append(s, 1, s...) // ERROR "too many arguments in call to append"
	// Rule: the result must be used.
	append(s, 1) // ERROR "append\(s, 1\) \(value of type \[\]int\) is not used"
	// Rule: copy takes slices of identical elements, or bytes and a string.
	copy(s, b)       // ERROR "invalid copy: arguments s \(variable of type \[\]int\) and b \(variable of type \[\]byte\) have different element types int and byte"
	copy(a, s)       // ERROR "invalid copy: argument must be a slice; have a \(variable of type \[2\]int\)"
	copy(s, a)       // ERROR "invalid copy: argument must be a slice; have a \(variable of type \[2\]int\)"
	copy("a", b)     // ERROR `invalid copy: argument must be a slice; have "a" \(untyped string constant\)`
	copy(s, "a")     // ERROR `invalid copy: arguments s \(variable of type \[\]int\) and "a" \(untyped string constant\) have different element types int and byte`
	copy([]any{}, s) // ERROR "invalid copy: arguments \[\]any\{\} \(value of type \[\]any\) and s \(variable of type \[\]int\) have different element types any and int"
	copy(s)          // ERROR "invalid operation: not enough arguments for copy\(s\) \(expected 2, found 1\)"
	copy(s, s, s)    // ERROR "invalid operation: too many arguments for copy\(s, s, s\) \(expected 2, found 3\)"
}
