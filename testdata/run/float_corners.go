// run

// Floating point as IEEE has it: infinities, NaN, signed zero, no reordering.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func hide(f float64) float64 { return f }

func compare(a, b float64) string {
	return fmt.Sprint(a < b, a <= b, a == b, a != b, a >= b, a > b)
}

func kahan(values []float64) (sum float64) {
	lost := 0.0
	for _, v := range values {
		y := v - lost
		t := sum + y
		lost = (t - sum) - y
		sum = t
	}
	return
}

func main() {
	zero := hide(0)
	inf, nan := 1/zero, zero/zero
	fmt.Println(inf, -inf, nan, -1/zero, inf-inf, inf*zero, 1/inf, -1/inf)
	fmt.Println(compare(nan, nan), compare(1, nan), compare(inf, inf), compare(zero, -zero))
	negative := math.Copysign(0, -1)
	fmt.Println(negative, 1/negative, zero == negative, -zero, 0-zero, math.Signbit(-hide(0)), math.Signbit(negative+0))
	if !(nan < 1) && !(nan >= 1) {
		fmt.Println("nan is not ordered")
	}
	fmt.Println(min(1, nan, inf), max(nan, 2), min(zero, negative), max(negative, zero), min(3, hide(2.5)), max(-inf, 1))
	fmt.Println(math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat64*hide(2), math.SmallestNonzeroFloat64/hide(2))
	fmt.Println(hide(0.1)+hide(0.2), hide(0.1)+hide(0.2) == 0.3, 0.1+0.2 == 0.3)

	tenths := make([]float64, 1000)
	plain := 0.0
	for i := range tenths {
		tenths[i] = 0.1
		plain += tenths[i]
	}
	fmt.Println(plain, kahan(tenths))
	a, b := hide(1e16), hide(1)
	fmt.Println((a+b)-a, a+(b-a), (a-a)+b)

	// A product is rounded before it is added where it is converted.
	x, y, z := hide(1.0000000000000002), hide(1.0000000000000002), hide(-1.0000000000000004)
	fmt.Println(float64(x*y) + z)

	half := 1.0
	n := 0
	for ; half > 0; n++ {
		half /= 2
	}
	fmt.Println("halves to zero:", n)
	f32 := float32(1)
	m := 0
	for f32+1 != f32 {
		f32 *= 2
		m++
	}
	fmt.Println("float32 stops counting at 2 to the", m)

	for _, v := range []float64{2.5, -2.5, 3.5, 0.4999999999999999, 1e300, -0.2} {
		fmt.Println(v, math.Floor(v), math.Ceil(v), math.Trunc(v), math.Round(v), math.Abs(v))
	}
	fmt.Println(math.Sqrt(2), math.Sqrt(hide(-1)), math.Sqrt(inf), math.Mod(7, hide(-3)), math.IsInf(inf, 1), math.IsNaN(nan))
	m1, e1 := math.Frexp(hide(12))
	fmt.Println(m1, e1, math.Ldexp(0.75, 4), math.Float64bits(1), math.Float64frombits(0x4000000000000000), math.Float32bits(-2))
	switch {
	case nan == nan:
		fmt.Println("never")
	default:
		fmt.Println("default")
	}
	table := [...]struct{ f float64 }{{nan}, {1}}
	fmt.Println(table[0] == table[0], table[1] == table[1])
}
