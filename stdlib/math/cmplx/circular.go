package cmplx

import "math"

// The circular functions are the hyperbolic ones on the imaginary axis: sin x = -i·sinh(i·x), and so on; so their
// special cases are told once, in hyperbolic.go. Of the inverse ones it is the other way round.

// Sin returns the sine of x.
func Sin(x complex128) complex128 { return overI(Sinh(timesI(x))) }

// Cos returns the cosine of x.
func Cos(x complex128) complex128 { return Cosh(timesI(x)) }

// Tan returns the tangent of x.
func Tan(x complex128) complex128 { return overI(Tanh(timesI(x))) }

// Cot returns the cotangent of x: an infinity at zero.
func Cot(x complex128) complex128 {
	if x == 0 {
		return Inf()
	}
	return 1 / Tan(x)
}

// Asin returns the inverse sine of x, whose real part is from -Pi/2 to Pi/2.
//
// Asin and Acos go by W. Kahan, "Branch cuts for complex elementary functions" (1987): with p = √(1-x) and q = √(1+x),
// the real part is an angle of which p·q or p/q tells the tangent, the imaginary one an inverse hyperbolic sine.
func Asin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.Abs(re) <= 1:
		return complex(math.Asin(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Asinh(im))
	case re == 0 && math.IsNaN(im):
		return x
	case math.IsInf(re, 0) && math.IsNaN(im):
		return complex(im, re)
	case math.IsInf(im, 0) && math.IsNaN(re):
		return x
	case IsNaN(x):
		return NaN()
	case math.IsInf(re, 0) && math.IsInf(im, 0):
		return complex(math.Copysign(math.Pi/4, re), im)
	case math.IsInf(im, 0):
		return complex(math.Copysign(0, re), im)
	case math.IsInf(re, 0):
		return complex(math.Copysign(math.Pi/2, re), math.Copysign(math.Inf(1), im))
	}
	p, q := Sqrt(complex(1-re, -im)), Sqrt(complex(1+re, im))
	return complex(math.Atan2(re, real(p)*real(q)-imag(p)*imag(q)), math.Asinh(real(p)*imag(q)-imag(p)*real(q)))
}

// Acos returns the inverse cosine of x, whose real part is from 0 to Pi.
func Acos(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.Abs(re) <= 1:
		return complex(math.Acos(re), -im)
	case re == 0 && math.IsNaN(im):
		return complex(math.Pi/2, im)
	case math.IsInf(re, 0) && math.IsNaN(im):
		return complex(im, math.Inf(-1))
	case math.IsInf(im, 0) && math.IsNaN(re):
		return complex(re, -im)
	case IsNaN(x):
		return NaN()
	case IsInf(x):
		return complex(math.Abs(Phase(x)), math.Copysign(math.Inf(1), -im))
	}
	p, q := Sqrt(complex(1-re, -im)), Sqrt(complex(1+re, im))
	return complex(2*math.Atan2(real(p), real(q)), math.Asinh(real(q)*imag(p)-imag(q)*real(p)))
}

// Atan returns the inverse tangent of x, whose real part is from -Pi/2 to Pi/2.
func Atan(x complex128) complex128 { return overI(Atanh(timesI(x))) }
