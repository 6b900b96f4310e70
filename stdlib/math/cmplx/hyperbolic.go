package cmplx

import "math"

// Sinh returns the hyperbolic sine of x.
func Sinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && !finite(im):
		return complex(re, math.NaN())
	case math.IsInf(re, 0) && im == 0:
		return x
	case math.IsInf(re, 0) && !finite(im):
		return complex(re, math.NaN())
	case im == 0 && math.IsNaN(re):
		return x
	case !finite(im):
		return NaN()
	}
	sin, cos := math.Sincos(im)
	return complex(cos*math.Sinh(re), sin*math.Cosh(re))
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && !finite(im):
		return complex(math.NaN(), re*math.Copysign(0, im))
	case math.IsInf(re, 0) && im == 0:
		return complex(math.Inf(1), im*math.Copysign(0, re))
	case math.IsInf(re, 0) && !finite(im):
		return complex(math.Inf(1), math.NaN())
	case im == 0 && math.IsNaN(re):
		return complex(re, im)
	case !finite(im):
		return NaN()
	}
	sin, cos := math.Sincos(im)
	return complex(cos*math.Cosh(re), sin*math.Sinh(re))
}

// Tanh returns the hyperbolic tangent of x.
//
// With t = tan im, b = 1+t² and s = sinh re it is (b·s·√(1+s²) + i·t) / (1 + b·s²) (Kahan 1987), whose terms are all
// positive: near the poles, where re is 0 and im half of Pi, nothing is lost. Far from the imaginary axis it is 1.
func Tanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0):
		if finite(im) {
			im = math.Sin(2 * im) // its sign is the result's
		}
		return complex(math.Copysign(1, re), math.Copysign(0, im))
	case im == 0 && math.IsNaN(re):
		return x
	case !finite(im) || math.IsNaN(re):
		return NaN()
	case math.Abs(re) > 22:
		sin, cos := math.Sincos(im)
		return complex(math.Copysign(1, re), 4*sin*cos*math.Exp(-2*math.Abs(re)))
	}
	t, s := math.Tan(im), math.Sinh(re)
	if math.IsInf(t, 0) {
		return complex(math.Sqrt(1+s*s)/s, 1/t)
	}
	b := 1 + t*t
	d := 1 + b*s*s
	return complex(b*s*math.Sqrt(1+s*s)/d, t/d)
}

// Asinh returns the inverse hyperbolic sine of x, whose imaginary part is from -Pi/2 to Pi/2.
func Asinh(x complex128) complex128 {
	if math.IsNaN(real(x)) && math.IsInf(imag(x), 0) {
		return complex(imag(x), real(x)) // of either sign, by the standard; so the sign is the one that is known
	}
	return timesI(Asin(overI(x)))
}

// Acosh returns the inverse hyperbolic cosine of x, whose real part is not negative and whose imaginary one is from -Pi
// to Pi.
func Acosh(x complex128) complex128 {
	if x == 0 {
		return complex(0, math.Copysign(math.Pi/2, imag(x)))
	}
	// Of the two multiples of Acos by i, it is the one to the right.
	w := Acos(x)
	if imag(w) <= 0 && !math.Signbit(imag(x)) || math.Signbit(imag(w)) {
		return timesI(w)
	}
	return overI(w)
}

// Atanh returns the inverse hyperbolic tangent of x, whose imaginary part is from -Pi/2 to Pi/2.
//
// Its real part is half the logarithm of |1+x| / |1-x|, its imaginary part half the difference of the angles of 1+x and
// 1-x. Far from zero the squares in both would overflow, where the real part is that of 1/x.
func Atanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.Abs(re) <= 1:
		return complex(math.Atanh(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Atan(im))
	case math.IsInf(im, 0):
		return complex(math.Copysign(0, re), math.Copysign(math.Pi/2, im))
	case math.IsInf(re, 0):
		if math.IsNaN(im) {
			return complex(math.Copysign(0, re), im)
		}
		return complex(math.Copysign(0, re), math.Copysign(math.Pi/2, im))
	case re == 0 && math.IsNaN(im):
		return x
	case IsNaN(x):
		return NaN()
	}
	if math.Abs(re) > 0x1p500 || math.Abs(im) > 0x1p500 {
		return complex(real(1/x), math.Copysign(math.Pi/2, im))
	}
	one := 1 - math.Abs(re)
	far := 0.25 * math.Log1p(4*math.Abs(re)/(one*one+im*im))
	return complex(math.Copysign(far, re), 0.5*math.Atan2(2*im, one*(1+math.Abs(re))-im*im))
}
