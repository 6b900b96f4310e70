package math

// The Bessel functions follow Sun's library (fdlibm, whose descendant is FreeBSD's msun). Orders 0 and 1 are quotients of
// polynomials below 2 and beyond it
//
//	J(x) = sqrt(2/(pi*x)) * (P(x)*cos(t) - Q(x)*sin(t))        t = x - (2*order+1)*pi/4
//	Y(x) = sqrt(2/(pi*x)) * (P(x)*sin(t) + Q(x)*cos(t))
//
// where P and Q are quotients of polynomials in 1/x², others in each of four ranges. Other orders come from these two by
// recurrence.
//
// The order of the operations decides the last bit of the results: it must stay as it is.

const (
	inverseRootPi = 5.64189583547756279280e-01
	twoByPi       = 6.36619772367581382433e-01
)

// besselRatio is a quotient of polynomials; the coefficient of the highest power comes first, and the constant below is 1.
type besselRatio struct{ above, below [6]float64 }

// The ranges of x: from 8, from 4.5454, from 2.8571, from 2.
type besselRatios [4]besselRatio

func (r *besselRatios) at(x float64) float64 {
	k := 3
	switch {
	case x >= 8:
		k = 0
	case x >= 4.5454:
		k = 1
	case x >= 2.8571:
		k = 2
	}
	z := 1 / (x * x)
	a, b := &r[k].above, &r[k].below
	return horner5(z, a[0], a[1], a[2], a[3], a[4], a[5]) / horner6(z, b[0], b[1], b[2], b[3], b[4], b[5], 1)
}

// besselLarge returns J and Y of the order 0 or 1 for x >= 2.
func besselLarge(order int, x float64) (first, second float64) {
	s, c := Sincos(x)
	if order == 1 {
		s, c = -c, s // a quarter of a turn less
	}
	// The sine and the cosine of t, times the root of 2. The one that loses digits comes from the other by
	// (s+c) * (s-c) = -cos(2x).
	sine, cosine := s-c, s+c
	if x < MaxFloat64/2 {
		product := -Cos(x + x)
		if order == 1 {
			product = -product
		}
		if s*c < 0 {
			cosine = product / sine
		} else {
			sine = product / cosine
		}
	}
	root := Sqrt(x)
	if x > 0x1p129 {
		return inverseRootPi * cosine / root, inverseRootPi * sine / root
	}
	p := 1 + besselP[order].at(x)
	q := 0.375
	if order == 0 {
		q = -0.125
	}
	q = (q + besselQ[order].at(x)) / x
	return inverseRootPi * (p*cosine - q*sine) / root, inverseRootPi * (p*sine + q*cosine) / root
}

// J0 returns the Bessel function of the first kind of order 0.
func J0(x float64) float64 {
	x = Abs(x)
	switch {
	case x != x:
		return x
	case x > MaxFloat64:
		return 0
	case x >= 2:
		first, _ := besselLarge(0, x)
		return first
	case x < 0x1p-27:
		return 1
	case x < 0x1p-13:
		return 1 - 0.25*x*x
	}
	square := x * x
	above := square * horner3(square, -4.61832688532103189199e-09, 1.82954049532700665670e-06, -1.89979294238854721751e-04, 1.56249999999999947958e-02)
	below := horner4(square, 1.16614003333790000205e-09, 5.13546550207318111446e-07, 1.16926784663337450260e-04, 1.56191029464890010492e-02, 1)
	if x < 1 {
		return 1 + square*(-0.25+above/below)
	}
	half := 0.5 * x
	return (1+half)*(1-half) + square*(above/below)
}

// J1 returns the Bessel function of the first kind of order 1.
func J1(x float64) float64 {
	size := Abs(x)
	switch {
	case x != x:
		return x
	case size > MaxFloat64 || x == 0:
		return 0
	case size >= 2:
		first, _ := besselLarge(1, size)
		return first * Copysign(1, x)
	case size < 0x1p-27:
		return 0.5 * size // without the sign: gc's function loses it
	}
	square := x * x
	above := square * horner3(square, 4.96727999609584448412e-08, -1.59955631084035597520e-05, 1.40705666955189706048e-03, -6.25000000000000000000e-02)
	below := horner5(square, 1.23542274426137913908e-11, 5.04636257076217042715e-09, 1.17718464042623683263e-06, 1.85946785588630915560e-04, 1.91537599538363460805e-02, 1)
	return 0.5*x + above*x/below
}

