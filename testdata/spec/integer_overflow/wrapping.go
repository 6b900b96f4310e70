// run

// Results that do not fit.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func larger(x int) bool { return x < x+1 }

//go:noinline
func same8(x int8) int8 { return x + 1 }

type bits interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

//go:noinline
func all[T bits](x, y T) (T, T, T, T, T) { return x + y, x - y, x * y, -x, x << 1 }

func main() {
	// Rule: unsigned results are taken modulo two to the width.
	fmt.Println(all(uint8(200), 100))
	fmt.Println(all(uint16(65535), 2))
	fmt.Println(all(uint32(1<<31), 3))
	fmt.Println(all(uint64(1<<63), 5))
	// Rule: signed results wrap in two's complement.
	fmt.Println(all(int8(127), 2))
	fmt.Println(all(int16(-32768), 1))
	fmt.Println(all(int32(math.MaxInt32), 3))
	fmt.Println(all(int64(math.MinInt64), 2))
	// Rule: a program may not assume that x < x+1.
	fmt.Println(larger(1), larger(math.MaxInt))
	// Rule: no operation panics by overflow; intermediate results are of the operands' type.
	var a, b int8 = 100, 100
	fmt.Println(a+b, int(a)+int(b), (a+b)/2, same8(127))
	var u uint8 = 1
	fmt.Println(u-2, u-2 > 0, int(u)-2)
	// Rule: counting wraps.
	u = 255
	u++
	a = -128
	a--
	fmt.Println(u, a)
	// Rule: a loop that counts past the largest value starts anew.
	n := 0
	for i := uint8(250); i >= 250; i++ {
		n++
	}
	fmt.Println(n)
}
