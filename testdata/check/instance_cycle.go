// check

// Code that would need instances without end.
package main

func grow[T any](n int, x T) { // ERROR "instantiation cycle:"
	if n > 0 {
		grow[*T](n-1, &x)
	}
}

func main() { grow(3, 1) }
