// run

// What a result holds outlives the frame: the address of another variable, of the result itself, of what a deferred
// call stores in it, of what comes by way of recursion and of goto.
package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

type node struct {
	next *node
	v    int
}
type chain *chain

//go:noinline
func itself() (p any) {
	p = &p
	return
}

//go:noinline
func itselfTyped() (c chain) {
	c = &c
	return c
}

//go:noinline
func itselfInStruct() (n node) {
	n.next = &n
	n.v = 3
	return
}

//go:noinline
func second() (n node, p *node) {
	n.v = 4
	p = &n
	return
}

//go:noinline
func crossed() (p, q *any) {
	var a, b any
	a, b = &b, &a
	return &a, &b
}

//go:noinline
func byDefer() (p *node) {
	n := node{v: 5}
	defer func() { p = &n }()
	return nil
}

//go:noinline
func byDeferInLoop() (p *node) {
	for i := 0; i < 3; i++ {
		n := node{p, i}
		defer func() { n.next, p = p, &n }()
	}
	return nil
}

//go:noinline
func byRecover() (p *node) {
	defer func() { p = recover().(*node) }()
	n := node{v: 6}
	panic(&n)
}

//go:noinline
func byRecursion(depth int, p *node) *node {
	n := node{p, depth}
	if depth == 0 {
		return &n
	}
	return byRecursion(depth-1, &n)
}

//go:noinline
func even(depth int, p *node) *node {
	n := node{p, depth}
	if depth == 0 {
		return p
	}
	return odd(depth-1, &n)
}

//go:noinline
func odd(depth int, p *node) *node {
	n := node{p, -depth}
	if depth == 0 {
		return p
	}
	return even(depth-1, &n)
}

//go:noinline
func byGoto() (p *node) {
	i := 0
again:
	n := node{v: i}
	n.next = p
	p = &n
	if i++; i < 3 {
		goto again
	}
	return p
}

//go:noinline
func gotoWithin() int {
	var p *node
	i := 0
again:
	n := node{v: i}
	n.next = p
	p = &n
	if i++; i < 4 {
		goto again
	}
	return sum(p)
}

//go:noinline
func loopWithin() int {
	var p *node
	for i := 0; i < 4; i++ {
		n := node{p, i}
		p = &n
	}
	return sum(p)
}

//go:noinline
func loopByClosure() int {
	var p *node
	for i := 0; i < 4; i++ {
		n := node{p, i}
		func() { p = &n }()
	}
	return sum(p)
}

//go:noinline
func loopVariable() int {
	var p [4]*int
	for i := 0; i < 4; i++ {
		p[i] = &i
	}
	return *p[0]*1000 + *p[1]*100 + *p[2]*10 + *p[3]
}

//go:noinline
func rangeVariable() int {
	var p [4]*int
	for i, v := range [4]int{4, 5, 6, 7} {
		p[i] = &v
	}
	return *p[0]*1000 + *p[1]*100 + *p[2]*10 + *p[3]
}

//go:noinline
func rangeFunction() int {
	var p *node
	iterate := func(yield func(int) bool) {
		for i := 0; i < 4 && yield(i); i++ {
		}
	}
	for i := range iterate {
		n := node{p, i}
		p = &n
	}
	return sum(p)
}

//go:noinline
func rangeFunctionResult() *node {
	iterate := func(yield func(*node) bool) {
		n := node{v: 7}
		yield(&n)
	}
	for n := range iterate {
		return n
	}
	return nil
}

//go:noinline
func closuresInLoop() int {
	var fs [4]func() *node
	for i := range fs {
		n := node{v: i}
		fs[i] = func() *node { return &n }
	}
	s := 0
	for _, f := range fs {
		s = s*10 + f().v
	}
	return s
}

//go:noinline
func assigned() *node {
	var p *node
	n := node{v: 8}
	func() { func() { p = &n }() }()
	return p
}

//go:noinline
func parameter(f func(*node)) { n := node{v: 9}; f(&n) }

//go:noinline
func chosen(c bool) string {
	var b [3]byte
	copy(b[:], "abc")
	s := unsafe.String(&b[0], 3)
	if c {
		return min(s, "b")
	}
	return max(s, "aa") + ""
}

func one() uintptr { return 8 }

//go:noinline
func byNumber() *int {
	a := [2]int{10, 11}
	return (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&a)) + one()))
}

//go:noinline
func selected(c, d chan *node) {
	n := node{v: 12}
	select {
	case c <- &n:
	case d <- nil:
	}
}

//go:noinline
func typeSwitch(v any) any {
	switch x := v.(type) {
	case node:
		return &x
	case *node:
		return &x.v
	case int, string:
		return &x
	}
	return nil
}

func sum(p *node) int {
	s := 0
	for ; p != nil; p = p.next {
		clobber(3)
		s = s*10 + p.v
	}
	return s
}

//go:noinline
func clobber(n int) int {
	var a [80]node
	p := &a[n]
	p.v = -1
	for i := range a {
		q := &a[(i+n)%80]
		q.v = p.v - i
	}
	if n > 0 {
		return clobber(n-1) + a[n].v
	}
	return p.v
}

func pause() {
	clobber(20)
	runtime.GC()
	clobber(20)
}

func main() {
	a := itself()
	pause()
	fmt.Println("itself", *a.(*any) == a)
	b := itselfTyped()
	pause()
	fmt.Println("itselfTyped", *b == b)
	c := itselfInStruct()
	pause()
	fmt.Println("itselfInStruct", c.next.v, c.next.next == c.next)
	d, e := second()
	pause()
	fmt.Println("second", d.v, e.v)
	f, g := crossed()
	pause()
	fmt.Println("crossed", *f == g, *g == f, *(*f).(*any) == f)
	h := byDefer()
	pause()
	fmt.Println("byDefer", h.v)
	h = byDeferInLoop()
	pause()
	fmt.Println("byDeferInLoop", h.v, h.next.v, h.next.next.v, h.next.next.next)
	h = byRecover()
	pause()
	fmt.Println("byRecover", h.v)
	h = byRecursion(5, nil)
	pause()
	fmt.Println("byRecursion", sum(h))
	h = even(5, nil)
	pause()
	fmt.Println("even", sum(h))
	h = byGoto()
	pause()
	fmt.Println("byGoto", sum(h))
	fmt.Println("within", gotoWithin(), loopWithin(), loopByClosure())
	fmt.Println("variables", loopVariable(), rangeVariable())
	fmt.Println("range", rangeFunction())
	h = rangeFunctionResult()
	pause()
	fmt.Println("rangeFunctionResult", h.v)
	fmt.Println("closuresInLoop", closuresInLoop())
	h = assigned()
	pause()
	fmt.Println("assigned", h.v)
	parameter(func(n *node) { h = n })
	pause()
	fmt.Println("parameter", h.v)
	s, t := chosen(true), chosen(false)
	pause()
	fmt.Println("chosen", s, t)
	n := byNumber()
	pause()
	fmt.Println("byNumber", *n)
	ch := make(chan *node, 1)
	selected(ch, nil)
	pause()
	fmt.Println("selected", (<-ch).v)
	w, x, y := typeSwitch(node{v: 13}), typeSwitch(&node{v: 14}), typeSwitch("s")
	pause()
	fmt.Println("typeSwitch", w.(*node).v, *x.(*int), *y.(*any))
}
