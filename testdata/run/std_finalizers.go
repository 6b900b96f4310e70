// run
package main

import (
	"fmt"
	"runtime"
	"time"
)

type node struct {
	name string
	next *node
}

type namer interface{ title() string }

func (n *node) title() string { return "the " + n.name }

// A type without methods: *plain may be given to a function that wants a plainLink.
type plain struct{ name *string }
type plainLink *plain

//go:noinline
func attach(got chan string) {
	set := func(name string, finalizer any) {
		runtime.SetFinalizer(&node{name: name}, finalizer)
	}
	set("pointer", func(n *node) { got <- "pointer " + n.name })
	set("any", func(v any) { got <- "any " + v.(*node).name })
	set("interface", func(v namer) { got <- "interface " + v.title() })
	name := "named"
	runtime.SetFinalizer(&plain{&name}, func(v plainLink) { got <- "named " + *v.name })
	set("results", func(n *node) (int, string, error) { got <- "results " + n.name; return 1, "", nil })
	set("ten results", func(n *node) (s, t, u, v string, p, q *string) {
		got <- "ten results " + n.name
		return "s", "t", "u", "v", &n.name, &n.name
	})
	set("many results", func(n *node) (a, b [3]string, c float64) { got <- "many results " + n.name; return })
	set("large result", func(v namer) (big [250]int) { got <- "large result " + v.title(); big[249] = 1; return })
	set("structs", func(v any) (s struct{ a, b, c, d, e int }) { got <- "structs " + v.(*node).name; return })
	removed := &node{name: "removed"}
	runtime.SetFinalizer(removed, func(n *node) { got <- "must not run" })
	runtime.SetFinalizer(removed, nil)
	runtime.SetFinalizer(removed, nil)
}

// collect gathers want messages in any order, for so many collections at most.
func collect(got chan string, want, rounds int) map[string]int {
	seen := map[string]int{}
	for round := 0; len(seen) < want && round < rounds; round++ {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
		for more := true; more; {
			select {
			case s := <-got:
				seen[s]++
			default:
				more = false
			}
		}
	}
	return seen
}

// In a chain, who points goes first, and finds the other whole.
//
//go:noinline
func chain(got chan string, n int) {
	var head *node
	for i := range n {
		head = &node{name: fmt.Sprint("link ", i), next: head}
		runtime.SetFinalizer(head, func(n *node) {
			next := "end"
			if n.next != nil {
				next = n.next.name
			}
			got <- n.name + " -> " + next
		})
	}
}

var saved *node

// An object that its finalizer keeps lives on, and may have another finalizer.
//
//go:noinline
func resurrect(got chan string) {
	runtime.SetFinalizer(&node{name: "lazarus", next: &node{name: "child"}}, func(n *node) {
		saved = n
		got <- "first death of " + n.name
	})
}

//go:noinline
func kept(got chan string) {
	n := &node{name: "kept"}
	done := make(chan bool)
	runtime.SetFinalizer(n, func(n *node) { close(done) })
	for range 3 {
		runtime.GC()
	}
	select {
	case <-done:
		got <- "too early"
	default:
		got <- "alive"
	}
	runtime.KeepAlive(n)
}

//go:noinline
func tiny(got chan string) {
	for i := range 64 {
		x := new(int32)
		*x = int32(i)
		// The text is too long to share a block with what is still to be made, which it would keep.
		runtime.SetFinalizer(x, func(p *int32) { got <- fmt.Sprint("a tiny object: ", *p) })
	}
}

//go:noinline
func cleanups(got chan string) {
	n := &node{name: "cleaned"}
	runtime.AddCleanup(n, func(s string) { got <- "cleanup " + s }, "a")
	runtime.AddCleanup(n, func(i int) { got <- fmt.Sprint("cleanup ", i) }, 7)
	stopped := runtime.AddCleanup(n, func(s string) { got <- "must not run" }, "")
	stopped.Stop()
	stopped.Stop()
	both := &node{name: "both"}
	runtime.SetFinalizer(both, func(n *node) { got <- "both, 1: finalizer" })
	runtime.AddCleanup(both, func(s string) { got <- s }, "both, 2: cleanup")
}

func main() {
	before := runtime.NumGoroutine()
	got := make(chan string, 1000)
	attach(got)
	fmt.Println(collect(got, 9, 400))

	chain(got, 5)
	order := make([]string, 0, 5)
	for round := 0; len(order) < 5 && round < 400; round++ {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
		select {
		case s := <-got:
			order = append(order, s)
		default:
		}
	}
	fmt.Println(order)

	resurrect(got)
	fmt.Println(collect(got, 1, 400))
	runtime.GC()
	fmt.Println(saved.name, saved.next.name)
	runtime.SetFinalizer(saved, func(n *node) { got <- "second death of " + n.name })
	saved = nil
	fmt.Println(collect(got, 1, 400))

	kept(got)
	fmt.Println(<-got)

	tinies := make(chan string, 100)
	tiny(tinies)
	// Four of them share a block, and each processor keeps the block that it is about to fill.
	most := 64 - 4*runtime.GOMAXPROCS(0)
	seen := collect(tinies, most, 400)
	wrong := 0
	for _, n := range seen {
		if n != 1 {
			wrong++
		}
	}
	fmt.Println(len(seen) >= most, wrong)
	if len(seen) < most {
		fmt.Println(len(seen), "of", most)
	}

	cleanups(got)
	seen = collect(got, 4, 400)
	fmt.Println(seen)

	// Not in the heap: accepted, never run.
	runtime.SetFinalizer(&global, func(n *node) { got <- "must not run" })
	runtime.SetFinalizer(new(struct{}), func(n *struct{}) { got <- "must not run" })
	runtime.AddCleanup(&global, func(s string) { got <- s }, "must not run")
	fmt.Println(len(collect(got, 1, 3)))
	fmt.Println(runtime.NumGoroutine() - before)
}

var global node
