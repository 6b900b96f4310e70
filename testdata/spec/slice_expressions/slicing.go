// run

// a[low:high:max]
package main

import "fmt"

type word string
type ints []int

func mid[T ~string | ~[]byte](s T) T   { return s[1:2] }
func cut[S ~[]E, E any](s S, n int) S  { return s[:n] }
func full[S ~[]E, E any](s S, n int) S { return s[:n:n] }
func arr[P *[4]int](p P) []int         { return p[1:3] }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	a := [5]int{1, 2, 3, 4, 5}
	// Rule: the result has the elements from low on, high less low of them.
	s := a[1:4]
	fmt.Println(s, len(s), cap(s))
	// Rule: missing bounds are 0 and the length.
	fmt.Println(a[2:], a[:3], a[:], "hello"[1:], "hello"[:2], "hello"[:])
	// Rule: a pointer to an array is sliced like the array.
	p := &a
	fmt.Println(p[1:2], p[:])
	// Rule: the result shares the array.
	s1 := a[1:4]
	s2 := s1[1:3]
	s2[1] = 42
	fmt.Println(a, s1, &s2[1] == &a[3])
	// Rule: a slice may be sliced up to its capacity.
	fmt.Println(s1[:4], s1[3:4], len(s1[3:]), cap(s1[3:]))
	// Rule: a third bound limits the capacity.
	t := a[1:3:4]
	fmt.Println(len(t), cap(t), t, len(a[:2:3]), cap(p[2:2:2]))
	t = append(t, 100)
	t = append(t, 200)
	fmt.Println(a, t)
	// Rule: a string's part is a string of the same type; of an untyped one, a string.
	w := word("typed")[1:3]
	u := "untyped"[2:4]
	fmt.Printf("%T %v %T %v\n", w, w, u, u)
	fmt.Printf("%T %T\n", ints{1, 2}[:1], a[:])
	// Rule: a nil slice's part is nil, an empty one's is not.
	var n []int
	fmt.Println(n[:] == nil, n[0:0] == nil, n[:0:0] == nil, []int{}[:] == nil, a[2:2] == nil)
	// Rule: bounds may be of any integer type.
	var i8, u64 = int8(1), uint64(3)
	fmt.Println(a[i8:u64], "hello"[i8:u64], a[1.0:'\x02'])
	// Rule: the length itself is a bound.
	fmt.Println(len(a[5:]), len("abc"[3:]), len(s[3:3]))
	// Rule: bytes are cut, not characters.
	fmt.Println([]byte("häy"[1:2]), "häy"[1:3])
	// Rule: through type parameters.
	fmt.Println(mid("abc"), mid([]byte("xyz")), cut(ints{1, 2, 3}, 2), cap(full([]int{1, 2, 3}, 1)), arr(&[4]int{1, 2, 3, 4}))
	// Rule: bounds out of range panic.
	lo, hi := 3, 2
	try("low above high", func() { _ = a[lo:hi] })
	try("string", func() { _ = "hello"[lo:hi] })
	hi = 6
	try("array", func() { _ = a[:hi] })
	try("capacity", func() { _ = s[:hi] })
	try("string end", func() { _ = word("abc")[:hi] })
	try("max", func() { _ = s[1:2:hi] })
	try("high above max", func() { hi = 3; _ = s[1 : hi : lo-1] })
	try("low above high, full", func() { lo = 4; _ = s[lo:hi:4] })
	lo = -1
	try("negative", func() { _ = a[lo:] })
	try("unsigned", func() { u64 = 1 << 63; _ = a[:u64] })
	// Rule: a nil pointer to an array cannot be sliced.
	try("nil pointer", func() { var p *[5]int; _ = p[:] })
	// Rule: a slice of no elements may begin at the array's end.
	fmt.Println(len(a[5:5]), cap(a[5:5]), len(make([]int, 0, 3)[3:3]))
}