// besselSecond is Y of the order 0 or 1 but for x between 0 and 2.
func besselSecond(order int, x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case x == 0:
		return Inf(-1)
	case x > MaxFloat64:
		return 0
	}
	_, second := besselLarge(order, x)
	return second
}

// Y0 returns the Bessel function of the second kind of order 0; NaN for negative x.
func Y0(x float64) float64 {
	if !(x > 0 && x < 2) {
		return besselSecond(0, x)
	}
	const start = -7.38042951086872317523e-02
	if x <= 0x1p-27 {
		return start + twoByPi*Log(x)
	}
	square := x * x
	ratio := horner6(square, -3.98205194132103398453e-11, 1.95590137035022920206e-08, -3.81407053724364161125e-06, 3.47453432093683650238e-04, -1.38185671945596898896e-02, 1.76666452509181115538e-01, start) /
		horner4(square, 4.41110311332675467403e-10, 2.59150851840457805467e-07, 7.60068627350353253702e-05, 1.27304834834123699328e-02, 1)
	return ratio + twoByPi*J0(x)*Log(x)
}

// Y1 returns the Bessel function of the second kind of order 1; NaN for negative x.
func Y1(x float64) float64 {
	if !(x > 0 && x < 2) {
		return besselSecond(1, x)
	}
	if x <= 0x1p-54 {
		return -(twoByPi / x)
	}
	square := x * x
	ratio := horner4(square, -9.19099158039878874504e-08, 2.35252600561610495928e-05, -1.91256895875763547298e-03, 5.04438716639811282616e-02, -1.96057090646238940668e-01) /
		horner5(square, 1.66559246207992079114e-11, 6.22741452364621501295e-09, 1.35608801097516229404e-06, 2.02552581025135171496e-04, 1.99167318236649903973e-02, 1)
	return x*ratio + twoByPi*(J1(x)*Log(x)-1/x)
}

// besselFar returns J and Y of order n for x so large that only the angle matters.
func besselFar(n int, x float64) (first, second float64) {
	s, c := Sincos(x)
	switch n & 3 { // quarters of a turn
	case 0:
		first, second = c+s, s-c
	case 1:
		first, second = -c+s, -s-c
	case 2:
		first, second = -c-s, -s+c
	case 3:
		first, second = c-s, s+c
	}
	root := Sqrt(x)
	return inverseRootPi * first / root, inverseRootPi * second / root
}

// Jn returns the Bessel function of the first kind of order n.
//
// Up from the orders 0 and 1 the recurrence J(n+1) = 2n/x*J(n) - J(n-1) is good while n is less than x. For larger n the
// continued fraction of J(n)/J(n-1) is the start of the same recurrence downwards, from a supposed J(n), which the true J0
// or J1 corrects at the end.
func Jn(n int, x float64) float64 {
	switch {
	case x != x:
		return x
	case IsInf(x, 0):
		return 0
	case n == 0:
		return J0(x)
	case x == 0:
		return 0
	}
	// J(-n, x) is J(n, -x).
	if n < 0 {
		n, x = -n, -x
	}
	if n == 1 {
		return J1(x)
	}
	negative := x < 0 && n&1 != 0
	x = Abs(x)
	result := 0.0
	switch {
	case float64(n) <= x && x >= 0x1p302:
		result, _ = besselFar(n, x)
	case float64(n) <= x:
		before := J0(x)
		result = J1(x)
		for k := 1; k < n; k++ {
			before, result = result, result*(float64(k+k)/x)-before
		}
	case x < 0x1p-29:
		// The first term of the series: (x/2)**n / n!.
		if n <= 33 {
			half := x * 0.5
			factorial := 1.0
			result = half
			for k := 2; k <= n; k++ {
				factorial *= float64(k)
				result *= half
			}
			result /= factorial
		}
	default:
		result = besselDown(n, x)
	}
	if negative {
		return -result
	}
	return result
}

// besselDown is Jn for n > x.
func besselDown(n int, x float64) float64 {
	// How many terms of the fraction 1/(w - 1/(w+h - 1/(w+2h - ...))): until the denominator is large.
	w := float64(n+n) / x
	h := 2 / x
	last := w
	z := w + h
	denominator := w*z - 1
	terms := 1
	for denominator < 1e9 {
		terms++
		z += h
		last, denominator = denominator, z*denominator-last
	}
	fraction := 0.0
	for k := 2 * (n + terms); k >= n+n; k -= 2 {
		fraction = 1 / (float64(k)/x - fraction)
	}

	before, value := fraction, 1.0
	// Estimates how large the values become.
	large := float64(n)*Log(Abs(2/x*float64(n))) >= 7.09782712893383973096e+02
	for k := n - 1; k > 0; k-- {
		before, value = value, value*float64(k+k)/x-before
		if large && value > 1e100 {
			before /= value
			fraction /= value
			value = 1
		}
	}
	return fraction * J0(x) / value
}

