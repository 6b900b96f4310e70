// run
package main

// Functions that make their frames late, in several places, or in dead ends only: values that live across them, faults and
// panics before and behind, and the tracebacks.

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

//go:noinline
func g(a int) int { return a*7 + len(os.Args) }

//go:noinline
func flags(a, b int) int {
	if a == 1000 {
		panic([12]int{a, b, a, b, a, b, a, b, a, b, a, b})
	}
	if a != b {
		w := 77
		if a < b {
			w = a
		}
		panic(w)
	}
	return a
}

//go:noinline
func flags2(a, b int) int {
	if a != b {
		w := 77
		if a < b {
			w = a
		}
		panic(w)
	}
	if a < 10 {
		return a
	}
	x := g(b) + a*b
	y := g(x) + a*b - x
	return x + y
}

type list struct {
	next *list
	v    int
}

// A fault on the short way; in the region; and in a loop on the short way.
//
//go:noinline
func fault(l *list, n int) int {
	if n == 0 {
		return l.v
	}
	a := g(n)
	b := g(a + l.v)
	return a*b + n
}

//go:noinline
func walk(l *list, n int) (int, int, string) {
	for n > 0 {
		l = l.next
		n--
	}
	if l.v == 3 {
		return 1, l.v, ""
	}
	s := fmt.Sprint(l.v, n)
	return l.v, n, s
}

//go:noinline
func index(a []int, i, j int) int {
	if a[i] == 0 {
		return a[j]
	}
	x := g(i)
	y := g(x)
	a[x&7] = y
	return x + y + a[j]
}

//go:noinline
func keep(f func() int) int {
	a, b, c, d := g(1), g(2), g(3), g(4)
	for i := 0; i < 3; i++ {
		a += f()
		b += f() * a
		c -= b
		d ^= c
	}
	return a + b + c + d
}

func try(f func() int) (r string) {
	defer func() {
		if e := recover(); e != nil {
			var pcs [20]uintptr
			n := runtime.Callers(1, pcs[:])
			fs := runtime.CallersFrames(pcs[:n])
			var names []string
			for {
				f, more := fs.Next()
				if strings.HasPrefix(f.Function, "main.") {
					names = append(names, fmt.Sprint(f.Function, ":", f.Line))
				}
				if !more {
					break
				}
			}
			r = fmt.Sprint(e, " ", names)
		}
	}()
	return fmt.Sprint(f())
}

//go:noinline
func arg(p *int, a, b, c, d, e, f, g1, h, i, j, k, l int) int {
	if p == nil {
		return a + l
	}
	if *p == 3 {
		return k
	}
	x := g(a+b+c+d+e+f) + g(g1+h+i+j)
	return x + k + l + *p
}

func main() {
	fmt.Println(keep(func() int {
		n := 0
		for i, f := range []func() int{
			func() int { return flags(3, 3) },
			func() int { return flags(3, 4) },
			func() int { return flags(5, 4) },
			func() int { return flags(1000, 4) },
			func() int { return flags2(3, 4) },
			func() int { return flags2(5, 4) },
			func() int { return flags2(5, 5) },
			func() int { return flags2(50, 50) },
			func() int { return fault(nil, 0) },
			func() int { return fault(nil, 1) },
			func() int { return fault(&list{nil, 5}, 0) },
			func() int { a, b, _ := walk(&list{nil, 3}, 0); return a + b },
			func() int { a, b, _ := walk(nil, 0); return a + b },
			func() int { a, b, c := walk(&list{nil, 3}, 1); return a + b + len(c) },
			func() int { a, b, c := walk(&list{&list{nil, 9}, 3}, 1); return a + b + len(c) },
			func() int { a, b, c := walk(&list{&list{nil, 9}, 3}, 2); return a + b + len(c) },
			func() int { return index(make([]int, 8), 3, 5) },
			func() int { return index(make([]int, 8), 8, 5) },
			func() int { return index(make([]int, 8), 3, 9) },
			func() int { return index([]int{1, 2, 3, 4, 5, 6, 7, 8}, 3, 9) },
			func() int { return arg(nil, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) },
			func() int { x := 3; return arg(&x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) },
			func() int { x := 4; return arg(&x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) },
		} {
			fmt.Println(i, try(f))
			n += i
		}
		return n
	}))
}
