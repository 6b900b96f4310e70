// explain alloc

package main

import (
	"errors"
	"strings"
)

type node struct {
	left, right *node
	key         int
}

type page struct {
	bytes [1000]byte
}

//go:noinline
func grow(l, r *node, key int) *node { return &node{l, r, key} }

//go:noinline
func slices(n int) ([]*node, []int) { return make([]*node, 0, 4), make([]int, n) }

//go:noinline
func closure(n int) func() int { return func() int { n++; return n } }

//go:noinline
func large() *page { return new(page) }

//go:noinline
func small(v int16) *int16 { return &v }

//go:noinline
func others() *strings.Builder { return new(strings.Builder) }

//go:noinline
func check(n *node) error {
	if n == nil {
		panic(errors.New("no node"))
	}
	return nil
}

var root = &node{left: new(node)}

func main() {
	slices(1)
	closure(1)
	large()
	small(1)
	others()
	check(grow(root, nil, 1))
}
