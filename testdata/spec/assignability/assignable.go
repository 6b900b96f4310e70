// run

// Each way of being assignable.
package main

import (
	"fmt"
	"io"
	"strings"
)

type (
	ints    []int
	fn      func(int) int
	both    chan int
	sends   chan<- int
	point   struct{ x, y int }
	str     string
	pointer *int
)

type P[T any] struct{ v T }

func zero[T *int | []int | func()]() T { return nil }

func literal[T ints | []int](x T) []int { return x }

func fromLiteral[T ints | []int](x []int) T { return x }

func constant[T ~int8 | ~float32]() T { return 100 }

func main() {
	// Rule: a value of the identical type.
	var a ints = ints{1}
	// Rule: a literal's value to a defined type of that underlying type, and back.
	var b []int = a
	var c ints = b
	var f fn = func(x int) int { return x + 1 }
	var g func(int) int = f
	var p point = struct{ x, y int }{1, 2}
	var q struct{ x, y int } = p
	var n int
	var pt pointer = &n
	var pi *int = pt
	fmt.Println(a, b, c, f(1), g(2), p, q, pi == pt)
	// Rule: a channel of both directions to one of one direction.
	var ch = make(chan int, 1)
	var in chan<- int = ch
	var out <-chan int = ch
	var s sends = ch
	var two both = ch
	var out2 <-chan int = two
	in <- 1
	fmt.Println(<-out, len(s), out2 == out)
	// Rule: a value to an interface that it implements.
	var r io.Reader = strings.NewReader("text")
	var e any = r
	fmt.Println(r != nil, e != nil)
	// Rule: nil to pointers, functions, slices, maps, channels and interfaces.
	a, f, ch, r, pt = nil, nil, nil, nil, nil
	var m map[string]int = nil
	fmt.Println(a == nil, f == nil, ch == nil, r == nil, pt == nil, m == nil)
	// Rule: an untyped constant that is representable.
	var b1 byte = 'a'
	var f1 float32 = 1
	var c1 complex64 = 1.5
	var s1 str = "s"
	var e1 any = 1 << 3
	fmt.Println(b1, f1, c1, s1, e1)
	// Rule: an untyped boolean to any boolean type.
	type flag bool
	var fl flag = 1 < n+2
	fmt.Println(fl)
	// Rule: with type parameters, what is assignable for each type of the set.
	fmt.Println(zero[*int]() == nil, zero[[]int]() == nil, literal(ints{3}), fromLiteral[ints]([]int{4}), constant[int8](), constant[float32]())
	// Rule: an instance and its literal are assignable.
	var pp P[int] = struct{ v int }{5}
	fmt.Println(pp.v)
}
