// run

// Conversions of floats to integers that cannot hold them: the values that amd64 programs get elsewhere.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func from64(x float64) []any {
	return []any{int8(x), int16(x), int32(x), int64(x), int(x), uint8(x), uint16(x), uint32(x), uint64(x), uint(x), uintptr(x)}
}

//go:noinline
func from32(x float32) []any {
	return []any{int8(x), int16(x), int32(x), int64(x), int(x), uint8(x), uint16(x), uint32(x), uint64(x), uint(x), uintptr(x)}
}

func main() {
	values := []float64{0, 1.9, -1.9, 127.5, 128, 255, 256, -129, 32768, 65536, -32769, 1 << 31, 1<<31 - 1, -1 << 31, -1<<31 - 1,
		1 << 32, 1<<32 + 5, 1 << 33, -1 << 33, 1 << 62, 1 << 63, 1<<63 + 1<<12, -1 << 63, -1<<63 - 1<<12, 1<<64 - 1<<11, 1 << 64, 1 << 65,
		-1 << 65, 1e30, -1e30, math.Inf(1), math.Inf(-1), math.NaN()}
	for _, x := range values {
		fmt.Println(x, from64(x))
		fmt.Println(float32(x), from32(float32(x)))
	}
}
