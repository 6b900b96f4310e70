// explain barriers

package main

type node struct {
	left, right *node
	name        string
	list        []*node
}

var root *node

//go:noinline
func set(n, v *node) { n.left = v }

//go:noinline
func pair(n, v *node) {
	n.left = v
	n.right = v
}

//go:noinline
func fresh(v *node) *node {
	n := &node{left: v}
	n.right = v
	return n
}

//go:noinline
func cut(n *node) { n.left = nil }

//go:noinline
func name(n *node, s string) { n.name = s }

//go:noinline
func publish(n *node) { root = n }

//go:noinline
func local(v *node) *node {
	var n node
	p := &n
	touch(p)
	p.left = v
	return p.left
}

//go:noinline
func touch(n *node) {}

//go:noinline
func whole(n *node, v node) { *n = v }

//go:noinline
func element(s []*node, i int, v *node) { s[i] = v }

func main() {
	n := fresh(nil)
	set(n, n)
	pair(n, n)
	cut(n)
	name(n, "x")
	publish(n)
	whole(n, *local(n))
	element([]*node{nil}, 0, n)
}
