// run

// The simplest values.
package main

import (
	"fmt"
	"lib"
)

type point struct{ x, y int }

const c = 1

var v = 2

func f() int { return 3 }

func g[T any](x T) T { return x }

func main() {
	// Rule: literals of each kind are operands.
	fmt.Println(1, 1.5, 2i, 'a', "s", []int{1}, point{1, 2}, func() int { return 4 }())
	// Rule: so are names of constants, variables and functions, qualified too.
	h := f
	fmt.Println(c, v, h(), lib.C, lib.V, lib.F())
	// Rule: parentheses may stand around any expression, more than once.
	fmt.Println((c), (v), (f)(), (point{1, 2}).x, (*(&v)))
	// Rule: a generic function with type arguments is an operand.
	k, l := g[int], lib.G[string]
	fmt.Println(k(1), l("a"), (g[float64])(2.5))
	// Rule: parentheses change the grouping, not the value's kind: a constant stays one, a variable has an address.
	const d = (c + 1) * 2
	p := &(v)
	*p = 9
	(v)++
	fmt.Println(d, v, [(d)]int{})
}
