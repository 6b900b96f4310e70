// run

// Pointers.
package main

import "fmt"

type point struct{ x, y int }

type pp *point

func main() {
	// Rule: an uninitialised pointer is nil.
	var p *point
	var q **point
	fmt.Println(p == nil, q == nil)
	// Rule: a pointer points to a variable, and changes it.
	v := point{1, 2}
	p = &v
	(*p).x = 10
	p.y = 20
	q = &p
	(*q).x++
	(**q).y++
	fmt.Println(v)
	// Rule: pointers to the same variable are equal; a field may have another address than its neighbour.
	fmt.Println(p == &v, &v.x == &p.x, &v.x != &v.y)
	// Rule: a pointer to an array, used like the array.
	a := [3]int{1, 2, 3}
	pa := &a
	pa[1] = 7
	for i, x := range pa {
		fmt.Print(i, x, " ")
	}
	fmt.Println(len(pa), pa[:2])
	// Rule: a variable lives as long as a pointer to it.
	f := func() *int { n := 5; return &n }
	x, y := f(), f()
	*x++
	fmt.Println(*x, *y)
	// Rule: a type defined as a pointer still selects fields.
	var d pp = &v
	fmt.Println(d.x, d == p)
	// Rule: following a nil pointer panics.
	defer func() { fmt.Println(recover()) }()
	p = nil
	fmt.Println(p.x)
}
