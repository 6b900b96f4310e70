// run
// Moves of values with pointers whose source and destination overlap, or are the same, in the heap, in globals and in
// variables; swaps of elements; moves that fail half-way. The values have 40 bytes (fields), 96 (a copy in line behind one
// test) and 288 (a call of the runtime).
package main

import (
	"fmt"
	"runtime"
	"slices"
)

type Small struct {
	number [2]int
	p      *int
	name   string
}

type Middle struct {
	number [3]int
	p      *int
	bytes  [9]byte
	q      *string
	small  Small
}

type Large struct {
	p     [8]*int
	m     [2]Middle
	other any
	name  string
}

func pointer[T any](x T) *T { return &x }

func small(i int) Small { return Small{[2]int{i, -i}, pointer(i), fmt.Sprint("n", i)} }

func middle(i int) Middle {
	return Middle{[3]int{i, i + 1, i + 2}, pointer(i * 10), [9]byte{byte(i), 8: byte(i + 8)}, pointer(fmt.Sprint("q", i)), small(i)}
}

func large(i int) (v Large) {
	for j := range v.p {
		v.p[j] = pointer(i*100 + j)
	}
	v.m = [2]Middle{middle(i), middle(i + 1)}
	v.other, v.name = i, fmt.Sprint("l", i)
	return v
}

func (v Small) String() string { return fmt.Sprint(v.number, *v.p, v.name) }
func (v Middle) String() string {
	return fmt.Sprint(v.number, *v.p, v.bytes, *v.q, v.small)
}
func (v Large) String() string {
	s := v.name
	for _, p := range v.p {
		s += fmt.Sprint(" ", *p)
	}
	return s + fmt.Sprint(v.m, v.other)
}

var (
	smalls  [6]Small
	middles [6]Middle
	larges  [6]Large
	garbage []*int
)

//go:noinline
func collect() {
	for i := range 20 {
		garbage = append(garbage[:0:0], pointer(-i), pointer(-i))
	}
	runtime.GC()
}

func overlap[T any](in *[6]T, value func(int) T) {
	for i := range in {
		in[i] = value(i)
	}
	heap := slices.Clone(in[:])
	own := *in
	for _, s := range [][]T{in[:], heap, own[:]} {
		*(*[4]T)(s[1:]) = *(*[4]T)(s)     // up
		*(*[2]T)(s[3:]) = *(*[2]T)(s[4:]) // down
		*(*[1]T)(s[2:]) = *(*[1]T)(s[2:]) // onto itself
		collect()
		s[0], s[5] = s[5], s[0]
		s[1], s[2], s[1] = s[2], s[1], s[3]
		collect()
		fmt.Println(s)
	}
	in[0], heap[0], own[0] = own[0], in[0], heap[0]
	*in, own = own, *in
	func() {
		defer func() { fmt.Println(recover() != nil, heap[0]) }()
		none := 6
		heap[0], heap[none] = value(7), heap[1]
	}()
	func() {
		defer func() { fmt.Println(recover() != nil, own[1]) }()
		var nobody *struct {
			T any
			V T
		}
		own[1], nobody.V = value(8), own[1]
	}()
	collect()
	fmt.Println(in[0], heap[0], own[0], own[1])
}

func main() {
	overlap(&smalls, small)
	overlap(&middles, middle)
	overlap(&larges, large)
	slices.SortFunc(larges[:], func(a, b Large) int { collect(); return *b.p[3] - *a.p[3] })
	fmt.Println(larges)
}
