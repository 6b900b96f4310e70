// run

// What variables hold before anything is assigned.
package main

import "fmt"

type T struct {
	i    int
	f    float64
	next *T
	in   struct {
		s string
		a [2]bool
	}
	e any
	c chan int
	m map[string]int
	g func()
	z complex64
}

var global T

func result() (t T, err error) { return }

func zero[X any]() X { var x X; return x }

func main() {
	// Rule: false, 0, "" and nil, recursively.
	var t T
	fmt.Println(t.i == 0, t.f == 0.0, t.next == nil, t.in.s == "", t.in.a == [2]bool{}, t.e == nil, t.c == nil, t.m == nil, t.g == nil, t.z == 0)
	// Rule: of package variables, new, literals, make, results and type parameters alike.
	fmt.Println(global.i, new(T).in, T{i: 1}.in, make([]T, 1)[0].f, [3]T{}[2].next)
	r, err := result()
	fmt.Println(r.i, err, zero[int](), zero[string]() == "", zero[*int](), zero[[2]T]()[1].f, zero[any]())
	// Rule: a declaration in a loop begins anew each time.
	for i := range 3 {
		var x [2]int
		x[0] += i
		x[1]++
		fmt.Print(x, " ")
	}
	fmt.Println()
	// Rule: memory that was used before is zero when it is new again.
	for range 100 {
		s := make([]int, 1000)
		for i := range s {
			if s[i] != 0 {
				fmt.Println("dirty")
			}
			s[i] = i + 1
		}
	}
	// Rule: elements that slicing brings to light are zero.
	s := make([]int, 1, 10)
	fmt.Println(s[:10])
	// Rule: a missing map element and a receive from a closed channel.
	c := make(chan T)
	close(c)
	fmt.Println((<-c).in, map[int]T{}[1].i)
}
