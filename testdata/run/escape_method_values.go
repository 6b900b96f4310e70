// run

// What a bound method does with its receiver counts where the method value is made, wherever the value is kept and
// whoever calls it: a receiver that the method keeps lives on the heap.
package main

import (
	"fmt"
	"runtime"
)

type point struct{ a, b int }

var sink *point
var sinks []*point

func (p *point) leak()                   { sink = p }
func (p *point) add(n int)               { p.a += n; sinks = append(sinks, p) }
func (p *point) self() *point            { return p }
func (p *point) inner() *int             { return &p.b }
func (p *point) closure() func() *point  { return func() *point { return p } }
func (p *point) store(to **point)        { *to = p }
func (p *point) send(c chan *point)      { c <- p }
func (p *point) leakLater(n int)         { p.relay(n) }
func (p *point) started(c chan struct{}) { go func() { sink = p; close(c) }() }
func (p *point) deferred()               { defer func() { sink = p }() }
func (p *point) onward() func()          { return p.leak } // a method value in a bound method
func (p *point) panics()                 { panic(p) }
func (p *point) keyed(m map[*point]int)  { m[p] = p.a }

// Recursion through a method value: its code is in the component of the function that makes it.
func (p *point) relay(n int) {
	if n == 0 {
		sink = p
		return
	}
	f := p.relay
	f(n - 1)
}

// The value of a receiver holds the pointer.
type holder struct {
	p *point
	n int
}

func (h holder) leak()          { sink = h.p }
func (h holder) get() *point    { return h.p }
func (h *holder) leakInner()    { sink = h.p }
func (h *holder) inner() *point { return h.p }

type leaker interface{ leak() }
type selfer interface{ self() *point }

type embedding struct {
	pad [3]int
	point
}
type embeddingPointer struct{ *point }
type embeddingInterface struct{ leaker }
type deep struct{ embedding }
type promoted struct{ *deep }

type number int

func (n *number) keep() *number { return n }

type list[T any] struct {
	head T
	all  *[]*list[T]
}

func (l *list[T]) leak()          { *l.all = append(*l.all, l) }
func (l *list[T]) self() *list[T] { return l }

//go:noinline
func call(f func()) { f() }

//go:noinline
func give(f func() *point) func() *point { return f }

func bind[T interface{ leak() }](v T) func() { return v.leak }

func bindPointer[T any, P interface {
	*T
	leak()
}](v P) func() {
	return v.leak
}

type field struct{ f func() }

// ---- each makes a point in its frame, and lets a method value take it out

//go:noinline
func direct() { var p point; p = point{1, 2}; g := p.leak; g() }

//go:noinline
func passed() { p := point{3, 4}; call(p.leak) }

//go:noinline
func inField() { p := point{5, 6}; s := field{p.leak}; s.f() }

//go:noinline
func inPointerField() { p := point{7, 8}; s := &field{}; s.f = p.leak; s.f() }

//go:noinline
func inMap() { p := point{9, 10}; m := map[string]func(){"x": p.leak}; m["x"]() }

//go:noinline
func inSlice() {
	p, q := point{11, 12}, point{0, 0}
	s := []func(){q.deferred, p.leak}
	for _, f := range s {
		f()
	}
}

//go:noinline
func inArray() { p := point{13, 14}; var a [2]func(); a[1] = p.leak; a[1]() }

//go:noinline
func inChannel() { p := point{15, 16}; c := make(chan func(), 1); c <- p.leak; (<-c)() }

//go:noinline
func inInterface() { p := point{17, 18}; var i any = p.leak; i.(func())() }

//go:noinline
func byDefer() { p := point{19, 20}; f := p.leak; defer f() }

//go:noinline
func byDeferAtOnce() { p := point{21, 22}; defer p.leak() }

//go:noinline
func byDeferInLoop() {
	p := point{23, 24}
	for i := 0; i < 2; i++ {
		f := p.leak
		defer f()
	}
}

//go:noinline
func byGo() {
	p := point{25, 26}
	done := make(chan struct{})
	f := p.started
	go f(done)
	<-done
}

