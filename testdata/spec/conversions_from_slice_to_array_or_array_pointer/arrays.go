// run

// Arrays from slices.
package main

import "fmt"

type four [4]byte
type pfour *[4]byte

func arr[S ~[]E, E any](s S) [2]E { return [2]E(s) }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			_, isError := r.(error)
			fmt.Println(name, isError, r)
		}
	}()
	f()
}

func main() {
	s := make([]byte, 2, 4)
	s[0], s[1] = 1, 2
	// Rule: an array holds copies of the slice's elements, from its begin.
	a0 := [0]byte(s)
	a1 := [1]byte(s[1:])
	a2 := [2]byte(s)
	a2[0] = 9
	fmt.Println(a0, a1, a2, s)
	// Rule: a pointer points to the slice's array.
	s0 := (*[0]byte)(s)
	s1 := (*[1]byte)(s[1:])
	s2 := (*[2]byte)(s)
	s2[0] = 7
	fmt.Println(s0 != nil, &s1[0] == &s[1], &s2[0] == &s[0], s)
	// Rule: the length counts, not the capacity.
	try("length", func() { _ = [4]byte(s) })
	try("pointer", func() { _ = (*[4]byte)(s) })
	// Rule: a nil slice gives an array of length zero, and a nil pointer.
	var t []string
	fmt.Println([0]string(t), (*[0]string)(t) == nil)
	try("nil", func() { _ = (*[1]string)(t) })
	// Rule: an empty slice that is not nil gives a pointer that is not nil.
	fmt.Println((*[0]byte)(make([]byte, 0)) != nil)
	// Rule: defined types of arrays and pointers.
	full := s[:4]
	fmt.Println(four(full), *pfour(full), (*four)(full)[1])
	// Rule: a longer slice gives its begin.
	fmt.Println([2]int([]int{1, 2, 3}), arr([]string{"a", "b", "c"}))
	// Rule: the conversion's address is not the slice's.
	x := [2]byte(s)
	p := &x
	p[1] = 100
	fmt.Println(s[1], x)
	// Rule: a range over the converted array.
	for i, v := range [2]byte(s) {
		fmt.Print(i, v, " ")
	}
	fmt.Println(len([2]byte(s)))
}
