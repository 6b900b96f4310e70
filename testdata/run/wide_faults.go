// run
package main

// Nil pointers in functions whose arguments and results have the registers that are mostly kept, with and without frames,
// and Goexit through such functions.

import (
	"fmt"
	"runtime"
)

type big struct {
	a, b, c, d int
	p          *big
}

//go:noinline
func leaf(a, b, c, d, e, f, g, h, i, j *int) int {
	return *j + *i + *h + *g + *f + *e + *d + *c + *b + *a
}

//go:noinline
func clobber(a, b, c, d, e, f, g, h, i, j *int, x *big) (r0, r1, r2, r3, r4, r5, r6 int, r7 *int, r8 *int, r9 *int) {
	defer func() {
		if e := recover(); e != nil {
			r0 = *a
			r7, r8, r9 = a, b, nil
			runtime.GC()
		}
	}()
	r1 = leaf(a, b, c, d, e, f, g, h, i, j)
	r2 = x.p.p.a
	return *a, *b, *c, *d, *e, *f, *g, h, i, j
}

//go:noinline
func noframe(a, b, c, d, e, f, g, h, i, j int, x *big) int { return x.d + a + j }

//go:noinline
func prologueless(a, b, c, d, e, f, g int, p, q, r *int) (x0, x1, x2, x3, x4, x5, x6 int, x7, x8, x9 *int) {
	return *p, *q, *r, a, b, c, d, q, r, p
}

//go:noinline
func outer(n int) (t int) {
	var ps [10]*int
	for i := range ps {
		ps[i] = new(int)
		*ps[i] = n + i
	}
	k0, k1, k2, k3, k4, k5 := n*2, n*3, n*5, n*7, n*11, new(int)
	*k5 = n * 13
	defer func() {
		if e := recover(); e != nil {
			t = k0 + k1*2 + k2*3 + k3*4 + k4*5 + *k5*6 + t
			fmt.Println(e)
		}
	}()
	for m := range 10 {
		if m == n {
			ps[m] = nil
		}
	}
	x := &big{p: &big{}}
	if n%3 == 0 {
		x.p.p = &big{a: n}
	}
	func() {
		defer func() { fmt.Println("leaf", recover() != nil) }()
		t += leaf(ps[0], ps[1], ps[2], ps[3], ps[4], ps[5], ps[6], ps[7], ps[8], ps[9])
	}()
	if n > 11 {
		a, b, c, d, e, f, g, h, i, j := clobber(ps[0], ps[1], ps[2], ps[3], ps[4], ps[5], ps[6], ps[7], ps[8], ps[9], x)
		t += a + b + c + d + e + f + g + *h + *i
		if j == nil {
			t += 1000
		}
	}
	if n == 14 {
		x = nil
	}
	t += noframe(n, 1, 2, 3, 4, 5, 6, 7, 8, n, x)
	for z := range 3 {
		func() {
			defer func() { fmt.Println("noframe", recover() != nil, k0, k1, k2, k3, k4, *k5) }()
			a, b, c, d, e, f, g, h, i, j := prologueless(n, 1, 2, 3, 4, 5, 6, ps[z], ps[(z+n)%10], ps[9])
			t += a + b + c + d + e + f + g + *h + *i + *j
		}()
	}
	runtime.GC()
	return t + k0 + k1 + k2 + k3 + k4 + *k5
}

//go:noinline
func exits(a, b, c, d, e, f, g, h, i, j *int) (r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 *int) {
	defer func() { runtime.GC(); fmt.Println("exits", *a+*j) }()
	if *j > 3 {
		runtime.Goexit()
	}
	return j, i, h, g, f, e, d, c, b, a
}

func main() {
	for n := range 17 {
		fmt.Println(n, outer(n))
	}
	done := make(chan int)
	for n := range 5 {
		go func() {
			defer close(done)
			defer func() { fmt.Println("rec", recover()) }()
			k := &n
			q, w, e, r, t, y, u, i, o, p := exits(k, k, k, k, k, k, k, k, k, k)
			fmt.Println(*q, *w, *e, *r, *t, *y, *u, *i, *o, *p)
		}()
		<-done
		done = make(chan int)
	}
}
