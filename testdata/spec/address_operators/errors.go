// check

// What has no address, and what is not followed.
package main

type Point struct{ x, y int }

func f() Point { return Point{} }

func arr() [2]int { return [2]int{} }

const c = 1

func main() {
	x, s, m := 1, "abc", map[int]Point{}
	// Rule: constants, literals of numbers and results have no address.
	_ = &1   // ERROR "invalid operation: cannot take address of 1 \(untyped int constant\)"
	_ = &c   // ERROR "invalid operation: cannot take address of c \(untyped int constant 1\)"
	_ = &f() // ERROR "invalid operation: cannot take address of f\(\) \(value of struct type Point\)"
	_ = &"a" // ERROR `invalid operation: cannot take address of "a" \(untyped string constant\)`
	_ = &nil // ERROR "invalid operation: cannot take address of nil"
	// Rule: nor have parts of what has none.
	_ = &f().x           // ERROR "invalid operation: cannot take address of f\(\)\.x \(value of type int\)"
	_ = &arr()[0]        // ERROR "invalid operation: cannot take address of arr\(\)\[0\] \(value of type int\)"
	_ = &m[1]            // ERROR "invalid operation: cannot take address of m\[1\] \(map index expression of struct type Point\)"
	_ = &m[1].x          // ERROR "invalid operation: cannot take address of m\[1\]\.x \(value of type int\)"
	_ = &s[0]            // ERROR "invalid operation: cannot take address of s\[0\] \(value of type byte\)"
	_ = &[2]int{1, 2}[0] // ERROR "invalid operation: cannot take address of \[2\]int\{…\}\[0\] \(value of type int\)"
	// Rule: nor expressions with operators, conversions and functions.
	_ = &(x + 1)  // ERROR "invalid operation: cannot take address of x \+ 1 \(value of type int\)"
	_ = &int64(x) // ERROR "invalid operation: cannot take address of int64\(x\) \(value of type int64\)"
	_ = &f        // ERROR "invalid operation: cannot take address of f \(value of type func\(\) Point\)"
	// Rule: only pointers are followed.
	_ = *x   // ERROR "invalid operation: cannot indirect x \(variable of type int\)"
	_ = *f() // ERROR "invalid operation: cannot indirect f\(\) \(value of struct type Point\)"
	_ = **&x // ERROR "invalid operation: cannot indirect \*&x \(variable of type int\)"
	// Rule: an address is of its own pointer type.
	var p *int64 = &x // ERROR "cannot use &x \(value of type \*int\) as \*int64 value in variable declaration"
	_ = p
}
