package math

// Cbrt returns the cube root of x, by the method of FreeBSD's library: a third of the number's bits, read as an integer, is
// the root to five bits, a polynomial makes them 23, and a step of Newton's method all.
//
// The order of the operations decides the last bit of the results: it must stay as it is.
func Cbrt(x float64) float64 {
	size := Abs(x)
	if x == 0 || !(size <= MaxFloat64) {
		return x
	}
	// A third of the exponent's bias is taken away with the division; the constants put it back, with what makes the
	// largest errors of either sign equal.
	third := uint64(715094163)
	image := Float64bits(size)
	if size < 0x1p-1022 {
		third = 696219795
		image = Float64bits(size * 0x1p54)
	}
	root := Float64frombits((image>>32/3 + third) << 32)

	r := root * root / size
	s := 19.0/35 + r*root
	root *= 5.0/14 + 45.0/28/(s+99.0/70+-864.0/1225/s)

	// Rounded up to so few bits that the square is exact.
	root = Float64frombits(Float64bits(root)&^(1<<30-1) + 1<<30)
	quotient := size / (root * root)
	root += root * ((quotient - root) / ((root + root) + quotient))
	return Copysign(root, x)
}

// Hypot returns the square root of p*p + q*q without overflow on the way: the larger of the two is taken out of it.
func Hypot(p, q float64) float64 {
	p, q = Abs(p), Abs(q)
	switch {
	case p > MaxFloat64 || q > MaxFloat64:
		return Inf(1)
	case p != p || q != q:
		return NaN()
	}
	if p < q {
		p, q = q, p
	}
	if p == 0 {
		return 0
	}
	q /= p
	return p * Sqrt(1+q*q)
}
