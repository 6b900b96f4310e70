// check lang=go1.20

package main

type T[P any] interface{}

func f1[P any](T[P]) {}

func f2[P any](T[P], P) {}

func F[P any, Q *P](p P) {}

func G[R any](func(R)) {}

// Rule: before go1.21 an argument's missing type arguments follow from its own constraints.
var _ = F[int]

func main() {
	// Rule: before go1.21 defined interfaces match by their names, not by their methods.
	var t T[int]
	f1(t)
	var s string
	f2(t, s) // ERROR "in call to f2, type string of s does not match inferred type int for P"
	G(F[int])
}
