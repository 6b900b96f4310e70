// run

// Numeric types and the values they hold.
package main

import (
	"fmt"
	"unsafe"
)

func same[T any](a, b T) bool { return true }

func main() {
	// Rule: unsigned types hold 0 to 2ⁿ-1.
	fmt.Println(^uint8(0), ^uint16(0), ^uint32(0), ^uint64(0))
	// Rule: signed types hold -2ⁿ⁻¹ to 2ⁿ⁻¹-1, in two's complement.
	var a, b, c, d = int8(-128), int16(-32768), int32(-2147483648), int64(-9223372036854775808)
	fmt.Println(a-1, b-1, c-1, d-1, uint8(a), uint16(b), uint32(c), uint64(d))
	// Rule: int and uint have the same size, 32 or 64 bits; uintptr holds a pointer.
	fmt.Println(unsafe.Sizeof(int(0)) == unsafe.Sizeof(uint(0)), unsafe.Sizeof(int(0)), unsafe.Sizeof(uintptr(0)) >= unsafe.Sizeof(&a))
	// Rule: byte is uint8 and rune is int32.
	var e []byte = []uint8{1}
	var f []rune = []int32{2}
	fmt.Println(same(e, []uint8{}), same(f, []int32{}))
	fmt.Printf("%T %T\n", e, f)
	// Rule: float32 and float64 are those of IEEE 754.
	fmt.Println(float32(1)/3, float64(1)/3, float32(16777216)+1)
	// Rule: complex numbers have two such parts.
	var g complex64 = complex(float32(1)/3, 0)
	var h complex128 = complex(float64(1)/3, 0)
	fmt.Println(g, h, unsafe.Sizeof(g), unsafe.Sizeof(h))
	// Rule: int and int32 and int64 are different types.
	for _, x := range []any{int(1), int32(1), int64(1), uint(1), uintptr(1)} {
		_, is := x.(int)
		fmt.Printf("%T %v\n", x, is)
	}
}
