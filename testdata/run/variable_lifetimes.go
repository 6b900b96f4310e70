// run

// What an addressable variable of a frame points to lives as long as the program can reach it: by the variable's name,
// or through a pointer to it, wherever that is held.
package main

import (
	"fmt"
	"runtime"
	"weak"
)

type object [8]int

type holder struct {
	o    *object
	next *holder
}

//go:noinline
func fill(h *holder, n int) weak.Pointer[object] {
	h.o = &object{n}
	return weak.Make(h.o)
}

func alive(w weak.Pointer[object]) bool {
	runtime.GC()
	return w.Value() != nil
}

//go:noinline
func inCallee(h *holder, w weak.Pointer[object]) {
	fmt.Print(alive(w), " ")
	runtime.KeepAlive(h)
	fmt.Print(alive(w), " ")
}

func throughParameter() {
	var h holder
	w := fill(&h, 1)
	inCallee(&h, w)
	fmt.Println(alive(w))
}

//go:noinline
func choose(b bool, a, c *holder) *holder {
	if b {
		return a
	}
	return c
}

func throughResult(b bool) {
	var g, h holder
	v, w := fill(&g, 1), fill(&h, 2)
	p := choose(b, &g, &h)
	fmt.Print(alive(v), alive(w), " ")
	fmt.Print(p.o[0], " ")
	fmt.Println(alive(v), alive(w))
}

func throughOther() {
	var g, h, k holder
	u, v, w := fill(&g, 1), fill(&h, 2), fill(&k, 3)
	g.next = &h
	h.next = &k
	p := &g
	fmt.Print(alive(u), alive(v), alive(w), " ")
	p = p.next
	fmt.Print(p.o[0], alive(w), " ")
	p.next = nil
	fmt.Println(p.o[0], alive(w))
}

func throughClosure() {
	var h holder
	w := fill(&h, 1)
	f := func() int { h.next = nil; return h.o[0] }
	fmt.Print(alive(w), " ", f(), " ")
	fmt.Println(alive(w))
}

func throughSlice() {
	var a [3]holder
	w := fill(&a[2], 7)
	s := a[1:]
	fmt.Print(alive(w), " ")
	s = s[1:]
	fmt.Print(alive(w), s[0].o[0], " ")
	fmt.Println(alive(w))
}

func inLoop() {
	for i := range 3 {
		var h holder
		w := fill(&h, i)
		fmt.Print(alive(w), h.o[0], " ")
	}
	fmt.Println()
}

func withDefer() {
	var h holder
	w := fill(&h, 4)
	defer func() {
		recover()
		fmt.Println(alive(w), h.o[0])
	}()
	var p *holder
	p.o = nil
}

func down(n int, up *holder) int {
	h := holder{o: &object{n}, next: up}
	if n == 0 {
		runtime.GC()
		sum := 0
		for p := &h; p != nil; p = p.next {
			sum += p.o[0]
		}
		return sum
	}
	return down(n-1, &h) + h.o[0]
}

func main() {
	throughParameter()
	throughResult(true)
	throughResult(false)
	throughOther()
	throughClosure()
	throughSlice()
	inLoop()
	withDefer()
	fmt.Println(down(100, nil))
}
