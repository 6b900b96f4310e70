// run
package main

// The library calls functions of wide signatures: comparisons, iterators, finalizers with many results, functions that
// reflection made, whose callers keep values in the registers of their results.

import (
	"cmp"
	"fmt"
	"iter"
	"reflect"
	"runtime"
	"slices"
	"sort"
	"sync"
	"time"
)

type eight struct {
	s    string
	b    []int
	n, m int
	f    float64
}

func mk(n int) eight { return eight{fmt.Sprint("x", n), []int{n, n}, n, n * 3, float64(n) / 2} }

type byN []eight

func (b byN) Len() int           { return len(b) }
func (b byN) Less(i, j int) bool { runtime.Gosched(); return b[i].n < b[j].n }
func (b byN) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func seq(n int) iter.Seq2[eight, eight] {
	return func(yield func(eight, eight) bool) {
		k0, k1, k2, k3, k4 := n, n*2, n*3, n*4, n*5
		for i := range n {
			if !yield(mk(i), mk(i*2)) {
				return
			}
			k0 += k1
			k2 ^= k3
			k4 += k2
		}
		fmt.Println("seq", k0, k1, k2, k3, k4)
	}
}

type fin struct{ a, b, c int }

//go:noinline
func finalizers(n int, count *sync.WaitGroup) int {
	ks := []int{n, n + 1, n + 2}
	k0, k1, k2, k3, k4 := n, n*2, n*3, n*4, n*5
	for i := range 6 {
		p := &fin{i, i, i}
		count.Add(1)
		switch i {
		case 0:
			runtime.SetFinalizer(p, func(p *fin) (a, b, c, d, e, f, g, h, k, l int) {
				count.Done()
				return p.a, 1, 2, 3, 4, 5, 6, 7, 8, 9
			})
		case 1:
			runtime.SetFinalizer(p, func(p any) (a, b, c, d, e, f, g, h, k, l int, m string) { count.Done(); m = fmt.Sprint(p); return })
		case 2:
			runtime.SetFinalizer(p, func(p *fin) (a, b, c, d, e, f, g float64, h, k, l *fin) {
				count.Done()
				return 1, 2, 3, 4, 5, 6, 7, p, p, p
			})
		case 3:
			runtime.SetFinalizer(p, func(p any) (a [8]int, l [2]bool) { count.Done(); return })
		case 4:
			runtime.SetFinalizer(p, func(p any) (a, b, c, d, e, f, g int, h int8, k bool, l int32) {
				count.Done()
				runtime.GC()
				return 1, 2, 3, 4, 5, 6, 7, 8, true, 10
			})
		case 5:
			runtime.AddCleanup(p, func(e eight) { fmt.Sprint(e); count.Done() }, mk(n))
		}
	}
	return k0 + k1 + k2 + k3 + k4 + ks[1]
}

func wide(a, b, c, d, e, f, g int, h, i, j *int) (q, w, r, t, y, u, o int, z, x, v *int) {
	runtime.GC()
	return a, b, c, d, e, f, g, h, i, j
}

//go:noinline
func reflected(n int) int {
	k0, k1, k2, k3, k4, k5 := n, n*2, n*3, n*4, n*5, &n
	m := reflect.MakeFunc(reflect.TypeOf(wide), func(in []reflect.Value) []reflect.Value {
		runtime.GC()
		return reflect.ValueOf(wide).Call(in)
	}).Interface().(func(a, b, c, d, e, f, g int, h, i, j *int) (q, w, r, t, y, u, o int, z, x, v *int))
	a, b, c, d, e, f, g, h, i, j := m(k0, k1, k2, k3, k4, 1, 2, &k0, &k1, k5)
	s := a + b*2 + c*3 + d*4 + e*5 + f*6 + g*7 + *h*8 + *i*9 + *j*10
	m7 := reflect.MakeFunc(reflect.TypeOf(func() (a, b, c, d, e, f, g int) { return }), func(in []reflect.Value) []reflect.Value {
		var r []reflect.Value
		for i := range 7 {
			r = append(r, reflect.ValueOf(n+i))
		}
		return r
	}).Interface().(func() (a, b, c, d, e, f, g int))
	m8 := reflect.MakeFunc(reflect.TypeOf(func() (a, b, c, d, e, f, g int, h bool) { return }), func(in []reflect.Value) []reflect.Value {
		var r []reflect.Value
		for i := range 7 {
			r = append(r, reflect.ValueOf(n+i))
		}
		return append(r, reflect.ValueOf(true))
	}).Interface().(func() (a, b, c, d, e, f, g int, h bool))
	m9 := reflect.MakeFunc(reflect.TypeOf(func() (a, b, c, d, e, f, g int, h bool, i any) { return }), func(in []reflect.Value) []reflect.Value {
		var r []reflect.Value
		for i := range 7 {
			r = append(r, reflect.ValueOf(n+i))
		}
		return append(r, reflect.ValueOf(true), reflect.ValueOf("s"))
	}).Interface().(func() (a, b, c, d, e, f, g int, h bool, i any))
	for range 3 {
		a, b, c, d, e, f, g = m7()
		s = s*3 + a + b + c + d + e + f + g
		var t bool
		a, b, c, d, e, f, g, t = m8()
		if t {
			s = s*3 + a + b + c + d + e + f + g
		}
		var v any
		a, b, c, d, e, f, g, t, v = m9()
		if t && v == "s" {
			s = s*3 + a + b + c + d + e + f + g
		}
	}
	return s + k0 + k1 + k2 + k3 + k4 + *k5 + *h
}

func main() {
	var list []eight
	for i := range 60 {
		list = append(list, mk(i*37%60))
	}
	l2, l3 := slices.Clone(list), slices.Clone(list)
	slices.SortFunc(list, func(a, b eight) int { return cmp.Compare(a.n+a.b[0], b.n+b.b[1]) })
	sort.Slice(l2, func(i, j int) bool { return l2[i].f < l2[j].f })
	sort.Sort(byN(l3))
	fmt.Println(list[3], l2[4], l3[5], slices.IsSortedFunc(list, func(a, b eight) int { return a.n - b.n }))
	i, ok := slices.BinarySearchFunc(list, mk(17), func(a, b eight) int { return a.n - b.n })
	fmt.Println(i, ok)
	t := 0
	for a, b := range seq(9) {
		t += a.n + b.m + len(a.s) + b.b[1]
	}
	next, stop := iter.Pull2(seq(7))
	for {
		a, b, ok := next()
		if !ok {
			break
		}
		t = t*3 + a.n + b.m
	}
	stop()
	fmt.Println(t)
	var once sync.Once
	once.Do(func() { t = reflected(4) })
	v := sync.OnceValues(func() (eight, error) { return mk(3), nil })
	e, err := v()
	fmt.Println(t, e, err)
	done := make(chan eight)
	x := mk(9)
	time.AfterFunc(1, func() { done <- x })
	fmt.Println(<-done)
	var count sync.WaitGroup
	fmt.Println(finalizers(3, &count))
	all := make(chan int)
	go func() { count.Wait(); close(all) }()
	for {
		runtime.GC()
		select {
		case <-all:
			fmt.Println("finalized")
			return
		default:
			runtime.Gosched()
		}
	}
}
