// check

// What slices cannot do.
package main

func main() {
	var s []int
	// Rule: slices of different element types are of different types.
	var t []int64 = s // ERROR "cannot use s \(variable of type \[\]int\) as \[\]int64 value in variable declaration"
	_ = t
	var u []any = s // ERROR "cannot use s \(variable of type \[\]int\) as \[\]any value in variable declaration"
	_ = u
	// Rule: slices compare to nil only.
	_ = s == s // ERROR "invalid operation: s == s \(slice can only be compared to nil\)"
	// Rule: a slice is no array.
	var a [2]int = s // ERROR "cannot use s \(variable of type \[\]int\) as \[2\]int value in variable declaration"
	_ = a
	s = [2]int{1, 2} // ERROR "cannot use \[2\]int\{…\} \(value of type \[2\]int\) as \[\]int value in assignment"
	// Rule: a constant index must not be negative.
	_ = s[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	// Rule: an index must be an integer.
	_ = s[1.5] // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = s["a"] // ERROR `cannot convert "a" \(untyped string constant\) to type int`
}
