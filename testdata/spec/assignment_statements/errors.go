// check

// Wrong assignments.
package main

type S struct{ x int }

const c = 1

func two() (int, string) { return 1, "a" }

func none() {}

func f() S { return S{} }

func main() {
	x, s, m, str := 1, []int{1}, map[int]S{}, "abc"
	_ = s
	// Rule: what is assigned to is a variable, a map's element or blank.
	c = 2        // ERROR "cannot assign to c \(neither addressable nor a map index expression\)"
	1 = x        // ERROR "cannot assign to 1 \(neither addressable nor a map index expression\)"
	f().x = 1    // ERROR "cannot assign to f\(\)\.x \(neither addressable nor a map index expression\)"
	m[1].x = 1   // ERROR "cannot assign to struct field m\[1\]\.x in map"
	str[0] = 'x' // ERROR "cannot assign to str\[0\] \(neither addressable nor a map index expression\)"
	x + 1 = 2    // ERROR "cannot assign to x \+ 1 \(neither addressable nor a map index expression\)"
	main = nil   // ERROR "cannot assign to main \(neither addressable nor a map index expression\)"
	nil = nil    // ERROR "cannot assign to nil \(neither addressable nor a map index expression\)"
	int = 1      // ERROR "int \(type\) is not an expression"
	// Rule: as many values as operands.
	x, s = 1          // ERROR "assignment mismatch: 2 variables but 1 value"
	x = 1, 2          // ERROR "assignment mismatch: 1 variable but 2 values"
	x = two()         // ERROR "assignment mismatch: 1 variable but two returns 2 values"
	x, str, x = two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"
	x = none()        // ERROR "none\(\) \(no value\) used as value"
	// Rule: values are assignable.
	x = "a"         // ERROR `cannot use "a" \(untyped string constant\) as int value in assignment`
	x, str = "b", 1 // ERROR `cannot use "b" \(untyped string constant\) as int value in assignment` "cannot use 1 \(untyped int constant\) as string value in assignment"
	str, x = two()  // ERROR "cannot use two\(\) \(value of type int\) as string value in assignment" "cannot use two\(\) \(value of type string\) as int value in assignment"
	x = nil         // ERROR "cannot use nil as int value in assignment"
	s = 1           // ERROR "cannot use 1 \(untyped int constant\) as \[\]int value in assignment"
	// Rule: an operation has one operand on each side, of fitting types.
	x += "a"   // ERROR `invalid operation: x \+= "a" \(mismatched types int and untyped string\)`
	str -= "a" // ERROR "invalid operation: operator - not defined on str \(variable of type string\)"
	x += 1.5   // ERROR "1\.5 \(untyped float constant\) truncated to int"
	x <<= 1.5  // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	_ += 1     // ERROR "cannot use _ as value or type"
	x += two() // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"
	// Rule: nothing to drop.
	_ = none() // ERROR "none\(\) \(no value\) used as value"
	_ = nil    // ERROR "use of untyped nil in assignment to _ identifier"
	_ = int    // ERROR "int \(type\) is not an expression"
}
