// run

// What rounding shows.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func fma(x, y, z float64) float64 { return float64(x*y) + z }

//go:noinline
func chain32(x, y, z float32) float32 { return x*y + z }

//go:noinline
func sum(xs []float64) (s float64) {
	for _, x := range xs {
		s += x
	}
	return
}

//go:noinline
func assoc(a, b, c float64) (float64, float64) { return (a + b) + c, a + (b + c) }

//go:noinline
func zero(x float64) (float64, float64, float64) { return x - x, x * 0, 0 / x }

//go:noinline
func compare(x, y float64) (bool, bool, bool, bool) { return x < y, !(x >= y), x == y, x != y }

//go:noinline
func sel(x, y float64) float64 {
	if x < y {
		return x
	}
	return y
}

func main() {
	// Rule: a converted product is rounded before it is added.
	x := 1 + math.Pow(2, -30)
	fmt.Println(fma(x, x, -1-math.Pow(2, -29)))
	// Rule: float32 products and sums are float32 at each step.
	fmt.Println(chain32(16777216, 1, 1), chain32(3e38, 10, -3e38), chain32(0.1, 3, -0.3))
	// Rule: sums are not reordered.
	fmt.Println(sum([]float64{1e16, 1, 1, 1, 1, -1e16}), sum([]float64{1, 1, 1, 1, 1e16, -1e16}))
	fmt.Println(assoc(1, 1e16, -1e16))
	// Rule: x-x, x*0 and 0/x are not zero for all x.
	fmt.Println(zero(5))
	fmt.Println(zero(math.Inf(1)))
	fmt.Println(zero(math.NaN()))
	fmt.Println(math.Signbit(func() float64 { a, b, _ := zero(-3); _ = a; return b }()))
	// Rule: x < y is not the contrary of x >= y.
	fmt.Println(compare(math.NaN(), 1))
	fmt.Println(compare(1, 2))
	fmt.Println(sel(math.NaN(), 1), sel(1, math.NaN()))
	// Rule: x + 0 loses the sign of negative zero, x - 0 keeps it.
	nz := math.Copysign(0, -1)
	var pz float64
	fmt.Println(math.Signbit(nz+pz), math.Signbit(nz-pz), math.Signbit(-pz), math.Signbit(pz*nz), math.Signbit(nz*nz), math.Signbit(-nz))
	// Rule: a division by a constant is no multiplication by its reciprocal.
	n := 0
	for i := 1; i < 1000; i++ {
		if float64(i)/3 != float64(i)*(1.0/3) {
			n++
		}
		if float64(i)/10 != float64(i)*0.1 {
			n++
		}
	}
	fmt.Println(n)
	// Rule: loops over floating-point numbers count as rounding tells.
	steps := 0
	for f := 0.0; f < 1; f += 0.1 {
		steps++
	}
	fmt.Println(steps)
	// Rule: denormal numbers are numbers.
	d := math.SmallestNonzeroFloat64
	fmt.Println(d > 0, d/2 == 0, d*1.5, float32(1e-40)*1 > 0)
}
