package math

// The error function follows Sun's library (fdlibm, whose descendant is FreeBSD's msun). With size = |x|:
//
//	below 0.84375   erf(x) = x + x*R(x²), R the quotient of two polynomials
//	below 1.25      erf(size) = erf(1) + R(size-1)
//	beyond          erfc(size) = e**(-x² - 0.5625 + R(1/x²)) / size, for 1/0.35 and more with other polynomials
//
// and from 6 (erf) or 28 (erfc) on nothing is left but 1 or 0. For the power, x² is taken as s² + (x-s)*(x+s), where s is x
// with so few bits that s² is exact.
//
// The order of the operations decides the last bit of the results: it must stay as it is.

// erf(1), to few bits.
const erfOfOne = 8.45062911510467529297e-01

// erfRatioSmall is R for arguments whose square is square, less than 0.84375².
func erfRatioSmall(square float64) float64 {
	return horner4(square, -2.37630166566501626084e-05, -5.77027029648944159157e-03, -2.84817495755985104766e-02,
		-3.25042107247001499370e-01, 1.28379167095512558561e-01) /
		horner5(square, -3.96022827877536812320e-06, 1.32494738004321644526e-04, 5.08130628187576562776e-03,
			6.50222499887672944485e-02, 3.97917223959155352819e-01, 1)
}

// erfRatioMiddle is R for arguments of which above is the distance from 1.
func erfRatioMiddle(above float64) float64 {
	return horner6(above, -2.16637559486879084300e-03, 3.54783043256182359371e-02, -1.10894694282396677476e-01,
		3.18346619901161753674e-01, -3.72207876035701323847e-01, 4.14856118683748331666e-01,
		-2.36211856075265944077e-03) /
		horner6(above, 1.19844998467991074170e-02, 1.36370839120290507362e-02, 1.26171219808761642112e-01,
			7.18286544141962662868e-02, 5.40397917702171048937e-01, 1.06420880400844228286e-01,
			1)
}

// erfcLarge is erfc(size) for sizes from 1.25 to 28.
func erfcLarge(size float64) float64 {
	s := 1 / (size * size)
	ratio := 0.0
	if size < 1/0.35 {
		ratio = horner7(s, -9.81432934416914548592e+00, -8.12874355063065934246e+01, -1.84605092906711035994e+02,
			-1.62396669462573470355e+02, -6.23753324503260060396e+01, -1.05586262253232909814e+01,
			-6.93858572707181764372e-01, -9.86494403484714822705e-03) /
			horner8(s, -6.04244152148580987438e-02, 6.57024977031928170135e+00, 1.08635005541779435134e+02,
				4.29008140027567833386e+02, 6.45387271733267880336e+02, 4.34565877475229228821e+02,
				1.37657754143519042600e+02, 1.96512716674392571292e+01, 1)
	} else {
		ratio = horner6(s, -4.83519191608651397019e+02, -1.02509513161107724954e+03, -6.37566443368389627722e+02,
			-1.60636384855821916062e+02, -1.77579549177547519889e+01, -7.99283237680523006574e-01,
			-9.86494292470009928597e-03) /
			horner7(s, -2.24409524465858183362e+01, 4.74528541206955367215e+02, 2.55305040643316442583e+03,
				3.19985821950859553908e+03, 1.53672958608443695994e+03, 3.25792512996573918826e+02,
				3.03380607434824582924e+01, 1)
	}
	short := Float64frombits(Float64bits(size) &^ 0xffffffff)
	return Exp(-short*short-0.5625) * Exp((short-size)*(short+size)+ratio) / size
}

// Erf returns the error function of x.
func Erf(x float64) float64 {
	size := Abs(x)
	result := 0.0
	switch {
	case x != x:
		return x
	case size < 0x1p-28:
		if size < 0x1p-1015 {
			return 0.125 * (8*x + 1.02703333676410069053e+00*x) // the small product is exact so
		}
		return x + 1.28379167095512586316e-01*x
	case size < 0.84375:
		return x + x*erfRatioSmall(x*x)
	case size < 1.25:
		result = erfOfOne + erfRatioMiddle(size-1)
	case size < 6:
		result = 1 - erfcLarge(size)
	default:
		result = 1
	}
	return Copysign(result, x)
}

// Erfc returns 1 - Erf(x), exact for large x too.
func Erfc(x float64) float64 {
	size := Abs(x)
	switch {
	case x != x:
		return x
	case size < 0x1p-56:
		return 1 - x
	case size < 0.84375:
		part := size * erfRatioSmall(x*x)
		if size < 0.25 {
			part += size
		} else {
			part = 0.5 + (part + (size - 0.5))
		}
		return 1 - Copysign(part, x)
	case size < 1.25:
		ratio := erfRatioMiddle(size - 1)
		if x < 0 {
			return 1 + erfOfOne + ratio
		}
		return 1 - erfOfOne - ratio
	case x <= -6:
		return 2
	case size < 28:
		if x < 0 {
			return 2 - erfcLarge(size)
		}
		return erfcLarge(size)
	}
	return 0
}

// Erfinv returns the x for which Erf(x) = y; NaN unless -1 <= y <= 1.
//
// It is Wichura's algorithm AS 241 for the quantiles of the normal distribution, of which y is 2p-1: a quotient of polynomials
// in y² in the middle, in the root of the logarithm of the distance from 1 at the ends.
// What the deviate of that distribution must be divided by is in the coefficients: those of the numerator in the middle are
// the algorithm's divided by twice the root of 2, those of the denominators at the ends are times that root.
func Erfinv(y float64) float64 {
	size := Abs(y)
	switch {
	case !(size <= 1):
		return NaN()
	case size == 1:
		return Copysign(Inf(1), y)
	}
	result := 0.0
	if size <= 0.85 {
		r := 0.180625 - 0.25*size*size
		result = size *
			horner7(r, 8.8709406962545514830199e+2, 1.1819493347062294404278e+4, 2.3782041382114385731252e+4,
				1.6235862515167575384252e+4, 4.8548868893843886794648e+3, 6.9706266534389598238465e+2,
				4.7072688112383978012285e+1, 1.1975323115670912564578e+0) /
			horner7(r, 5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
				2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
				4.2313330701600911252e+1, 1)
	} else if r := Sqrt(Ln2 - Log(1-size)); r <= 5 {
		r -= 1.6
		result = horner7(r, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
			1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
			4.63033784615654529590e+0, 1.42343711074968357734e+0) /
			horner7(r, 1.4859850019840355905498e-9, 7.7441459065157709165577e-4, 2.1494160384252876777097e-2,
				2.0945065210512749128288e-1, 9.7547832001787427186895e-1, 2.3707661626024532365971e+0,
				2.9036514445419946173133e+0, 1.4142135623730950488017e+0)
	} else {
		r -= 5
		result = horner7(r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
			2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
			5.46378491116411436990e+0, 6.65790464350110377720e+0) /
			horner7(r, 2.8910246058729654615382e-15, 2.0103212076839430622799e-7, 2.6110884050805936251380e-5,
				1.1128009970788598447116e-3, 2.1036937682720689687197e-2, 1.9364809469506591061767e-1,
				8.4829084165951645881120e-1, 1.4142135623730950488017e+0)
	}
	return Copysign(result, y)
}

// Erfcinv returns the x for which Erfc(x) = y; NaN unless 0 <= y <= 2.
func Erfcinv(y float64) float64 { return Erfinv(1 - y) }
