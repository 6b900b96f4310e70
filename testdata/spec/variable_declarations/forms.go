// run

// Forms of variable declarations.
package main

import "fmt"

var i int
var U, V, W float64
var k = 0
var x, y float32 = -1, -2
var (
	j       int
	u, v, s = 2.0, 3.0, "bar"
)
var re, im = parts(3 + 4i)
var entries = map[string]int{"a": 1}
var value, found = entries["a"]
var _, missing = entries["b"]
var t, ok = any(5).(int)
var c = func() chan int { c := make(chan int, 1); c <- 8; return c }()
var r, open = <-c

var ()

func parts(c complex128) (float64, float64) { return real(c), imag(c) }

type flag bool

func main() {
	// Rule: without values, variables begin with their zero values.
	fmt.Println(i, U, V, W, j)
	// Rule: with a type, all variables have that type.
	fmt.Printf("%T %T %v %v\n", x, y, x, y)
	// Rule: without a type, each has its value's; an untyped constant gives its default type.
	fmt.Printf("%T %T %T %T\n", k, u, v, s)
	a, b, d := 'x', 1i, 1 < 2
	fmt.Printf("%T %T %T\n", a, b, d)
	// Rule: a function with several results gives a value to each.
	fmt.Println(re, im)
	// Rule: a map's element, an assertion and a receive give a second, boolean value.
	fmt.Println(value, found, missing, t, ok, r, open)
	// Rule: a typed declaration takes each value as an assignment would.
	var e, f any = 1, "x"
	var g, h interface{} = any(7).(int)
	var m, n any = entries["a"]
	fmt.Printf("%T %T %T %T %T %T\n", e, f, g, h, m, n)
	var o flag = 1 == 1
	fmt.Printf("%T %v\n", o, o)
	// Rule: values are all evaluated before any is assigned.
	p, q := 1, 2
	var p2, q2 = q, p
	fmt.Println(p2, q2)
	// Rule: a declaration in a loop makes a new variable each time.
	var ptrs []*int
	for range 2 {
		var z int
		z++
		ptrs = append(ptrs, &z)
	}
	fmt.Println(*ptrs[0], *ptrs[1], ptrs[0] != ptrs[1])
	// Rule: a shift's untyped constant takes the declared type.
	var shift uint8 = 3
	var w int64 = 1 << shift
	fmt.Printf("%T %v\n", w, w)
}
