package big

import "math"

// A Rat is a quotient of two integers of any size. The zero value is 0.
//
// The denominator is positive, and has no common divisor with the numerator. A Rat that is used as the receiver of an operation
// may be an operand as well. Rats are handed around by pointers; a copy of the struct shares memory with the original. Set makes
// copies.
type Rat struct {
	// A denominator without words stands for 1. Its sign means nothing.
	numerator, denominator Int
}

// NewRat returns a new Rat with the value a/b. It panics if b is 0.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// reduce divides both parts by their common divisor.
func (z *Rat) reduce() *Rat {
	a, b := &z.numerator, &z.denominator
	b.negative = false
	switch {
	case len(a.abs) == 0:
		a.negative = false
		b.abs = b.abs.setWord(1)
	case len(b.abs) == 0:
		b.abs = b.abs.setWord(1)
	case b.abs.isOne():
	default:
		if divisor, _, _ := gcd(a.abs, b.abs, false); !divisor.isOne() {
			a.abs = a.abs.quotient(a.abs, divisor)
			b.abs = b.abs.quotient(b.abs, divisor)
		}
	}
	return z
}

// below returns the denominator's absolute value.
func (x *Rat) below() natural {
	if len(x.denominator.abs) == 0 {
		return naturalOne
	}
	return x.denominator.abs
}

// Set sets z to x and returns z.
func (z *Rat) Set(x *Rat) *Rat {
	if z != x {
		z.numerator.Set(&x.numerator)
		z.denominator.abs = z.denominator.abs.set(x.below())
		return z
	}
	if len(z.denominator.abs) == 0 {
		z.denominator.abs = z.denominator.abs.setWord(1)
	}
	return z
}

// SetFrac sets z to a/b and returns z. It panics if b is 0.
func (z *Rat) SetFrac(a, b *Int) *Rat {
	if len(b.abs) == 0 {
		panic("division by zero")
	}
	negative := a.negative != b.negative
	divisor := b.abs
	if &z.numerator == b || overlap(z.numerator.abs, divisor) {
		divisor = natural(nil).set(divisor)
	}
	z.numerator.abs = z.numerator.abs.set(a.abs)
	z.numerator.negative = negative
	z.denominator.abs = z.denominator.abs.set(divisor)
	return z.reduce()
}

// SetFrac64 sets z to a/b and returns z. It panics if b is 0.
func (z *Rat) SetFrac64(a, b int64) *Rat {
	if b == 0 {
		panic("division by zero")
	}
	z.numerator.SetInt64(a)
	z.denominator.abs = z.denominator.abs.setWord(magnitude(b))
	if b < 0 {
		z.numerator.negative = !z.numerator.negative
	}
	return z.reduce()
}

// SetInt sets z to x and returns z.
func (z *Rat) SetInt(x *Int) *Rat {
	z.numerator.Set(x)
	z.denominator.abs = z.denominator.abs.setWord(1)
	return z
}

// SetInt64 sets z to x and returns z.
func (z *Rat) SetInt64(x int64) *Rat {
	z.numerator.SetInt64(x)
	z.denominator.abs = z.denominator.abs.setWord(1)
	return z
}

// SetUint64 sets z to x and returns z.
func (z *Rat) SetUint64(x uint64) *Rat {
	z.numerator.SetUint64(x)
	z.denominator.abs = z.denominator.abs.setWord(1)
	return z
}

// SetFloat64 sets z to exactly f and returns z. If f is infinite or no number, the result is nil.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	fraction, exponent := math.Frexp(f)
	z.numerator.SetInt64(int64(math.Ldexp(fraction, 53)))
	z.denominator.abs = z.denominator.abs.setWord(1)
	if exponent -= 53; exponent >= 0 {
		z.numerator.Lsh(&z.numerator, uint(exponent))
	} else {
		z.denominator.Lsh(&z.denominator, uint(-exponent))
	}
	return z.reduce()
}

// Sign returns -1, 0 or 1, as x is less than, equal to or greater than 0.
func (x *Rat) Sign() int { return x.numerator.Sign() }

// IsInt tells whether x is an integer.
func (x *Rat) IsInt() bool { return x.below().isOne() }

// Num returns the numerator of x, which has the sign of x. It is the one inside x: whoever changes it changes x.
func (x *Rat) Num() *Int { return &x.numerator }

// Denom returns the denominator of x, which is positive. It is the one inside x: whoever changes it changes x. But if nothing has
// been assigned to x yet, it is a new Int.
func (x *Rat) Denom() *Int {
	if len(x.denominator.abs) == 0 {
		return &Int{abs: natural{1}}
	}
	return &x.denominator
}

// Abs sets z to the absolute value of x and returns z.
func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.numerator.negative = false
	return z
}

// Neg sets z to -x and returns z.
func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.numerator.Neg(&z.numerator)
	return z
}

// Inv sets z to 1/x and returns z. It panics if x is 0.
func (z *Rat) Inv(x *Rat) *Rat {
	if len(x.numerator.abs) == 0 {
		panic("division by zero")
	}
	a, b := x.numerator.abs, x.below()
	z.numerator.negative = x.numerator.negative
	if z == x {
		z.numerator.abs, z.denominator.abs = natural(nil).set(b), a
		return z
	}
	z.numerator.abs = z.numerator.abs.set(b)
	z.denominator.abs = z.denominator.abs.set(a)
	return z
}

