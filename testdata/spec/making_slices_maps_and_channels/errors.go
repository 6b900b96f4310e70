// check

package main

func par[T []int | []string]() {
	// Rule: a type parameter's types must have one underlying type.
	_ = make(T, 1) // ERROR "invalid argument: cannot make T: \[\]int and \[\]string have different underlying types"
}

func main() {
	x := 1.5
	// Rule: only slices, maps and channels are made.
	_ = make(int)       // ERROR "invalid argument: cannot make int: type must be slice, map, or channel"
	_ = make([2]int)    // ERROR "invalid argument: cannot make \[2\]int: type must be slice, map, or channel"
	_ = make(struct{})  // ERROR "invalid argument: cannot make struct\{\}: type must be slice, map, or channel"
	_ = make(*[]int, 1) // ERROR "invalid argument: cannot make \*\[\]int: type must be slice, map, or channel"
	_ = make(func())    // ERROR "invalid argument: cannot make func\(\): type must be slice, map, or channel"
	_ = make(any)       // ERROR "invalid argument: cannot make any: type must be slice, map, or channel"
	// Rule: a slice needs a length.
	_ = make([]int) // ERROR "invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1"
	// Rule: no more sizes than the kind has.
	_ = make([]int, 1, 2, 3)    // ERROR "invalid operation: make\(\[\]int, 1, 2, 3\) expects 2 or 3 arguments; found 4"
	_ = make(map[int]int, 1, 2) // ERROR "invalid operation: make\(map\[int\]int, 1, 2\) expects 1 or 2 arguments; found 3"
	_ = make(chan int, 1, 2)    // ERROR "invalid operation: make\(chan int, 1, 2\) expects 1 or 2 arguments; found 3"
	// Rule: sizes are integers.
	_ = make([]int, x)   // ERROR "invalid argument: index x \(variable of type float64\) must be integer"
	_ = make([]int, 1.5) // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = make([]int, "a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = make([]int, nil) // ERROR "cannot convert nil to type int"
	// Rule: constant sizes are not negative, fit an int, and are in order.
	_ = make([]int, -1)       // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = make(chan int, -1)    // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = make(map[int]int, -1) // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = make([]int, 1<<63)    // ERROR "1 << 63 \(untyped int constant 9223372036854775808\) overflows int"
	_ = make([]int, 10, 0)    // ERROR "invalid argument: length and capacity swapped"
	// Rule: it gives a value of the type, no pointer.
	var p *[]int = make([]int, 1) // ERROR "cannot use make\(\[\]int, 1\) \(value of type \[\]int\) as \*\[\]int value in variable declaration"
	_ = p
	_ = &make([]int, 1) // ERROR "invalid operation: cannot take address of make\(\[\]int, 1\) \(value of type \[\]int\)"
}
