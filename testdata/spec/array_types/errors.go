// check

// Wrong arrays.
package main

var v = 3

// Rule: a length must be constant.
var a [v]int // ERROR "invalid array length v"

// Rule: a length must not be negative.
var b [-1]int // ERROR "invalid array length -1 \(untyped int constant\)"

// Rule: a length must be an integer.
var c [1.5]int // ERROR "array length 1\.5 \(untyped float constant\) must be integer"

var d ["2"]int // ERROR `array length "2" \(untyped string constant\) must be integer`

// Rule: a length must fit an int.
var e [1 << 63]int // ERROR "invalid array length 1 << 63 \(untyped int constant 9223372036854775808\)"

// Rule: an array type must not contain itself.
type T1 [10]T1 // ERROR "invalid recursive type: T1 refers to itself"

type T2 [10]struct{ f T2 } // ERROR "invalid recursive type: T2 refers to itself"

type T3 [10]T4 // ERROR "invalid recursive type T3"

type T4 struct{ f T3 }

// Rule: [...] takes its length from a literal and is no type of its own.
var f [...]int // ERROR "invalid use of \[\.\.\.\] array \(outside a composite literal\)"

func main() {
	var x [3]int
	// Rule: arrays of different lengths are of different types.
	x = [2]int{} // ERROR "cannot use \[2\]int\{\} \(value of type \[2\]int\) as \[3\]int value in assignment"
	// Rule: a constant index must be in range.
	_ = x[3]  // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = x[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	// Rule: an array is not nil.
	_ = x == nil // ERROR "invalid operation: x == nil \(mismatched types \[3\]int and untyped nil\)"
}
