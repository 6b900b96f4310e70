// run

// Which effects come before a panic.
package main

import "fmt"

var log []string

func f(s string, v int) int { log = append(log, s); return v }

type T struct{ a, b int }

func try(name string, g func()) {
	log = nil
	defer func() { fmt.Println(name, log, recover()) }()
	g()
}

func pt(s string, p *T) *T       { log = append(log, s); return p }
func sl(s string, x []int) []int { log = append(log, s); return x }
func boom(s string) int          { log = append(log, s); panic("boom " + s) }
func mp(s string) map[string]int { log = append(log, s); return nil }
func fn(s string) func(...int)   { log = append(log, s); return nil }

func main() {
	var p *T
	s := []int{1, 2}
	var m map[string]int
	var i any = "s"
	// Rule: the right side is evaluated before an assignment fails on the left.
	try("index", func() { s[5+f("i", 0)] = f("v", 1) })
	try("pointer", func() { pt("p", p).a = f("v", 1) })
	try("nil map", func() { mp("m")[fmt.Sprint(f("k", 1))] = f("v", 1) })
	try("indirection", func() { var q *int; *q = f("v", 1) })
	// Rule: a call on the right that panics leaves the left side as it was.
	try("right panics", func() { s[0] = boom("r") })
	fmt.Println(s)
	try("map stays", func() { m = map[string]int{}; m["a"] = boom("r") })
	fmt.Println(len(m))
	try("tuple", func() { s[0], s[1] = 10, boom("second") })
	fmt.Println(s)
	try("tuple left", func() { s[0], s[f("i", 7)], s[1] = 10, 20, 30 })
	fmt.Println(s)
	try("append", func() { s = append(s, boom("a")) })
	fmt.Println(s)
	// Rule: arguments before the call of a nil function.
	try("nil function", func() { fn("f")(f("a", 1), f("b", 2)) })
	try("argument panics", func() { fn("f")(f("a", 1), boom("b"), f("c", 3)) })
	// Rule: an operand's panic comes in its turn.
	try("sum", func() { _ = f("a", 1) + boom("b") + f("c", 1) })
	try("division", func() { _ = f("a", 1)/f("zero", 0) + f("c", 1) })
	try("logic", func() { _ = f("a", 1) == 1 || boom("b") == 1 })
	try("literal", func() { _ = []int{f("a", 1), boom("b"), f("c", 1)} })
	try("map literal", func() { _ = map[any]int{f("k", 1): 1, any(sl("x", nil)): f("v", 2)} })
	// Rule: an assertion fails before later calls.
	try("assertion", func() { g := func(int, int) { log = append(log, "g") }; g(i.(int), f("after", 1)) })
	// Rule: a deferred call's arguments fail at the statement; a nil function, at the end.
	try("defer argument", func() {
		defer f("never", 1)
		defer func(int) { log = append(log, "never") }(boom("arg"))
		log = append(log, "never")
	})
	try("defer nil", func() {
		var g func()
		defer g()
		log = append(log, "body")
	})
	// Rule: results set before a panic are lost if nothing is named.
	fmt.Println(func() int {
		defer func() { recover() }()
		return boom("r")
	}())
	fmt.Println(func() (n int) {
		defer func() { recover() }()
		n = 5
		n = boom("r")
		return
	}())
	// Rule: a send's operands come first, then the panic.
	try("send", func() { c := make(chan int); close(c); c <- f("v", 1) })
	// Rule: a range expression fails before the first iteration.
	try("range", func() {
		for range sl("x", s)[f("lo", 3):] {
			log = append(log, "never")
		}
	})
	// Rule: an operation with assignment fails before its right side is used, or after its call.
	try("operation", func() { s[f("i", 9)] += f("v", 1) })
	try("map operation", func() { mp("m")["a"] += f("v", 1) })
	// Rule: a switch's case fails in its turn.
	try("switch", func() {
		switch f("tag", 3) {
		case f("a", 1), boom("b"), f("c", 3):
		}
	})
}
