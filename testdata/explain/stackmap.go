// explain stackmap

package main

type node struct {
	next *node
	name string
}

//go:noinline
func visit(n *node) *node { return n.next }

//go:noinline
func walk(first *node, other []string) int {
	total := 0
	for n := first; n != nil; n = visit(n) {
		total += len(n.name)
	}
	return total + len(other[0]) + len(first.name)
}

//go:noinline
func spread(a, b *node, f func(*node)) *node {
	f(a)
	f(b)
	return a
}

//go:noinline
func fill(n *node) { n.name = "z" }

// Variables whose addresses are taken: live from their first use to their last.
//
//go:noinline
func variables() int {
	var first, second node
	fill(&first)
	total := len(first.name)
	fill(&second)
	return total + len(second.name)
}

func main() {
	n := &node{name: "x"}
	println(walk(n, []string{"y"}))
	println(spread(n, &node{}, func(n *node) { n.name = "z" }).name)
	println(variables())
}
