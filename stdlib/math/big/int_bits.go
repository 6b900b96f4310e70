package big

// Bitwise operations take integers as if they had infinitely many bits, in two's complement: those of a negative number are
// 1 from some point on.
//
// A pattern is such bits: those of a natural, inverted for negative numbers. As -x is the complement of x-1, an Int and its
// pattern differ by 1 where they are negative. All operations are made of one, and inversions, which cost nothing; only those
// of numbers that are not negative, which are their own patterns, have a shorter way.

type pattern struct {
	bits     natural
	inverted bool
}

func (x *Int) pattern() pattern {
	if x.negative {
		return pattern{natural(nil).sub(x.abs, naturalOne), true}
	}
	return pattern{x.abs, false}
}

func (p pattern) not() pattern { return pattern{p.bits, !p.inverted} }

// and returns the bits that both have, in the memory of z.
func (p pattern) and(q pattern, z natural) pattern {
	switch {
	case p.inverted && q.inverted:
		return pattern{z.or(p.bits, q.bits), true}
	case p.inverted:
		return pattern{z.andNot(q.bits, p.bits), false}
	case q.inverted:
		return pattern{z.andNot(p.bits, q.bits), false}
	}
	return pattern{z.and(p.bits, q.bits), false}
}

func (z *Int) setPattern(p pattern) *Int {
	if p.inverted {
		return z.setSigned(p.bits.add(p.bits, naturalOne), true)
	}
	return z.setSigned(p.bits, false)
}

// And sets z to the bits that x and y both have, and returns z.
func (z *Int) And(x, y *Int) *Int {
	if !x.negative && !y.negative {
		return z.setSigned(z.abs.and(x.abs, y.abs), false)
	}
	return z.setPattern(x.pattern().and(y.pattern(), z.abs))
}

// AndNot sets z to the bits that x has and y has not, and returns z.
func (z *Int) AndNot(x, y *Int) *Int {
	if !x.negative && !y.negative {
		return z.setSigned(z.abs.andNot(x.abs, y.abs), false)
	}
	return z.setPattern(x.pattern().and(y.pattern().not(), z.abs))
}

// Or sets z to the bits that x or y has, and returns z.
func (z *Int) Or(x, y *Int) *Int {
	if !x.negative && !y.negative {
		return z.setSigned(z.abs.or(x.abs, y.abs), false)
	}
	return z.setPattern(x.pattern().not().and(y.pattern().not(), z.abs).not())
}

// Xor sets z to the bits that one of x and y has, and returns z.
func (z *Int) Xor(x, y *Int) *Int {
	if !x.negative && !y.negative {
		return z.setSigned(z.abs.xor(x.abs, y.abs), false)
	}
	p, q := x.pattern(), y.pattern()
	return z.setPattern(pattern{z.abs.xor(p.bits, q.bits), p.inverted != q.inverted})
}

// Not sets z to the complement of x, which is -x-1, and returns z.
func (z *Int) Not(x *Int) *Int {
	if x.negative {
		return z.setSigned(z.abs.sub(x.abs, naturalOne), false)
	}
	return z.setSigned(z.abs.add(x.abs, naturalOne), true)
}

// Lsh sets z to x shifted to the left by n bits and returns z.
func (z *Int) Lsh(x *Int, n uint) *Int { return z.setSigned(z.abs.shiftLeft(x.abs, n), x.negative) }

// Rsh sets z to x shifted to the right by n bits, which rounds down, and returns z.
func (z *Int) Rsh(x *Int, n uint) *Int {
	if !x.negative {
		return z.setSigned(z.abs.shiftRight(x.abs, n), false)
	}
	lost := x.abs.hasBitsBelow(n)
	abs := z.abs.shiftRight(x.abs, n)
	if lost {
		abs = abs.add(abs, naturalOne)
	}
	return z.setSigned(abs, true)
}

// Bit returns bit i of x, the lowest being bit 0. It panics if i is negative.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	b := x.abs.bit(uint(i))
	// Below the lowest 1, and there, a number and its negative agree.
	if x.negative && x.abs.hasBitsBelow(uint(i)) {
		b ^= 1
	}
	return b
}

// SetBit sets z to x with bit i set to b, which is 0 or 1, and returns z. It panics if b is not, or i is negative.
func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if b > 1 {
		panic("set bit is not 0 or 1")
	}
	if !x.negative {
		return z.setSigned(z.abs.setBit(x.abs, uint(i), b), false)
	}
	bits := z.abs.sub(x.abs, naturalOne)
	return z.setPattern(pattern{bits.setBit(bits, uint(i), b^1), true})
}
