// run

// What matches, exactly or loosely.
package main

import "fmt"

type named []string
type dir chan int
type iface interface{ M() }
type iface2 interface{ M() }
type impl struct{}

func (impl) M() {}

type rec struct {
	elem string
	list []string
}

func structs[P any](x [10]struct {
	elem P
	list []P
}) string {
	var p P
	return fmt.Sprintf("%T", p)
}

func same[P any](a, b P) string { return fmt.Sprintf("%T", a) }

func inner[P any](a []P, b P) string { return fmt.Sprintf("%T", a) }

func sends[T any](c chan<- T) string { var t T; return fmt.Sprintf("%T", t) }

func constrained[C chan E | <-chan E, E any](c C) string { var e E; return fmt.Sprintf("%T", e) }

func funcs[A, B any](f func(A) B, g func(B) A) string { return fmt.Sprintf("%T %T", f, g) }

func ifaces[P any](a interface{ Get() P }) string { var p P; return fmt.Sprintf("%T", p) }

type getter struct{}

func (getter) Get() []int { return nil }
func (getter) Other()     {}

type list[T any] struct{ next *list[T] }

func lists[T any](l *list[T]) string { var t T; return fmt.Sprintf("%T", t) }

func joined[A, B any](a A, f func(A) B, g func(B) B) string { var b B; return fmt.Sprintf("%T", b) }

func main() {
	// Rule: structures are compared part by part, and one parameter means one type.
	fmt.Println(structs([10]struct {
		elem string
		list []string
	}{}))
	// Rule: at the top a literal and a defined type match; the defined one is taken.
	fmt.Println(same([]string{}, named{}), same(named{}, []string{}))
	// Rule: in elements types must be identical.
	fmt.Println(inner([][]string{}, []string{}), inner([]named{}, named{}))
	// Rule: a channel of both directions matches one of one direction.
	fmt.Println(sends(make(chan int)), sends(dir(nil)))
	// Rule: through constraints, channel directions may differ.
	fmt.Println(constrained(make(chan string)), constrained((<-chan bool)(nil)))
	// Rule: functions match by parameters and results.
	fmt.Println(funcs(func(int) string { return "" }, func(string) int { return 0 }))
	// Rule: a type matches an interface by its methods.
	fmt.Println(ifaces[[]int](getter{}), ifaces(interface{ Get() []int }(getter{})), ifaces(getter{}))
	// Rule: instances match by their arguments.
	fmt.Println(lists(&list[map[string]int]{}))
	// Rule: what is known of one parameter helps with others.
	fmt.Println(joined(1, func(int) []string { return nil }, func(s []string) []string { return s }))
	fmt.Println(joined("a", func(string) int8 { return 1 }, func(x int8) int8 { return x }))
}
