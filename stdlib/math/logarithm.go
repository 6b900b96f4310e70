package math

// The logarithms follow Sun's library (fdlibm, whose descendant is FreeBSD's msun): x = 2**k * (1+f) with 1+f between
// sqrt(1/2) and sqrt(2), and with s = f/(2+f)
//
//	log(1+f) = log(1+s) - log(1-s) = 2s + s*R(s²) = f - (f²/2 - s*(f²/2 + R(s²)))
//
// where R is a polynomial of seven terms. k*ln2 comes in two parts, of which the first is exact.
//
// The order of the operations decides the last bit of the results: it must stay as it is.

const (
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
)

// Coefficients of R.
const (
	logarithm1 = 6.666666666666735130e-01
	logarithm2 = 3.999999999940941908e-01
	logarithm3 = 2.857142874366239149e-01
	logarithm4 = 2.222219843214978396e-01
	logarithm5 = 1.818357216161805012e-01
	logarithm6 = 1.531383769920937332e-01
	logarithm7 = 1.479819860511658591e-01
)

// Log returns the natural logarithm of x: -Inf for 0, NaN for negative numbers.
func Log(x float64) float64 {
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x < 0:
		return NaN()
	case x == 0:
		return Inf(-1)
	}
	// The bits are taken apart as those of a normal number, subnormal ones too: gc's function takes them so, and gives
	// -1023*ln2 or a little more for all of them.
	image := Float64bits(x)
	k := float64(int(image>>mantissaBits) - bias)
	fraction := Float64frombits(image&mantissaMask | bias<<mantissaBits)
	if fraction >= Sqrt2 {
		fraction *= 0.5
		k++
	}
	f := fraction - 1

	s := f / (2 + f)
	square := s * s
	fourth := square * square
	odd := square * horner3(fourth, logarithm7, logarithm5, logarithm3, logarithm1)
	even := fourth * horner2(fourth, logarithm6, logarithm4, logarithm2)
	half := 0.5 * f * f
	return k*ln2High - ((half - (s*(half+(odd+even)) + k*ln2Low)) - f)
}

// Log2 returns the binary logarithm of x; for powers of two it is exact.
func Log2(x float64) float64 {
	fraction, exponent := Frexp(x)
	if fraction == 0.5 {
		return float64(exponent - 1)
	}
	return Log(fraction)*(1/Ln2) + float64(exponent)
}

// Log10 returns the decimal logarithm of x.
func Log10(x float64) float64 { return Log(x) * (1 / Ln10) }

// Log1p returns the natural logarithm of 1+x, exact for small x too: -Inf for -1, NaN below.
//
// The sum 1+x is rounded; what it lost divided by it is added to the logarithm.
func Log1p(x float64) float64 {
	size := Abs(x)
	switch {
	case x < -1 || x != x:
		return NaN()
	case x == -1:
		return Inf(-1)
	case x > MaxFloat64:
		return x
	case size < 0x1p-54:
		return x
	case size < 0x1p-29:
		return x - x*x*0.5
	}
	// 1+x is 2**k * (1+f); without a rounding if k is 0.
	k, f, lost := 0, x, 0.0
	near := false // f is less than 2**-20
	if x <= Sqrt2/2-1 || x >= Sqrt2-1 {
		sum := x
		if size < 1<<53 {
			sum = 1 + x
		}
		k = exponentOf(sum)
		if size < 1<<53 {
			if k > 0 {
				lost = 1 - (sum - x)
			} else {
				lost = x - (sum - 1)
			}
			lost /= sum
		}
		mantissa := Float64bits(sum) & mantissaMask
		if mantissa < 0x6a09e667f3bcd { // the mantissa of sqrt(2)
			f = Float64frombits(mantissa|bias<<mantissaBits) - 1
			near = mantissa == 0
		} else {
			k++
			f = Float64frombits(mantissa|(bias-1)<<mantissaBits) - 1
			near = (1<<mantissaBits-mantissa)>>2 == 0
		}
	}
	power := float64(k)
	half := 0.5 * f * f
	if near {
		if f == 0 {
			if k == 0 {
				return 0
			}
			lost += power * ln2Low
			return power*ln2High + lost
		}
		part := half * (1 - 0.66666666666666666*f)
		if k == 0 {
			return f - part
		}
		return power*ln2High - ((part - (power*ln2Low + lost)) - f)
	}
	s := f / (2 + f)
	square := s * s
	part := square * horner6(square, logarithm7, logarithm6, logarithm5, logarithm4, logarithm3, logarithm2, logarithm1)
	if k == 0 {
		return f - (half - s*(half+part))
	}
	return power*ln2High - ((half - (s*(half+part) + (power*ln2Low + lost))) - f)
}
