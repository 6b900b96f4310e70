package runtime

// complex128div is n / m for all complex types. Where the textbook formula gives NaN + NaN·i although the operands
// say what the result is (a division of something finite by infinity, of infinity by something finite, or by zero),
// the parts follow C99, Annex G. The division is Smith's, which does not overflow where the result does not.
func complex128div(n, m complex128) complex128 {
	a, b := real(n), imag(n)
	c, d := real(m), imag(m)
	var x, y float64
	if abs(c) >= abs(d) {
		ratio := d / c
		denominator := c + ratio*d
		x = (a + b*ratio) / denominator
		y = (b - a*ratio) / denominator
	} else {
		ratio := c / d
		denominator := d + ratio*c
		x = (a*ratio + b) / denominator
		y = (b*ratio - a) / denominator
	}
	if x == x || y == y {
		return complex(x, y)
	}
	switch {
	case c == 0 && d == 0 && (a == a || b == b):
		infinity := copysign(inf(), c)
		return complex(infinity*a, infinity*b)
	case (isInf(a) || isInf(b)) && isFinite(c) && isFinite(d):
		a, b = unit(a), unit(b)
		return complex(inf()*(a*c+b*d), inf()*(b*c-a*d))
	case (isInf(c) || isInf(d)) && isFinite(a) && isFinite(b):
		c, d = unit(c), unit(d)
		return complex(0*(a*c+b*d), 0*(b*c-a*d))
	}
	return complex(x, y)
}

// unit is ±1 for infinities and ±0 for everything else.
func unit(f float64) float64 {
	if isInf(f) {
		return copysign(1, f)
	}
	return copysign(0, f)
}

func inf() float64 {
	zero := 0.0
	return 1 / zero
}

func isInf(f float64) bool    { return f > maxFloat64 || f < -maxFloat64 }
func isFinite(f float64) bool { return f-f == 0 }

const maxFloat64 = 0x1p1023 * (1 + (1 - 0x1p-52))

func abs(f float64) float64 {
	if f < 0 {
		return -f
	}
	return f
}

func copysign(f, sign float64) float64 {
	negative := sign < 0 || sign == 0 && 1/sign < 0
	if negative != (f < 0 || f == 0 && 1/f < 0) {
		return -f
	}
	return f
}
