// run

// Integers.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func divmod(x, y int) (int, int) { return x / y, x % y }

//go:noinline
func divmod8(x, y int8) (int8, int8) { return x / y, x % y }

//go:noinline
func divmod64(x, y int64) (int64, int64) { return x / y, x % y }

//go:noinline
func shl(x int32, n uint) int32 { return x << n }

//go:noinline
func shr(x int32, n uint) int32 { return x >> n }

//go:noinline
func ushr(x uint32, n uint64) uint32 { return x >> n }

//go:noinline
func shl8(x int8, n uint8) int8 { return x << n }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	// Rule: a quotient is cut towards zero; the remainder has the dividend's sign.
	for _, v := range [][2]int{{5, 3}, {-5, 3}, {5, -3}, {-5, -3}} {
		q, r := divmod(v[0], v[1])
		fmt.Println(q, r, q*v[1]+r == v[0])
	}
	// Rule: the least value divided by -1 is itself, without a panic.
	fmt.Println(divmod8(-128, -1))
	fmt.Println(divmod64(math.MinInt64, -1))
	minus := int32(-1)
	fmt.Println(int32(math.MinInt32)/minus, int32(math.MinInt32)%minus, int16(math.MinInt16)/int16(minus))
	// Rule: dividing by powers of two.
	for _, x := range []int{11, -11} {
		fmt.Println(x/4, x%4, x>>2, x&3)
	}
	// Rule: unsigned division.
	var u uint64 = math.MaxUint64
	fmt.Println(u/10, u%10, u/(u-1), uint8(255)/uint8(u))
	// Rule: shifts are arithmetic for signed, logical for unsigned integers.
	fmt.Println(shr(-8, 1), shr(-1, 31), ushr(0xfffffff8, 1))
	// Rule: a count has no upper limit: what is shifted out is gone.
	fmt.Println(shl(1, 31), shl(1, 32), shl(-1, 100), shr(-5, 32), shr(5, 1000), ushr(1<<31, 32), ushr(1<<31, 1<<63), shl8(1, 7), shl8(1, 8), shl8(1, 255))
	// Rule: a shift to the right rounds towards negative infinity.
	fmt.Println(shr(-5, 1), -5/2)
	// Rule: unary + - ^.
	x, y := 5, uint8(5)
	fmt.Println(+x, -x, ^x, -y, ^y, +y, -int8(-128+x-x))
	// Rule: and-not clears bits.
	fmt.Println(0b1111&^0b0101, x&^0, x&^-1)
	// Rule: dividing by zero panics, by / and %, signed and unsigned.
	zero := 0
	try("quotient", func() { fmt.Println(1 / zero) })
	try("remainder", func() { fmt.Println(1 % zero) })
	try("unsigned", func() { fmt.Println(y / uint8(zero)) })
	try("assignment", func() { x /= zero })
	try("dropped", func() { _ = x % zero })
	// Rule: a negative count panics, also of a constant zero.
	neg := -1
	try("left", func() { fmt.Println(x << neg) })
	try("right", func() { fmt.Println(x >> neg) })
	try("small", func() { fmt.Println(x >> int8(neg)) })
}
