// run

// clear
package main

import (
	"fmt"
	"math"
)

func clr[T ~[]string | ~map[string]int](x T) { clear(x) }

type m map[string]int

func main() {
	// Rule: of a map, all entries are deleted.
	x := map[string]int{"a": 1, "b": 2}
	y := x
	clear(x)
	fmt.Println(len(x), len(y), x != nil)
	x["c"] = 3
	fmt.Println(y)
	// Rule: NaN keys as well.
	n := map[float64]int{math.NaN(): 1, math.NaN(): 2, 1: 3}
	clear(n)
	fmt.Println(len(n))
	// Rule: of a slice, the elements up to its length become zero.
	s := []int{1, 2, 3, 4}
	clear(s[1:3])
	fmt.Println(s)
	t := s[:1]
	clear(t)
	fmt.Println(s, len(t))
	st := []struct {
		a string
		p *int
	}{{"x", new(int)}}
	clear(st)
	fmt.Println(st)
	// Rule: of nil, nothing.
	clear([]int(nil))
	clear(m(nil))
	// Rule: of a type parameter, what its argument is.
	a, b := []string{"x", "y"}, map[string]int{"z": 1}
	clr(a)
	clr(b)
	fmt.Println(len(a), a[0] == "", len(b))
	// Rule: a large map can be filled again.
	big := map[int]int{}
	for r := range 3 {
		for i := range 1000 {
			big[i*7] = r
		}
		fmt.Print(len(big), " ")
		clear(big)
	}
	fmt.Println(len(big))
}
