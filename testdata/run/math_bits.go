// run

// The functions of package math give the bits that gc's give. The arguments lie on both sides of where the functions change
// their formulas; those of functions that come down to Exp are such that a machine with a fused multiply-add finds the
// same as one without.
package main

import (
	"fmt"
	"math"
)

var anyNumber = []float64{
	0.1, -0.3, 0.66, 0.7, 0.9, 1.3, -1.7, 2.3, 2.5, 2.9, 4.7, -7.9, 8.1, 33.4, 1e-10, -1e-5, 123.456, 0x1.fffffffffffffp28, 0x1p29,
	0x1.921fb54442d18p33, 1e22, -1e300, math.MaxFloat64, 5e-324, 0x1p-1022, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), math.NaN(),
}

// Those of which a function that calls Exp is asked.
var powers = []float64{
	0, -0.3, 0.5, 0.625, 1, 1.3, 2.5, -2.9, 5.8, -6, 8.1, 20.9, 21.1, 28.5, -33.4, 100, -140.5, 150, 171.5, -170.25, 709.4, 709.5, -709,
	-745.1, -745.2, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), math.NaN(),
}

type unary struct {
	name string
	f    func(float64) float64
}

var simple = []unary{
	{"Acos", math.Acos}, {"Acosh", math.Acosh}, {"Asin", math.Asin}, {"Asinh", math.Asinh}, {"Atan", math.Atan},
	{"Atanh", math.Atanh}, {"Cbrt", math.Cbrt}, {"Cos", math.Cos}, {"Erfcinv", math.Erfcinv}, {"Erfinv", math.Erfinv},
	{"Exp2", math.Exp2}, {"Expm1", math.Expm1}, {"J0", math.J0}, {"J1", math.J1}, {"Log", math.Log}, {"Log10", math.Log10},
	{"Log1p", math.Log1p}, {"Log2", math.Log2}, {"Sin", math.Sin}, {"Tan", math.Tan}, {"Y0", math.Y0}, {"Y1", math.Y1},
	{"Jn 3", func(x float64) float64 { return math.Jn(3, x) }}, {"Jn -40", func(x float64) float64 { return math.Jn(-40, x) }},
	{"Yn 3", func(x float64) float64 { return math.Yn(3, x) }}, {"Yn -5", func(x float64) float64 { return math.Yn(-5, x) }},
	{"Lgamma", func(x float64) float64 { l, _ := math.Lgamma(x); return l }},
	{"Sincos", func(x float64) float64 { s, c := math.Sincos(x); return s + 2*c }},
	{"Atan2", func(x float64) float64 { return math.Atan2(x, -2.5) }}, {"Hypot", func(x float64) float64 { return math.Hypot(x, 0.7) }},
	{"Pow 7", func(x float64) float64 { return math.Pow(x, 7) }}, {"Pow -0.5", func(x float64) float64 { return math.Pow(x, -0.5) }},
}

var throughExp = []unary{
	{"Cosh", math.Cosh}, {"Erf", math.Erf}, {"Erfc", math.Erfc}, {"Exp", math.Exp}, {"Gamma", math.Gamma}, {"Sinh", math.Sinh},
	{"Tanh", math.Tanh}, {"Pow", func(x float64) float64 { return math.Pow(1.7, x) }},
}

func show(functions []unary, arguments []float64) {
	for _, u := range functions {
		fmt.Println(u.name)
		for i, x := range arguments {
			result := u.f(x)
			if i%10 == 9 {
				fmt.Println()
			}
			if result != result {
				fmt.Print(" NaN")
			} else {
				fmt.Printf(" %x", math.Float64bits(result))
			}
		}
		fmt.Println()
	}
}

func main() {
	show(simple, anyNumber)
	show(throughExp, powers)
	for n := -323; n <= 308; n += 37 {
		fmt.Printf("%x ", math.Float64bits(math.Pow10(n)))
	}
	fmt.Println()
}
