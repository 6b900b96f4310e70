// run

// Package math: every function over a range of arguments, to eleven digits, and the special cases exactly. The bits
// are those of math_bits.go.
package main

import (
	"fmt"
	"math"
)

var unary = []struct {
	name     string
	f        func(float64) float64
	from, to float64
}{
	{"Exp", math.Exp, -20, 20}, {"Exp2", math.Exp2, -20, 20}, {"Expm1", math.Expm1, -3, 3},
	{"Log", math.Log, 0.01, 100}, {"Log2", math.Log2, 0.01, 100}, {"Log10", math.Log10, 0.01, 2000},
	{"Log1p", math.Log1p, -0.9, 10}, {"Sin", math.Sin, -100, 100}, {"Cos", math.Cos, -100, 100},
	{"Tan", math.Tan, -1.5, 1.5}, {"Asin", math.Asin, -1, 1}, {"Acos", math.Acos, -1, 1}, {"Atan", math.Atan, -10, 10},
	{"Sinh", math.Sinh, -5, 5}, {"Cosh", math.Cosh, -5, 5}, {"Tanh", math.Tanh, -3, 3}, {"Asinh", math.Asinh, -5, 5},
	{"Acosh", math.Acosh, 1, 10}, {"Atanh", math.Atanh, -0.99, 0.99}, {"Cbrt", math.Cbrt, -100, 100},
	{"Gamma", math.Gamma, -3.7, 20}, {"Erf", math.Erf, -3, 3}, {"Erfc", math.Erfc, -3, 8},
	{"Erfinv", math.Erfinv, -0.999, 0.999}, {"Erfcinv", math.Erfcinv, 0.001, 1.999}, {"J0", math.J0, 0.1, 30},
	{"J1", math.J1, 0.1, 30}, {"Y0", math.Y0, 0.1, 30}, {"Y1", math.Y1, 0.1, 30},
}

var special = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -2.5, 1e300, -1e300, 5e-324, math.Inf(1), math.Inf(-1), math.NaN()}

func main() {
	for _, u := range unary {
		fmt.Print(u.name, ":")
		for i := 0; i <= 8; i++ {
			x := u.from + (u.to-u.from)*float64(i)/8
			fmt.Printf(" %.11g", u.f(x))
		}
		fmt.Println()
	}
	fmt.Println("special cases")
	for _, u := range unary {
		fmt.Print(u.name, ":")
		for _, x := range special {
			if x == 5e-324 || math.Abs(x) == 1e300 { // gc's logarithm is wrong for the first; angles are tested below
				continue
			}
			fmt.Printf(" %.10g", u.f(x))
		}
		fmt.Println()
	}
	for _, x := range special {
		for _, y := range special {
			fmt.Printf("%v %v: %.10g %.10g %.10g %.10g %.10g\n", x, y, math.Pow(x, y), math.Atan2(x, y), math.Hypot(x, y),
				math.Mod(x, y), math.Remainder(x, y))
		}
		if x != 5e-324 {
			l, sign := math.Lgamma(x)
			fmt.Printf("Lgamma(%v): %.10g %d\n", x, l, sign)
		}
	}
	for _, x := range []float64{1e6, 1e9, 1e22, 1e300, math.MaxFloat64} {
		s, c := math.Sincos(x)
		fmt.Printf("%g: %.9f %.9f %.7f\n", x, s, c, math.Tan(x))
	}
	for _, x := range []float64{-0.5, -1.5, -2.5, -3, 10, 171.5} {
		l, sign := math.Lgamma(x)
		fmt.Printf("Lgamma(%v): %.10g %d\n", x, l, sign)
	}
	for n := -3; n <= 5; n++ {
		fmt.Printf("order %d: %.9f %.9f\n", n, math.Jn(n, 2.5), math.Yn(n, 2.5))
	}
	fmt.Println(math.FMA(1<<53+1, 1, -1<<53), math.FMA(0.1, 10, -1), math.FMA(math.Inf(1), 0, 1))
	fmt.Println(math.Pow10(-400), math.Pow10(-323), math.Pow10(-5), math.Pow10(0), math.Pow10(22), math.Pow10(308), math.Pow10(309))
	fmt.Println(math.Remainder(5, 3), math.Remainder(-5, 3), math.Remainder(4, 8), math.Remainder(1e308, 3e-320))
	for i := 0; i < 64; i += 7 {
		fmt.Print(math.Log2(float64(uint64(1)<<i)), " ", math.Exp2(float64(i)), " ")
	}
	fmt.Println(math.Log10(100), math.Log10(0), math.Log(-1), math.Sqrt(-1))
}
