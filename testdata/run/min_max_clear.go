// run

// The built-ins min, max, clear, append, copy and full slices.
package main

import "fmt"

type grade string

func grow(s []int, n int) (steps int) {
	for range n {
		before := cap(s)
		s = append(s, 1)
		if cap(s) < len(s) || cap(s) < before {
			panic("a slice shrank")
		}
		if cap(s) != before {
			steps++
		}
	}
	return
}

func main() {
	a, b := 3, 5
	fmt.Println(min(a, b), max(a, b, 4), min(2.5, float64(a)), max("b", "abc"), min(grade("x"), "y"), min(a), max(1, 2.5, 'a'))
	const c = min(1, 2.5, -3)
	fmt.Println(c, max(c, 10)/4, min(uint8(200), 250))

	m := map[string]int{"a": 1, "b": 2}
	alias := m
	clear(m)
	fmt.Println(len(alias), alias == nil)
	s := []string{"a", "b", "c"}
	clear(s[1:])
	fmt.Printf("%q %d\n", s, len(s))
	structs := []struct{ p *int }{{&a}, {&b}}
	clear(structs)
	fmt.Println(structs[0].p == nil, structs[1].p == nil)
	var nothing []int
	clear(nothing)
	clear(map[int]int(nil))

	// Two slices of one array, and what keeps them apart.
	base := []int{0, 1, 2, 3, 4}
	x := append(base[:2], 20)
	y := append(base[:2:2], 30)
	fmt.Println(base, x, y, cap(base[:2]), cap(base[1:3:4]), len(base[5:]), cap(base[5:]))
	fmt.Println(copy(base[1:], base), base, copy(base, []int{}), copy(base[:1], []int{9, 9}), base)
	fmt.Println(append([]byte("ab"), "cd"...), string(append([]byte(nil), "é"...)), copy(make([]byte, 2), "xyz"))
	fmt.Println(append([]int(nil), nothing...) == nil, append([]int{}, nothing...) == nil, len(append(nothing, nothing...)))
	self := []int{1, 2, 3}
	self = append(self, self...)
	self = append(self[:1], self[2:]...)
	fmt.Println(self, grow(nil, 10000) < 60, grow(make([]int, 0, 10000), 10000))

	array := [4]int{1, 2, 3, 4}
	view := array[:]
	view[0] = 100
	pointer := (*[2]int)(view[2:])
	pointer[1] = 200
	copied := [2]int(view)
	view[1] = 300
	fmt.Println(array, *pointer, copied)
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = [5]int(view)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		n := -1
		_ = make([]int, n)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		n := 5
		_ = make([]int, n, n-1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		n := int64(1) << 50
		_ = make([]int64, n)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		n := -5
		_ = make(chan int, n)
	}()
	p, q := new(int), new([3]string)
	*p, q[1] = 5, "in"
	fmt.Println(*p, *q, len(q), cap(q), cap(make(chan int, 7)), len("é"), len([...]int{9: 1}))
}
