// check

// Rule: methods of interfaces have no type parameters of their own.
package main

type a interface {
	m[T any](T) // ERROR "interface method must have no type parameters" "undefined: T"
}

func main() {}
