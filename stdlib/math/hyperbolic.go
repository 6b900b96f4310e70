package math

// The hyperbolic functions come down to Exp, but near zero, where the difference of two powers would lose digits: there the
// sine is a rational function from Hart and Cheney's collection (number 2029), the tangent one from Moshier's Cephes
// library.
//
// The order of the operations decides the last bit of the results: it must stay as it is.

// From here on e**-x is less than the last bit of e**x.
const onlyGrowing = 21

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	size := Abs(x)
	result := 0.0
	switch {
	case size > onlyGrowing:
		result = Exp(size) * 0.5
	case size > 0.5:
		power := Exp(size)
		result = (power - 1/power) * 0.5
	default:
		square := size * size
		result = horner3(square, -0.2630563213397497062819489e+2, -0.2894211355989563807284660366e+4,
			-0.8991272022039509355398013511e+5, -0.6307673640497716991184787251e+6) * size
		result /= horner3(square, 1, -0.173678953558233699533450911e+3, 0.1521517378790019070696485176e+5,
			-0.6307673640497716991212077277e+6)
	}
	return Copysign(result, x)
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	size := Abs(x)
	if size > onlyGrowing {
		return Exp(size) * 0.5
	}
	power := Exp(size)
	return (power + 1/power) * 0.5
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	size := Abs(x)
	switch {
	case size > 0.5*88.029691931113054295988:
		return Copysign(1, x)
	case size >= 0.625:
		return Copysign(1-2/(Exp(2*size)+1), x)
	case x == 0:
		return x
	}
	square := x * x
	return x + x*square*
		horner2(square, -9.64399179425052238628e-1, -9.92877231001918586564e1, -1.61468768441708447952e3)/
		horner3(square, 1, 1.12811678491632931402e2, 2.23548839060100448583e3, 4.84406305325125486048e3)
}

// Asinh returns the inverse hyperbolic sine of x: log(x + sqrt(x²+1)), by formulas of Sun's library that lose nothing near
// zero and do not overflow.
func Asinh(x float64) float64 {
	size := Abs(x)
	result := 0.0
	switch {
	case !(size <= MaxFloat64) || size < 0x1p-28:
		return x
	case size > 1<<28:
		result = Log(size) + Ln2
	case size > 2:
		result = Log(2*size + 1/(Sqrt(x*x+1)+size))
	default:
		square := size * size
		result = Log1p(size + square/(1+Sqrt(1+square)))
	}
	return Copysign(result, x)
}

// Acosh returns the inverse hyperbolic cosine of x: log(x + sqrt(x²-1)); NaN for x < 1.
func Acosh(x float64) float64 {
	if x < 1 {
		return NaN()
	}
	if x <= 2 {
		above := x - 1
		return Log1p(above + Sqrt(2*above+above*above))
	}
	if x < 1<<28 {
		return Log(2*x - 1/(x+Sqrt(x*x-1)))
	}
	return Log(x) + Ln2
}

// Atanh returns the inverse hyperbolic tangent of x: half the logarithm of (1+x)/(1-x); NaN outside of -1 to 1.
func Atanh(x float64) float64 {
	size := Abs(x)
	double := size + size
	result := 0.0
	switch {
	case !(size <= 1):
		return NaN()
	case size == 1:
		result = Inf(1)
	case size < 0x1p-28:
		return x
	case size < 0.5:
		result = 0.5 * Log1p(double+double*size/(1-size))
	default:
		result = 0.5 * Log1p(double/(1-size))
	}
	return Copysign(result, x)
}