//go:noinline
func byGoAtOnce() {
	p := point{27, 28}
	c := make(chan *point)
	go p.send(c)
	sink = <-c
}

//go:noinline
func resultOf() *point { p := point{29, 30}; f := p.self; return f() }

//go:noinline
func resultOfInner() *int { p := point{31, 32}; f := p.inner; return f() }

//go:noinline
func resultOfClosure() *point { p := point{33, 34}; f := p.closure; return f()() }

//go:noinline
func returned() func() *point { p := point{35, 36}; return p.self }

//go:noinline
func passedOn() func() *point { p := point{37, 38}; return give(p.self) }

//go:noinline
func storedBy() { p := point{39, 40}; f := p.store; f(&sink) }

//go:noinline
func recursive() { p := point{41, 42}; f := p.leakLater; f(3) }

//go:noinline
func deferredInside() { p := point{43, 44}; f := p.deferred; f() }

//go:noinline
func onward() { p := point{45, 46}; f := p.onward; f()() }

//go:noinline
func panicking() {
	defer func() { sink = recover().(*point) }()
	p := point{47, 48}
	f := p.panics
	f()
}

//go:noinline
func inMapKey(m map[*point]int) { p := point{49, 50}; f := p.keyed; f(m) }

//go:noinline
func captured() { p := point{51, 52}; f := p.leak; func() { f() }() }

//go:noinline
func capturedByReference() {
	p, q := point{0, 0}, point{53, 54}
	f := p.leak
	g := func() { f() }
	f = q.leak
	g()
}

//go:noinline
func ofHolder() { p := point{55, 56}; h := holder{&p, 1}; f := h.leak; f() }

//go:noinline
func ofHolderResult() *point { p := point{57, 58}; f := holder{&p, 1}.get; return f() }

//go:noinline
func ofHolderPointer() { p := point{59, 60}; h := holder{&p, 1}; f := h.leakInner; f() }

//go:noinline
func ofHolderPointerResult() *point {
	p := point{61, 62}
	h := &holder{&p, 1}
	f := h.inner
	return f()
}

//go:noinline
func ofInterface() { p := point{63, 64}; var l leaker = &p; f := l.leak; f() }

//go:noinline
func ofInterfaceResult() *point { p := point{65, 66}; var s selfer = &p; f := s.self; return f() }

//go:noinline
func ofInterfaceHolder() { p := point{67, 68}; var l leaker = holder{&p, 0}; f := l.leak; f() }

//go:noinline
func ofEmbedded() { var e embedding; e.point = point{69, 70}; f := e.leak; f() }

//go:noinline
func ofEmbeddedPointer() { p := point{71, 72}; e := embeddingPointer{&p}; f := e.leak; f() }

//go:noinline
func ofEmbeddedInterface() { p := point{73, 74}; e := embeddingInterface{&p}; f := e.leak; f() }

//go:noinline
func ofPromoted() {
	var d deep
	d.point = point{75, 76}
	e := promoted{&d}
	f := e.leak
	f()
}

//go:noinline
func ofPromotedPointer() { d := &promoted{&deep{}}; d.point = point{77, 78}; f := d.leak; call(f) }

//go:noinline
func byExpression() { p := point{79, 80}; f := (*point).leak; f(&p) }

//go:noinline
func byExpressionOfInterface() { p := point{81, 82}; f := leaker.leak; f(&p) }

//go:noinline
func byExpressionOfPromoted() { d := deep{}; d.point = point{83, 84}; f := (*deep).leak; f(&d) }

//go:noinline
func generic() { p := point{85, 86}; bind(&p)() }

//go:noinline
func genericPointer() { p := point{87, 88}; bindPointer(&p)() }

//go:noinline
func genericList(all *[]*list[point]) { l := list[point]{point{89, 90}, all}; f := l.leak; f() }

//go:noinline
func genericListResult() *list[point] { l := list[point]{head: point{91, 92}}; f := l.self; return f() }

//go:noinline
func inLoop() {
	sinks = nil
	for i := 0; i < 3; i++ {
		p := point{93, i}
		f := p.add
		f(i)
	}
}

