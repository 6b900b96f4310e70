// run

// Package variables are initialised by their dependencies, then init functions run in order.
package main

import "fmt"

var log []string

func note(name string, v int) int {
	log = append(log, fmt.Sprint(name, "=", v))
	return v
}

var (
	total  = note("total", first+second+viaFunction())
	first  = note("first", second*2)
	second = note("second", 3)
)

var fromTable = note("fromTable", table["k"])
var table = map[string]int{"k": note("table", third)}
var third = note("third", 7)

// A dependency hidden in a function, and in a method.
func viaFunction() int { return hidden + 1 }

var hidden = note("hidden", 10)
var _ = note("blank", counter.value())

type meter struct{ start int }

func (m meter) value() int { return m.start + offset }

var counter = meter{note("counter", 1)}
var offset = note("offset", 100)

var a, b = pair()

func pair() (int, int) { return note("a", 1), note("b", c) }

var c = note("c", 5)

var closure = func() int { return note("in closure", late) }
var late = note("late", 9)
var called = closure()

var self func(int) int = func(n int) int {
	if n == 0 {
		return 0
	}
	return n + recursive(n-1)
}

func recursive(n int) int { return self2(n) }

var self2 = func(n int) int { return n * 2 }

func init() { log = append(log, "init 1") }

var afterInit = note("afterInit", 0)

func init() {
	log = append(log, "init 2")
	afterInit = 1
}

var pointer = &target
var target = note("target", 4)

type node struct {
	name string
	next *node
}

// A cycle of addresses is closed later: references make the order, not uses.
var ring = node{"one", &other}
var other = node{"two", nil}

func init() { other.next = &ring }

func main() {
	for _, line := range log {
		fmt.Println(line)
	}
	fmt.Println(total, fromTable, a, b, called, afterInit, *pointer, self(4))
	fmt.Println(ring.next.next.next.name)
}

func init() { log = append(log, "init 3") }
