package math

// Gamma follows Moshier's Cephes library, Lgamma Sun's (fdlibm, whose descendant is FreeBSD's msun).
//
// The order of the operations decides the last bit of the results: it must stay as it is.

// stirling returns Gamma(x) for x above 33 by Stirling's formula, as a product of two factors, of which the first may be as
// large as a float64 can be.
func stirling(x float64) (float64, float64) {
	if x > 200 {
		return Inf(1), 1
	}
	w := 1 / x
	w = 1 + w*horner4(w, 7.87311395793093628397e-4, -2.29549961613378126380e-4, -2.68132617805781232825e-3,
		3.47222221605458667310e-3, 8.33333333333482257126e-2)
	size, divisor := 1.0, Exp(x)
	if x > 143.01608 {
		// The power alone would be too large.
		half := Pow(x, 0.5*x-0.25)
		size, divisor = half, half/divisor
	} else {
		size, divisor = Pow(x, x-0.5)/divisor, 1
	}
	return size, 2.506628274631000502417 * w * divisor
}

// Gamma returns the gamma function of x; NaN for the negative integers and -Inf.
func Gamma(x float64) float64 {
	switch {
	case x != x || IsInf(x, -1) || x < 0 && x == Trunc(x):
		return NaN()
	case x > MaxFloat64:
		return x
	case x == 0:
		return Copysign(Inf(1), x)
	}
	size := Abs(x)
	if size > 33 {
		if x > 0 {
			a, b := stirling(x)
			return a * b
		}
		// By reflection: Gamma(-s) = -pi / (s * sin(pi*s) * Gamma(s)).
		whole := Trunc(size)
		sign := 1.0
		if Mod(whole, 2) == 0 {
			sign = -1
		}
		rest := size - whole
		if rest > 0.5 {
			whole++
			rest = size - whole
		}
		rest = size * Sin(Pi*rest)
		if rest == 0 {
			return Copysign(Inf(1), sign)
		}
		a, b := stirling(size)
		rest = Abs(rest)
		if divisor := rest * a * b; IsInf(divisor, 0) {
			return sign * (Pi / rest / a / b)
		} else {
			return sign * (Pi / divisor)
		}
	}

	// The argument moves into 2 to 3: Gamma(x+1) = x * Gamma(x).
	product := 1.0
	for x >= 3 {
		x--
		product *= x
	}
	for x < 2 {
		if x < 1e-9 && x > -1e-9 {
			if x == 0 {
				return Inf(1)
			}
			return product / ((1 + 0.5772156649015329*x) * x)
		}
		product /= x
		x++
	}
	if x == 2 {
		return product
	}
	x -= 2
	return product *
		horner6(x, 1.60119522476751861407e-4, 1.19135147006586384913e-3, 1.04213797561761569935e-2,
			4.76367800457137231464e-2, 2.07448227648435975150e-1, 4.94214826801497100753e-1, 9.99999999999999996796e-1) /
		horner7(x, -2.31581873324120129819e-5, 5.39605580493303397842e-4, -4.45641913851797240494e-3,
			1.18139785222060435552e-2, 3.58236398605498653373e-2, -2.34591795718243348568e-1,
			7.14304917030273074085e-2, 1.00000000000000000320e0)
}

