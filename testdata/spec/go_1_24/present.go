// run

package main

import "fmt"

// Rule: a later version has aliases with type parameters.
type Pairs[K comparable, V any] = []struct {
	k K
	v V
}

func main() { fmt.Printf("%T %v\n", Pairs[int, string]{}, Pairs[string, int]{{"a", 1}}) }
