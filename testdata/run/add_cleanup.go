// run

package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

type T struct {
	a [10]int
	p *T
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

var keep []*int32

type iface interface{ m() }

func (t *T) m()    {}
func (t *T) c(int) {}

//go:noinline
func use(any) {}

// AddCleanup sees what would keep the object for ever, where the function or its argument lead into it at first hand.
func main() {
	try("tiny neighbours arg", func() {
		for i := 0; i < 8; i++ {
			p := new(int32)
			q := new(int32)
			keep = append(keep, p, q)
			runtime.AddCleanup(p, func(*int32) {}, q)
		}
	})
	try("tiny equal", func() {
		p := new(int32)
		runtime.AddCleanup(p, func(*int32) {}, p)
	})
	try("tiny closed", func() {
		p := new(int32)
		runtime.AddCleanup(p, func(int) { *p = 2 }, 1)
	})
	try("interior ptr, base arg", func() {
		p := new(T)
		runtime.AddCleanup(&p.a[2], func(*T) {}, p)
	})
	try("interior ptr, other interior arg", func() {
		p := new(T)
		runtime.AddCleanup(&p.a[2], func(*int) {}, &p.a[5])
	})
	try("interior ptr, closes over base", func() {
		p := new(T)
		runtime.AddCleanup(&p.a[2], func(int) { use(p) }, 1)
	})
	try("slice arg", func() {
		p := new([10]int)
		runtime.AddCleanup(p, func([]int) {}, p[:])
	})
	try("unsafe pointer arg", func() {
		p := new(T)
		runtime.AddCleanup(p, func(unsafe.Pointer) {}, unsafe.Pointer(&p.a[1]))
	})
	try("uintptr arg", func() {
		p := new(T)
		runtime.AddCleanup(p, func(uintptr) {}, uintptr(unsafe.Pointer(p)))
	})
	try("any arg", func() {
		p := new(T)
		runtime.AddCleanup(p, func(any) {}, any(p))
	})
	try("any arg interior", func() {
		p := new(T)
		runtime.AddCleanup(p, func(any) {}, any(&p.a[1]))
	})
	try("iface arg", func() {
		p := new(T)
		runtime.AddCleanup(p, func(iface) {}, iface(p))
	})
	try("func arg", func() {
		p := new(T)
		runtime.AddCleanup(p, func(func()) {}, func() { use(p) })
	})
	try("map arg", func() {
		p := new(T)
		runtime.AddCleanup(p, func(map[*T]int) {}, map[*T]int{p: 1})
	})
	try("closes over slice", func() {
		p := new([10]int)
		s := p[2:]
		runtime.AddCleanup(p, func(int) { use(s) }, 1)
	})
	try("closes over any", func() {
		p := new(T)
		var s any = p
		runtime.AddCleanup(p, func(int) { use(s) }, 1)
	})
	try("closes over variable", func() {
		p := new(T)
		defer func() { p = nil }()
		runtime.AddCleanup(p, func(int) { use(p) }, 1)
	})
	try("method value", func() {
		p := new(T)
		runtime.AddCleanup(p, p.c, 1)
	})
	try("closes over closure", func() {
		p := new(T)
		f := func() { use(p) }
		runtime.AddCleanup(p, func(int) { f() }, 1)
	})
	try("struct captured", func() {
		p := new(T)
		s := struct {
			a int
			p *T
		}{1, p}
		runtime.AddCleanup(p, func(int) { use(s) }, 1)
	})
	try("chan elem", func() {
		p := new(chan int)
		runtime.AddCleanup(p, func(*chan int) {}, p)
	})
	try("zero size", func() {
		p := new(struct{})
		q := new(struct{})
		runtime.AddCleanup(p, func(*struct{}) {}, q)
	})
	try("global eq", func() { runtime.AddCleanup(&g, func(*T) {}, &g) })
	try("global interior", func() { runtime.AddCleanup(&g, func(*int) {}, &g.a[1]) })
	try("global closes", func() { q := &g; runtime.AddCleanup(q, func(int) { use(q) }, 1) })
	try("slice elem ptr", func() {
		s := make([]int, 10)
		runtime.AddCleanup(&s[0], func(int) { use(s) }, 1)
	})
	try("slice elem arg", func() {
		s := make([]int, 10)
		runtime.AddCleanup(&s[0], func(*int) {}, &s[3])
	})
}

var g T
