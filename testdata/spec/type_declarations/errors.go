// check

// Types that are none.
package main

// Rule: a type must not be made of itself.
type A A // ERROR "invalid recursive type: A refers to itself"

type B C // ERROR "invalid recursive type B"

type C B

// Rule: nor be an alias of itself.
type D = D // ERROR "invalid recursive type: D refers to itself"

type E = *E // ERROR "invalid recursive type: E refers to itself"

// Rule: a name is declared once.
type F int

type F string // ERROR "F redeclared in this block"

// Rule: a local type that is not used is no error, a wrong one is.
func f() {
	type unused int
	type wrong missing // ERROR "undefined: missing"
}

func main() {}
