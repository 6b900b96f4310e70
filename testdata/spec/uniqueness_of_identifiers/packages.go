// run

// Names that are the same, and those that only look so.
package main

import (
	"fmt"
	"lib"
)

type own struct {
	lib.T
	x int
}

type impl struct{}

func (impl) m() string { return "main" }

type both struct {
	impl
	lib.I
}

type i interface{ m() string }

func main() {
	// Rule: a hidden field of another package does not hide or clash with one's own.
	o := own{lib.Make(), 10}
	fmt.Println(o.x, o.X, o.GetX())
	// Rule: a hidden method of another package is another one than one's own of that spelling.
	fmt.Println(lib.CallM(impl{}), lib.CallM(lib.Impl))
	_, ok := any(lib.Impl).(i)
	_, own := any(impl{}).(i)
	fmt.Println(ok, own)
	// Rule: both may be embedded side by side.
	b := both{impl{}, lib.Impl}
	fmt.Println(b.m(), lib.CallM(b))
	// Rule: struct types with hidden fields of different packages are different.
	_, same := any(lib.Anonymous).(struct{ a int })
	fmt.Println(same)
	// Rule: names that differ in case are different.
	type cases struct{ a, A, aA, Aa int }
	fmt.Println(cases{1, 2, 3, 4})
}
