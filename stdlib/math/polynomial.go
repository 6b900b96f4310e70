package math

// Polynomials by Horner's rule, named after their degree; the coefficient of the highest power comes first. They are written
// out so that the coefficients become constants of the code where they are used.

func horner1(x, a, b float64) float64 { return a*x + b }

func horner2(x, a, b, c float64) float64 { return horner1(x, a, b)*x + c }

func horner3(x, a, b, c, d float64) float64 { return horner2(x, a, b, c)*x + d }

func horner4(x, a, b, c, d, e float64) float64 { return horner3(x, a, b, c, d)*x + e }

func horner5(x, a, b, c, d, e, f float64) float64 { return horner4(x, a, b, c, d, e)*x + f }

func horner6(x, a, b, c, d, e, f, g float64) float64 { return horner5(x, a, b, c, d, e, f)*x + g }

func horner7(x, a, b, c, d, e, f, g, h float64) float64 { return horner6(x, a, b, c, d, e, f, g)*x + h }

func horner8(x, a, b, c, d, e, f, g, h, i float64) float64 {
	return horner7(x, a, b, c, d, e, f, g, h)*x + i
}
