// run

// &x and *p
package main

import "fmt"

type Point struct{ x, y int }

func pf(p *int) *int { return p }

func index(log *[]string, i int) int { *log = append(*log, fmt.Sprint("index", i)); return i }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

type inner struct{ a [2]Point }
type outer struct {
	in  inner
	ptr *inner
}

func main() {
	// Rule: &x is the address of a variable, *p the variable.
	x := 1
	p := &x
	*p = 5
	fmt.Println(x, *p, *&x, p == &*p)
	// Rule: elements of slices and variable arrays, and fields of variables, have addresses.
	s, a, o := []int{1, 2, 3}, [2]int{1, 2}, outer{ptr: &inner{}}
	*&s[1] = 20
	*&a[0] = 10
	*&o.in.a[1].y = 7
	*&o.ptr.a[0].x = 8
	q := &(&o).in.a[1]
	q.x = 9
	fmt.Println(s, a, o.in, *o.ptr)
	// Rule: a composite literal has an address, in parentheses too.
	r, t := &Point{2, 3}, &(Point{4, 5})
	fmt.Println(*r, *t, *&[]int{1}, (&[2]int{7, 8})[1])
	// Rule: elements of a slice have one even if the slice has none.
	u := &[]int{1, 2, 3}[1]
	fmt.Println(*u)
	// Rule: an indirection's address is the pointer.
	fmt.Println(&*p == p, &*pf(p) == p, &s[0] == &s[0])
	// Rule: the operand's parts are evaluated.
	var log []string
	v := &s[index(&log, 2)]
	*v += 5
	fmt.Println(s, log)
	// Rule: an address outlives the function of the variable.
	esc := func() *Point { p := Point{1, 2}; return &p }
	e1, e2 := esc(), esc()
	e1.x = 100
	fmt.Println(*e1, *e2, e1 == e2)
	// Rule: of pointers to pointers.
	pp := &p
	**pp = 77
	y := 3
	*pp = &y
	fmt.Println(x, *p)
	// Rule: following nil panics, and so does the address of what lies behind it.
	var n *int
	var np *Point
	var na *[3]int
	try("read", func() { fmt.Println(*n) })
	try("write", func() { *n = 1 })
	try("&*", func() { m := &*n; fmt.Println(m) })
	try("field", func() { m := &np.y; fmt.Println(m) })
	try("element", func() { m := &na[1]; fmt.Println(m) })
	try("index", func() { i := 3; m := &s[i]; fmt.Println(m) })
	try("slice", func() { m := na[:]; fmt.Println(m) })
}
