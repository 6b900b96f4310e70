// run

// append and copy
package main

import "fmt"

type ints []int
type bytes []byte
type word string

func grow[S ~[]E, E any](s S, e ...E) S               { return append(s, e...) }
func cp[S ~[]byte, T ~[]byte | ~string](d S, s T) int { return copy(d, s) }

func f(log *[]string, s string) int { *log = append(*log, s); return len(s) }

func main() {
	// Rule: append gives the slice with further elements.
	s0 := []int{0, 0}
	s1 := append(s0, 2)
	s2 := append(s1, 3, 5, 7)
	s3 := append(s2, s0...)
	s4 := append(s3[3:6], s3[2:]...)
	fmt.Println(s0, s1, s2, s3, s4)
	// Rule: elements are converted to the element type.
	var t []any
	t = append(t, 42, 3.1415, "foo", nil)
	fmt.Println(t, len(t))
	// Rule: bytes may be those of a string.
	var b []byte
	b = append(b, "bar"...)
	b = append(b, word("x")...)
	fmt.Println(b, string(append(bytes("a"), "b"...)))
	// Rule: the result has the slice's type.
	fmt.Printf("%T %T %T\n", append(ints{}, 1), append(ints(nil), []int{1}...), append([]int(nil), ints{1}...))
	// Rule: with room, the array is the same; without, another one.
	base := make([]int, 1, 3)
	x := append(base, 1)
	y := append(base, 2)
	fmt.Println(x, y, &x[0] == &base[0])
	z := append(base, 1, 2, 3)
	z[0] = 99
	fmt.Println(base, z, &z[0] == &base[0])
	// Rule: nothing appended leaves the slice as it is, a nil one nil.
	fmt.Println(append([]int(nil)) == nil, append([]int(nil), []int{}...) == nil, append([]int{}, nil...) == nil, len(append(base)))
	// Rule: a slice may be appended to itself, overlapping or not.
	u := []int{1, 2, 3}
	u = append(u, u...)
	u = append(u[:1], u[2:]...)
	v := make([]int, 5, 20)
	for i := range v {
		v[i] = i
	}
	v = append(v[:2], v[1:]...)
	fmt.Println(u, v)
	// Rule: capacities grow so that many appends are possible; lengths are exact.
	var w []int
	for i := range 1000 {
		w = append(w, i)
		if len(w) != i+1 || cap(w) < len(w) {
			fmt.Println("wrong", i)
		}
	}
	fmt.Println(len(w), w[999])
	// Rule: operands are evaluated from the left, the slice first.
	var log []string
	_ = append(make([]int, f(&log, "slice")), f(&log, "a"), f(&log, "b"))
	fmt.Println(log)
	// Rule: elements without size.
	e := append([]struct{}{}, struct{}{}, struct{}{})
	fmt.Println(len(e))
	// Rule: copy copies as many elements as both have, and tells how many.
	a := [...]int{0, 1, 2, 3, 4, 5, 6, 7}
	s := make([]int, 6)
	n1 := copy(s, a[0:])
	fmt.Println(n1, s)
	n2 := copy(s, s[2:])
	fmt.Println(n2, s)
	bs := make([]byte, 5)
	n3 := copy(bs, "Hello, World!")
	fmt.Println(n3, string(bs))
	// Rule: overlapping in the other direction, too.
	n4 := copy(s[1:], s)
	fmt.Println(n4, s)
	// Rule: nil and empty slices copy nothing.
	fmt.Println(copy(s, []int(nil)), copy([]int(nil), s), copy([]int{}, s), copy(bs, ""))
	// Rule: defined types with one element type; through type parameters.
	fmt.Println(copy(ints{1, 2}, []int{3}), grow(ints{1}, 2, 3), cp(bs, "xy"), cp(bs, []byte{1}), bs)
	// Rule: as a slice of arrays, strings and pointers.
	g := append([][2]int{{1, 2}}, [2]int{3, 4})
	h := append([]*int{nil}, new(int))
	fmt.Println(g, len(h), append([]string{"a"}, "b", "c"))
	// Rule: append of make adds zeros.
	fmt.Println(append([]int{1}, make([]int, 3)...))
}
