// run
// The specification leaves open whether a variable is read before or after the calls of the expression it stands in. gc
// reads it after them, and programs count on that: `b.buf[b.extend(1)] = c`.
package main

import (
	"bytes"
	"fmt"
)

type buffer struct{ buf []byte }

func (b *buffer) extend() int { b.buf = make([]byte, 3); return 1 }

var global []int

func grow() int { global = []int{4, 5, 6, 7}; return 2 }

func main() {
	b := &buffer{}
	b.buf[b.extend()] = 7
	fmt.Println(len(b.buf), b.buf[1])
	b = &buffer{}
	fmt.Println(b.buf[b.extend()])
	b = &buffer{}
	fmt.Println(len(b.buf[b.extend():]))
	global[grow()] = 5
	fmt.Println(global)
	global = nil
	fmt.Println(global[grow()])
	global = nil
	global[grow()] += 2
	fmt.Println(global)
	global = nil
	p := &global[grow()]
	*p++
	fmt.Println(global)
	list := []int{}
	set := func() int { list = []int{1, 2, 3}; return 1 }
	list[set()] = 9
	fmt.Println(list)
	to := &[]int{}
	replace := func() int { *to = []int{1, 2, 3}; return 1 }
	(*to)[replace()]++
	fmt.Println(*to)
	global = nil
	global[grow()], list[0] = 8, 1
	fmt.Println(global, list)
	text := ""
	write := func() int { text = "written"; return 2 }
	fmt.Println(text[write()])
	var m map[string]int
	fill := func() string { m = map[string]int{"k": 1}; return "k" }
	fmt.Println(m[fill()])
	m = nil
	v, ok := m[fill()]
	fmt.Println(v, ok)
	m = nil
	m[fill()] = 3
	fmt.Println(m)
	call := func(n int) int { return n }
	swap := func() int { call = func(n int) int { return n * 1000 }; return 3 }
	fmt.Println(call(swap()))
	x := 1
	later := func() int { x = 10; return 1 }
	y, z := x, later()
	fmt.Println(y, z)
	early := &buffer{}
	late := early
	reassign := func() []byte { late = &buffer{}; return []byte("late") }
	late.buf = reassign()
	fmt.Println(len(early.buf), len(late.buf))
	old := make(chan int, 2)
	now := old
	other := func() int { now = make(chan int, 2); return 1 }
	now <- other()
	fmt.Println(len(old), len(now))
	var w bytes.Buffer
	w.WriteByte('x')
	fmt.Println(w.String())
}
