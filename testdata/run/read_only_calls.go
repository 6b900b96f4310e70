// run
// Calls of functions that only read memory: the optimiser moves loads past them, but they are safepoints, and what was
// loaded before one must be among its roots.
package main

import (
	"fmt"
	"runtime"
)

type node struct{ left, right *node }

var tree = &node{&node{&node{}, nil}, nil}

// It calls itself, so it is not inlined.
func depth(n *node) int {
	if n == nil {
		return 0
	}
	return 1 + depth(n.left) + depth(n.right)
}

func leftmost(n *node) *node {
	if n == nil || n.left == nil {
		return n
	}
	return leftmost(n.left)
}

type object struct {
	number int
	other  *object
	list   []int
}

var sink any

//go:noinline
func churn() {
	runtime.GC()
	for range 4 {
		sink = &object{-1, nil, []int{-1, -1, -1}}
	}
}

// The nil check stands before the call; LLVM finds nil by the load behind it.
//
//go:noinline
func loadBehindCall(p *object) int {
	_ = *p
	n := depth(tree)
	other, list := p.other, p.list
	p.other, p.list = nil, nil
	churn()
	return n + other.number + list[2]
}

//go:noinline
func loadsAround(p *object) int {
	_ = *p
	n := depth(tree)
	a := p.other
	p.other = nil
	n += depth(a2node(a))
	b := a.other
	a.other = nil
	churn()
	return n + b.number
}

//go:noinline
func a2node(o *object) *node {
	if o == nil {
		return nil
	}
	return tree
}

//go:noinline
func six() (a, b, c, d, e *object, s string) {
	return &object{number: 1}, &object{number: 2}, &object{number: 3}, &object{number: 4}, &object{number: 5}, fmt.Sprint("text", 5)
}

//go:noinline
func manyResults(used bool) int {
	a, _, _, _, e, s := six()
	n := depth(tree)
	churn()
	if used {
		return a.number + e.number + n + len(s)
	}
	return n
}

//go:noinline
func recovered(p *object) (n int) {
	defer func() {
		if recover() != nil {
			n = -1
		}
	}()
	m := leftmost(tree)
	other := p.other
	p.other = nil
	churn()
	return depth(m) + other.number
}

func main() {
	filled := func() *object { return &object{1, &object{number: 5, other: &object{number: 7}}, []int{1, 2, 3}} }
	fmt.Println(loadBehindCall(filled()), loadsAround(filled()))
	fmt.Println(manyResults(true), manyResults(false))
	fmt.Println(recovered(filled()), recovered(nil))
}
