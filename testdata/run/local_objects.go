// run
// Objects that are local once their functions are inlined, and objects that only look so: each part has a condition of
// compiler/passes/object_flow.h that would give another output, or a broken heap, if it were left out.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

type point struct{ x, y int }

func newPoint(x, y int) *point { return &point{x, y} }

func (p *point) norm() int { return p.x*p.x + p.y*p.y }

// The receiver comes back.
func (p *point) add(d int) *point {
	p.x += d
	return p
}

type node struct {
	next *node
	v    int
}

func cons(v int, next *node) *node { return &node{next, v} }

func counter() func() int {
	n := 0
	return func() int { n++; return n }
}

func adder(k int) func(int) int { return func(x int) int { return x + k } }

// What fills the heap again if a collection took it for garbage, and the frames above with other values.
//
//go:noinline
func churn() int {
	runtime.GC()
	var frame [64]int
	s := scribble(&frame)
	for i := 0; i < 8; i++ {
		q := make([]int, 2+i%3)
		q[0] = 0x77
		s += len(q)
	}
	return s
}

//go:noinline
func scribble(words *[64]int) int {
	for i := range words {
		words[i] = 0x5a5a5a5a
	}
	return words[7] & 1
}

// ---- local

//go:noinline
func length(x, y int) int { return newPoint(x, y).norm() }

//go:noinline
func count(n int) int {
	c := counter()
	s := 0
	for i := 0; i < n; i++ {
		s += c()
	}
	return s
}

//go:noinline
func sumOfAdders(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s += adder(i)(s)
	}
	return s
}

//go:noinline
func three(a, b, c int) int {
	l := cons(a, cons(b, cons(c, nil)))
	s := 0
	for p := l; p != nil; p = p.next {
		s = s*10 + p.v
	}
	return s
}

//go:noinline
func sumOf(p *point) int {
	churn()
	return p.x + p.y
}

// Passed to a call that keeps it not; cleared in each turn.
//
//go:noinline
func turns(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		p := newPoint(0, 0)
		if i%2 == 0 {
			p.x = i
		}
		s += sumOf(p)
	}
	return s
}

// ---- an object of an earlier turn is in use

//go:noinline
func list(n int) int {
	var l *node
	for i := 0; i < n; i++ {
		l = cons(i, l)
	}
	s := 0
	for ; l != nil; l = l.next {
		s = s*3 + l.v
	}
	return s
}

//go:noinline
func oneTurnBack(n int) int {
	before := newPoint(1, 1)
	s := 0
	for i := 0; i < n; i++ {
		p := newPoint(i, s)
		s += before.x*2 + p.y
		before = p
	}
	return s + before.x
}

// In another object, which is not made again.
//
//go:noinline
func inHolder(n int) int {
	holder := cons(0, nil)
	s := 0
	for i := 1; i <= n; i++ {
		p := cons(i, nil)
		s = s*7 + sumOfList(holder)
		if i%2 == 1 {
			holder.next = p
		}
	}
	return s
}

//go:noinline
func sumOfList(l *node) int {
	s := 0
	for ; l != nil; l = l.next {
		s = s*3 + l.v
	}
	return s
}

// ---- it gets out

var global *point
var globalNode *node
var globalFunc func() int

//go:noinline
func keep(p *point) { global = p }

//go:noinline
func keepNext(l *node) { globalNode = l.next }

//go:noinline
func same(p *point) *point {
	if p.x < 0 {
		return nil // else LLVM knows the result
	}
	return p
}

//go:noinline
func next(l *node) *node { return l.next }

//go:noinline
func callIt(f func()) { f() }

//go:noinline
func stored() { global = newPoint(2, 3) }

//go:noinline
func storedLater() {
	p := newPoint(3, 4)
	churn()
	keep(p)
}

//go:noinline
func storedBack() {
	p := newPoint(4, 5)
	global = same(p)
}

//go:noinline
func storedByMethod() { global = newPoint(5, 6).add(1) }

//go:noinline
func returned() *point {
	p := newPoint(6, 7)
	return same(p)
}

// Found in an object that stays.
//
//go:noinline
func contents() {
	l := cons(1, cons(8, nil))
	keepNext(l)
}

//go:noinline
func contentsBack() *node { return next(cons(1, cons(9, nil))) }

//go:noinline
func loaded() {
	l := cons(1, cons(10, nil))
	sumOfList(l)
	globalNode = l.next
}

// Captured by a closure that is only called.
func capturing(p *point) func() { return func() { global = p } }

//go:noinline
func captured() { callIt(capturing(newPoint(11, 12))) }

//go:noinline
func closureKept() {
	c := counter()
	c()
	globalFunc = c
}

// Sent.
//
//go:noinline
func sent(c chan *point) { c <- newPoint(13, 14) }

// In memory that another goroutine reads.
//
//go:noinline
func toGoroutine(done chan int) {
	p := newPoint(15, 16)
	go func() { done <- p.norm() + churn()*0 }()
}

