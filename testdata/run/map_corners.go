// run stress-args=300

// Maps: NaN keys, change while iterating, keys of every comparable kind, what panics.
package main

import (
	"fmt"
	"math"
	"os"
	"sort"
	"strconv"
)

type point struct{ x, y int }
type label struct {
	name string
	at   point
	any  any
}

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what+":", r)
		}
	}()
	f()
}

func main() {
	n := 5000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}

	// Every NaN is a new key that no look-up finds; only clear removes it.
	nan := math.NaN()
	floats := map[float64]int{nan: 1, 0: 2}
	floats[nan] = 3
	floats[nan] = 4
	floats[math.Copysign(0, -1)] = 5 // the same key as 0
	_, found := floats[nan]
	delete(floats, nan)
	sum := 0
	for k, v := range floats {
		if k != k {
			sum += v
		}
	}
	fmt.Println(len(floats), found, floats[0], sum)
	clear(floats)
	fmt.Println(len(floats))

	// What is deleted before it is reached does not come; what was there comes once.
	m := map[int]int{}
	for i := range n {
		m[i] = i
	}
	seen := 0
	for k := range m {
		seen++
		delete(m, k)
		delete(m, (k+1)%n)
	}
	fmt.Println(seen >= n/2, seen < n, len(m))
	for i := range n {
		m[i] = 1
	}
	old := 0
	for k := range m {
		if k < n {
			old++
		}
		if len(m) < 4*n {
			m[k+n+len(m)] = 2
		}
	}
	fmt.Println(old == n)

	// Keys of all kinds.
	byAny := map[any]string{1: "int", int8(1): "int8", "1": "string", 1.0: "float", point{1, 2}: "point",
		[2]int{1, 2}: "array", true: "bool", nil: "nil", 'a': "rune", complex(1, 0): "complex"}
	fmt.Println(len(byAny), byAny[1], byAny[int8(1)], byAny[1.0], byAny[point{1, 2}], byAny[[2]int{1, 2}], byAny[nil], byAny[uint(1)] == "")
	labels := map[label]int{{"a", point{1, 2}, 3}: 1}
	labels[label{"a", point{1, 2}, 3}]++
	labels[label{"a", point{1, 2}, int64(3)}]++
	fmt.Println(labels[label{"a", point{1, 2}, 3}], len(labels))
	pointers := map[*int]bool{new(int): true, new(int): true, nil: false}
	channels := map[chan int]int{make(chan int): 1}
	fmt.Println(len(pointers), len(channels))

	// Values that are changed in place, and zero values of what is missing.
	groups := map[string][]string{}
	for _, w := range []string{"ant", "bee", "asp", "cat", "bug"} {
		groups[w[:1]] = append(groups[w[:1]], w)
	}
	counts := map[string]*[2]int{"x": {1, 2}}
	counts["x"][1] += 5
	nested := map[string]map[string]int{}
	for _, pair := range [][2]string{{"a", "b"}, {"a", "c"}, {"a", "b"}} {
		if nested[pair[0]] == nil {
			nested[pair[0]] = map[string]int{}
		}
		nested[pair[0]][pair[1]]++
	}
	fmt.Println(groups, *counts["x"], nested)

	var none map[string]int
	v, ok := none["k"]
	delete(none, "k")
	for range none {
		fmt.Println("not reached")
	}
	fmt.Println(v, ok, len(none), none == nil)
	try("nil map", func() { none["k"] = 1 })
	try("slice as key", func() { byAny[[]int{1}] = "x" })
	try("function as key", func() { delete(byAny, any(func() {})) })
	try("struct with slice", func() { _ = byAny[struct{ s []int }{}] })

	var keys []string
	for k := range groups {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys)
}
