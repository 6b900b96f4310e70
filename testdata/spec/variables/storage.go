// run

// Variables hold values.
package main

import "fmt"

type point struct{ x, y int }

func results() (n int, s string, e error) { return }

func parameter(n int) int { n++; return n }

func main() {
	// Rule: a variable that has not been given a value holds its type's zero value.
	var i int
	var s string
	var p *int
	var f func()
	var a [2]point
	fmt.Printf("%v %q %v %v %v\n", i, s, p, f == nil, a)
	fmt.Println(results())
	// Rule: a parameter is a variable of its own.
	n := 1
	fmt.Println(parameter(n), n)
	// Rule: new and the address of a composite literal make variables, another one each time.
	q, r := new(int), new(int)
	*q = 5
	fmt.Println(*q, *r, q == r)
	var points []*point
	for i := range 2 {
		points = append(points, &point{i, i})
	}
	points[0].x = 9
	fmt.Println(*points[0], *points[1])
	// Rule: elements and fields are variables.
	x, y := &a[1].y, &a[0]
	*x = 7
	y.x = 8
	fmt.Println(a)
	// Rule: an interface variable's dynamic type changes with the values it is given.
	var e any
	fmt.Printf("%T %v\n", e, e == nil)
	e = 42
	fmt.Printf("%T\n", e)
	e = p
	fmt.Printf("%T %v\n", e, e == nil)
	e = nil
	fmt.Printf("%T\n", e)
	// Rule: a variable's value is the last one assigned.
	for i = 0; i < 3; i++ {
	}
	fmt.Println(i)
}
