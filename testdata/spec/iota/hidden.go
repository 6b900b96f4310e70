// run

package main

import "fmt"

const iota = 5

const (
	a = iota
	b
)

func main() {
	// Rule: a constant called iota hides the counter.
	fmt.Println(a, b)
}
