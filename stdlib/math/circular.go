package math

import "math/bits"

// Sine, cosine and tangent follow Moshier's Cephes library. The argument without its sign becomes a number of right angles
// and a rest of at most pi/4 to either side, then one of two polynomials gives the sine or the cosine of the rest:
//
//	sin(r) = r + r*r² * S(r²)        cos(r) = 1 - r²/2 + r²*r² * C(r²)        tan(r) = r + r * (r² * P(r²) / Q(r²))
//
// Up to reductionLimit the rest is x less a multiple of pi/4 in three parts (Cody and Waite), of which the first two have so
// few bits that their products are exact. Beyond it, x times 4/pi is computed with as many bits of 4/pi as matter (Payne
// and Hanek): those whose product with x is a multiple of eight say nothing about the angle and are left out.
//
// The order of the operations decides the last bit of the results: it must stay as it is.

// Arguments from here on are reduced by reduceLarge.
const reductionLimit = 1 << 29

// A quarter of pi, in parts.
const (
	quarterPiHigh   = 7.85398125648498535156e-1
	quarterPiMiddle = 3.77489470793079817668e-8
	quarterPiLow    = 2.69515142907905952645e-15
)

// reduce splits the finite x >= 0: it is the multiple of pi/2 with the number quadrant, of which the lowest two bits are
// right, plus rest.
func reduce(x float64) (quadrant uint64, rest float64) {
	if x >= reductionLimit {
		return reduceLarge(x)
	}
	octant := uint64(x * (4 / Pi))
	quadrant = (octant + 1) >> 1
	multiple := float64(quadrant << 1)
	return quadrant, ((x - multiple*quarterPiHigh) - multiple*quarterPiMiddle) - multiple*quarterPiLow
}

// The bits of 4/pi: the first word is the integer part, each of the others has 64 bits behind the point.
var fourByPi = [20]uint64{
	0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
	0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
	0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
	0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
	0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
}

// reduceLarge is reduce for x >= reductionLimit.
func reduceLarge(x float64) (quadrant uint64, rest float64) {
	image := Float64bits(x)
	mantissa := image&mantissaMask | 1<<mantissaBits // x is the mantissa times 2**power
	power := uint(image>>mantissaBits) - bias - mantissaBits

	// Bits of 4/pi whose weight is at least 2**(3-power) give multiples of eight. The three words begin below them: the
	// topmost bit of the first has the weight 2**(2-power).
	first := power + 61
	at, shift := first/64, first%64
	a, b, c, d := fourByPi[at], fourByPi[at+1], fourByPi[at+2], fourByPi[at+3]
	a = a<<shift | b>>(64-shift)
	b = b<<shift | c>>(64-shift)
	c = c<<shift | d>>(64-shift)

	// The product modulo eight, as a fraction of eight in two words.
	carry, _ := bits.Mul64(c, mantissa)
	middle, low := bits.Mul64(b, mantissa)
	low, over := bits.Add64(low, carry, 0)
	high, _ := bits.Add64(a*mantissa, middle, over)

	// The topmost three bits are the octant; what follows is cut to the bits of a float64, below the number 1. What moves in
	// behind the first 64 of its bits begins with the low word's topmost three once more: an error of less than 2**-64,
	// which gc's results have.
	octant := high >> 61
	high = high<<3 | low>>61
	zeros := uint(bits.LeadingZeros64(high))
	fraction := (high<<zeros | low>>(64-zeros)) << 1 >> 12
	rest = Float64frombits(uint64(bias-1-zeros)<<mantissaBits | fraction)
	if octant&1 != 0 {
		rest--
	}
	return (octant + 1) >> 1, rest * (Pi / 4)
}

// wave is the sine of quadrant*pi/2 + rest.
func wave(quadrant uint64, rest float64) (sine float64) {
	square := rest * rest
	if quadrant&1 == 0 {
		sine = rest + rest*square*horner5(square,
			1.58962301576546568060e-10, -2.50507477628578072866e-8, 2.75573136213857245213e-6,
			-1.98412698295895385996e-4, 8.33333333332211858878e-3, -1.66666666666666307295e-1)
	} else {
		sine = 1.0 - 0.5*square + square*square*horner5(square,
			-1.13585365213876817300e-11, 2.08757008419747316778e-9, -2.75573141792967388112e-7,
			2.48015872888517045348e-5, -1.38888888888730564116e-3, 4.16666666666665929218e-2)
	}
	if quadrant&2 != 0 {
		return -sine
	}
	return sine
}

// Sin returns the sine of x radians; NaN for the infinities.
func Sin(x float64) float64 {
	size := Abs(x)
	if x == 0 {
		return x
	}
	if !(size <= MaxFloat64) {
		return NaN()
	}
	quadrant, rest := reduce(size)
	// Half a turn on is the sine of -x.
	return wave(quadrant+Float64bits(x)>>62&2, rest)
}

// Cos returns the cosine of x radians; NaN for the infinities.
func Cos(x float64) float64 {
	size := Abs(x)
	if !(size <= MaxFloat64) {
		return NaN()
	}
	quadrant, rest := reduce(size)
	return wave(quadrant+1, rest)
}

// Sincos returns the sine and the cosine of x radians, as Sin and Cos do, and reduces x once for both.
func Sincos(x float64) (sine, cosine float64) {
	size := Abs(x)
	if x == 0 {
		return x, 1
	}
	if !(size <= MaxFloat64) {
		return NaN(), NaN()
	}
	quadrant, rest := reduce(size)
	return wave(quadrant+Float64bits(x)>>62&2, rest), wave(quadrant+1, rest)
}

// Tan returns the tangent of x radians; NaN for the infinities.
func Tan(x float64) float64 {
	size := Abs(x)
	if x == 0 {
		return x
	}
	if !(size <= MaxFloat64) {
		return NaN()
	}
	quadrant, rest := reduce(size)
	tangent := rest
	if square := rest * rest; square > 1e-14 {
		tangent = rest + rest*(square*
			horner2(square, -1.30936939181383777646e4, 1.15351664838587416140e6, -1.79565251976484877988e7)/
			horner4(square, 1, 1.36812963470692954678e4, -1.32089234440210967447e6, 2.50083801823357915839e7,
				-5.38695755929454629881e7))
	}
	if quadrant&1 != 0 {
		tangent = -1 / tangent
	}
	return Copysign(1, x) * tangent
}
