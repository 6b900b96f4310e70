// run

// A program of several packages.
package main

import (
	"fmt"
	"shape"
)

func main() {
	// Rule: what a package's files declare is known in all of them; what is exported, in its users.
	s := shape.New(3)
	fmt.Println(s.Area())
	// Rule: an exported type is one with its name and package, wherever it is used.
	var i interface{ Area() int } = s
	_, ok := i.(shape.Shape)
	fmt.Printf("%v %T\n", ok, s)
}
