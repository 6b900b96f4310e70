// check

// Wrong type sets.
package main

type MyInt int

type Float interface{ ~float32 | ~float64 }

// Rule: the type after a tilde must be its own underlying type.
type a interface{ ~MyInt } // ERROR "invalid use of ~ \(underlying type of MyInt is int\)"

// Rule: the type after a tilde must not be an interface.
type b interface{ ~error } // ERROR "invalid use of ~ \(error is an interface\)"

// Rule: a type parameter is no term.
func c[P any, Q interface{ P }]() {} // ERROR "term cannot be a type parameter"

func d[P any, Q interface{ int | ~P }]() {} // ERROR "type in term ~P cannot be a type parameter"

// Rule: terms of a union must not overlap.
type e interface{ ~int | MyInt } // ERROR "overlapping terms main\.MyInt and ~int"

type e2 interface{ int | string | int } // ERROR "overlapping terms int and int"

// Rule: a union must not have comparable or interfaces with methods among several terms.
type f interface{ int | comparable } // ERROR "cannot use comparable in union"

type g interface{ int | error } // ERROR "cannot use error in union \(error contains methods\)"

// Rule: such interfaces are no types of variables.
var x Float // ERROR "cannot use type Float outside a type constraint: interface contains type constraints"

var y any = Float(nil) // ERROR "cannot use interface Float in conversion \(contains specific type constraints or is comparable\)"

type floatish struct {
	f Float // ERROR "cannot use type Float outside a type constraint: interface contains type constraints"
}

func h(Float) {} // ERROR "cannot use type Float outside a type constraint: interface contains type constraints"

func i() []Float { return nil } // ERROR "cannot use type Float outside a type constraint: interface contains type constraints"

// Rule: such interfaces cannot be asserted to.
func j(x any) {
	_ = x.(Float) // ERROR "cannot use type Float outside a type constraint: interface contains type constraints"
}

// Rule: an interface must not embed a type that contains it.
type Bad3 interface { // ERROR "invalid recursive type: Bad3 refers to itself"
	~int | ~string | Bad3
}

type Bad4 interface { // ERROR "invalid recursive type: Bad4 refers to itself"
	[10]Bad4
}

// Rule: a type set may be empty, but then no type satisfies it.
type empty interface {
	int
	string
}

func k[T empty]() {}

func l() {
	k[int]() // ERROR "cannot satisfy empty \(empty type set\)"
}

// Rule: a type must be in the set.
func m[T ~int](T) {}

func n() {
	m("s") // ERROR "string does not satisfy ~int \(string missing in ~int\)"
	m(1.5) // ERROR "float64 does not satisfy ~int \(float64 missing in ~int\)"
}

func o[T int](T) {}

func p() {
	o(MyInt(1)) // ERROR "MyInt does not satisfy int \(possibly missing ~ for int in int\)"
}

func main() {}
