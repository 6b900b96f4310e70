// check

// Lists that are no lists.
package main

// Rule: a list is not empty.
func a[]() {} // ERROR "syntax error: empty type parameter list"

// Rule: a name needs a constraint.
func b[P]() {} // ERROR "syntax error: missing type constraint"

type c[P, Q] struct{} // ERROR "syntax error: missing type constraint"

// Rule: function literals and methods have no type parameters.
var d = func[P any](P) {} // ERROR "syntax error: function type must have no type parameters"

type T int

func (T) m[P any]() {} // ERROR "syntax error: method must have no type parameters"

func main() {}
