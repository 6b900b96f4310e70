package math

// Pow returns x**y. Its results are exact for the special cases, which are those of the C standard.
//
// The exponent is split into an integer and a rest of at most a half to either side. The rest is the business of Exp and Log,
// the integer that of repeated squaring. Fractions between a half and one are multiplied, their powers of two counted
// apart, so that nothing on the way is too large or too small; the order of the multiplications decides the last bits.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case x != x || y != y:
		return NaN()
	}
	size, exponent := Abs(x), Abs(y)
	if x == 0 || IsInf(x, 0) || IsInf(y, 0) || exponent >= 1<<63 {
		// Only zero, one and infinity can come out.
		switch {
		case size == 1:
			return 1
		case (size > 1) != (y > 0):
			size = 0
		default:
			size = Inf(1)
		}
		if Signbit(x) && isOdd(y) {
			return -size
		}
		return size
	}
	switch y {
	case 0.5:
		return Sqrt(x)
	case -0.5:
		return 1 / Sqrt(x)
	}

	whole := Trunc(exponent)
	result, resultPower := 1.0, 0
	if rest := exponent - whole; rest != 0 {
		if x < 0 {
			return NaN()
		}
		if rest > 0.5 {
			rest--
			whole++
		}
		result = Exp(rest * Log(x))
	}
	factor, power := Frexp(x)
	for count := uint64(whole); ; {
		// Beyond any exponent already: no need to count on.
		if power < -1<<12 || power > 1<<12 {
			resultPower += power
			break
		}
		// The bit decides without a branch, which would be a guess: the factor or 1.
		bit := -(count & 1)
		result *= Float64frombits(Float64bits(factor)&bit | bias<<mantissaBits&^bit)
		resultPower += power & int(bit)
		count >>= 1
		if count == 0 {
			break
		}
		// A square below a half is doubled, by its exponent.
		square := Float64bits(factor * factor)
		small := bias - 1 - square>>mantissaBits
		factor = Float64frombits(square + small<<mantissaBits)
		power = 2*power - int(small)
	}
	if y < 0 {
		result, resultPower = 1/result, -resultPower
	}
	if e := exponentOf(result) + resultPower; e > 1-bias && e < bias {
		return timesPower(result, resultPower)
	}
	return Ldexp(result, resultPower)
}

// isOdd tells whether x is an odd integer.
func isOdd(x float64) bool {
	size := Abs(x)
	return size < 1<<53 && Trunc(size) == size && uint64(size)&1 != 0
}

// Pow10 returns 10**n: the product of two powers from tables, or the quotient, which is nearly always the nearest number; 0
// below the smallest number, Inf above the largest.
func Pow10(n int) float64 {
	switch {
	case n < -323:
		return 0
	case n > 308:
		return Inf(1)
	case n < 0:
		return tenToMinus32s[-n/32] / tenTo[-n%32]
	}
	return tenTo32s[n/32] * tenTo[n%32]
}

// The powers of ten with the exponents from 0 to 31, and with the multiples of 32 up to the largest and down to the
// smallest.
var tenTo = [32]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
	1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31,
}

var tenTo32s = [10]float64{
	1e0, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288,
}

var tenToMinus32s = [11]float64{
	1e0, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160, 1e-192, 1e-224, 1e-256, 1e-288, 1e-320,
}
