// check

package main

func main() {
	s := []int{1, 2}
	var n int = 2
	_ = n
	// Rule: element types must be identical.
	_ = [2]int8(s)   // ERROR "cannot convert s \(variable of type \[\]int\) to type \[2\]int8"
	_ = (*[2]any)(s) // ERROR "cannot convert s \(variable of type \[\]int\) to type \*\[2\]any"
	// Rule: an array is not converted to a slice.
	_ = []int([2]int{}) // ERROR "cannot convert \[2\]int\{\} \(value of type \[2\]int\) to type \[\]int"
	// Rule: there is no conversion without writing it.
	var a [2]int = s // ERROR "cannot use s \(variable of type \[\]int\) as \[2\]int value in variable declaration"
	_ = a
	var p *[2]int = s // ERROR "cannot use s \(variable of type \[\]int\) as \*\[2\]int value in variable declaration"
	_ = p
	// Rule: the result has no address.
	_ = &[2]int(s)   // ERROR "invalid operation: cannot take address of \[2\]int\(s\) \(value of type \[2\]int\)"
	_ = [2]int(s)[:] // ERROR "cannot slice unaddressable value \[2\]int\(s\) \(value of type \[2\]int\)"
}
