// run

package main

import "fmt"

type Number interface{ ~int | ~float64 }

func sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

type Set[K comparable] map[K]any

func main() {
	// Rule: a later version has type parameters, constraints, any and comparable.
	fmt.Println(sum(1, 2), sum(1.5, 2), len(Set[string]{"a": 1}))
}
