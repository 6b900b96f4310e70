// check

package main

const c = 1

func f() int { return 1 }

type S struct{ x int }

func main() {
	s, b, m := "a", true, map[int]S{}
	// Rule: the operand is a number.
	s++ // ERROR "invalid operation: s\+\+ \(non-numeric type string\)"
	b-- // ERROR "invalid operation: b-- \(non-numeric type bool\)"
	// Rule: it is a variable, or a map's element.
	c++        // ERROR "cannot assign to c \(neither addressable nor a map index expression\)"
	1++        // ERROR "cannot assign to 1 \(neither addressable nor a map index expression\)"
	f()++      // ERROR "cannot assign to f\(\) \(neither addressable nor a map index expression\)"
	m[1].x++   // ERROR "cannot assign to struct field m\[1\]\.x in map"
	"abc"[0]++ // ERROR `cannot assign to "abc"\[0\] \(neither addressable nor a map index expression\)`
	_++        // ERROR "cannot use _ as value or type"
}
