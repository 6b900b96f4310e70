// run

// Maps that change while they are used.
package main

import (
	"fmt"
	"sort"
)

type node struct {
	next map[string]*node
	val  int
}

func main() {
	// Rule: an element is a value, not a variable: it is replaced as a whole.
	m := map[string][2]int{"a": {1, 2}}
	v := m["a"]
	v[0] = 9
	fmt.Println(m["a"], v)
	m["a"] = v
	fmt.Println(m["a"])
	// Rule: an element's expression may use the map.
	n := map[int]int{1: 1}
	n[2] = n[1] + len(n)
	n[n[2]] += 5
	n[len(n)], n[1] = n[1], n[2]
	fmt.Println(n)
	// Rule: a slice as an element shares its array.
	s := map[string][]int{}
	s["x"] = append(s["x"], 1)
	s["x"] = append(s["x"], 2)
	s["x"][0] = 10
	fmt.Println(s)
	// Rule: maps in maps are made one by one.
	mm := map[string]map[string]int{}
	if mm["a"] == nil {
		mm["a"] = map[string]int{}
	}
	mm["a"]["b"]++
	fmt.Println(mm, mm["zz"]["b"])
	// Rule: pointers as elements are variables behind it.
	t := &node{next: map[string]*node{}}
	t.next["l"] = &node{val: 1}
	t.next["l"].val += 5
	fmt.Println(t.next["l"].val)
	// Rule: functions as elements are called.
	f := map[string]func(int) int{"inc": func(x int) int { return x + 1 }}
	fmt.Println(f["inc"](1))
	// Rule: a growing map keeps all its elements, through iteration too.
	g := map[int]int{}
	for i := range 10 {
		g[i] = i
	}
	visited := map[int]int{}
	for k := range g {
		visited[k]++
		if k < 10 {
			for j := range 20 {
				g[100+k*20+j] = 1
			}
		}
	}
	missing := 0
	for i := range 10 {
		if visited[i] != 1 {
			missing++
		}
	}
	fmt.Println(len(g), missing)
	// Rule: nested iterations of one map are independent.
	pairs := 0
	small := map[int]bool{1: true, 2: true, 3: true}
	for range small {
		for range small {
			pairs++
		}
	}
	fmt.Println(pairs)
	// Rule: an element removed and added again may or may not come, but not twice.
	h := map[int]int{}
	for i := range 50 {
		h[i] = 0
	}
	times := map[int]int{}
	for k := range h {
		times[k]++
		o := (k + 7) % 50
		delete(h, o)
		h[o] = 1
	}
	most := 0
	for _, c := range times {
		most = max(most, c)
	}
	fmt.Println(most, len(h))
	// Rule: the order of iterations differs from time to time.
	orders := map[string]bool{}
	for range 200 {
		str := ""
		for k := range small {
			str += fmt.Sprint(k)
		}
		orders[str] = true
	}
	fmt.Println(len(orders) > 1)
	// Rule: sorted keys give any order one wants.
	var keys []int
	for k := range small {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	fmt.Println(keys)
}
