// run

// make
package main

import "fmt"

type ints []int
type table map[string]int
type pipe chan bool

func mk[T ~[]int](n int) T                    { return make(T, n, n*2) }
func mkMap[K comparable, M ~map[K]int]() M    { return make(M, 5) }
func mkChan[C chan int | <-chan int](n int) C { return make(C, n) }
func size[N ~int8 | ~uint64](n N) []int       { return make([]int, n) }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	// Rule: a slice with a length, and a capacity if it is given; its elements are zero.
	s, t := make([]int, 3), make([]string, 1, 10)
	fmt.Println(s, len(t), cap(t), cap(s), t[0] == "")
	// Rule: a map, with or without a hint; a channel, with or without a buffer.
	m, n := make(map[string]int), make(map[int]bool, 100)
	c, d := make(chan int), make(chan string, 3)
	m["a"], n[1] = 1, true
	fmt.Println(m, n, cap(c), cap(d), len(n))
	// Rule: of defined types.
	fmt.Printf("%T %T %T\n", make(ints, 1), make(table), make(pipe, 1))
	// Rule: sizes of any integer type, or constants that are integers.
	var i8 int8 = 2
	var u64 uint64 = 3
	fmt.Println(len(make([]int, i8)), len(make([]int, 1, u64)), len(make([]int, 1e3)), cap(make([]int, 2.0, '\x05')), cap(make(chan int, i8)))
	// Rule: zero is a size.
	fmt.Println(make([]int, 0) == nil, len(make([]int, 0, 0)), cap(make(chan int, 0)), len(make(map[int]int, 0)))
	// Rule: through type parameters.
	fmt.Println(len(mk[ints](2)), cap(mk[[]int](2)), len(mkMap[string, table]()), cap(mkChan[<-chan int](3)), len(size(int8(4))), len(size(uint64(5))))
	// Rule: each call makes a new one.
	x, y := make([]int, 1), make([]int, 1)
	x[0] = 1
	fmt.Println(y[0], make(chan int) == make(chan int))
	// Rule: sizes out of range panic.
	neg, big := -1, 1<<62
	try("negative length", func() { _ = make([]int, neg) })
	try("negative capacity", func() { _ = make([]int, 0, neg) })
	try("length above capacity", func() { two := 2; _ = make([]int, two, two-1) })
	try("too large", func() { _ = make([]int, big) })
	try("too large capacity", func() { _ = make([]int, 1, big) })
	try("negative buffer", func() { _ = make(chan int, neg) })
	try("too large buffer", func() { _ = make(chan int, big) })
	try("unsigned", func() { u64 = 1 << 63; _ = make([]byte, u64) })
	// Rule: a map's negative hint does no harm.
	try("map", func() { fmt.Print(len(make(map[int]int, neg)), " ") })
	// Rule: elements without size may be many.
	fmt.Println(len(make([]struct{}, 1<<40)))
}
