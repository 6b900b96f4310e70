// check

// Wrong lists of type parameters.
package main

// Rule: names must differ.
func a[P, P any]() {} // ERROR "P redeclared in this block"

// Rule: a constraint must be an interface, or a type element.
var notType = 1

func b[P notType]() {} // ERROR "notType \(package-level variable\) is not a type"

func c[P missing]() {} // ERROR "undefined: missing"

// Rule: a type parameter must not be its own constraint, nor by a detour.
func d[P P]() {} // ERROR "cannot use a type parameter as constraint"

func e[P Q, Q P]() {} // ERROR "cannot use a type parameter as constraint"

// Rule: a parameter's name has no meaning outside of its declaration.
func f[P any]() {}

var g P // ERROR "undefined: P"

// Rule: methods have no type parameters of their own beyond the receiver's.
type T[P any] struct{ p P }

func (t T[Q]) m() P { return t.p } // ERROR "undefined: P"

// Rule: an array's length that was meant as a constraint is no constant.
type C interface{ *int }

type h [P * C]struct{} // ERROR "undefined: P" "C \(type\) is not an expression"

// Rule: main and init have no type parameters.
func main[P any]() {} // ERROR "func main must have no type parameters"

func init[P any]() {} // ERROR "func init must have no type parameters"
