package cmplx

import "math"

// Exp returns e to the power of x.
func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0:
		return complex(math.Exp(re), im)
	case math.IsInf(re, -1) && !finite(im):
		return complex(0, math.Copysign(0, im)) // the limit, from whatever side
	case math.IsInf(re, 1) && !finite(im):
		return complex(re, math.NaN())
	case math.IsNaN(re) || !finite(im):
		return NaN()
	}
	return Rect(math.Exp(re), im)
}

// Log returns the natural logarithm of x whose imaginary part is the phase.
func Log(x complex128) complex128 { return complex(math.Log(Abs(x)), Phase(x)) }

// Log10 returns the decimal logarithm of x.
func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// Pow returns x to the power of y: e^(y·Log x). Of zero: an infinity where the real part of y is negative, a complex
// one if y is not real; 1 where it is zero; else zero.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		switch {
		case real(y) == 0 && finite(imag(y)):
			return 1
		case math.IsNaN(real(y)) || math.IsNaN(imag(y)):
			return NaN()
		case real(y) >= 0:
			return 0
		case imag(y) == 0:
			return complex(math.Inf(1), 0)
		}
		return Inf()
	}
	modulus, angle := Polar(x)
	r, θ := math.Pow(modulus, real(y)), real(y)*angle
	if imag(y) != 0 {
		r *= math.Exp(-imag(y) * angle)
		θ += imag(y) * math.Log(modulus)
	}
	return Rect(r, θ)
}

// Sqrt returns the root of x whose real part is not negative; its imaginary part has the sign of x's.
//
// With m the distance of x from zero, the root's larger part is √((m+|re|)/2), and the other one follows from the
// product of the parts, which is im/2: so nothing is lost by subtraction. Numbers near the limits of float64 are scaled
// by a power of four first.
func Sqrt(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0:
		if re < 0 {
			return complex(0, math.Copysign(math.Sqrt(-re), im))
		}
		return complex(math.Sqrt(math.Abs(re)), im)
	case math.IsInf(im, 0):
		return complex(math.Inf(1), im)
	case re == 0:
		half := math.Sqrt(0.5 * math.Abs(im))
		return complex(half, math.Copysign(half, im))
	case math.IsNaN(re):
		return NaN()
	case math.IsInf(re, 1):
		if math.IsNaN(im) {
			return complex(re, im)
		}
		return complex(re, math.Copysign(0, im))
	case math.IsInf(re, -1):
		if math.IsNaN(im) {
			return complex(im, math.Inf(1))
		}
		return complex(0, math.Copysign(math.Inf(1), im))
	case math.IsNaN(im):
		return NaN()
	}
	scale := 1.0
	if large := max(math.Abs(re), math.Abs(im)); large > 0x1p1000 {
		re, im, scale = re*0x1p-4, im*0x1p-4, 0x1p2
	} else if large < 0x1p-900 {
		re, im, scale = re*0x1p200, im*0x1p200, 0x1p-100
	}
	long := math.Sqrt(0.5 * (math.Hypot(re, im) + math.Abs(re)))
	short := 0.5 * math.Abs(im) / long
	if re < 0 {
		long, short = short, long
	}
	return complex(scale*long, math.Copysign(scale*short, imag(x)))
}

func finite(x float64) bool { return x-x == 0 }