//go:noinline
func outOfLoop() (sum int) {
	var fs [3]func() *point
	for i := range fs {
		p := point{94, i}
		fs[i] = p.self
	}
	for _, f := range fs {
		sum = sum*10 + f().b
	}
	return sum
}

//go:noinline
func inRangeFunction() {
	iterate := func(yield func(int) bool) { _ = yield(95) && yield(96) }
	for i := range iterate {
		p := point{i, i + 1}
		f := p.leak
		defer f()
	}
}

//go:noinline
func basic() *number { n := number(97); f := n.keep; return f() }

// ---- what a wrong decision shows

//go:noinline
func clobber(n int) int {
	var a [80]point
	p := &a[n]
	p.a = -1
	for i := range a {
		q := &a[(i+n)%80]
		q.b = p.a - i
	}
	if n > 0 {
		return clobber(n-1) + a[n].b
	}
	return p.b
}

func show(name string) {
	clobber(20)
	runtime.GC()
	clobber(20)
	fmt.Println(name, *sink)
	sink = nil
}

func showAll(name string, f func()) {
	f()
	show(name)
}

func showPoint(name string, f func() *point) {
	p := f()
	sink = p
	show(name)
}

func main() {
	showAll("direct", direct)
	showAll("passed", passed)
	showAll("inField", inField)
	showAll("inPointerField", inPointerField)
	showAll("inMap", inMap)
	showAll("inSlice", inSlice)
	showAll("inArray", inArray)
	showAll("inChannel", inChannel)
	showAll("inInterface", inInterface)
	showAll("byDefer", byDefer)
	showAll("byDeferAtOnce", byDeferAtOnce)
	showAll("byDeferInLoop", byDeferInLoop)
	showAll("byGo", byGo)
	showAll("byGoAtOnce", byGoAtOnce)
	showPoint("resultOf", resultOf)
	i := resultOfInner()
	clobber(20)
	runtime.GC()
	fmt.Println("resultOfInner", *i)
	showPoint("resultOfClosure", resultOfClosure)
	f := returned()
	clobber(20)
	showPoint("returned", f)
	f = passedOn()
	clobber(20)
	showPoint("passedOn", f)
	showAll("storedBy", storedBy)
	showAll("recursive", recursive)
	showAll("deferredInside", deferredInside)
	showAll("onward", onward)
	showAll("panicking", panicking)
	m := map[*point]int{}
	inMapKey(m)
	clobber(20)
	for k := range m {
		sink = k
	}
	show("inMapKey")
	showAll("captured", captured)
	showAll("capturedByReference", capturedByReference)
	showAll("ofHolder", ofHolder)
	showPoint("ofHolderResult", ofHolderResult)
	showAll("ofHolderPointer", ofHolderPointer)
	showPoint("ofHolderPointerResult", ofHolderPointerResult)
	showAll("ofInterface", ofInterface)
	showPoint("ofInterfaceResult", ofInterfaceResult)
	showAll("ofInterfaceHolder", ofInterfaceHolder)
	showAll("ofEmbedded", ofEmbedded)
	showAll("ofEmbeddedPointer", ofEmbeddedPointer)
	showAll("ofEmbeddedInterface", ofEmbeddedInterface)
	showAll("ofPromoted", ofPromoted)
	showAll("ofPromotedPointer", ofPromotedPointer)
	showAll("byExpression", byExpression)
	showAll("byExpressionOfInterface", byExpressionOfInterface)
	showAll("byExpressionOfPromoted", byExpressionOfPromoted)
	showAll("generic", generic)
	showAll("genericPointer", genericPointer)
	var all []*list[point]
	genericList(&all)
	clobber(20)
	runtime.GC()
	fmt.Println("genericList", all[0].head)
	l := genericListResult()
	clobber(20)
	runtime.GC()
	fmt.Println("genericListResult", l.head)
	inLoop()
	clobber(20)
	runtime.GC()
	for _, p := range sinks {
		fmt.Println("inLoop", *p)
	}
	fmt.Println("outOfLoop", outOfLoop())
	showAll("inRangeFunction", inRangeFunction)
	n := basic()
	clobber(20)
	runtime.GC()
	fmt.Println("basic", *n)
}
