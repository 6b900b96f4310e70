// run

// Weak pointers die with their objects, before finalizers run; handles are equal when their values are.
package main

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"time"
	"unique"
	"weak"
)

type node struct {
	name string
	next *node
}

var kept *node

//go:noinline
func make2() (weak.Pointer[node], weak.Pointer[node]) {
	a, b := &node{name: "kept"}, &node{name: "lost"}
	kept = a
	return weak.Make(a), weak.Make(b)
}

//go:noinline
func withFinalizer(done chan string) weak.Pointer[node] {
	n := &node{name: "final"}
	w := weak.Make(n)
	runtime.SetFinalizer(n, func(n *node) { done <- fmt.Sprint(n.name, " ", w.Value() == nil) })
	return w
}

var global = 7

func main() {
	a, b := make2()
	fmt.Println(a == weak.Make(kept), a == b, weak.Make[int](nil) == weak.Pointer[int]{})
	runtime.GC()
	fmt.Println(a.Value().name, b.Value() == nil)

	name := weak.Make(&kept.next) // into the middle
	runtime.GC()
	fmt.Println(name.Value() == &kept.next)
	kept = nil
	runtime.GC()
	fmt.Println(a.Value(), name.Value(), a == b)

	done := make(chan string, 1)
	w := withFinalizer(done)
	for range 10 {
		runtime.GC()
		select {
		case s := <-done:
			fmt.Println(s, w.Value() == nil)
		case <-time.After(50 * time.Millisecond):
			continue
		}
		break
	}

	g := weak.Make(&global)
	runtime.GC()
	fmt.Println(*g.Value())

	type pair struct {
		s string
		n int
	}
	x := unique.Make(strings.Repeat("ab", 2))
	runtime.GC()
	fmt.Println(x == unique.Make("abab"), x == unique.Make("abba"), x.Value())
	fmt.Println(unique.Make(pair{"a", 1}) == unique.Make(pair{"a", 1}), unique.Make[any](1) == unique.Make[any](1.0))
	fmt.Println(unique.Make(math.NaN()) == unique.Make(math.NaN()), unique.Make(struct{}{}) == unique.Make(struct{}{}))
	for i := range 1000 {
		unique.Make(i)
	}
	runtime.GC()
	fmt.Println(unique.Make(5) == unique.Make(5))
}
