// run

// Sizes and alignments.
package main

import (
	"fmt"
	"unsafe"
)

type padded struct {
	a byte
	b int32
	c byte
}
type nested struct {
	p padded
	b byte
}
type empty struct{}
type tail struct {
	a int64
	e struct{}
}

func main() {
	// Rule: sizes of the numeric types.
	fmt.Println(unsafe.Sizeof(byte(0)), unsafe.Sizeof(uint8(0)), unsafe.Sizeof(int8(0)))
	fmt.Println(unsafe.Sizeof(uint16(0)), unsafe.Sizeof(int16(0)))
	fmt.Println(unsafe.Sizeof(uint32(0)), unsafe.Sizeof(int32(0)), unsafe.Sizeof(float32(0)))
	fmt.Println(unsafe.Sizeof(uint64(0)), unsafe.Sizeof(int64(0)), unsafe.Sizeof(float64(0)), unsafe.Sizeof(complex64(0)), unsafe.Sizeof(complex128(0)))
	// Rule: every alignment is at least 1.
	fmt.Println(unsafe.Alignof(byte(0)), unsafe.Alignof(empty{}), unsafe.Alignof(true), unsafe.Alignof([0]byte{}))
	// Rule: a struct's is its fields' largest.
	fmt.Println(unsafe.Alignof(padded{}), unsafe.Alignof(nested{}), unsafe.Alignof(struct {
		a byte
		b float64
	}{}), unsafe.Sizeof(padded{}), unsafe.Sizeof(nested{}))
	// Rule: an array's is its element's.
	fmt.Println(unsafe.Alignof([3]int16{}), unsafe.Alignof([2]padded{}), unsafe.Sizeof([3]int16{}), unsafe.Sizeof([2]padded{}))
	// Rule: without fields or elements of size, the size is zero.
	fmt.Println(unsafe.Sizeof(empty{}), unsafe.Sizeof([0]int{}), unsafe.Sizeof([10]empty{}), unsafe.Sizeof(struct {
		a empty
		b [0]int
	}{}))
	// Rule: a field without size at the end does not lie outside of its struct.
	var t tail
	fmt.Println(unsafe.Sizeof(t) > unsafe.Offsetof(t.e))
	// Rule: references on this machine.
	fmt.Println(unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(any(nil)), unsafe.Sizeof(&t), unsafe.Sizeof(func() {}), unsafe.Sizeof(map[int]int{}), unsafe.Sizeof(make(chan int)))
	// Rule: variables lie at multiples of their alignment.
	type mixed struct {
		a byte
		b complex128
		c uint16
		d string
	}
	ms := make([]mixed, 3)
	for i := range ms {
		fmt.Print(uintptr(unsafe.Pointer(&ms[i].b))%unsafe.Alignof(ms[i].b), uintptr(unsafe.Pointer(&ms[i].d))%unsafe.Alignof(ms[i].d), " ")
	}
	fmt.Println()
}
