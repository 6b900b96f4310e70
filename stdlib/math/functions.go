package math

// Exp returns e**x.
func Exp(x float64) float64 { return exp(x) }

// Exp2 returns 2**x.
func Exp2(x float64) float64 { return exp2(x) }

// Expm1 returns e**x - 1, exact for small x too.
func Expm1(x float64) float64 { return expm1(x) }

// Log returns the natural logarithm of x.
func Log(x float64) float64 { return log(x) }

// Log1p returns the natural logarithm of 1+x, exact for small x too.
func Log1p(x float64) float64 { return log1p(x) }

// Log2 returns the binary logarithm of x; for powers of two it is exact.
func Log2(x float64) float64 {
	fraction, exponent := Frexp(x)
	if fraction == 0.5 {
		return float64(exponent - 1)
	}
	return log(fraction)*(1/Ln2) + float64(exponent)
}

// Log10 returns the decimal logarithm of x.
func Log10(x float64) float64 { return log(x) * (1 / Ln10) }

// Pow returns x**y.
func Pow(x, y float64) float64 { return pow(x, y) }

// Pow10 returns 10**n, correctly rounded.
func Pow10(n int) float64 {
	if n < -323 {
		return 0
	}
	if n > 308 {
		return Inf(1)
	}
	return pow(10, float64(n))
}

// Cbrt returns the cube root of x.
func Cbrt(x float64) float64 { return cbrt(x) }

// Hypot returns the square root of p*p + q*q without overflow on the way.
func Hypot(p, q float64) float64 { return hypot(p, q) }

// Sin returns the sine of x radians.
func Sin(x float64) float64 { return sin(x) }

// Cos returns the cosine of x radians.
func Cos(x float64) float64 { return cos(x) }

// Tan returns the tangent of x radians.
func Tan(x float64) float64 { return tan(x) }

// Sincos returns the sine and the cosine of x radians.
func Sincos(x float64) (sine, cosine float64) { return sin(x), cos(x) }

// Asin returns the arcsine of x in radians.
func Asin(x float64) float64 { return asin(x) }

// Acos returns the arccosine of x in radians.
func Acos(x float64) float64 { return acos(x) }

// Atan returns the arctangent of x in radians.
func Atan(x float64) float64 { return atan(x) }

// Atan2 returns the angle of the point (x, y): the arctangent of y/x in the quadrant of the signs.
func Atan2(y, x float64) float64 { return atan2(y, x) }

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 { return sinh(x) }

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 { return cosh(x) }

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 { return tanh(x) }

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x float64) float64 { return asinh(x) }

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x float64) float64 { return acosh(x) }

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x float64) float64 { return atanh(x) }

// Gamma returns the gamma function of x.
func Gamma(x float64) float64 { return gamma(x) }

// Lgamma returns the logarithm of the absolute value of Gamma(x), and its sign.
func Lgamma(x float64) (logarithm float64, sign int) {
	sign = 1
	switch {
	case IsNaN(x):
		return x, sign
	case IsInf(x, 0):
		return x, sign
	case x < 0:
		below := Floor(x)
		if below != x && Mod(below, 2) != 0 {
			sign = -1
		}
	}
	return lgamma(x), sign
}

// Erf returns the error function of x.
func Erf(x float64) float64 { return erf(x) }

// Erfc returns 1 - Erf(x), exact for large x too.
func Erfc(x float64) float64 { return erfc(x) }

// Erfinv returns the x for which Erf(x) = y; NaN unless -1 <= y <= 1.
func Erfinv(y float64) float64 {
	switch {
	case IsNaN(y) || y < -1 || y > 1:
		return NaN()
	case y == 0:
		return y
	case y == 1 || y == -1:
		return Inf(int(y))
	case y < 0:
		return -inverseErf(-y, 1+y)
	}
	return inverseErf(y, 1-y)
}

// Erfcinv returns the x for which Erfc(x) = y; NaN unless 0 <= y <= 2.
func Erfcinv(y float64) float64 {
	switch {
	case IsNaN(y) || y < 0 || y > 2:
		return NaN()
	case y == 0:
		return Inf(1)
	case y == 2:
		return Inf(-1)
	case y == 1:
		return 0
	case y > 1:
		return -inverseErf(y-1, 2-y)
	}
	return inverseErf(1-y, y)
}

// inverseErf returns the x with Erf(x) = y and Erfc(x) = rest, which add up to 1; y > 0.
//
// Winitzki's closed formula is right to three digits; each step of Halley's method triples them. It works with whichever
// of the two is small, so that nothing is lost near the ends.
func inverseErf(y, rest float64) float64 {
	const a = 0.147
	l := log(rest * (1 + y))
	t := 2/(Pi*a) + l/2
	x := Sqrt(Sqrt(t*t-l/a) - t)
	for range 3 {
		var off float64
		if y < 0.5 {
			off = erf(x) - y
		} else {
			off = rest - erfc(x)
		}
		step := off / (2 / SqrtPi * exp(-x*x))
		x -= step / (1 + x*step)
	}
	return x
}

// FMA returns x*y + z, rounded once.
func FMA(x, y, z float64) float64 { return fma(x, y, z) }

// Remainder returns x minus the multiple of y that is nearest to it, the even one if two are.
func Remainder(x, y float64) float64 {
	switch {
	case IsNaN(x) || IsNaN(y) || IsInf(x, 0) || y == 0:
		return NaN()
	case IsInf(y, 0):
		return x
	}
	result, size := Abs(x), Abs(y)
	if size == result {
		return Copysign(0, x)
	}
	if size <= MaxFloat64/2 {
		result = Mod(result, size+size)
	}
	// Twice if it is more than one and a half: halves of the smallest numbers are not numbers.
	if size < 0x1p-1021 {
		if result+result > size {
			result -= size
			if result+result >= size {
				result -= size
			}
		}
	} else if half := size / 2; result > half {
		result -= size
		if result >= half {
			result -= size
		}
	}
	if Signbit(x) {
		return -result
	}
	return result
}

// J0 returns the Bessel function of the first kind of order 0.
func J0(x float64) float64 { return jn(0, x) }

// J1 returns the Bessel function of the first kind of order 1.
func J1(x float64) float64 { return Jn(1, x) }

// Jn returns the Bessel function of the first kind of order n.
func Jn(n int, x float64) float64 {
	if n != 0 && x == 0 {
		return 0
	}
	return jn(n, x)
}

// Y0 returns the Bessel function of the second kind of order 0; NaN for negative x.
func Y0(x float64) float64 { return yn(0, x) }

// Y1 returns the Bessel function of the second kind of order 1; NaN for negative x.
func Y1(x float64) float64 { return yn(1, x) }

// Yn returns the Bessel function of the second kind of order n; NaN for negative x.
func Yn(n int, x float64) float64 { return yn(n, x) }
