// check

// Wrong type switches.
package main

type I interface{ m() }

type impl struct{}

func (*impl) m() {}

type alias = int

func par[T any](x T) {
	// Rule: a type parameter's value is not switched over.
	switch x.(type) { // ERROR "cannot use type switch on type parameter value x \(variable of type T constrained by any\)"
	}
}

func main() {
	var i I
	var e any
	n := 1
	// Rule: the expression is of an interface type.
	switch n.(type) { // ERROR "n \(variable of type int\) is not an interface"
	}
	// Rule: a type must be possible.
	switch i.(type) {
	case int: // ERROR "impossible type switch case: int"
	case impl: // ERROR "impossible type switch case: impl"
	case *impl:
	}
	// Rule: types must differ.
	switch e.(type) {
	case int, string:
	case alias: // ERROR "duplicate case alias in type switch"
	case nil:
	case nil: // ERROR "duplicate case nil in type switch"
	case error, error: // ERROR "duplicate case error in type switch"
	}
	// Rule: cases are types.
	switch e.(type) {
	case 1: // ERROR "1 is not a type"
	case n: // ERROR "n \(local variable\) is not a type"
	}
	// Rule: the variable must be used in a clause at least.
	switch v := e.(type) { // ERROR "v declared and not used"
	case int:
	}
	// Rule: the variable has the clause's type only with one type.
	switch v := e.(type) {
	case int:
		_ = v + 1
	case int8, int16:
		_ = v + 1 // ERROR "invalid operation: v \+ 1 \(mismatched types any and untyped int\)"
	case string:
		_ = v + 1 // ERROR "invalid operation: v \+ 1 \(mismatched types string and untyped int\)"
	}
	// Rule: there is no fallthrough.
	switch e.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	case string:
	}
}
