// run
// reflect.DeepEqual: slices that begin at one element, and values that lead back to themselves.
package main

import (
	"fmt"
	"reflect"
)

type node struct {
	next *node
	kids []*node
	any  any
}

func ring(n, odd int) *node {
	first := &node{}
	at := first
	for i := range n {
		at.next = &node{kids: []*node{first, at}, any: i / odd}
		at = at.next
	}
	at.next = first
	return first
}

func main() {
	s, t := []int{1, 2}, []int{1, 3}
	fmt.Println(reflect.DeepEqual([][]int{s[:1], s}, [][]int{t[:1], t}))
	fmt.Println(reflect.DeepEqual([][]int{s, s[:1]}, [][]int{t, t[:1]}))
	fmt.Println(reflect.DeepEqual([][]int{s[:1], t[:1]}, [][]int{t[:1], s[:1]}))
	fmt.Println(reflect.DeepEqual([][]int{s[:0], s}, [][]int{t[:0], s}), reflect.DeepEqual(s[:0], []int(nil)), reflect.DeepEqual(s[:0], t[2:]))
	fmt.Println(reflect.DeepEqual(ring(3, 1), ring(3, 1)), reflect.DeepEqual(ring(3, 1), ring(3, 2)), reflect.DeepEqual(ring(3, 9), ring(4, 9)))
	type loop []loop
	a, b := loop{nil}, loop{nil}
	a[0], b[0] = a, b
	fmt.Println(reflect.DeepEqual(a, b), reflect.DeepEqual(a, loop{nil}))
	m, n := map[string]any{}, map[string]any{}
	m["self"], n["self"] = m, n
	fmt.Println(reflect.DeepEqual(m, n))
	n["more"] = s
	fmt.Println(reflect.DeepEqual(m, n))
}
