// check

// Wrong aliases.
package main

import "strings"

// Rule: an alias must not denote its own type parameter.
type A[P any] = P // ERROR "cannot use type parameter declared in alias declaration as RHS"

// Rule: a generic alias needs arguments that satisfy its constraints.
type set[P comparable] = map[P]bool

var a set // ERROR "cannot use generic type set\[P comparable\] without instantiation"

var b set[[]int] // ERROR "\[\]int does not satisfy comparable"

var c set[int, int] // ERROR "too many type arguments for type set: have 2, want 1"

// Rule: no methods on other packages' types, though by an alias.
type B = strings.Builder

func (B) Extra() {} // ERROR "cannot define new methods on non-local type B"

type I = int

func (I) Extra() {} // ERROR "cannot define new methods on non-local type I"

// Rule: two aliases of one type are one type: their cases are duplicates.
type X = int

type Y = int

func f(v any) {
	switch v.(type) {
	case X:
	case Y: // ERROR "duplicate case Y in type switch"
	}
}

// Rule: methods by aliases of one type clash.
type T struct{}

type U = T

func (T) m() {}

func (U) m() {} // ERROR "method T\.m already declared at errors\.go:46:10"

func main() {}
