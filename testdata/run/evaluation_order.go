// run

// In which order the parts of expressions and statements are evaluated.
package main

import (
	"fmt"
	"strings"
)

var log []string

func n(name string, v int) int { log = append(log, name); return v }
func s(name string) string     { log = append(log, name); return name }
func flush(what string)        { fmt.Println(what+":", strings.Join(log, " ")); log = nil }

type pair struct{ a, b int }

func (p *pair) self(name string) *pair { log = append(log, name); return p }
func (p pair) add(a, b int) int        { return p.a + a + b }

func two() (int, int)       { log = append(log, "two"); return 1, 2 }
func three(a, b, c int) int { log = append(log, "three"); return a + b + c }
func function() func(int, int) int {
	log = append(log, "function")
	return func(a, b int) int { log = append(log, "called"); return a - b }
}

func results() (a int, b string) {
	defer func() { log = append(log, fmt.Sprint("deferred sees ", a)) }()
	return n("first", 1), s("second")
}

func main() {
	_ = n("a", 1) + n("b", 2)*n("c", 3)
	flush("operands")
	_ = three(n("x", 1), n("y", 2), n("z", 3))
	flush("arguments")
	_ = function()(n("p", 5), n("q", 3))
	flush("function value first")
	v := pair{1, 2}
	_ = v.self("r1").self("r2").add(n("a1", 1), n("a2", 2))
	flush("receivers")
	_ = n("f", 0) == 1 && n("never", 1) == 1 || n("g", 1) == 1
	flush("short circuit")
	_ = []int{n("e0", 0), n("e1", 1), n("e2", 2)}
	_ = map[string]int{s("k"): n("v", 1)}
	_ = pair{b: n("b", 1), a: n("a", 2)}
	flush("literals")

	array := [3]int{10, 20, 30}
	i := 0
	i, array[i] = 1, 99 // the index is taken before any assignment
	fmt.Println(i, array)
	array[0], array[1], array[2] = array[2], array[0], array[1]
	fmt.Println(array)
	array[n("index", 1)], i = n("value", 7), n("other", 8)
	flush("assignment")
	slice := []int{1, 2, 3}
	slice, slice[0] = []int{9, 9}, 50 // into the old one
	fmt.Println(slice)
	p := &pair{1, 2}
	old := p
	p, p.a = &pair{8, 8}, 77
	fmt.Println(*p, *old)
	m := map[string]int{"x": 1}
	m[s("m1")], m[s("m2")] = n("v1", 1), n("v2", 2)
	flush("map assignment")
	m["x"] += n("plus", 4)
	slice[n("op index", 0)] *= n("op value", 3)
	flush("operator assignment")
	fmt.Println(m["x"], slice)

	x, y := two()
	x, y = y, x
	fmt.Println(x, y, three(0, x, y))
	fmt.Println(results())
	flush("results")

	switch n("tag", 2) {
	case n("case 1", 1), n("case 2", 2), n("case 3", 3):
		log = append(log, "body")
	case n("case 4", 4):
	}
	flush("switch")
	for i := n("init", 0); i < n("cond", 2); i += n("post", 1) {
		log = append(log, "body")
	}
	flush("for")
	for range n("range", 2) {
		log = append(log, "body")
	}
	flush("range once")
	func() {
		defer three(n("d1", 1), n("d2", 2), n("d3", 3))
		log = append(log, "body")
	}()
	flush("defer")
	c := make(chan int, 1)
	send := func() chan int { log = append(log, "channel"); return c }
	send() <- n("sent", 1)
	flush("send")

	// Variables are read when the operation happens; calls come first only among themselves.
	func() {
		defer func() { flush("before the panic " + fmt.Sprint(recover())) }()
		var none []int
		none[n("bad index", 5)] = n("right side", 1)
	}()
	func() {
		defer func() { flush("before the panic " + fmt.Sprint(recover())) }()
		var none map[string]int
		none[s("key")] = n("right side", 1)
	}()
	func() {
		defer func() { flush("before the panic " + fmt.Sprint(recover())) }()
		var none *pair
		none.a, array[0] = n("left", 1), n("right", 2)
	}()
	_ = s("con") + s("cat") + s("enate")
	flush("strings")
}
