// run

// Counting constants.
package main

import "fmt"

const (
	c0 = iota
	c1 = iota
	c2 = iota
)

const (
	a = 1 << iota
	b = 1 << iota
	c = 3
	d = 1 << iota
)

const (
	u         = iota * 42
	v float64 = iota * 42
	w         = iota * 42
)

const x = iota
const y = iota

const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)

const (
	first = "text"

	// A comment and an empty line count for nothing.

	second = iota
	third
)

const (
	s0 = string(rune('a' + iota))
	s1
	f0 = float64(iota) / 2
	f1
	t0 = iota == 4
	t1
	l0 = len([iota]int{})
	i0 = iota * 1i
)

const one, two, three = iota, iota + 1, iota + 2

var notConstant = func() int {
	const (
		zero = iota
		one
	)
	return one
}()

func main() {
	// Rule: iota is the number of the specification in its declaration, from zero.
	fmt.Println(c0, c1, c2)
	// Rule: it counts specifications that do not use it.
	fmt.Println(a, b, c, d)
	// Rule: it is an untyped integer, made what its place wants.
	fmt.Printf("%v %T %v %T %v %T\n", u, u, v, v, w, w)
	// Rule: each declaration begins at zero.
	fmt.Println(x, y)
	// Rule: in one specification it has one value.
	fmt.Println(bit0, mask0, bit1, mask1, bit3, mask3, one, two, three)
	// Rule: repeated lists take the value of their own place.
	fmt.Println(KB, MB, GB)
	// Rule: comments and empty lines are not counted.
	fmt.Println(first, second, third)
	// Rule: it may stand in any constant expression: conversions, comparisons, lengths.
	fmt.Println(s0, s1, f0, f1, t0, t1, l0, i0)
	// Rule: a declaration in a function has its own.
	const (
		l1 = iota + 10
		l2
	)
	fmt.Println(l1, l2, notConstant)
	// Rule: where it is declared anew, it means that.
	iota := 7
	fmt.Println(iota)
}
