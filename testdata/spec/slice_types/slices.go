// run

// Slices.
package main

import "fmt"

func main() {
	// Rule: an uninitialised slice is nil, with length and capacity 0.
	var s []int
	fmt.Println(s == nil, len(s), cap(s))
	// Rule: an empty slice need not be nil.
	fmt.Println([]int{} == nil, make([]int, 0) == nil)
	// Rule: a slice shares its array with the array and with other slices of it.
	a := [5]int{1, 2, 3, 4, 5}
	t, u := a[1:4], a[2:]
	t[1] = 30
	u[1] = 40
	fmt.Println(a, t, u)
	// Rule: different arrays are different storage.
	b := a
	b[0] = 9
	fmt.Println(a[0], b[0])
	// Rule: the capacity counts what lies between the first element and the array's end.
	fmt.Println(len(t), cap(t), len(u), cap(u))
	// Rule: a slice can be made longer up to its capacity.
	fmt.Println(t[:4], len(t[:cap(t)]))
	// Rule: make gives a slice of a new array; so does slicing a new one.
	v, w := make([]int, 2, 5), new([5]int)[0:2]
	fmt.Println(len(v), cap(v), len(w), cap(w), v, w)
	// Rule: rows of a slice of slices differ in length and are made one by one.
	m := make([][]int, 3)
	for i := range m {
		m[i] = make([]int, i)
	}
	fmt.Println(m, m[0] == nil)
	// Rule: assignment copies the descriptor, not the elements.
	x := []int{1, 2}
	y := x
	y[0] = 8
	y = append(y, 3)
	fmt.Println(x, y)
	// Rule: an index from the length on panics, whatever the capacity.
	defer func() { fmt.Println(recover()) }()
	i := 2
	fmt.Println(v[i])
}
