// run

// math/cmplx: values that are far from the limits of float64, and special ones.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

var functions = []struct {
	name string
	f    func(complex128) complex128
}{
	{"Acos", cmplx.Acos}, {"Acosh", cmplx.Acosh}, {"Asin", cmplx.Asin}, {"Asinh", cmplx.Asinh},
	{"Atan", cmplx.Atan}, {"Atanh", cmplx.Atanh}, {"Cos", cmplx.Cos}, {"Cosh", cmplx.Cosh},
	{"Exp", cmplx.Exp}, {"Log", cmplx.Log}, {"Log10", cmplx.Log10}, {"Sin", cmplx.Sin}, {"Sinh", cmplx.Sinh},
	{"Sqrt", cmplx.Sqrt}, {"Tan", cmplx.Tan}, {"Tanh", cmplx.Tanh}, {"Conj", cmplx.Conj},
}

func show(x float64) string {
	switch {
	case math.IsNaN(x):
		return "NaN"
	case x == 0 && math.Signbit(x):
		return "-0"
	}
	return fmt.Sprintf("%.9g", x)
}

func main() {
	parts := []float64{0.1, -0.1, 0.5, -0.5, 1.25, -2, 3.7, -5.5}
	for _, f := range functions {
		for _, re := range parts {
			for _, im := range parts {
				z := f.f(complex(re, im))
				fmt.Println(f.name, re, im, show(real(z)), show(imag(z)))
			}
		}
	}
	for _, re := range parts {
		for _, im := range parts {
			x := complex(re, im)
			fmt.Println("Cot", cmplx.Abs(cmplx.Cot(x)*cmplx.Tan(x)-1) < 1e-4)
		}
	}
	inf, nan := math.Inf(1), math.NaN()
	for _, f := range functions {
		if f.name == "Tan" {
			continue
		}
		for _, x := range []complex128{complex(inf, 1), complex(-inf, 1), complex(1, inf), complex(1, -inf), complex(inf, inf), complex(nan, 1), complex(1, nan), complex(nan, nan), complex(inf, nan), complex(nan, inf)} {
			z := f.f(x)
			fmt.Println(f.name, x, show(real(z)), show(imag(z)))
		}
	}
	for _, x := range []complex128{1, -1, 2i, 1 + 1i, -3 - 4i} {
		for _, y := range []complex128{0, 1, -1, 0.5, 2i, 1 + 1i, -2 + 0.5i} {
			z := cmplx.Pow(x, y)
			fmt.Println("Pow", x, y, show(real(z)), show(imag(z)))
		}
		r, θ := cmplx.Polar(x)
		fmt.Println(cmplx.Abs(x), show(cmplx.Phase(x)), show(r), show(θ), cmplx.Abs(cmplx.Rect(r, θ)-x) < 1e-12)
	}
	fmt.Println(cmplx.Pow(0, 0), cmplx.Pow(0, 2), cmplx.Pow(0, -1), cmplx.Pow(0, -1+1i), cmplx.Sqrt(-4), cmplx.Sqrt(0))
	fmt.Println(cmplx.IsNaN(cmplx.NaN()), cmplx.IsInf(cmplx.Inf()), cmplx.IsNaN(complex(nan, inf)), cmplx.IsInf(complex(nan, -inf)), cmplx.IsNaN(1))
}