// Lgamma returns the logarithm of the absolute value of Gamma(x), and its sign.
//
// Near 1 and 2, where the logarithm is zero, and near its minimum between them there are polynomials around the point; up to
// 8 the argument is reduced to 2 to 3 as that of Gamma; beyond, Stirling's series follows. Negative arguments are
// reflected.
func Lgamma(x float64) (logarithm float64, sign int) {
	sign = 1
	switch {
	case x != x || IsInf(x, 0):
		return x, sign
	case x == 0:
		return Inf(1), sign
	}
	size := Abs(x)
	if size < 0x1p-70 {
		if x < 0 {
			sign = -1
		}
		return -Log(size), sign
	}
	reflected := 0.0
	if x < 0 {
		if size >= 1<<52 {
			return Inf(1), sign
		}
		sine := sineOfPi(x)
		if sine == 0 {
			return Inf(1), sign
		}
		reflected = Log(Pi / Abs(sine*x))
		if sine < 0 {
			sign = -1
		}
	}
	switch {
	case size == 1 || size == 2:
		logarithm = 0
	case size < 2:
		logarithm = lgammaBelowTwo(size)
	case size < 8:
		whole := int(size)
		y := size - float64(whole)
		logarithm = 0.5*y + y*horner6(y, 3.19475326584100867617e-05, 1.84028451407337715652e-03, 2.66422703033638609560e-02,
			1.46350472652464452805e-01, 3.25778796408930981787e-01, 2.14982415960608852501e-01,
			-7.72156649015328655494e-02)/
			horner6(y, 7.32668430744625636189e-06, 7.77942496381893596434e-04, 1.86459191715652901344e-02,
				1.71933865632803078993e-01, 7.21935547567138069525e-01, 1.39200533467621045958e+00,
				1)
		product := 1.0
		for n := whole - 1; n >= 2; n-- {
			product *= y + float64(n)
		}
		if whole >= 3 {
			logarithm += Log(product)
		}
	case size < 0x1p58:
		l := Log(size)
		inverse := 1 / size
		logarithm = (size-0.5)*(l-1) + (4.18938533204672725052e-01 + inverse*horner5(inverse*inverse, -1.63092934096575273989e-03, 8.36339918996282139126e-04, -5.95187557450339963135e-04,
			7.93650558643019558500e-04, -2.77777777728775536470e-03, 8.33333333333329678849e-02))
	default:
		logarithm = size * (Log(size) - 1)
	}
	if x < 0 {
		logarithm = reflected - logarithm
	}
	return logarithm, sign
}

// lgammaBelowTwo is Lgamma for x between 0 and 2, both excluded, and neither 1.
func lgammaBelowTwo(x float64) float64 {
	// The place of the minimum; the value there in two parts.
	const minimum, value, valueLow = 1.46163214496836224576e+00, -1.21486290535849611461e-01, -3.63867699703950536541e-18

	start, above := 0.0, x
	if x <= 0.9 {
		start = -Log(x)
	} else {
		above = x - 1 // Lgamma(x+1) is Lgamma(x) + Log(x)
	}
	switch {
	case x > 0.9 && x >= minimum+0.27 || x <= 0.9 && x >= minimum-1+0.27:
		y := 1 - above
		square := y * y
		even := horner5(square, 2.52144565451257326939e-05, 2.20862790713908385557e-04, 1.19270763183362067845e-03,
			7.38555086081402883957e-03, 6.73523010531292681824e-02, 7.72156649015328655494e-02)
		odd := square * horner5(square, 4.48640949618915160150e-05, 1.08011567247583939954e-04, 5.10069792153511336608e-04,
			2.89051383673415629091e-03, 2.05808084325167332806e-02, 3.22467033424113591611e-01)
		return start + (y*even + odd - 0.5*y)
	case x > 0.9 && x >= minimum-0.27 || x <= 0.9 && x >= minimum-1-0.27:
		y := x - (minimum - 1)
		if x > 0.9 {
			y = x - minimum
		}
		square := y * y
		cube := square * y
		a := horner4(cube, 3.15632070903625950361e-04, -1.40346469989232843813e-03, 6.10053870246291332635e-03,
			-3.27885410759859649565e-02, 4.83836122723810047042e-01)
		b := horner4(cube, -3.12754168375120860518e-04, 8.81081882437654011382e-04, -3.68452016781138256760e-03,
			1.79706750811820387126e-02, -1.47587722994593911752e-01)
		c := horner4(cube, 3.35529192635519073543e-04, -5.38595305356740546715e-04, 2.25964780900612472250e-03,
			-1.03142241298341437450e-02, 6.46249402391333854778e-02)
		return start + (value + (square*a - (valueLow - cube*(b+y*c))))
	}
	y := above
	return start + (-0.5*y + y*horner5(y, 1.33810918536787660377e-02, 2.28963728064692451092e-01, 9.77717527963372745603e-01,
		1.45492250137234768737e+00, 6.32827064025093366517e-01, -7.72156649015328655494e-02)/
		horner5(y, 3.21709242282423911810e-03, 1.04222645593369134254e-01, 7.69285150456672783825e-01,
			2.12848976379893395361e+00, 2.45597793713041134822e+00, 1))
}

// sineOfPi returns the sine of pi*x for negative x.
func sineOfPi(x float64) float64 {
	x = -x
	// Modulo 2, which is exact, and to the nearest multiple of a half.
	x = 2 * (x*0.5 - Trunc(x*0.5))
	half := int(x*4+1) / 2
	angle := Pi * (x - float64(half)*0.5)
	return -wave(uint64(half), angle)
}
