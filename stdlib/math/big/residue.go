package big

import "math/bits"

// Jacobi returns the Jacobi symbol of x over y, which is 1, -1 or 0. It panics if y is even.
func Jacobi(x, y *Int) int {
	if len(y.abs) == 0 || y.abs[0]&1 == 0 {
		panic("big: invalid 2nd argument to Int.Jacobi: need odd integer but got " + y.String())
	}
	// With a negative y the symbol is that of its absolute value, negated if x is negative too.
	sign := 1
	if y.negative && x.negative {
		sign = -1
	}
	var a, b natural
	b = b.set(y.abs)
	if x.negative {
		// (-1/b) is -1 if b is 3 modulo 4.
		if b[0]&3 == 3 {
			sign = -sign
		}
	}
	a = a.modulo(x.abs, b)
	for len(b) > 1 {
		if len(a) == 0 {
			return 0
		}
		// (2/b) is -1 if b is 3 or 5 modulo 8.
		zeros := a.trailingZeros()
		a = a.shiftRight(a, zeros)
		if zeros&1 != 0 && (b[0]&7 == 3 || b[0]&7 == 5) {
			sign = -sign
		}
		// Reciprocity: the symbols of a over b and of b over a differ if both are 3 modulo 4.
		if a[0]&b[0]&3 == 3 {
			sign = -sign
		}
		a, b = b.modulo(b, a), a
	}
	return sign * jacobiWords(a.word(), b.word())
}

func (x natural) word() Word {
	if len(x) == 0 {
		return 0
	}
	return x[0]
}

// jacobiWords is Jacobi for words, b being odd.
func jacobiWords(a, b Word) int {
	sign := 1
	for a %= b; a != 0; a, b = b%a, a {
		zeros := bits.TrailingZeros(uint(a))
		a >>= zeros
		if zeros&1 != 0 && (b&7 == 3 || b&7 == 5) {
			sign = -sign
		}
		if a&b&3 == 3 {
			sign = -sign
		}
	}
	if b != 1 {
		return 0
	}
	return sign
}

// ModSqrt sets z to a number, at least 0 and less than p, whose square is x modulo p, an odd prime, and returns z. If there is
// none, z stays as it is and the result is nil. It panics if p is even; for other numbers that are not prime the result means
// nothing.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	if x.negative || x.CmpAbs(p) >= 0 {
		x = new(Int).Mod(x, p)
	}
	switch p.abs[0] & 7 {
	case 3, 7:
		// x**((p+1)/4), whose square is x times x**((p-1)/2), which is 1.
		e := new(Int).Add(p, intOne)
		return z.Exp(x, e.Rsh(e, 2), p)
	case 5:
		return z.modSqrt5(x, p)
	}
	return z.tonelliShanks(x, p)
}

// modSqrt5 is for primes that are 5 modulo 8 (A. Atkin, 1992): 2 is no square, and with a = (2x)**((p-5)/8), the square of b =
// 2*x*a*a is -1, so that x*a*(b-1) squared is x*b*(b-1)²/2 = x.
func (z *Int) modSqrt5(x, p *Int) *Int {
	var double, a, b Int
	double.Lsh(x, 1)
	e := new(Int).Rsh(p, 3)
	a.Exp(&double, e, p)
	b.Mul(&a, &a)
	b.Mod(&b, p)
	b.Mul(&b, &double)
	b.Mod(&b, p)
	b.Sub(&b, intOne)
	b.Mul(&b, x)
	b.Mod(&b, p)
	b.Mul(&b, &a)
	return z.Mod(&b, p)
}

// tonelliShanks is for any odd prime (D. Shanks, 1972). With p-1 = 2^e * s, s odd, and y = x**((s+1)/2), y*y is x times b =
// x**s, whose order is a power of two. As long as that is not 1, y is multiplied by a power of g, an element of order 2^e,
// that makes it less.
func (z *Int) tonelliShanks(x, p *Int) *Int {
	var s, y, b, g, t Int
	s.Sub(p, intOne)
	e := s.abs.trailingZeros()
	s.Rsh(&s, e)
	nonResidue := NewInt(2)
	for Jacobi(nonResidue, p) != -1 {
		nonResidue.Add(nonResidue, intOne)
	}
	b.Exp(x, &s, p)
	g.Exp(nonResidue, &s, p)
	t.Add(&s, intOne)
	y.Exp(x, t.Rsh(&t, 1), p)
	times := func(z, x, y *Int) {
		z.Mul(x, y)
		z.Mod(z, p)
	}
	for {
		// The order of b is 2^m.
		m := uint(0)
		t.Set(&b)
		for !t.abs.isOne() {
			times(&t, &t, &t)
			m++
		}
		if m == 0 {
			return z.Set(&y)
		}
		t.Set(&g)
		for range e - m - 1 {
			times(&t, &t, &t)
		}
		times(&y, &y, &t)
		times(&g, &t, &t)
		times(&b, &b, &g)
		e = m
	}
}
