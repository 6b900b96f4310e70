// run

// Maps.
package main

import (
	"fmt"
	"math"
	"sort"
)

type key struct {
	a int
	b string
}

func main() {
	// Rule: an uninitialised map is nil; reading it gives zero values.
	var n map[string]int
	v, ok := n["x"]
	fmt.Println(n == nil, len(n), v, ok)
	for range n {
		fmt.Println("never")
	}
	delete(n, "x")
	// Rule: keys may be of any type that compares.
	a := map[key]int{{1, "x"}: 1}
	b := map[[2]int]string{{1, 2}: "array"}
	c := map[*int]int{nil: 5}
	d := map[any]string{1: "int", "1": "string", 1.0: "float", key{1, "k"}: "struct", nil: "nil", true: "bool"}
	e := map[bool]int{true: 1}
	f := map[chan int]int{}
	f[nil]++
	fmt.Println(a[key{1, "x"}], b[[2]int{1, 2}], c[nil], d[1], d["1"], d[1.0], d[key{1, "k"}], d[nil], d[true], d[int8(1)] == "", e[false], f[nil])
	// Rule: elements are added by assignment and removed by delete.
	m := make(map[string]int)
	m["a"] = 1
	m["b"] += 2
	m["c"]++
	delete(m, "a")
	fmt.Println(len(m), m)
	// Rule: a hint of size does not bound a map.
	g := make(map[int]int, 2)
	for i := range 1000 {
		g[i] = i * i
	}
	fmt.Println(len(g), g[999])
	// Rule: a map is a reference: assignment copies none of its elements.
	h := m
	h["z"] = 26
	fmt.Println(m["z"])
	// Rule: a NaN is equal to no key: each one adds an element, and none is found.
	nan := math.NaN()
	x := map[float64]int{nan: 1}
	x[nan] = 2
	x[nan]++
	_, ok = x[nan]
	delete(x, nan)
	fmt.Println(len(x), ok)
	sum := []int{}
	for _, v := range x {
		sum = append(sum, v)
	}
	sort.Ints(sum)
	fmt.Println(sum)
	clear(x)
	fmt.Println(len(x))
	// Rule: zero and negative zero are one key.
	z := map[float64]string{0: "zero"}
	z[math.Copysign(0, -1)] = "negative"
	fmt.Println(len(z), z[0])
	// Rule: keys of interface type are compared with their dynamic type.
	y := map[any]int{}
	y[int32(1)]++
	y[int64(1)]++
	y[int32(1)]++
	fmt.Println(len(y), y[int32(1)])
	// Rule: a key whose dynamic type does not compare panics.
	func() {
		defer func() { fmt.Println(recover()) }()
		y[[]int{1}] = 1
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = n == nil && y[func() {}] == 0
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		delete(y, any(map[int]int{}))
	}()
	// Rule: a key is looked at even where the map is nil or empty.
	func() {
		defer func() { fmt.Println(recover() != nil) }()
		var none map[any]int
		_ = none[[1]any{[]int{}}]
	}()
	// Rule: assigning to a nil map panics.
	defer func() { fmt.Println(recover()) }()
	n["x"] = 1
}
