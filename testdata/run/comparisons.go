// run

// Equality of structs, arrays, interfaces, pointers and channels, and when it panics.
package main

import (
	"fmt"
	"math"
)

type point struct{ x, y int }
type padded struct {
	a int8
	b int64
	c int8
	s string
}
type line struct{ from, to point }
type holder struct {
	n int
	v any
}
type withBlank struct {
	a int
	_ int
	b int
}
type empty struct{}
type shape interface{ area() int }
type square int

func (s square) area() int { return int(s * s) }

func try(f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	fmt.Println(f())
}

func main() {
	fmt.Println(point{1, 2} == point{1, 2}, point{1, 2} != point{2, 1}, line{point{1, 2}, point{3, 4}} == line{point{1, 2}, point{3, 5}})
	a, b := padded{1, 2, 3, "x"}, padded{1, 2, 3, string([]byte{'x'})}
	fmt.Println(a == b, withBlank{a: 1, b: 2} == withBlank{a: 1, b: 2}, empty{} == empty{})
	b.c++
	fmt.Println(a == b)

	x, y := [3]string{"a", "b", "c"}, [...]string{"a", "b", "c"}
	fmt.Println(x == y, [2][2]int{{1, 2}, {3, 4}} == [2][2]int{{1, 2}, {3, 4}}, [0]int{} == [0]int{})
	y[2] = "d"
	fmt.Println(x == y, x != y)
	big, other := [1000]int{999: 1}, [1000]int{999: 1}
	fmt.Println(big == other)
	other[500] = 1
	fmt.Println(big == other)
	floats := [2]float64{1, math.NaN()}
	fmt.Println(floats == floats, [1]float64{0} == [1]float64{math.Copysign(0, -1)})

	var e1, e2 any
	fmt.Println(e1 == nil, e1 == e2)
	e1, e2 = 1, 1
	fmt.Println(e1 == e2, e1 == any(int64(1)), e1 == 1, any("a") == any("a"), any(point{1, 2}) == any(point{1, 2}))
	var s shape = square(3)
	fmt.Println(s == square(3), any(s) == any(square(3)), s != square(4), any(3) == s)
	var p *point
	var nothing any = p
	fmt.Println(nothing == nil, nothing == (*point)(nil), p == nil)
	q, r := &point{1, 2}, &point{1, 2}
	fmt.Println(q == r, *q == *r, q == q, any(q) == any(r))
	c, d := make(chan int), make(chan int)
	var receive <-chan int = c
	fmt.Println(c == d, receive == c, c != nil)

	try(func() bool { return any([]int{1}) == any([]int{1}) })
	try(func() bool { return any([]int{1}) == any("x") })
	try(func() bool { return any(func() {}) == any(func() {}) })
	try(func() bool { return any(map[int]int{}) == any(map[int]int{}) })
	try(func() bool { return any(struct{ f []int }{}) == any(struct{ f []int }{}) })
	try(func() bool { return any([1]any{[]int{}}) == any([1]any{[]int{}}) })
	// Fields before the one that cannot be compared decide first.
	try(func() bool { return holder{1, []int{}} == holder{2, []int{}} })
	try(func() bool { return holder{1, []int{}} == holder{1, []int{}} })
	try(func() bool { return holder{1, "x"} == holder{1, "x"} })

	switch any(point{1, 2}) {
	case 5, "x":
		fmt.Println("no")
	case point{1, 2}:
		fmt.Println("a struct as a case")
	}
	switch (point{3, 4}) {
	case point{3, 4}:
		fmt.Println("and as a tag")
	}
	var f func()
	var m map[string]int
	var sl []int
	fmt.Println(f == nil, m == nil, sl == nil, []int{} == nil, sl[:0] == nil)
}
