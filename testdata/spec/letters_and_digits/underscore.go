// run

// The underscore as a letter; digits of bases.
package main

import "fmt"

type T struct{ _x, x_, __ int }

func (T) _m() string { return "_m" }

func main() {
	// Rule: the underscore is a letter: it may begin and end names, and more of them are a name.
	_a, b_, __, _1 := 1, 2, 3, 4
	fmt.Println(_a, b_, __, _1)
	// Rule: an underscore is lower case, so such a name is one of its package only; it can name fields and methods.
	t := T{_x: 5, x_: 6, __: 7}
	fmt.Println(t._x, t.x_, t.__, t._m())
	// Rule: hexadecimal digits may be of both cases, in one number too.
	fmt.Println(0xabCDeF, 0xABcdEf, 0xfF)
	// Rule: an underscore before digits makes a name of them, not a number.
	_42 := "name"
	fmt.Println(_42)
}
