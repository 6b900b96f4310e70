// check

// Type arguments that do not satisfy.
package main

type m interface{ m() }

func isComparable[T comparable]() {}

func method[T m]() {}

func both[T interface {
	comparable
	m
}]() {
}

func comparableInt[T interface {
	comparable
	int
}]() {
}

type MyInt int

func exact[T int]() {}

type P struct{}

func (*P) m() {}

type G[T ~string] struct{}

func use[T any, U int | []int, V m]() {
	// Rule: slices, maps and functions do not compare, nor what contains them.
	isComparable[[]byte]()            // ERROR "\[\]byte does not satisfy comparable"
	isComparable[map[int]int]()       // ERROR "map\[int\]int does not satisfy comparable"
	isComparable[func()]()            // ERROR "func\(\) does not satisfy comparable"
	isComparable[struct{ f []int }]() // ERROR "struct\{f \[\]int\} does not satisfy comparable"
	isComparable[[2][]int]()          // ERROR "\[2\]\[\]int does not satisfy comparable"
	// Rule: an unconstrained type parameter does not satisfy comparable.
	isComparable[T]() // ERROR "T does not satisfy comparable"
	isComparable[U]() // ERROR "U does not satisfy comparable"
	// Rule: a missing method.
	method[int]() // ERROR "int does not satisfy m \(missing method m\)"
	method[P]()   // ERROR "P does not satisfy m \(method m has pointer receiver\)"
	method[T]()   // ERROR "T does not satisfy m \(missing method m\)"
	method[V]()
	// Rule: the exception for interfaces extends to methods only, not to types.
	comparableInt[any]() // ERROR "any does not satisfy interface\{comparable; int\}"
	both[any]()          // ERROR "any does not satisfy interface\{comparable; m\} \(missing method m\)"
	// Rule: a term without tilde is that type alone.
	exact[MyInt]() // ERROR "MyInt does not satisfy int \(possibly missing ~ for int in int\)"
	// Rule: a generic type's constraint is checked where it is instantiated.
	var g G[int] // ERROR "int does not satisfy ~string \(int missing in ~string\)"
	_ = g
}

func main() {}