//go:noinline
func panics() { panic(newPoint(17, 18)) }

//go:noinline
func recovered() (r *point) {
	defer func() { r = recover().(*point) }()
	panics()
	return nil
}

// Local here, seen by a deferred call.
//
//go:noinline
func deferred() (s int) {
	p := newPoint(19, 20)
	defer func() { s = sumOf(p) }()
	p.x = 21
	churn()
	var none *point
	defer func() { recover() }()
	p.y = 22
	p.x = none.x
	return 0
}

// One of two: the store through either address must be seen.
//
//go:noinline
func either(a bool) int {
	p, q := newPoint(1, 2), newPoint(3, 4)
	r := p
	if a {
		r = q
	}
	r.x = 9
	s := sumOf(r)
	return s*1000 + p.x*100 + q.x*10
}

// Zero each time, of three words and of many.
type wide struct {
	p [20]*point
	n [10]int
}

func newWide() *wide { return &wide{} }

//go:noinline
func fill(w *wide, i int) int {
	s := 0
	for j := range w.p {
		if w.p[j] != nil {
			s += 1000
		}
	}
	for j := range w.n {
		s += w.n[j]
	}
	w.p[i] = global
	w.n[i] = i + 1
	return s
}

//go:noinline
func wides(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s += fill(newWide(), i)
	}
	return s
}

//go:noinline
func buffer(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		b := makeBuffer(32)
		b[i] = 1
		for _, x := range b {
			s += int(x)
		}
	}
	return s
}

func makeBuffer(n int) []byte { return make([]byte, n) }

// Too many bytes for one frame: what stays on the heap must not hold what is in the frame.
type crate struct {
	l *node
	_ [120]int
}

func newCrate(l *node) *crate { return &crate{l: l} }

//go:noinline
func opened(c *crate) int { return c.l.next.v }

//go:noinline
func crates() int {
	a := newCrate(cons(1, list1(31)))
	b := newCrate(cons(1, list1(32)))
	c := newCrate(cons(1, list1(33)))
	d := newCrate(cons(1, list1(34)))
	e := newCrate(cons(1, list1(35)))
	f := newCrate(cons(1, list1(36)))
	churn()
	return opened(a) + opened(b)*2 + opened(c)*4 + opened(d)*8 + opened(e)*16 + opened(f)*32
}

//go:noinline
func list1(v int) *node { return cons(v, nil) }

// Copied with the memory that holds it.
type parcel struct {
	l    *node
	more [8]int
}

func newParcel(l *node) *parcel { return &parcel{l: l} }

var globalParcel parcel

//go:noinline
func copied() {
	p := newParcel(cons(41, nil))
	p.more[3] = 5
	globalParcel = *p
}

//go:noinline
func copiedTwice() {
	p := newParcel(cons(42, nil))
	var q parcel
	unpack(&q, 1)
	q = *p
	unpack(&q, 2)
	globalParcel = q
}

//go:noinline
func unpack(q *parcel, i int) { q.more[i] = i }

// Published by an atomic operation.
var shared atomic.Pointer[point]

//go:noinline
func publishedByStore() { shared.Store(newPoint(51, 0)) }

//go:noinline
func publishedBySwap() { shared.Swap(newPoint(51, 1)) }

//go:noinline
func publishedIfSame() { shared.CompareAndSwap(shared.Load(), newPoint(51, 2)) }

func main() {
	fmt.Println(length(3, 4), count(10), sumOfAdders(10), three(1, 2, 3), turns(6))
	fmt.Println(list(10), oneTurnBack(10), inHolder(6))
	show := func() {
		churn()
		fmt.Println(global.x, global.y)
	}
	stored()
	show()
	storedLater()
	show()
	storedBack()
	show()
	storedByMethod()
	show()
	global = returned()
	show()
	contents()
	churn()
	fmt.Println(globalNode.v)
	globalNode = contentsBack()
	churn()
	fmt.Println(globalNode.v)
	loaded()
	churn()
	fmt.Println(globalNode.v)
	captured()
	show()
	closureKept()
	churn()
	fmt.Println(globalFunc())
	c := make(chan *point, 1)
	sent(c)
	churn()
	fmt.Println((<-c).norm())
	done := make(chan int)
	toGoroutine(done)
	fmt.Println(<-done)
	global = recovered()
	show()
	fmt.Println(deferred(), either(true), either(false))
	fmt.Println(wides(10), buffer(20))
	fmt.Println(crates())
	copied()
	churn()
	fmt.Println(globalParcel.l.v, globalParcel.more[3])
	copiedTwice()
	churn()
	fmt.Println(globalParcel.l.v, globalParcel.more[2])
	for _, publish := range []func(){publishedByStore, publishedBySwap, publishedIfSame} {
		publish()
		churn()
		fmt.Println(shared.Load().x, shared.Load().y)
	}
}
