// run

package main

import (
	"fmt"
	"sort"
)

type kv struct {
	k int
	s string
}

func main() {
	x := uint64(1)
	next := func() int { x = x*6364136223846793005 + 1442695040888963407; return int(x >> 40) }
	for n := 0; n < 600; n++ {
		for _, m := range []int{2, 10, 1 << 20} {
			a := make([]int, n)
			b := make([]kv, n)
			for i := range a {
				a[i] = next() % m
				b[i] = kv{a[i], fmt.Sprint(i)}
			}
			c := append([]kv(nil), b...)
			sort.Ints(a)
			sort.Slice(c, func(i, j int) bool { return c[i].k < c[j].k })
			sort.SliceStable(b, func(i, j int) bool { return b[i].k < b[j].k })
			for i := range a {
				if a[i] != c[i].k || a[i] != b[i].k {
					panic("wrong")
				}
				if i > 0 {
					var p, q int
					if b[i-1].k == b[i].k {
						p, q = atoi(b[i-1].s), atoi(b[i].s)
						if p >= q {
							panic("unstable")
						}
					} else if a[i-1] > a[i] {
						panic("order")
					}
				}
			}
		}
	}
	a := make([]int, 1000000)
	for i := range a {
		a[i] = next()
	}
	sort.Sort(sort.Reverse(sort.IntSlice(a)))
	fmt.Println(sort.IsSorted(sort.Reverse(sort.IntSlice(a))))
	s := []string{"b", "a"}
	sort.Strings(s)
	fmt.Println(s, sort.SearchStrings(s, "b"))
}
func atoi(s string) (n int) {
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return
}
