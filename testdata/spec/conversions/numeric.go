// run

// Numbers of all widths into each other.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func i64f32(x int64) float32 { return float32(x) }

//go:noinline
func u64f32(x uint64) float32 { return float32(x) }

//go:noinline
func i64f64(x int64) float64 { return float64(x) }

//go:noinline
func u64f64(x uint64) float64 { return float64(x) }

//go:noinline
func f64u64(x float64) uint64 { return uint64(x) }

//go:noinline
func f32i64(x float32) int64 { return int64(x) }

//go:noinline
func f64f32(x float64) float32 { return float32(x) }

//go:noinline
func f64i8(x float64) int8 { return int8(x) }

type integer interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~int | ~uint | ~uintptr
}

//go:noinline
func conv[T, F integer](x F) T { return T(x) }

func all[F integer](x F) {
	fmt.Println(conv[int8](x), conv[int16](x), conv[int32](x), conv[int64](x), conv[uint8](x), conv[uint16](x), conv[uint32](x), conv[uint64](x), conv[uintptr](x))
}

func main() {
	// Rule: integers are extended by their sign or by zeros, and cut.
	all(int8(-1))
	all(int16(-32768))
	all(int32(-2147483648))
	all(int64(-9223372036854775808))
	all(int64(0x123456789abcdef0))
	all(uint8(200))
	all(uint16(65535))
	all(uint32(4294967295))
	all(uint64(18446744073709551615))
	// Rule: an integer becomes the nearest floating-point number, once rounded, ties to even.
	for _, x := range []int64{1<<24 + 1, 1<<24 + 3, 1<<53 + 1, 1<<53 + 3, 1<<62 + 1<<38 + 1, -(1<<24 + 1), math.MaxInt64, math.MinInt64, 0x7fffff4000000001, 9007199791611905} {
		fmt.Println(i64f32(x), i64f64(x))
	}
	for _, x := range []uint64{1<<63 + 1, 1<<63 + 1<<39, 1<<63 + 1<<39 + 1, 1<<63 + 1<<10, 1<<63 + 1<<10 + 1, math.MaxUint64, math.MaxUint64 - 1<<10, 1<<40 + 1} {
		fmt.Println(u64f32(x), u64f64(x))
	}
	// Rule: a floating-point number is cut towards zero.
	for _, x := range []float64{0.99, -0.99, 1e10, -1.5, 127.9, -128.9} {
		fmt.Println(f32i64(float32(x)), int32(int64(x)))
	}
	fmt.Println(f64u64(1<<63), f64u64(1.8e19), f64u64(0.5), f64u64(9.5), f64i8(-128.9), f64i8(127.9))
	// Rule: float64 becomes the nearest float32, with denormal numbers and infinity.
	for _, x := range []float64{0.1, 1e-45, 7e-46, 7.1e-46, 1e39, 3.4028235677973366e38, 3.4028235e38, 16777217, math.Pi} {
		fmt.Println(f64f32(x))
	}
	// Rule: float32 to float64 changes nothing; NaN stays NaN.
	fmt.Println(float64(f64f32(0.1)), math.IsNaN(float64(f64f32(math.NaN()))), float64(f64f32(math.Inf(-1))))
	// Rule: conversions in a row cut at each step.
	x := 300.7
	fmt.Println(int(uint8(int(x))), uint16(int8(uint8(int(x)+100))), float32(int8(int(x))))
	v := uint16(0x10F0)
	fmt.Println(uint32(int8(v)) == 0xFFFFFFF0, int64(int8(v)), uint64(int16(v)<<3))
}
