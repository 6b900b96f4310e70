// run

// Loops over functions.
package main

import "fmt"

type Tree[K any, V any] struct {
	left, right *Tree[K, V]
	key         K
	value       V
}

func (t *Tree[K, V]) walk(yield func(K, V) bool) bool {
	return t == nil || t.left.walk(yield) && yield(t.key, t.value) && t.right.walk(yield)
}

func (t *Tree[K, V]) Walk(yield func(K, V) bool) { t.walk(yield) }

type seq func(yield func(int) bool)

func count(n int) seq {
	return func(yield func(int) bool) {
		defer fmt.Print("done ")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func times(n int) func(func() bool) {
	return func(yield func() bool) {
		for range n {
			if !yield() {
				return
			}
		}
	}
}

func find(want int) (found int, where string) {
	for x := range count(10) {
		for y := range count(10) {
			if x*y == want {
				return x*10 + y, "inner"
			}
		}
	}
	return -1, "none"
}

func labels() (r []int) {
outer:
	for x := range count(5) {
		for y := range count(5) {
			switch {
			case y == 2:
				continue outer
			case x == 3:
				break outer
			}
			r = append(r, x*10+y)
		}
	}
	return
}

func deferred() (s string) {
	for x := range count(3) {
		defer func() { s += fmt.Sprint(x) }()
	}
	return "returned "
}

func gotos() (n int) {
	for x := range count(5) {
		n += x
		if n > 3 {
			goto end
		}
	}
	return -1
end:
	return n
}

func bad(yield func(int) bool) {
	yield(1)
	yield(2)
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func generic[F ~func(func(T) bool), T any](f F) (r []T) {
	for x := range f {
		r = append(r, x)
	}
	return
}

func main() {
	// Rule: each call of yield runs the body once with its arguments.
	for x := range count(3) {
		fmt.Print(x, " ")
	}
	fmt.Println()
	// Rule: break makes yield return false, continue true.
	for x := range count(5) {
		if x == 1 {
			continue
		}
		if x == 3 {
			break
		}
		fmt.Print(x, " ")
	}
	fmt.Println()
	// Rule: without values.
	n := 0
	for range times(4) {
		n++
	}
	fmt.Println(n)
	// Rule: with two values, also of a method.
	t := &Tree[string, int]{&Tree[string, int]{key: "a", value: 1}, &Tree[string, int]{key: "c", value: 3}, "b", 2}
	for k, v := range t.Walk {
		fmt.Print(k, v, " ")
	}
	for k := range t.Walk {
		fmt.Print(k, " ")
		if k == "b" {
			break
		}
	}
	for _, v := range t.Walk {
		fmt.Print(v, " ")
	}
	for range t.Walk {
		n++
	}
	fmt.Println(n)
	// Rule: return in the body returns from the function around, after the iterator's clean-up.
	fmt.Println(find(12))
	fmt.Println(find(1000))
	// Rule: labels of outer loops.
	fmt.Println(labels())
	// Rule: a defer in the body belongs to the function around.
	fmt.Println(deferred())
	fmt.Println(gotos())
	// Rule: existing variables are assigned.
	var last int
	for last = range count(4) {
	}
	fmt.Println(last)
	// Rule: each iteration has its own variables.
	var fs []func() int
	for x := range count(3) {
		fs = append(fs, func() int { x *= 10; return x })
	}
	fmt.Println(fs[0](), fs[1](), fs[2](), fs[2]())
	// Rule: the function may be infinite.
	fibo := func(yield func(x int) bool) {
		f0, f1 := 0, 1
		for yield(f0) {
			f0, f1 = f1, f0+f1
		}
	}
	for x := range fibo {
		if x >= 100 {
			break
		}
		fmt.Print(x, " ")
	}
	fmt.Println(generic(count(3)))
	// Rule: a panic in the body goes through the iterator.
	try("body", func() {
		for x := range count(3) {
			if x == 1 {
				panic("in body")
			}
		}
	})
	// Rule: a panic of the iterator is one of the loop.
	try("iterator", func() {
		for range func(yield func() bool) { panic("in iterator") } {
		}
	})
	// Rule: an iterator that goes on after false panics.
	try("goes on", func() {
		for range bad {
			break
		}
	})
	// Rule: yield must not be called after the loop.
	try("after", func() {
		var keep func(int) bool
		for range func(yield func(int) bool) { keep = yield; yield(1) } {
		}
		keep(2)
	})
	// Rule: a nil function panics.
	try("nil", func() {
		var f func(func() bool)
		for range f {
		}
	})
	// Rule: an iterator that calls nothing gives nothing.
	for range func(func(int, string) bool) {} {
		fmt.Println("never")
	}
	// Rule: recover in a deferred function of the body's function sees the panic of the loop.
	fmt.Println(recovered())
}

func recovered() (r string) {
	defer func() { r = fmt.Sprint("recovered ", recover()) }()
	for x := range count(2) {
		panic(x)
	}
	return "not reached"
}
