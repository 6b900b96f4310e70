// run

// Conversions between numbers: truncation, sign, rounding, the ends of the ranges.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func same[T any](v T) T { return v }

func main() {
	for _, v := range []int64{0, 1, -1, 127, 128, 255, 256, -129, 32768, 65536, 1 << 31, 1 << 32, math.MaxInt64, math.MinInt64} {
		fmt.Println(v, int8(v), uint8(v), int16(v), uint16(v), int32(v), uint32(v), uint64(v), float32(v), float64(v))
	}
	for _, v := range []uint64{1 << 63, 1<<63 + 1, math.MaxUint64, 1<<53 + 1, 1<<24 + 1, math.MaxUint64 - 1024} {
		fmt.Println(v, int64(v), float64(v), float32(v), uint32(v))
	}
	for _, f := range []float64{0, 0.9, -0.9, 1.5, -1.5, 127.99, 1e9, -1e9, 4294967295, 9007199254740993, -0.0} {
		fmt.Println(f, int64(f), int32(f), int(f), float32(f))
	}
	for _, f := range []float64{0.5, 255.9, 65535.5, 4294967295.9, 1 << 62, 9223372036854775808, 18446744073709549568} {
		fmt.Println(f, uint64(f), float32(f))
	}
	for _, f := range []float64{1e40, -1e40, 1e-50, 3.4028235e38, 3.4028236e38, 1.401298464324817e-45, 16777217} {
		fmt.Println(f, float32(f), float64(float32(f)))
	}
	fmt.Println(float64(float32(0.1)), float32(0.1) == 0.1, float64(float32(0.1)) == 0.1)
	fmt.Println(math.Float64bits(math.NaN()) != 0, math.IsNaN(float64(float32(math.NaN()))), float32(math.Inf(-1)))

	// Rounding to float32 happens at each conversion and each float32 operation.
	x, y := same(float32(16777216)), same(float32(1))
	fmt.Println(x+y+y, x+(y+y), float64(x)+float64(y), float32(float64(x)+1)+1)

	var (
		i8  = same(int8(-128))
		u8  = same(uint8(200))
		i16 = same(int16(-32768))
		u32 = same(uint32(4000000000))
	)
	fmt.Println(-i8, u8+u8, i8-1, -i16, u32*2, int32(u32), uint8(i8), uint16(i8), uint32(i16), int64(u32), uint64(i8))
	fmt.Println(int8(u8), int(int8(u8)), uint(int8(u8)) == math.MaxUint64-55, rune(u8), byte('é'&0xff))

	type celsius float64
	type meters int32
	fmt.Println(celsius(3)/2, meters(7)/2, float64(celsius(1.5)), int(same(celsius(2.9))), meters(same(celsius(-2.9))))
	fmt.Println(uintptr(same(5)), uint(same(uintptr(7))), bool(same(true)))
	fmt.Println(same(7)/same(-2), same(7)%same(-2), same(-7)/same(2), same(-7)%same(2), same(uint(7))/2)
}
