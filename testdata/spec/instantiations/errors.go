// check

// Wrong instances.
package main

import "io"

func sum[T ~int | ~float64](x ...T) T { return x[0] }

func apply[S ~[]E, E any](s S, f func(E) E) S { return s }

func w[P io.Writer](P) {}

func d[T any]() T { panic(0) }

type Tree[K comparable, V any] struct{}

func main() {
	// Rule: a generic function needs arguments, or a place that tells them.
	x := sum // ERROR "cannot use generic function sum without instantiation"
	_ = x
	_ = d           // ERROR "cannot use generic function d without instantiation"
	d()             // ERROR "in call to d, cannot infer T \(declared at errors\.go:14:8\)"
	var a any = sum // ERROR "cannot use generic function sum without instantiation"
	_ = a
	// Rule: no more arguments than parameters.
	_ = sum[int, string] // ERROR "got 2 type arguments but want 1"
	// Rule: an argument satisfies its constraint, after substitution.
	_ = sum[string]          // ERROR "string does not satisfy ~int \| ~float64 \(string missing in ~int \| ~float64\)"
	_ = apply[[]int, string] // ERROR "\[\]int does not satisfy ~\[\]string \(\[\]int missing in ~\[\]string\)"
	_ = apply[int, int]      // ERROR "int does not satisfy ~\[\]int \(int missing in ~\[\]int\)"
	w("a")                   // ERROR "string does not satisfy io\.Writer \(missing method Write\)"
	_ = w[string]            // ERROR "string does not satisfy io\.Writer \(missing method Write\)"
	// Rule: a type's arguments are given all.
	var t Tree[int] // ERROR "not enough type arguments for type Tree: have 1, want 2"
	_ = t
	_ = Tree{}             // ERROR "cannot use generic type Tree\[K comparable, V any\] without instantiation"
	_ = Tree[[]int, int]{} // ERROR "\[\]int does not satisfy comparable"
	// Rule: an argument is a type.
	_ = sum[1] // ERROR "1 is not a type"
	// Rule: the function must fit the variable it is assigned to.
	var f func(int) int = sum // ERROR "type func\(int\) int of f does not match func\(x \.\.\.T\) T \(cannot infer T\)"
	_ = f
	var g func(...string) string = sum // ERROR "string does not satisfy ~int \| ~float64 \(string missing in ~int \| ~float64\)"
	_ = g
}
