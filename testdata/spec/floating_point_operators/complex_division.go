// run

// Complex quotients and products with infinities and NaN.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func div(x, y complex128) complex128 { return x / y }

//go:noinline
func div64(x, y complex64) complex64 { return x / y }

//go:noinline
func mul(x, y complex128) complex128 { return x * y }

func show(c complex128) string {
	part := func(x float64) string {
		if math.IsNaN(x) {
			return "NaN"
		}
		return fmt.Sprint(x)
	}
	return part(real(c)) + "," + part(imag(c))
}

func main() {
	inf, nan := math.Inf(1), math.NaN()
	values := []complex128{0, 1, -1i, 3 + 4i, complex(inf, 0), complex(0, -inf), complex(inf, nan), complex(nan, inf), complex(nan, 0), complex(nan, nan), complex(inf, inf), 1e200 + 1e200i, 1e-200i}
	// Rule: a quotient of finite numbers by zero is infinite, by infinity zero; NaN spreads unless a part is infinite.
	for _, x := range values {
		for _, y := range values {
			fmt.Print(show(div(x, y)), " ")
		}
		fmt.Println()
	}
	// Rule: a product is that of the parts.
	for _, x := range values[:9] {
		for _, y := range values[:9] {
			fmt.Print(show(mul(x, y)), " ")
		}
		fmt.Println()
	}
	// Rule: large and small quotients do not overflow on the way.
	fmt.Println(div(1e300+1e300i, 1e300+1e300i), div(1e-300, 1e-300i), div(1e308+1e308i, 2), div64(1e30+1e30i, 1e30+1e30i))
}
