// check

// A wrong label keeps nothing about types from being told, but what needs a right package is left out.
package p

func f[T any](t T) { // ERROR "^instantiation cycle:$"
	continue // ERROR "continue is not in a loop"
	f([]T{t})
}

type A interface {
	a() interface{ A }
}

func missing()
