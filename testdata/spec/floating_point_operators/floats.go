// run

// Floating-point numbers.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func div(x, y float64) float64 { return x / y }

//go:noinline
func div32(x, y float32) float32 { return x / y }

//go:noinline
func noFuse(x, y, z float64) float64 { return float64(x*y) + z }

//go:noinline
func cdiv(x, y complex128) complex128 { return x / y }

func main() {
	zero, inf := 0.0, math.Inf(1)
	negZero := math.Copysign(0, -1)
	// Rule: -x negates, zero too; +x is x.
	fmt.Println(-zero, math.Signbit(-zero), +negZero, 0-zero, math.Signbit(0-zero), -inf)
	// Rule: dividing by zero gives infinity or NaN and does not panic.
	fmt.Println(div(1, zero), div(-1, zero), div(1, negZero), div(zero, zero), div32(1, 0))
	// Rule: arithmetic with infinities.
	fmt.Println(inf+1, inf-inf, inf*zero, 1/inf, inf/inf)
	// Rule: overflow gives infinity, underflow denormal numbers and zero.
	fmt.Println(div(math.MaxFloat64, 0.5), div(math.SmallestNonzeroFloat64, 2), float32(math.MaxFloat32)*float32(div(2, 1)))
	// Rule: float32 operations round to float32.
	var a, b float32 = 16777216, 1
	fmt.Println(a+b == a, float64(a)+float64(b), a+b+b, a+(b+b))
	// Rule: a conversion rounds, so no fused operation loses the product's rounding.
	fmt.Println(noFuse(1+1.0/(1<<30), 1-1.0/(1<<30), -1))
	// Rule: operations group as written.
	x, y, z := 0.1, 0.2, 0.3
	fmt.Println((x+y)+z, x+(y+z), x+y == z)
	// Rule: complex arithmetic.
	c := complex(3, 4)
	fmt.Println(c+1i, c*c, c/2, -c, cdiv(c, c), cdiv(1, 0))
	var c64 complex64 = 1 + 2i
	fmt.Println(c64*c64, -c64, c64-1)
	// Rule: there is no remainder, but a library's.
	fmt.Println(math.Mod(7.5, 2))
	// Rule: NaN spreads.
	nan := math.NaN()
	fmt.Println(nan+1, nan*0, -nan == nan, nan != nan)
}
