// run

// Types with names.
package main

import "fmt"

type Single int

type (
	InGroup  string
	Alias    = Single
	Function func(Function) Function
)

type ()

func scoped() string {
	type Single string
	return fmt.Sprintf("%T", Single("x"))
}

type Tree struct {
	left, right *Tree
	value       int
}

func (t *Tree) sum() int {
	if t == nil {
		return 0
	}
	return t.left.sum() + t.value + t.right.sum()
}

func main() {
	// Rule: a declaration binds a name to a type, alone or in a group.
	fmt.Printf("%T %T %T\n", Single(1), InGroup("x"), Alias(2))
	// Rule: a type may be declared in a function.
	fmt.Println(scoped())
	// Rule: a type may speak of itself.
	fmt.Println((&Tree{&Tree{value: 1}, &Tree{value: 2}, 3}).sum())
	var f Function = func(f Function) Function { return f }
	fmt.Println(f(f) != nil)
	// Rule: two types may speak of each other.
	type even struct{ next any }
	fmt.Println(even{even{nil}}.next != nil, A{&B{A{}}}.b.a.b == nil)
	// Rule: each run of a function has the same local type.
	fmt.Println(local() == local())
}

func local() any {
	type t struct{}
	return t{}
}

type A struct{ b *B }
type B struct{ a A }
