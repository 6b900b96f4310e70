// run

// Everything that is there without a declaration.
package main

import "fmt"

func generic[T comparable](a, b T) bool { return a == b }

type byte2 = byte

func main() {
	// Rule: the predeclared types.
	for _, x := range []any{
		bool(false), byte(0), complex64(0), complex128(0), error(nil), float32(0), float64(0),
		int(0), int8(0), int16(0), int32(0), int64(0), rune(0), string(""),
		uint(0), uint8(0), uint16(0), uint32(0), uint64(0), uintptr(0), any(nil),
	} {
		fmt.Printf("%T ", x)
	}
	fmt.Println(generic(1, 1))
	// Rule: the predeclared constants and nil.
	const i = iota
	fmt.Println(true, false, i, any(nil) == nil)
	// Rule: the predeclared functions.
	s := append([]int{1}, 2)
	m := map[int]int{1: 1}
	c := make(chan int, 1)
	fmt.Println(cap(s[:1:1]), copy(s, s), len(s), max(1, 2), min(1, 2), *new(int), real(complex(1, 2)), imag(1i))
	clear(m)
	delete(m, 1)
	close(c)
	func() {
		defer func() { fmt.Println(recover()) }()
		panic("panic")
	}()
	// Rule: each can be declared anew, for another kind of thing.
	{
		type int string
		const true = false
		var nil = 5
		append := func(a, b string) string { return a + b }
		iota := "iota"
		fmt.Println(int("x"), true, nil, append("a", "b"), iota)
	}
	{
		type any int
		type error struct{ comparable bool }
		panic, recover, print := 1, 2, 3
		fmt.Println(any(3), error{}.comparable, panic+recover+print)
	}
	// Rule: what the language means does not go by the names: a comparison still yields a boolean.
	type bool int
	if 1 < 2 {
		fmt.Printf("%T\n", 1 < 2)
	}
	// Rule: an alias made before a new declaration still denotes the predeclared type.
	type byte string
	fmt.Printf("%T %T\n", byte2(1), byte("x"))
}
