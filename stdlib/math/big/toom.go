package big

// Toom's method with three parts (A. Toom, 1963; the order of the steps follows M. Bodrato, Towards Optimal Toom-Cook
// Multiplication, 2007).
//
// x and y are cut into three parts of k words, which are the coefficients of polynomials X and Y of degree 2 whose values at
// B = 2^(64k) are x and y. Their product Z has degree 4; five of its values give its coefficients, and Z(B) is x*y. The values
// are taken at 0, 1, -1, 2 and infinity (where the value is the highest coefficient):
//
//	Z(0)  = z0
//	Z(1)  = z0 + z1 + z2 + z3 + z4
//	Z(-1) = z0 - z1 + z2 - z3 + z4
//	Z(2)  = z0 + 2z1 + 4z2 + 8z3 + 16z4
//	Z(∞)  = z4
//
// and coefficients come from them by
//
//	a  = (Z(2) - Z(-1)) / 3 = z1 + z2 + 3z3 + 5z4
//	b  = (Z(1) - Z(-1)) / 2 = z1 + z3
//	c  =  Z(1) - Z(0)       = z1 + z2 + z3 + z4
//	a' = (a - c) / 2        = z3 + 2z4
//	z2 = c - b - z4,  z3 = a' - 2z4,  z1 = b - z3
//
// Of all these only Z(-1) may be negative: its sign is kept beside it. Both divisions are exact.
//
// Values at 1, -1 and 2 have k+1 words, and their products 2k+2. Z(0) and Z(∞) are made in the result, where they belong.

func toom(z, x, y, t []Word) {
	n := len(x)
	k := (n + 2) / 3
	x0, x1, x2 := x[:k], x[k:2*k], x[2*k:]
	y0, y1, y2 := y[:k], y[k:2*k], y[2*k:]
	square := same(x, y)

	size := 2*k + 2
	one, minus, two, rest := t[:size], t[size:2*size], t[2*size:3*size], t[3*size:]
	// The operands of one product are made where another's result will be.
	values := func(xv, yv []Word, f func(v, p0, p1, p2 []Word) bool) bool {
		negative := f(xv, x0, x1, x2)
		if square {
			return false
		}
		return f(yv, y0, y1, y2) != negative
	}
	product := func(to, xv, yv []Word) {
		if square {
			yv = xv
		}
		multiplyEqual(to, xv, yv, rest)
	}
	u, v := minus[:k+1], minus[k+1:]
	values(u, v, atOne)
	product(one, u, v)
	u, v = two[:k+1], two[k+1:]
	negative := values(u, v, atMinusOne)
	product(minus, u, v)
	u, v = z[:k+1], z[k+1:size]
	values(u, v, atTwo)
	product(two, u, v)
	multiplyEqual(z[:2*k], x0, y0, rest)
	multiplyEqual(z[4*k:2*n], x2, y2, rest)
	zero, infinity := z[:2*k], z[4*k:2*n]

	// two becomes a, then minus becomes b, one becomes c.
	if negative {
		addVectors(two, two, minus)
		addVectors(minus, minus, one)
	} else {
		subVectors(two, two, minus)
		subVectors(minus, one, minus)
	}
	divideBy3(two)
	shiftRight(minus, minus, 1)
	subFrom(one, zero)
	subVectors(two, two, one)
	shiftRight(two, two, 1)
	subVectors(one, one, minus)
	subFrom(one, infinity)
	subFrom(two, infinity)
	subFrom(two, infinity)
	subVectors(minus, minus, two)

	// z0 and z4 stand in the result, with room between for z2.
	copy(z[2*k:4*k], one)
	addTo(z[4*k:2*n], trimmed(one[2*k:]))
	addTo(z[k:2*n], trimmed(minus))
	addTo(z[3*k:2*n], trimmed(two))
}

// atOne sets v to p0+p1+p2, where p2 is not longer than p0 and p1, which are one word shorter than v.
func atOne(v, p0, p1, p2 []Word) bool {
	k := len(p0)
	v[k] = addVectors(v[:k], p0, p1)
	addTo(v, p2)
	return false
}

// atMinusOne sets v to the absolute value of p0-p1+p2, and tells whether that is negative.
func atMinusOne(v, p0, p1, p2 []Word) bool {
	k := len(p0)
	copy(v, p0)
	v[k] = 0
	addTo(v, p2)
	if v[k] == 0 && compareVectors(v[:k], p1) < 0 {
		subVectors(v[:k], p1, v)
		return true
	}
	subFrom(v, p1)
	return false
}

// atTwo sets v to p0+2*p1+4*p2.
func atTwo(v, p0, p1, p2 []Word) bool {
	k, m := len(p0), len(p2)
	copy(v, p1)
	clear(v[k:])
	carry := shiftLeft(v[:m], p2, 1)
	clear(v[m:])
	v[m] = carry
	addTo(v, p1)
	shiftLeft(v, v, 1)
	addTo(v, p0)
	return false
}

// divideBy3 divides z, a multiple of 3, by multiplying with the inverse of 3 modulo a word: what word i of the quotient gives
// above word i is borrowed from word i+1.
func divideBy3(z []Word) {
	const third = allOnes / 3
	const inverse = 2*third + 1
	var borrow Word
	for i, w := range z {
		d, b := subWords(w, borrow, 0)
		q := d * inverse
		z[i] = q
		if q > third {
			b++
		}
		if q > 2*third {
			b++
		}
		borrow = b
	}
}
