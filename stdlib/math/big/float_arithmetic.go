package big

// Floats are computed exactly, as integers with an exponent, and rounded at the end; where that would take more words than the
// precision needs, the exact result is cut off, and a sticky bit tells that something follows.

// forOperands sets the precision of z if it has none.
func (z *Float) forOperands(x, y *Float) {
	if z.precision == 0 {
		z.precision = max(x.precision, y.precision)
	}
}

// notNumber leaves z as a zero and panics.
func (z *Float) notNumber(text string) {
	z.setZero(false)
	panic(ErrNaN{text})
}

// Add sets z to x+y, rounded, and returns z. It panics with an ErrNaN for infinities with different signs; z is then anything.
func (z *Float) Add(x, y *Float) *Float {
	z.forOperands(x, y)
	if x.kind == infinite && y.kind == infinite && x.negative != y.negative {
		z.notNumber("addition of infinities with opposite signs")
	}
	return z.sum(x, y, y.negative)
}

// Sub sets z to x-y, rounded, and returns z. It panics with an ErrNaN for infinities with the same sign; z is then anything.
//
// Where x is 0, gc rounds y and changes the sign afterwards, so that its accuracy, and its direction in the modes that have one,
// are the wrong way round; here, -y is rounded.
func (z *Float) Sub(x, y *Float) *Float {
	z.forOperands(x, y)
	if x.kind == infinite && y.kind == infinite && x.negative == y.negative {
		z.notNumber("subtraction of infinities with equal signs")
	}
	return z.sum(x, y, !y.negative)
}

// sum sets z to x plus y, where y has the given sign instead of its own.
func (z *Float) sum(x, y *Float, negative bool) *Float {
	switch {
	case x.kind == finite && y.kind == finite:
	case x.kind == zero && y.kind == zero:
		return z.setZero(x.negative && negative)
	case x.kind == infinite || y.kind == zero:
		return z.Set(x)
	default:
		return z.setSign(y, negative)
	}
	if x.negative == negative {
		return z.combine(x, y, negative, false)
	}
	switch x.compareAbs(y) {
	case 1:
		return z.combine(x, y, x.negative, true)
	case -1:
		return z.combine(y, x, negative, true)
	}
	return z.setZero(z.mode == ToNegativeInf)
}

// setSign sets z to y, rounded, with the given sign.
func (z *Float) setSign(y *Float, negative bool) *Float {
	if z == y {
		z.negative = negative
		z.accuracy = Exact
		return z
	}
	t := *y
	t.negative = negative
	return z.Set(&t)
}

// combine sets z to the sum or the difference of the absolute values of x and y, finite ones; in a difference, y is less.
func (z *Float) combine(x, y *Float, negative, minus bool) *Float {
	if x.exponent < y.exponent {
		x, y = y, x
	}
	// In bits below 2^x.exponent: where each ends.
	gap := int64(x.exponent) - int64(y.exponent)
	endX := int64(len(x.mantissa)) * wordBits
	endY := gap + int64(len(y.mantissa))*wordBits
	enough := max(endX, int64(z.precision)+2*wordBits)
	exponent := int64(x.exponent)
	z.negative = negative
	if gap > enough+wordBits {
		// y is too small for more than a sticky bit, which a difference borrows.
		words := int(enough+wordBits-1)/wordBits + 1
		mantissa := make(natural, words)
		copy(mantissa[words-len(x.mantissa):], x.mantissa)
		if minus {
			subWord(mantissa, mantissa, 1)
		}
		z.mantissa = mantissa
		return z.normalize(exponent, true)
	}
	// As integers, whose lowest bit is where the longer one ends: the other one is shifted.
	z.mantissa = z.mantissa.shiftedSum(x.mantissa, y.mantissa, endX-endY, minus)
	return z.normalize(exponent-max(endX, endY)+int64(len(z.mantissa))*wordBits, false)
}

