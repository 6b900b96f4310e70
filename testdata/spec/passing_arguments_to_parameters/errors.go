// check

// Wrong arguments of variadic functions.
package main

func v(a int, b ...string) {}

func n(b []string) {}

func anys(...any) {}

func main() {
	s := []string{}
	// Rule: a slice with ... stands alone for the parameter.
	v(1, "a", s...) // ERROR "too many arguments in call to v"
	// Rule: only a variadic function takes ... .
	n(s...) // ERROR "cannot use \.\.\. in call to non-variadic n"
	// Rule: only an assignable slice can be passed so.
	v(1, "a"...)         // ERROR `cannot use "a" \(untyped string constant\) as \[\]string value in argument to v`
	v(1, []int{}...)     // ERROR "cannot use \[\]int\{\} \(value of type \[\]int\) as \[\]string value in argument to v"
	v(1, [2]string{}...) // ERROR "cannot use \[2\]string\{\} \(value of type \[2\]string\) as \[\]string value in argument to v"
	anys(s...)           // ERROR "cannot use s \(variable of type \[\]string\) as \[\]any value in argument to anys"
	// Rule: without ... a slice is one argument.
	v(1, s) // ERROR "cannot use s \(variable of type \[\]string\) as string value in argument to v"
	// Rule: ... does not follow a regular parameter's argument.
	v(s...) // ERROR "not enough arguments in call to v"
	// Rule: arguments are assignable to the element type.
	v(1, 2, 3) // ERROR "cannot use 2 \(untyped int constant\) as string value in argument to v" "cannot use 3 \(untyped int constant\) as string value in argument to v"
}
