package math

// Exp2 and Expm1 follow Sun's library (fdlibm, whose descendant is FreeBSD's msun); Exp is the runtime's, with the method of
// gc's assembly.
//
// The order of the operations decides the last bit of the results: it must stay as it is.

// Exp returns e**x. Results from 2**1023.5 on are Inf, as gc's are.
func Exp(x float64) float64 { return exp(x) }

// Exp2 returns 2**x.
//
// With x = k + t and r = t*ln2, in two parts, |r| at most half of ln2, a polynomial in r² gives c = r - r²*P(r²), and
// e**r = 1 + r + r*c/(2-c).
func Exp2(x float64) float64 {
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x < -1.0740e+03:
		return 0
	case x > 1.0239999999999999e+03:
		return Inf(1)
	}
	k := 0
	switch {
	case x > 0:
		k = int(x + 0.5)
	case x < 0:
		k = int(x - 0.5)
	}
	rest := x - float64(k)
	high := rest * ln2High
	low := -rest * ln2Low
	r := high - low
	square := r * r
	c := r - square*horner4(square, 4.13813679705723846039e-08, -1.65339022054652515390e-06, 6.61375632143793436117e-05,
		-2.77777777770155933842e-03, 1.66666666666666657415e-01)
	return Ldexp(1-((low-(r*c)/(2-c))-high), k)
}

// Expm1 returns e**x - 1, exact for small x too.
//
// The argument becomes k*ln2 + r, |r| at most half of ln2, and a polynomial in r²/2 gives e**r - 1. How one is taken from
// the power that belongs to k depends on which of them is larger.
func Expm1(x float64) float64 {
	size := Abs(x)
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x <= -56*Ln2:
		return -1
	case x >= 7.09782712893383973096e+02:
		return Inf(1)
	case size < 0x1p-54:
		return x
	}
	k, correction := 0, 0.0
	if size > Ln2/2 {
		high, low := 0.0, 0.0
		if size < 1.5*Ln2 {
			k = 1
			if x < 0 {
				k = -1
			}
		} else {
			k = int(x*Log2E + Copysign(0.5, x))
		}
		t := float64(k)
		high = x - t*ln2High
		low = t * ln2Low
		x = high - low
		correction = (high - x) - low
	}

	half := 0.5 * x
	square := x * half
	r := horner5(square, -2.01099218183624371326e-07, 4.00821782732936239552e-06, -7.93650757867487942473e-05,
		1.58730158725481460165e-03, -3.33333333333331316428e-02, 1)
	t := 3 - r*half
	e := square * ((r - t) / (6.0 - x*t))
	if k == 0 {
		return x - (x*e - square)
	}
	e = x*(e-correction) - correction
	e -= square
	switch {
	case k == -1:
		return 0.5*(x-e) - 0.5
	case k == 1 && x < -0.25:
		return -2 * (e - (x + 0.5))
	case k == 1:
		return 1 + 2*(x-e)
	case k <= -2 || k > 56:
		power := 1 - (e - x)
		if k == 1024 {
			return power*2*0x1p1023 - 1
		}
		return timesPower(power, k) - 1
	}
	small := Float64frombits(uint64(bias-k) << mantissaBits) // 2**-k
	if k < 20 {
		return timesPower((1-small)-(e-x), k)
	}
	return timesPower((x-(e+small))+1, k)
}

// timesPower returns x * 2**k, where both are normal numbers and the result is.
func timesPower(x float64, k int) float64 {
	return Float64frombits(Float64bits(x) + uint64(k)<<mantissaBits)
}