// Cmp returns -1, 0 or 1, as x is less than, equal to or greater than y.
func (x *Rat) Cmp(y *Rat) int {
	var a, b Int
	a.setSigned(a.abs.mul(x.numerator.abs, y.below()), x.numerator.negative)
	b.setSigned(b.abs.mul(y.numerator.abs, x.below()), y.numerator.negative)
	return a.Cmp(&b)
}

// sum sets z to x+y, or with minus to x-y. Only common divisors of the denominators can be divisors of both parts of the
// result (P. Henrici, 1956): with d their greatest, t = a*(d'/d) + c*(b/d) and what t has in common with d is all.
func (z *Rat) sum(x, y *Rat, minus bool) *Rat {
	a, b, c, d := &x.numerator, x.below(), &y.numerator, y.below()
	negative := c.negative != minus
	if b.isOne() && d.isOne() {
		z.numerator.sum(a, c.abs, negative)
		z.denominator.abs = z.denominator.abs.setWord(1)
		return z
	}
	var left, right Int
	common, _, _ := gcd(b, d, false)
	over, under := b, d // b and d, without what is common
	if !common.isOne() {
		over, under = natural(nil).quotient(b, common), natural(nil).quotient(d, common)
	}
	left.setSigned(left.abs.mul(a.abs, under), a.negative)
	right.setSigned(right.abs.mul(c.abs, over), negative)
	below := natural(nil).mul(over, d)
	left.Add(&left, &right)
	if len(left.abs) == 0 {
		below = below.setWord(1)
	} else if !common.isOne() {
		if divisor, _, _ := gcd(left.abs, common, false); !divisor.isOne() {
			left.abs = left.abs.quotient(left.abs, divisor)
			below = below.quotient(below, divisor)
		}
	}
	z.numerator = left
	z.denominator.abs = below
	return z
}

// Add sets z to x+y and returns z.
func (z *Rat) Add(x, y *Rat) *Rat { return z.sum(x, y, false) }

// Sub sets z to x-y and returns z.
func (z *Rat) Sub(x, y *Rat) *Rat { return z.sum(x, y, true) }

// product sets z to (a/b)*(c/d), where neither fraction can be reduced. Common divisors are taken out beforehand, crosswise, where
// the numbers are still short.
func (z *Rat) product(a, b, c, d natural, negative bool) *Rat {
	without := func(x, y natural) (natural, natural) {
		if len(x) == 0 || x.isOne() || y.isOne() {
			return x, y
		}
		divisor, _, _ := gcd(x, y, false)
		if divisor.isOne() {
			return x, y
		}
		return natural(nil).quotient(x, divisor), natural(nil).quotient(y, divisor)
	}
	a, d = without(a, d)
	c, b = without(c, b)
	numerator := natural(nil).mul(a, c)
	z.denominator.abs = z.denominator.abs.mul(b, d)
	if len(numerator) == 0 {
		z.denominator.abs = z.denominator.abs.setWord(1)
	}
	z.numerator.setSigned(numerator, negative)
	return z
}

// Mul sets z to x*y and returns z.
func (z *Rat) Mul(x, y *Rat) *Rat {
	negative := x.numerator.negative != y.numerator.negative
	if x == y {
		// Nothing to reduce.
		below := x.below()
		z.numerator.setSigned(z.numerator.abs.mul(x.numerator.abs, x.numerator.abs), false)
		z.denominator.abs = z.denominator.abs.mul(below, below)
		return z
	}
	return z.product(x.numerator.abs, x.below(), y.numerator.abs, y.below(), negative)
}

// Quo sets z to x/y and returns z. It panics if y is 0.
func (z *Rat) Quo(x, y *Rat) *Rat {
	if len(y.numerator.abs) == 0 {
		panic("division by zero")
	}
	negative := x.numerator.negative != y.numerator.negative
	return z.product(x.numerator.abs, x.below(), y.below(), y.numerator.abs, negative)
}

// Float32 returns the float32 next to x, or the even one of two, and whether it is x. What is too large is infinite. What is
// too small is 0, or the smallest float32, and not exact; gc says that some such zeros are exact.
func (x *Rat) Float32() (f float32, exact bool) {
	d, exact := x.float(singleFormat)
	return float32(d), exact
}

// Float64 returns the float64 next to x, or the even one of two, and whether it is x. What is too large is infinite, what is too
// small as with Float32.
func (x *Rat) Float64() (f float64, exact bool) { return x.float(doubleFormat) }

// float returns the number of a format that is nearest to x.
func (x *Rat) float(f format) (value float64, exact bool) {
	a, b := x.numerator.abs, x.below()
	if len(a) == 0 {
		return 0, true
	}
	// A quotient of more than 64 bits, of which the highest matter.
	exponent := a.bitLen() - b.bitLen() - 66
	var quotient, rest natural
	if exponent < 0 {
		quotient, rest = quotient.divide(nil, natural(nil).shiftLeft(a, uint(-exponent)), b)
	} else {
		quotient, rest = quotient.divide(nil, a, natural(nil).shiftLeft(b, uint(exponent)))
	}
	below := uint(quotient.bitLen() - 64)
	sticky := len(rest) != 0 || quotient.hasBitsBelow(below)
	top := quotient.shiftRight(quotient, below).low()
	m, e, accuracy := f.nearest(top, sticky, exponent+int(below))
	if value = math.Ldexp(float64(m), e); e == f.limit {
		value = math.Inf(1)
	}
	if x.numerator.negative {
		value = -value
	}
	return value, accuracy == Exact
}
