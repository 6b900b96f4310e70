package big

// Division comes in two kinds: Quo, Rem and QuoRem cut the quotient off, towards zero, as Go does; Div, Mod and DivMod are
// Euclid's, whose remainder is never negative.

// Quo sets z to x/y, cut off, and returns z. It panics if y is 0.
func (z *Int) Quo(x, y *Int) *Int {
	negative := x.negative != y.negative
	return z.setSigned(z.abs.quotient(x.abs, y.abs), negative)
}

// quotient returns u/v.
func (z natural) quotient(u, v natural) natural {
	if len(v) < 2 {
		z, _ = z.divide(nil, u, v)
		return z
	}
	room := borrowScratch(len(u) + 1)
	z, _ = z.divide(natural(room.words[:0]), u, v)
	room.giveBack()
	return z
}

// Rem sets z to the remainder of Quo, which has the sign of x, and returns z. It panics if y is 0.
func (z *Int) Rem(x, y *Int) *Int {
	negative := x.negative
	return z.setSigned(z.abs.modulo(x.abs, y.abs), negative)
}

// QuoRem sets z to what Quo does and r to what Rem does, and returns both. It panics if y is 0.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	ofQuotient, ofRemainder := x.negative != y.negative, x.negative
	q, m := z.abs.divide(r.abs, x.abs, y.abs)
	z.setSigned(q, ofQuotient)
	r.setSigned(m, ofRemainder)
	return z, r
}

// Div sets z to the quotient for which the remainder x - y*z is not negative and less than y in absolute value, and returns
// z. It panics if y is 0.
func (z *Int) Div(x, y *Int) *Int {
	var r Int
	z.DivMod(x, y, &r)
	return z
}

// Mod sets z to the remainder of Div and returns z. It panics if y is 0.
func (z *Int) Mod(x, y *Int) *Int {
	divisor := y.abs
	if z == y {
		divisor = natural(nil).set(divisor)
	}
	if z.Rem(x, y); z.negative {
		z.setSigned(z.abs.sub(divisor, z.abs), false)
	}
	return z
}

// DivMod sets z to what Div does and m to what Mod does, and returns both. It panics if y is 0. m may be y, for which gc's
// results are wrong.
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	divisor := *y
	if z == y || m == y {
		divisor.abs = natural(nil).set(y.abs)
	}
	z.QuoRem(x, &divisor, m)
	if m.negative {
		m.setSigned(m.abs.sub(divisor.abs, m.abs), false)
		if divisor.negative {
			z.Add(z, intOne)
		} else {
			z.Sub(z, intOne)
		}
	}
	return z, m
}

// GCD sets z to the greatest common divisor of a and b, which is not negative, and returns z. Where x and y are not nil, they
// are set to numbers for which z = a*x + b*y. With 0 and b, z is the absolute value of b, x is 0 and y is its sign, and the
// same the other way round; of 0 and 0, all are 0.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if len(a.abs) == 0 || len(b.abs) == 0 {
		signA, signB := int64(a.Sign()), int64(b.Sign())
		z.setSigned(z.abs.set(natural(nil).add(a.abs, b.abs)), false)
		if x != nil {
			x.SetInt64(signA)
		}
		if y != nil {
			y.SetInt64(signB)
		}
		return z
	}
	divisor, cofactor, negative := gcd(a.abs, b.abs, x != nil || y != nil)
	var other *Int
	if y != nil {
		// (divisor - |a|*cofactor) / |b|
		other = new(Int).setSigned(natural(nil).mul(a.abs, cofactor), !negative)
		other.sum(other, divisor, false)
		other.setSigned(natural(nil).quotient(other.abs, b.abs), other.negative != b.negative)
	}
	if x != nil {
		x.setSigned(x.abs.set(cofactor), negative != a.negative)
	}
	if y != nil {
		*y = *other
	}
	return z.setSigned(z.abs.set(divisor), false)
}

// ModInverse sets z to the number, at least 0 and less than the absolute value of n, whose product with g is 1 modulo n, and
// returns z. If g and n have a common divisor, there is none: z stays as it is and the result is nil.
func (z *Int) ModInverse(g, n *Int) *Int {
	modulus := Int{abs: n.abs}
	if g.negative {
		g = new(Int).Mod(g, &modulus)
	}
	var d, x Int
	if d.GCD(&x, nil, g, &modulus); !d.abs.isOne() {
		return nil
	}
	if x.negative {
		return z.Add(&x, &modulus)
	}
	return z.Set(&x)
}

// Exp sets z to x to the power of y modulo the absolute value of m, and returns z. If m is nil or 0, there is no modulus, and
// powers with negative exponents are 1. With a modulus, they are powers of the inverse of x; if there is none, z stays as it
// is and the result is nil.
//
// With a negative y, gc counts the sign of x twice: it has 1 for (-1)**-1 modulo 9, where the inverse of -1 is 8, and so here.
func (z *Int) Exp(x, y, m *Int) *Int {
	odd := len(y.abs) != 0 && y.abs[0]&1 != 0
	if m == nil || len(m.abs) == 0 {
		if y.negative {
			return z.SetInt64(1)
		}
		negative := x.negative && odd
		return z.setSigned(z.abs.power(x.abs, y.abs), negative)
	}
	if y.negative {
		inverse := new(Int).ModInverse(x, m)
		if inverse == nil {
			return nil
		}
		x = inverse
	}
	modulus, negative := m.abs, x.negative && odd
	power := natural(nil)
	if z != m && z != x && z != y {
		power = z.abs
	}
	power = power.powerModulo(x.abs, y.abs, modulus)
	if negative && len(power) > 0 {
		power = power.sub(modulus, power)
	}
	return z.setSigned(power, false)
}
