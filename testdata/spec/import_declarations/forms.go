// run

// Ways of importing.
package main

import (
	. "dots"
	_ "effect"
	"fmt"
	"lib"
	other "lib"
	m "math"
)

func main() {
	// Rule: under its own name, or another one; a package may be imported under several.
	fmt.Println(lib.X, other.F(), m.Sqrt(9))
	other.X = 5
	fmt.Println(lib.X, lib.T{N: 2}.M())
	// Rule: with a point, its names need no prefix.
	fmt.Println(Dotted, Func(), Type{A: 1}.A)
	// Rule: with a blank name, for its effects only; a package is initialised once.
	var t other.T = lib.T{N: 3}
	fmt.Println(t)
}
