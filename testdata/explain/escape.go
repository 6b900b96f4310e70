// explain escape

package main

type node struct {
	next  *node
	value int
}

var kept *node

func local() int {
	n := node{value: 1}
	p := &n
	return p.value
}

func returned() *node {
	n := node{value: 2}
	return &n
}

func global(v int) {
	kept = &node{nil, v}
}

// The parameter's value reaches the result: the caller's object lives as long as the result does there.
func same(n *node) *node { return n }

func through() int {
	n := &node{value: 3}
	return same(n).value
}

func stored(list *node) {
	list.next = &node{}
}

func captured() (func() int, int) {
	byReference, byValue := 1, 2
	count := func() int {
		byReference++
		return byReference + byValue
	}
	inner := func() int { return byValue }
	return count, inner()
}

func dynamic(f func(*node)) {
	var n node
	f(&n)
}

func printed(v int) any {
	return v
}

func sized(n int) int {
	a := make([]int, 10)
	b := make([]int, n)
	return len(a) + len(b)
}

func sent(c chan *node) {
	var n node
	c <- &n
}

func (n *node) count()      { n.value++ }
func (n *node) keep()       { kept = n }
func (n *node) tail() *node { return n.next }
func (n *node) self() *node { return n }

// What the bound method does with the receiver decides.
func bound() int {
	var counted, keeps, ofTail, ofSelf node
	f := counted.count
	f()
	g := keeps.keep
	g()
	h := ofTail.tail
	i := ofSelf.self
	return h().value + i().value
}

func itself() (n node) {
	n.next = &n
	return
}

func main() {
	bound()
	itself()
	global(local())
	_, _, _ = returned(), through(), sized(5)
	stored(kept)
	captured()
	dynamic(func(n *node) { n.value++ })
	_ = printed(300)
	sent(make(chan *node, 1))
}
