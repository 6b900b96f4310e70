package math

// The inverse circular functions. The arctangent is that of Moshier's Cephes library; the others come down to it.
//
// The order of the operations decides the last bit of the results: it must stay as it is.

// What Pi/2 lacks as a float64.
const halfPiRest = 6.123233995736765886130e-17

// arctangent is the arctangent of x >= 0, not NaN. Arguments above 0.66 are turned by an eighth or a quarter of the circle:
//
//	atan(x) = pi/4 + atan((x-1)/(x+1)) = pi/2 - atan(1/x)
//
// and then atan(t) = t + t * (t² * P(t²) / Q(t²)).
func arctangent(x float64) float64 {
	start, rest := 0.0, 0.0
	negative := false
	switch {
	case x <= 0.66:
	case x > 2.41421356237309504880: // tan(3*pi/8)
		start, rest, negative = Pi/2, halfPiRest, true
		x = 1 / x
	default:
		start, rest = Pi/4, 0.5*halfPiRest
		x = (x - 1) / (x + 1)
	}
	square := x * x
	part := square *
		horner4(square, -8.750608600031904122785e-01, -1.615753718733365076637e+01, -7.500855792314704667340e+01,
			-1.228866684490136173410e+02, -6.485021904942025371773e+01) /
		horner5(square, 1, 2.485846490142306297962e+01, 1.650270098316988542046e+02, 4.328810604912902668951e+02,
			4.853903996359136964868e+02, 1.945506571482613964425e+02)
	angle := x*part + x
	if start == 0 {
		return angle
	}
	if negative {
		return start - angle + rest
	}
	return start + angle + rest
}

// Atan returns the arctangent of x in radians.
func Atan(x float64) float64 {
	if x == 0 || x != x {
		return x
	}
	return Copysign(arctangent(Abs(x)), x)
}

// Atan2 returns the angle of the point (x, y): the arctangent of y/x in the quadrant of the signs, zeros and infinities
// included.
func Atan2(y, x float64) float64 {
	switch {
	case x != x || y != y:
		return NaN()
	case y == 0:
		if Signbit(x) {
			return Copysign(Pi, y)
		}
		return y
	case x == 0:
		return Copysign(Pi/2, y)
	case IsInf(x, 1):
		if IsInf(y, 0) {
			return Copysign(Pi/4, y)
		}
		return Copysign(0, y)
	case IsInf(x, -1):
		if IsInf(y, 0) {
			return Copysign(3*Pi/4, y)
		}
		return Copysign(Pi, y)
	case IsInf(y, 0):
		return Copysign(Pi/2, y)
	}
	angle := Atan(y / x)
	if x > 0 {
		return angle
	}
	if angle <= 0 {
		return angle + Pi
	}
	return angle - Pi
}

// Asin returns the arcsine of x in radians; NaN outside of -1 to 1.
func Asin(x float64) float64 {
	size := Abs(x)
	if x == 0 || !(size <= 1) {
		if x == 0 {
			return x
		}
		return NaN()
	}
	cosine := Sqrt(1 - size*size)
	angle := 0.0
	if size > 0.7 {
		angle = Pi/2 - arctangent(cosine/size)
	} else {
		angle = arctangent(size / cosine)
	}
	return Copysign(angle, x)
}

// Acos returns the arccosine of x in radians; NaN outside of -1 to 1.
func Acos(x float64) float64 { return Pi/2 - Asin(x) }