// Yn returns the Bessel function of the second kind of order n; NaN for negative x. The recurrence upwards is good for all x.
func Yn(n int, x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case x > MaxFloat64:
		return 0
	case n == 0:
		return Y0(x)
	case x == 0:
		if n < 0 && n&1 != 0 {
			return Inf(1)
		}
		return Inf(-1)
	}
	negative := n < 0 && n&1 != 0
	if n < 0 {
		n = -n
	}
	result := 0.0
	switch {
	case n == 1:
		result = Y1(x)
	case x >= 0x1p302:
		_, result = besselFar(n, x)
	default:
		before := Y0(x)
		result = Y1(x)
		for k := 1; k < n && !IsInf(result, -1); k++ {
			before, result = result, float64(k+k)/x*result-before
		}
	}
	if negative {
		return -result
	}
	return result
}

// The coefficients of P and Q for the orders 0 and 1.
var besselP = [2]besselRatios{
	{
		{
			above: [6]float64{-5.25304380490729545272e+03, -2.48521641009428822144e+03, -2.57063105679704847262e+02,
				-8.08167041275349795626e+00, -7.03124999999900357484e-02, 0},
			below: [6]float64{0, 4.76277284146730962675e+04, 1.16752972564375915681e+05,
				4.05978572648472545552e+04, 3.83374475364121826715e+03, 1.16534364619668181717e+02},
		},
		{
			above: [6]float64{-3.46433388365604912451e+02, -3.31231299649172967747e+02, -6.76747652265167261021e+01,
				-4.15961064470587782438e+00, -7.03124940873599280078e-02, -1.14125464691894502584e-11},
			below: [6]float64{0, 2.40605815922939109441e+03, 9.62544514357774460223e+03,
				5.97897094333855784498e+03, 1.05125230595704579173e+03, 6.07539382692300335975e+01},
		},
		{
			above: [6]float64{-3.14479470594888503854e+01, -5.80791704701737572236e+01, -2.19659774734883086467e+01,
				-2.40903221549529611423e+00, -7.03119616381481654654e-02, -2.54704601771951915620e-09},
			below: [6]float64{0, 1.73580930813335754692e+02, 1.12799679856907414432e+03,
				1.19360783792111533330e+03, 3.61513983050303863820e+02, 3.58560338055209726349e+01},
		},
		{
			above: [6]float64{-3.23364579351335335033e+00, -1.11931668860356747786e+01, -7.63569613823527770791e+00,
				-1.45073846780952986357e+00, -7.03030995483624743247e-02, -8.87534333032526411254e-08},
			below: [6]float64{0, 1.46576176948256193810e+01, 1.53875394208320329881e+02,
				2.70470278658083486789e+02, 1.36206794218215208048e+02, 2.22202997532088808441e+01},
		},
	},
	{
		{
			above: [6]float64{7.91447954031891731574e+03, 3.87474538913960532227e+03, 4.12051854307378562225e+02,
				1.32394806593073575129e+01, 1.17187499999988647970e-01, 0},
			below: [6]float64{0, 3.08042720627888811578e+04, 9.76027935934950801311e+04,
				3.69562060269033463555e+04, 3.65093083420853463394e+03, 1.14207370375678408436e+02},
		},
		{
			above: [6]float64{5.28715201363337541807e+02, 5.17636139533199752805e+02, 1.08308182990189109773e+02,
				6.80275127868432871736e+00, 1.17187493190614097638e-01, 1.31990519556243522749e-11},
			below: [6]float64{0, 1.50404688810361062679e+03, 7.84469031749551231769e+03,
				5.35326695291487976647e+03, 9.91401418733614377743e+02, 5.92805987221131331921e+01},
		},
		{
			above: [6]float64{4.85590685197364919645e+01, 9.10550110750781271918e+01, 3.51194035591636932736e+01,
				3.93297750033315640650e+00, 1.17186865567253592491e-01, 3.02503916137373618024e-09},
			below: [6]float64{0, 1.03787932439639277504e+02, 8.90811346398256432622e+02,
				1.04687139975775130551e+03, 3.36762458747825746741e+02, 3.47913095001251519989e+01},
		},
		{
			above: [6]float64{5.07352312588818499250e+00, 1.76939711271687727390e+01, 1.22426109148261232917e+01,
				2.36851496667608785174e+00, 1.17176219462683348094e-01, 1.07710830106873743082e-07},
			below: [6]float64{0, 8.36463893371618283368e+00, 1.17679373287147100768e+02,
				2.32276469057162813669e+02, 1.25290227168402751090e+02, 2.14364859363821409488e+01},
		},
	},
}

