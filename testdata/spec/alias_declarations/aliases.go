// run

// Other names for types.
package main

import (
	"fmt"
	"strings"
)

type Node struct{ v int }

func (n Node) Value() int { return n.v }

type (
	nodeList = []*Node
	N        = Node
	PN       = *Node
	Builder  = strings.Builder
	chained  = N
)

// Rule: a method may be declared on an alias of the package's own type.
func (n N) Double() int { return 2 * n.v }
func (n *chained) Inc() { n.v++ }

// Rule: a generic alias takes type arguments.
type set[P comparable] = map[P]bool
type pair[A, B any] = struct {
	a A
	b B
}
type vector[T any] = []T
type swapped[A, B any] = pair[B, A]
type constrained[T ~int | ~string] = map[T][]T

type List[T any] struct {
	head T
	tail *List[T]
}

type ints = List[int]
type lists[T any] = List[List[T]]

func generic[P any](x P) string {
	// Rule: in a function, an alias may denote its type parameter.
	type A = P
	var a A = x
	return fmt.Sprintf("%T", a)
}

func count[T comparable](s set[T]) int { return len(s) }

func main() {
	// Rule: an alias denotes the type itself: values need no conversion.
	var l nodeList = []*Node{{1}, {2}}
	var n Node = N{3}
	var p *Node = PN(&n)
	fmt.Println(len(l), n.Value(), n.Double(), p.v)
	p.Inc()
	fmt.Println(n)
	fmt.Printf("%T %T\n", N{}, l)
	// Rule: an alias of a type of another package.
	var b Builder
	b.WriteString("built")
	var q *strings.Builder = &b
	fmt.Println(q.String())
	var s set[string] = map[string]bool{"a": true}
	fmt.Println(s["a"], count(s))
	fmt.Printf("%T %T %T\n", pair[int, string]{1, "x"}, swapped[int, string]{}, constrained[int]{})
	var v vector[vector[int]] = [][]int{{1}}
	fmt.Println(v)
	// Rule: an alias of an instance, and of instances of instances.
	i := ints{1, &List[int]{2, nil}}
	var j lists[string] = List[List[string]]{}
	fmt.Println(i.tail.head)
	fmt.Printf("%T\n", j)
	fmt.Println(generic(1.5), generic("s"))
	// Rule: an alias in a function.
	type local = map[string]int
	var m local = map[string]int{"x": 1}
	fmt.Println(m)
	// Rule: a switch over types sees through aliases.
	switch any(n).(type) {
	case chained:
		fmt.Println("Node")
	}
}
