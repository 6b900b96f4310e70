// run

// Constants as values of types.
package main

import (
	"fmt"
	"math"
)

func each[T ~int8 | ~uint8 | ~float32]() T { return 127 }

func main() {
	// Rule: integers in range, of whatever kind they are written.
	var (
		a byte   = 'a'
		b rune   = 97
		c int16  = 1024
		d byte   = 42.0
		e uint64 = 1e10
		f int    = 0i
		g int8   = -1e2
		h int32  = 'a' + 0.0
	)
	fmt.Println(a, b, c, d, e, f, g, h)
	// Rule: floating-point numbers are rounded to nearest, ties to even.
	var i float32 = 2.718281828459045
	var j float32 = 42 + 0i
	var k float32 = 16777217
	var l float32 = 16777219
	var m float64 = 9007199254740993
	fmt.Println(i, j, k, l, m)
	// Rule: a number that rounds to the largest value does not overflow.
	var n float32 = 3.40282351e38
	var o float64 = 1.7976931348623158e308
	fmt.Println(n == math.MaxFloat32, o == math.MaxFloat64)
	// Rule: what is too small becomes zero without a sign.
	var p float64 = -1e-1000
	fmt.Println(p, math.Signbit(p), 1/p)
	// Rule: denormal numbers round as well.
	var q float64 = 3e-324
	var r float64 = 2e-324
	fmt.Println(q, r)
	// Rule: a complex type takes each part.
	var s complex64 = 1.1 + 2i
	var t complex128 = 'x'
	fmt.Println(s, t)
	// Rule: a type parameter takes what each of its types takes.
	fmt.Println(each[int8](), each[uint8](), each[float32]())
	// Rule: the limits of all integer types.
	var (
		u int64  = math.MinInt64
		v uint64 = math.MaxUint64
		w int32  = -1 << 31
		x uint8  = 1<<8 - 1
	)
	fmt.Println(u, v, w, x)
}
