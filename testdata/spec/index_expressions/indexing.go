// run

// a[x]
package main

import "fmt"

type arr [3]int
type word string
type table map[string][]int

func at[T ~[]int | ~[3]int | *[3]int](a T, i int) int    { return a[i] }
func byteAt[T ~string | ~[]byte](a T, i int) byte        { return a[i] }
func lookup[K comparable, M ~map[K]V, V any](m M, k K) V { return m[k] }
func index[I ~int8 | ~uint64](a []string, i I) string    { return a[i] }
func set[T ~[]int | *[3]int](a T, i, v int)              { a[i] = v }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	a, s, str := arr{1, 2, 3}, []int{4, 5, 6}, "häy"
	p := &a
	m := map[string]int{"x": 1}
	// Rule: arrays, pointers to them, slices, strings and maps are indexed.
	fmt.Println(a[1], p[2], s[0], str[1], m["x"], word("ab")[1], table{"k": {7}}["k"][0])
	// Rule: an index may be of any integer type, or a constant that is an integer.
	var i8 int8 = 2
	var u64 uint64 = 1
	var up uintptr
	fmt.Println(a[i8], s[u64], str[up], a[2.0], s['\x01'], a[1+0i])
	// Rule: an element of a variable array, of a slice and of a pointer's array is a variable.
	a[0]++
	p[1] *= 10
	s[2], s[0] = s[0], s[2]
	q := &a[2]
	*q = 33
	fmt.Println(a, *p, s)
	// Rule: an element of a constant string is no constant, and a byte.
	b := "abc"[1]
	b++
	fmt.Printf("%T %v\n", b, b)
	// Rule: a key that is missing gives the zero value, from a nil map too; the second value tells.
	v, ok := m["y"]
	var nilMap map[int]string
	w, ok2 := nilMap[1]
	var x, ok3 = m["x"]
	fmt.Println(v, ok, w == "", ok2, x, ok3)
	type flag bool
	var f flag
	_, f = m["x"]
	fmt.Println(f)
	// Rule: a key is assignable to the key type.
	e := map[any]int{1: 1, "a": 2, nil: 3}
	fmt.Println(e[1], e["a"], e[nil], e[1.0], map[float64]int{1: 5}[1])
	// Rule: through type parameters.
	set(s, 1, 55)
	set(&[3]int{}, 0, 1)
	fmt.Println(at(s, 1), at([3]int{7, 8, 9}, 2), at(p2(), 0), byteAt("xyz", 1), byteAt([]byte{9}, 0), lookup(m, "x"), index([]string{"a", "b"}, int8(1)))
	// Rule: an index out of range panics, negative or from the length on.
	n := 3
	try("array", func() { _ = a[n] })
	try("pointer", func() { _ = p[n] })
	try("slice", func() { s[n] = 1 })
	try("string", func() { _ = str[n+5] })
	n = -1
	try("negative", func() { _ = s[n] })
	try("small type", func() { i8 = -128; _ = a[i8] })
	try("large", func() { u64 = 1 << 63; _ = s[u64] })
	// Rule: the length counts, not the capacity.
	n = 1
	try("capacity", func() { _ = make([]int, 1, 10)[n] })
	// Rule: a nil slice has no elements, a nil pointer to an array none either.
	try("nil slice", func() { var s []int; _ = s[n-1] })
	try("nil pointer", func() { var p *[3]int; _ = p[n] })
	// Rule: a nil map can be read, not assigned to.
	try("nil map", func() { nilMap[1] = "x" })
	// Rule: an array that a call returns can be indexed, though it has no address.
	fmt.Println(func() [3]int { return a }()[1], arr{5, 6, 7}[n])
}

func p2() *[3]int { return &[3]int{42} }
