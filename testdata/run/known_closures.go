// run
package main

// Closures that generic functions call in loops: made on the spot, kept, passed on, replaced, nil, in other functions' hands.

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
)

type list[T any] struct{ items []T }

func (l *list[T]) each(f func(int, T) bool) {
	for i, x := range l.items {
		if !f(i, x) {
			return
		}
	}
}

func apply[T, U any](xs []T, f func(T) U) (out []U) {
	for _, x := range xs {
		out = append(out, f(x))
	}
	return
}

func twice[T ~int](n T, f, g func(T) T) (s T) {
	for i := range n {
		s += f(g(i)) - g(f(i))
	}
	return
}

func walk[T ~int](n T, f func(T)) {
	if n == 0 {
		return
	}
	f(n)
	walk(n-1, f)
}

func loopWalk[T ~int](n T, f func(T)) {
	for range n {
		walk(2, f)
	}
}

func maybe[T ~int](n T, f func(T)) {
	for i := range n {
		if f != nil {
			f(i)
		}
	}
}

//go:noinline
func kept[T ~int](n T, f func() T) (s T) {
	for range n {
		s += f()
	}
	return
}

func replaced[T ~int](n T, f func(T) T) (s T) {
	for i := range n {
		s += f(i)
		if i == n/2 {
			f = func(x T) T { return -x }
		}
	}
	return
}

func stored[T ~int](n T, f func(T) T) func(T) T {
	for i := range n {
		f(i)
	}
	return f
}

func protected[T ~int](n T, f func(T) T) (s T, err any) {
	defer func() { err = recover() }()
	for i := range n {
		s += f(i)
	}
	return
}

func trace(skip int) string {
	pcs := make([]uintptr, 10)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(skip+1, pcs)])
	var names []string
	for {
		f, more := frames.Next()
		names = append(names, f.Function)
		if !more {
			break
		}
	}
	return strings.Join(names, " < ")
}

func traced[T ~int](n T, f func(T) string) (s string) {
	for i := range n {
		s = f(i)
	}
	return
}

type op[T ~int] func(T) T

func (o op[T]) run(n T) (s T) {
	for i := range n {
		s += o(i)
	}
	return
}

func main() {
	k := len(os.Args)
	l := &list[string]{strings.Fields("a quick brown fox")}
	n := 0
	l.each(func(i int, s string) bool { n += i * len(s); return s != "brown" })
	fmt.Println(n)
	fmt.Println(apply([]int{1, 2, 3}, func(x int) string { return fmt.Sprint(x * k) }))
	fmt.Println(twice(10, func(x int) int { return x + k }, func(x int) int { return 3 * x }))
	sum := 0
	add := func(x int) { sum += x }
	loopWalk(4, add)
	walk(3, add)
	maybe(3, add)
	maybe(3, nil)
	maybe(5, func(int) {})
	fmt.Println(sum)
	fmt.Println(kept(3, func() int { return k }))
	fmt.Println(replaced(10, func(x int) int { return x * k }))
	g := stored(3, func(x int) int { sum += x; return x + 100 })
	fmt.Println(g(1), sum)
	fmt.Println(protected(5, func(x int) int { return 10 / (3 - x) }))
	fmt.Println(traced(3, func(int) string { return trace(1) }))
	words := []string{"pear", "fig", "apple", "date"}
	slices.SortFunc(words, func(a, b string) int { return len(a) - len(b) })
	fmt.Println(words[0])
	slices.SortStableFunc(words, strings.Compare)
	fmt.Println(words)
	fmt.Println(slices.IndexFunc(words, func(s string) bool { return s[0] == 'f' }), slices.ContainsFunc(words, func(s string) bool { return s == words[k] }))
	fmt.Println(slices.BinarySearchFunc(words, 4, func(s string, n int) int { return len(s) - n }))
	var o op[int] = func(x int) int { return x ^ k }
	fmt.Println(o.run(7))
	var fs []func(int) int
	for i := range 3 {
		fs = append(fs, func(x int) int { return x*i + k })
	}
	for _, f := range fs {
		fmt.Println(twice(5, f, fs[0]))
	}
	var rec func(int) int
	rec = func(x int) int {
		if x < 2 {
			return 1
		}
		return rec(x-1) + rec(x-2)
	}
	fmt.Println(twice(6, rec, rec))
	method := l.each
	method(func(i int, s string) bool { fmt.Print(s, " "); return true })
	fmt.Println()
	defer func() { fmt.Println("panic:", recover()) }()
	var none func(int) int
	fmt.Println(twice(1, none, none))
}
