// run

// Operands with what follows them.
package main

import "fmt"

type point struct{ x, y int }

func (p point) add(q point) point { return point{p.x + q.x, p.y + q.y} }
func (p *point) ptr() *point      { return p }

type obj struct {
	p     []point
	color string
	f     func(int) func() any
	m     map[string]*obj
}

func make1() obj {
	o := obj{p: []point{{1, 2}, {3, 4}}, color: "red"}
	o.f = func(n int) func() any { return func() any { return [2]int{n, n + 1} } }
	o.m = map[string]*obj{"self": &o}
	return o
}

func main() {
	o := make1()
	s, i := "hello world", 2
	// Rule: selectors, indices, slices, assertions and calls may follow each other in any order.
	fmt.Println(o.p[1].x, o.p[i-1].add(o.p[0]).y, s[i:i+3], s[i : i+3][1:], (s + ".txt")[0])
	fmt.Println(o.f(5)().([2]int)[1], o.m["self"].m["self"].color, make1().p[0], make1().m["self"].p[1:][0].y)
	// Rule: a call's result may be selected, indexed and called.
	fmt.Println(func() []int { return []int{7, 8} }()[1], func() func() string { return func() string { return "inner" } }()())
	fmt.Println(o.p[0].ptr().ptr().x, point{1, 2}.add(point{3, 4}))
	// Rule: a conversion and a literal are primary expressions, too.
	fmt.Println([]byte("abc")[1], string(rune('a'))[0], map[string]int{"a": 1}["a"], [...]int{1, 2, 3}[2], []int{1, 2, 3}[1:][0])
	// Rule: an index may have a comma after it.
	fmt.Println(o.p[0], s[1])
	// Rule: an assertion may be followed by a selector or a call.
	var e any = o
	var g any = func(n int) int { return n * 2 }
	fmt.Println(e.(obj).color, g.(func(int) int)(21), e.(interface{}).(obj).p[0].x)
}
