// check

// Wrong functions.
package main

// Rule: parameter names must differ, also from those of results.
func a(x, x int) {} // ERROR "x redeclared in this block"

func b(x int) (x int) { return } // ERROR "x redeclared in this block" "result parameter x not in scope at return"

// Rule: only the last parameter can be variadic.
func c(x ...int, y int) {} // ERROR "can only use \.\.\. with final parameter"

// Rule: a result cannot be variadic.
func d() (x ...int) { return } // ERROR "invalid use of \.\.\."

// Rule: functions compare to nil only.
func e() {
	f := func() {}
	_ = f == f // ERROR "invalid operation: f == f \(func can only be compared to nil\)"
}

// Rule: a variadic function is of another type than one that takes a slice.
var f func([]int) = func(...int) {} // ERROR "cannot use func\(\.\.\.int\) \{\} \(value of type func\(\.\.\.int\)\) as func\(\[\]int\) value in variable declaration"

// Rule: types differ by the number and types of parameters and results.
var g func(int) = func() {} // ERROR "cannot use func\(\) \{\} \(value of type func\(\)\) as func\(int\) value in variable declaration"

var h func() int = func() int64 { return 0 } // ERROR "cannot use func\(\) int64 \{…\} \(value of type func\(\) int64\) as func\(\) int value in variable declaration"

var i func() = func() int { return 0 } // ERROR "cannot use func\(\) int \{…\} \(value of type func\(\) int\) as func\(\) value in variable declaration"

func main() {}
