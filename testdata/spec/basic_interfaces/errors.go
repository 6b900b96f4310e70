// check

// Wrong lists of methods.
package main

// Rule: method names must differ.
type a interface {
	String() string
	String() string // ERROR "duplicate method String"
}

// Rule: a method's name must not be blank.
type b interface {
	_(x int) // ERROR "methods must have a unique non-blank name"
}

// Rule: an interface's method is declared without type parameters.
type c interface {
	m(T) // ERROR "undefined: T"
}

// Rule: an implementation's signature must be the same, not one that would do.
type d interface{ m() any }

type e struct{}

func (e) m() int { return 1 }

var f d = e{} // ERROR "cannot use e\{\} \(value of struct type e\) as d value in variable declaration: e does not implement d \(wrong type for method m\)"

func main() {}