// shiftedSum returns x plus or minus y * 2^s; with a negative s, it is x * 2^-s that is shifted. A difference is positive.
func (z natural) shiftedSum(x, y natural, s int64, minus bool) natural {
	var frame [8]Word
	room := natural(frame[:0])
	if words := max(len(x), len(y)) + int(max(s, -s)/wordBits) + 1; words > len(frame) {
		borrowed := borrowScratch(words)
		defer borrowed.giveBack()
		room = natural(borrowed.words[:0])
	}
	if s > 0 {
		y = room.shiftLeft(y, uint(s))
	} else if s < 0 {
		x = room.shiftLeft(x, uint(-s))
	}
	if minus {
		return z.sub(x, y)
	}
	return z.add(x, y)
}

// Mul sets z to x*y, rounded, and returns z. It panics with an ErrNaN for a zero and an infinity; z is then anything.
func (z *Float) Mul(x, y *Float) *Float {
	z.forOperands(x, y)
	negative := x.negative != y.negative
	switch {
	case x.kind == finite && y.kind == finite:
		exponent := int64(x.exponent) + int64(y.exponent) - int64(len(x.mantissa)+len(y.mantissa))*wordBits
		z.negative = negative
		z.mantissa = z.mantissa.mul(x.mantissa, y.mantissa)
		return z.normalize(exponent+int64(len(z.mantissa))*wordBits, false)
	case x.kind == zero && y.kind == infinite || x.kind == infinite && y.kind == zero:
		z.notNumber("multiplication of zero with infinity")
	case x.kind == infinite || y.kind == infinite:
		return z.SetInf(negative)
	}
	return z.setZero(negative)
}

// Quo sets z to x/y, rounded, and returns z. It panics with an ErrNaN if both are zeros or both infinities; z is then anything.
func (z *Float) Quo(x, y *Float) *Float {
	z.forOperands(x, y)
	negative := x.negative != y.negative
	switch {
	case x.kind == finite && y.kind == finite:
	case x.kind == y.kind:
		z.notNumber("division of zero by zero or infinity by infinity")
	case x.kind == zero || y.kind == infinite:
		return z.setZero(negative)
	default:
		return z.SetInf(negative)
	}
	// The quotient of integers has more words than the precision needs.
	words := int(z.precision)/wordBits + 2
	more := max(words-len(x.mantissa)+len(y.mantissa), 0)
	a := natural(nil).shiftLeft(x.mantissa, uint(more)*wordBits)
	quotient, rest := natural(nil).divide(nil, a, y.mantissa)
	exponent := int64(x.exponent) - int64(y.exponent) - int64(len(a)-len(y.mantissa))*wordBits
	z.negative = negative
	z.mantissa = z.mantissa.set(quotient)
	return z.normalize(exponent+int64(len(quotient))*wordBits, len(rest) != 0)
}

// Sqrt sets z to the square root of x, rounded, and returns z. If its precision is 0, it becomes that of x. The accuracy of z
// tells nothing afterwards: it is Exact. Sqrt panics with an ErrNaN if x is negative; z is then anything.
//
// The exact root is rounded, once, by the mode of z, which stays as it is. gc's documentation says so too, but gc rounds by the
// mode of x, which z then has, and twice, so that it errs by a place where a mode has a direction and the root is close to a number
// of few bits.
func (z *Float) Sqrt(x *Float) *Float {
	if z.precision == 0 {
		z.precision = x.precision
	}
	switch {
	case x.Sign() < 0:
		panic(ErrNaN{"square root of negative operand"})
	case x.kind != finite:
		z.accuracy = Exact
		z.kind, z.negative = x.kind, x.negative
		return z
	}
	// The root of an integer with twice as many bits as are wanted, at least, and an even exponent.
	bits := max(2*int(z.precision)+4, len(x.mantissa)*wordBits)
	shift := uint(bits - len(x.mantissa)*wordBits)
	exponent := int64(x.exponent) - int64(bits)
	if exponent%2 != 0 {
		shift++
		exponent--
	}
	a := natural(nil).shiftLeft(x.mantissa, shift)
	root := natural(nil).sqrt(a)
	square := natural(nil).mul(root, root)
	sticky := square.compare(a) != 0
	z.negative = false
	// A word of zeros is what the sticky bit stands below.
	z.mantissa = z.mantissa.shiftLeft(root, wordBits)
	z.normalize(exponent/2+int64(len(z.mantissa)-1)*wordBits, sticky)
	z.accuracy = Exact
	return z
}
