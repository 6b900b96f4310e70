// run

// What concerns several packages: the order of initialisation, names that are each package's own, variables that
// only others use.
package main

import (
	_ "zero"

	"fmt"
	"inner"
	"outer"
	_ "unsafe"
)

// STDERR inner
// STDERR outer
// STDERR zero

//go:linkname hidden inner.hidden
var hidden string

func main() {
	inner.Unused.Set(4)
	fmt.Println(inner.Sum(&inner.Unused))
	fmt.Println(outer.Own(outer.T{}), outer.Both(outer.T{}), inner.Call(outer.T{}))
	method, expression := outer.Bound(outer.T{})
	fmt.Println(method(), expression(outer.T{}))
	fmt.Println(hidden)
	hidden = "main's"
	fmt.Println(inner.Hidden())
	defer func() { fmt.Println(recover()) }()
	_ = inner.Struct.(struct{ x int })
}
