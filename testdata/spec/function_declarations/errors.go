// check

// Wrong functions.
package main

// Rule: a function with results must end in a terminating statement.
func a(s string) int {
	for range s {
		return 1
	}
} // ERROR "missing return"

func b(x bool) int {
	if x {
		return 1
	}
} // ERROR "missing return"

func c() int {} // ERROR "missing return"

// Rule: a generic function must be instantiated to be a value.
func d[T any](x T) {}

var e = d // ERROR "cannot use generic function d without instantiation"

// Rule: a name is declared once.
func f() {}

func f(int) {} // ERROR "f redeclared in this block"

// Rule: a generic function must have a body.
func h[T any](T) // ERROR "generic function is missing function body"

// Rule: main and init have neither parameters nor results.
func main() int { return 0 } // ERROR "func main must have no arguments and no return values"

func init(x int) {} // ERROR "func init must have no arguments and no return values"

// Rule: a function is no variable.
func i() {
	f = func() {} // ERROR "cannot assign to f \(neither addressable nor a map index expression\)"
	_ = &f        // ERROR "invalid operation: cannot take address of f \(value of type func\(\)\)"
}
