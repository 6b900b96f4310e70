// run

package main

import "fmt"

// Rule: constant-like initial values are there before any code runs.
var table = [...]struct {
	name string
	f    func(int) int
}{{"double", double}, {"square", func(x int) int { return x * x }}}

func double(x int) int { return 2 * x }

var m = map[string][]int{"a": {1, 2}, "b": nil}

var ptr = &table[1]

var self = &node{1, &node{2, nil}}

type node struct {
	v    int
	next *node
}

var iface any = node{v: 3}

var slice = []any{1, "two", 3.5, nil, ptr == nil}

var generic = make2[int](4)

func make2[T any](x T) []T { return []T{x, x} }

func init() {
	m["c"] = append(m["b"], len(table))
}

func main() {
	fmt.Println(table[0].f(4), ptr.f(4), len(m), m["c"], self.next.v, iface, slice, generic)
}
