// run

// Arrays.
package main

import "fmt"

const n = 2

type (
	T5 [10]*T5
	T6 [2]func() T6
	T7 [3]struct{ f []T7 }
)

func change(a [3]int) { a[0] = 9 }

func main() {
	// Rule: the length is a constant expression.
	var a [n*n + 1]int
	var b [len("abc")]string
	var c ['\x02']bool
	var d [3.0]int8
	fmt.Println(len(a), len(b), len(c), len(d))
	// Rule: the length is a part of the type.
	var e any = [2]int{1, 2}
	_, two := e.([2]int)
	_, three := e.([3]int)
	fmt.Println(two, three)
	// Rule: an array is a value: assignment and passing copy all of it.
	x := [3]int{1, 2, 3}
	y := x
	y[1] = 7
	change(x)
	fmt.Println(x, y)
	// Rule: elements are indexed from 0 to the length less one.
	for i := range x {
		x[i] *= 10
	}
	fmt.Println(x[0], x[len(x)-1])
	// Rule: arrays of arrays are arrays of many dimensions, held in one piece.
	var m [2][3]int
	m[1][2] = 5
	row := m[1]
	row[0] = 6
	fmt.Println(m, row, len(m), len(m[0]))
	// Rule: an array may have length zero.
	var z [0]int
	fmt.Println(len(z), z == [0]int{})
	// Rule: a type may contain itself through a pointer, a function or a slice.
	var t5 T5
	t5[3] = &t5
	var t6 T6
	t6[0] = func() T6 { return t6 }
	var t7 T7
	t7[1].f = append(t7[1].f, t7)
	fmt.Println(t5[3][3] == &t5, len(t6[0]()), len(t7[1].f))
	// Rule: an index out of range panics.
	defer func() { fmt.Println(recover()) }()
	i := 3
	x[i] = 1
}