var besselQ = [2]besselRatios{
	{
		{
			above: [6]float64{3.70146267776887834771e+04, 8.85919720756468632317e+03, 5.57673380256401856059e+02,
				1.17682064682252693899e+01, 7.32421874999935051953e-02, 0},
			below: [6]float64{-3.43899293537866615225e+05, 8.40501579819060512818e+05, 8.03309257119514397345e+05,
				1.42538291419120476348e+05, 8.09834494656449805916e+03, 1.63776026895689824414e+02},
		},
		{
			above: [6]float64{1.98997785864605384631e+03, 1.02724376596164097464e+03, 1.35111577286449829671e+02,
				5.83563508962056953777e+00, 7.32421766612684765896e-02, 1.84085963594515531381e-11},
			below: [6]float64{-5.35434275601944773371e+03, 3.59767538425114471465e+04, 5.67511122894947329769e+04,
				1.88472887785718085070e+04, 2.07781416421392987104e+03, 8.27766102236537761883e+01},
		},
		{
			above: [6]float64{1.66733948696651168575e+02, 1.70808091340565596283e+02, 4.26218440745412650017e+01,
				3.34423137516170720929e+00, 7.32411180042911447163e-02, 4.37741014089738620906e-09},
			below: [6]float64{-1.49247451836156386662e+02, 2.51633368920368957333e+03, 6.46042516752568917582e+03,
				3.70414822620111362994e+03, 7.09689221056606015736e+02, 4.87588729724587182091e+01},
		},
		{
			above: [6]float64{1.62527075710929267416e+01, 3.16662317504781540833e+01, 1.44956029347885735348e+01,
				1.99819174093815998816e+00, 7.32234265963079278272e-02, 1.50444444886983272379e-07},
			below: [6]float64{-5.31095493882666946917e+00, 2.12666388511798828631e+02, 8.82935845112488550512e+02,
				8.44783757595320139444e+02, 2.69348118608049844624e+02, 3.03655848355219184498e+01},
		},
	},
	{
		{
			above: [6]float64{-4.84385124285750353010e+04, -1.18498066702429587167e+04, -7.59601722513950107896e+02,
				-1.62717534544589987888e+01, -1.02539062499992714161e-01, 0},
			below: [6]float64{-2.94490264303834643215e+05, 6.66601232617776375264e+05, 7.19657723683240939863e+05,
				1.33875336287249578163e+05, 7.82538599923348465381e+03, 1.61395369700722909556e+02},
		},
		{
			above: [6]float64{-2.61244440453215656817e+03, -1.37319376065508163265e+03, -1.83669607474888380239e+02,
				-8.05644828123936029840e+00, -1.02539050241375426231e-01, -2.08979931141764104297e-11},
			below: [6]float64{-4.71918354795128470869e+03, 2.79480751638918118260e+04, 4.98514270910352279316e+04,
				1.74684851924908907677e+04, 1.99179873460485964642e+03, 8.12765501384335777857e+01},
		},
		{
			above: [6]float64{-2.19210128478909325622e+02, -2.28244540737631695038e+02, -5.78472216562783643212e+01,
				-4.61011581139473403113e+00, -1.02537829820837089745e-01, -5.07831226461766561369e-09},
			below: [6]float64{-1.35201191444307340817e+02, 1.90311919338810798763e+03, 5.54772909720722782367e+03,
				3.38015286679526343505e+03, 6.73865112676699709482e+02, 4.76651550323729509273e+01},
		},
		{
			above: [6]float64{-2.13719211703704061733e+01, -4.23253133372830490089e+01, -1.96636162643703720221e+01,
				-2.75220568278187460720e+00, -1.02517042607985553460e-01, -1.78381727510958865572e-07},
			below: [6]float64{-4.95949898822628210127e+00, 1.55949003336666123687e+02, 7.39393205320467245656e+02,
				7.57502834868645436472e+02, 2.52981549982190529136e+02, 2.95333629060523854548e+01},
		},
	},
}
