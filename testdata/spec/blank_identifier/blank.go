// run

// The blank identifier.
package main

import "fmt"

// Rule: it may be declared any number of times, for all kinds of things.
var _, _ = 1, "x"
var _ = effect("package variable")

const _, _ = 1, 2

type _ struct{ broken []int }
type _ int

func _()    {}
func _(int) {}

type T struct {
	_ int
	_ string
	a int
}

func (T) _()    {}
func (T) _(int) {}

func effect(s string) int { fmt.Println(s); return 1 }

func two() (int, string) { return 1, "two" }

// Rule: as a parameter, receiver or result it takes a value and gives no name.
func (_ T) method(_ int, _ string) (_ int, err error) { return }

func generic[_ any, B any](b B) B { return b }

type phantom[_ any] struct{ v int }

func main() {
	// Rule: assigned to, it evaluates the value and drops it.
	_ = effect("assigned")
	_, s := two()
	n, _ := two()
	fmt.Println(s, n)
	_, _ = two()
	// Rule: in a range clause it stands for a value that is not wanted.
	for _, x := range []int{7} {
		fmt.Println(x)
	}
	for range 1 {
	}
	for _ = range "a" {
	}
	// Rule: a blank field takes a value in a literal and counts for nothing in a comparison.
	fmt.Println(T{1, "a", 2} == T{3, "b", 2}, T{a: 5}.a)
	// Rule: of any type at each use.
	_, _ = 1, "two"
	_ = nilSlice
	fmt.Println(T{}.method(1, ""))
	fmt.Println(generic[string](5), phantom[bool]{3}.v)
	// Rule: several parameters may be blank.
	func(_, _ int) {}(1, 2)
	var _ = func() int { return effect("local variable") }()
	// Rule: a panic in the dropped value still happens.
	defer func() { fmt.Println(recover()) }()
	var p *T
	_ = p.a
	fmt.Println("not reached")
}

var nilSlice []int
