// run
package main

import (
	"fmt"
	"unsafe"
)

// A blank field takes a value in a literal, which is evaluated, but it stays zero.

type point struct{ a, _, c int }

type holder struct {
	_ func() int
	n int
	_ [3]string
}

var global = point{1, 2, 3}

func say(what string, n int) int {
	fmt.Println(what)
	return n
}

func middle(p *point) int { return *(*int)(unsafe.Add(unsafe.Pointer(p), 8)) }

func main() {
	fmt.Println(middle(&global), global.a, global.c)
	p := point{say("first", 4), say("second", 5), say("third", 6)}
	fmt.Println(middle(&p), p.a, p.c)
	q := &point{7, 8, 9}
	fmt.Println(middle(q), *q == point{7, 0, 9}, p == point{4, 1, 6})
	h := holder{func() int { return 1 }, 2, [3]string{"x"}}
	fmt.Println(h.n, fmt.Sprintf("%v", h)[:12])
	var list []int
	defer func() { fmt.Println(recover()) }()
	fmt.Println(point{1, list[3], 2})
}
