package big

import (
	"math"
	"math/bits"
)

const (
	// MaxExp is the largest exponent of a Float.
	MaxExp = math.MaxInt32
	// MinExp is the smallest one.
	MinExp = math.MinInt32
	// MaxPrec is the largest precision of a Float, for which no machine has the memory.
	MaxPrec = math.MaxUint32
)

// A Float is a floating-point number of any precision: sign * mantissa * 2^exponent with a mantissa from 0.5 to less than 1, or a
// zero or an infinity, which have signs too.
//
// Besides its value it has a precision, the number of bits that the mantissa may have; a rounding mode, for what does not fit; and
// an accuracy, which tells how the value compares with the exact result of the operation that it comes from. Operations round
// their result to the precision of the receiver, by its mode; if its precision is 0, it becomes the largest of the operands'
// first. With a precision of 24 or 53 and the mode ToNearestEven, results are those of float32 and float64 as long as these are
// not denormal, and neither too large nor too small.
//
// The zero value is +0 with precision 0 and the mode ToNearestEven. Floats are handed around by pointers; a copy of the struct
// shares memory with the original. Set and Copy make copies.
type Float struct {
	precision uint32
	mode      RoundingMode
	accuracy  Accuracy
	kind      kind
	negative  bool
	exponent  int32
	// mantissa is a fraction whose highest bit is set; finite numbers have one.
	mantissa natural
}

// A kind of values. The numbers are in encodings.
type kind byte

const (
	zero kind = iota
	finite
	infinite
)

// An ErrNaN is what operations panic with whose result would not be a number.
type ErrNaN struct {
	text string
}

// Error tells which operation it was.
func (err ErrNaN) Error() string { return err.text }

// NewFloat returns a new Float with the value x, precision 53 and the mode ToNearestEven. It panics with an ErrNaN if x is not a
// number.
func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// Prec returns the precision of x in bits.
func (x *Float) Prec() uint { return uint(x.precision) }

// Mode returns the rounding mode of x.
func (x *Float) Mode() RoundingMode { return x.mode }

// Acc returns how x compares with the exact result of the operation that it comes from.
func (x *Float) Acc() Accuracy { return x.accuracy }

// MinPrec returns the smallest precision that x fits into, which is 0 for zeros and infinities.
func (x *Float) MinPrec() uint {
	if x.kind != finite {
		return 0
	}
	return uint(len(x.mantissa))*wordBits - x.mantissa.trailingZeros()
}

// Sign returns -1, 0 or 1, as x is less than, equal to or greater than 0.
func (x *Float) Sign() int {
	switch {
	case x.kind == zero:
		return 0
	case x.negative:
		return -1
	}
	return 1
}

// Signbit tells whether x is negative, or the negative zero.
func (x *Float) Signbit() bool { return x.negative }

// IsInf tells whether x is an infinity.
func (x *Float) IsInf() bool { return x.kind == infinite }

// IsInt tells whether x is an integer. Infinities are not.
func (x *Float) IsInt() bool {
	if x.kind != finite {
		return x.kind == zero
	}
	return x.exponent > 0 && x.MinPrec() <= uint(x.exponent)
}

// SetPrec sets the precision of z to prec, MaxPrec at most, rounds z if it does not fit, and returns z. With a precision of 0,
// finite numbers become zeros.
func (z *Float) SetPrec(prec uint) *Float {
	z.accuracy = Exact
	if prec == 0 {
		z.precision = 0
		if z.kind == finite {
			z.kind = zero
			z.accuracy = directed(z.negative)
		}
		return z
	}
	old := z.precision
	z.precision = uint32(min(prec, MaxPrec))
	if z.precision < old {
		z.round(false)
	}
	return z
}

// SetMode sets the rounding mode of z and returns z, which is exact from now on.
func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode = mode
	z.accuracy = Exact
	return z
}

// Set sets z to x, rounded, and returns z. If its precision is 0, it becomes that of x.
func (z *Float) Set(x *Float) *Float {
	z.accuracy = Exact
	if z == x {
		return z
	}
	z.take(x)
	if z.precision == 0 {
		z.precision = x.precision
	} else if z.precision < x.precision {
		z.round(false)
	}
	return z
}

// take sets z to the value of x, and nothing else.
func (z *Float) take(x *Float) {
	z.kind, z.negative, z.exponent = x.kind, x.negative, x.exponent
	if z.kind == finite {
		z.mantissa = z.mantissa.set(x.mantissa)
	}
}

// Copy sets z to x with its precision, mode and accuracy, and returns z.
func (z *Float) Copy(x *Float) *Float {
	if z != x {
		z.precision, z.mode, z.accuracy = x.precision, x.mode, x.accuracy
		z.take(x)
	}
	return z
}

// Abs sets z to the absolute value of x, rounded, and returns z.
func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.negative = false
	return z
}

// Neg sets z to x, rounded, with the other sign, and returns z.
func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.negative = !z.negative
	return z
}

// SetInf sets z to an infinity, the negative one if signbit, and returns z.
func (z *Float) SetInf(signbit bool) *Float {
	z.accuracy = Exact
	z.kind = infinite
	z.negative = signbit
	return z
}

// setZero sets z to a zero.
func (z *Float) setZero(negative bool) *Float {
	z.accuracy = Exact
	z.kind = zero
	z.negative = negative
	return z
}

// setWord sets z to w*2^exponent, rounded. A precision of 0 becomes the given one.
func (z *Float) setWord(w Word, exponent int, negative bool, precision uint32) *Float {
	if z.precision == 0 {
		z.precision = precision
	}
	if w == 0 {
		return z.setZero(negative)
	}
	z.negative = negative
	shift := bits.LeadingZeros(uint(w))
	z.mantissa = z.mantissa.setWord(w << shift)
	return z.setExponent(int64(exponent+wordBits-shift), false)
}

// SetUint64 sets z to x, rounded, and returns z. If its precision is 0, it becomes 64.
func (z *Float) SetUint64(x uint64) *Float { return z.setWord(Word(x), 0, false, 64) }

// SetInt64 sets z to x, rounded, and returns z. If its precision is 0, it becomes 64.
func (z *Float) SetInt64(x int64) *Float { return z.setWord(magnitude(x), 0, x < 0, 64) }

// SetFloat64 sets z to x, rounded, and returns z. If its precision is 0, it becomes 53. It panics with an ErrNaN if x is not a
// number.
func (z *Float) SetFloat64(x float64) *Float {
	const fractionBits, bias, special = 52, 1023, 1<<11 - 1
	b := math.Float64bits(x)
	negative, exponent, fraction := b>>63 != 0, int(b>>fractionBits)&special, b&(1<<fractionBits-1)
	if z.precision == 0 {
		z.precision = 53
	}
	switch {
	case exponent == special && fraction != 0:
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	case exponent == special:
		return z.SetInf(negative)
	case exponent == 0: // a zero or a denormal number
		exponent = 1
	default:
		fraction |= 1 << fractionBits
	}
	return z.setWord(Word(fraction), exponent-bias-fractionBits, negative, 53)
}

// SetInt sets z to x, rounded, and returns z. If its precision is 0, it becomes what x needs, but 64 at least.
func (z *Float) SetInt(x *Int) *Float {
	if z.precision == 0 {
		z.precision = uint32(max(x.BitLen(), 64))
	}
	if len(x.abs) == 0 {
		return z.setZero(x.negative)
	}
	z.negative = x.negative
	z.mantissa = z.mantissa.set(x.abs)
	return z.normalize(int64(len(x.abs))*wordBits, false)
}

// SetRat sets z to x, rounded, and returns z. If its precision is 0, it becomes what the longer part of x needs, but 64 at least.
func (z *Float) SetRat(x *Rat) *Float {
	a, b := x.Num(), x.Denom()
	if z.precision == 0 {
		z.precision = uint32(max(a.BitLen(), b.BitLen(), 64))
	}
	numerator := new(Float).SetInt(a)
	if b.abs.isOne() {
		return z.Set(numerator)
	}
	return z.Quo(numerator, new(Float).SetInt(b))
}

// MantExp returns the exponent of x, and sets mant, if it is not nil, to the mantissa, with the sign, precision and mode of x, so
// that x = mant * 2^exp. Of zeros and infinities, the exponent is 0 and the mantissa x.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.kind == finite {
		exp = int(x.exponent)
	}
	if mant != nil {
		mant.Copy(x)
		mant.exponent = 0
	}
	return exp
}

// SetMantExp sets z to mant * 2^exp, with the precision and mode of mant, and returns z. Zeros and infinities stay what they are.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Copy(mant)
	if z.kind == finite {
		z.setExponent(int64(z.exponent)+int64(exp), false)
	}
	return z
}

// Cmp returns -1, 0 or 1, as x is less than, equal to or greater than y. Both zeros are equal, and each infinity is equal to
// itself.
func (x *Float) Cmp(y *Float) int {
	a, b := x.order(), y.order()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	case a == 1:
		return x.compareAbs(y)
	case a == -1:
		return y.compareAbs(x)
	}
	return 0
}

// order returns numbers in the order of the kinds of values.
func (x *Float) order() int {
	order := 0
	switch x.kind {
	case finite:
		order = 1
	case infinite:
		order = 2
	}
	if x.negative {
		return -order
	}
	return order
}

// compareAbs compares the absolute values of finite numbers.
func (x *Float) compareAbs(y *Float) int {
	if x.exponent != y.exponent {
		if x.exponent < y.exponent {
			return -1
		}
		return 1
	}
	a, b := x.mantissa, y.mantissa
	n := min(len(a), len(b))
	if c := compareVectors(a[len(a)-n:], b[len(b)-n:]); c != 0 {
		return c
	}
	switch {
	case len(trimmed(a[:len(a)-n])) != 0:
		return 1
	case len(trimmed(b[:len(b)-n])) != 0:
		return -1
	}
	return 0
}

// normalize gives z, whose mantissa has any highest bit, but is not zero, the right form, and rounds it. exponent is that of the
// mantissa as a fraction; sticky tells that there is something below it.
func (z *Float) normalize(exponent int64, sticky bool) *Float {
	shift := uint(bits.LeadingZeros(uint(z.mantissa[len(z.mantissa)-1])))
	shiftLeft(z.mantissa, z.mantissa, shift)
	return z.setExponent(exponent-int64(shift), sticky)
}

// setExponent gives z, whose mantissa has the right form, that exponent, and rounds it.
func (z *Float) setExponent(exponent int64, sticky bool) *Float {
	switch {
	case exponent < MinExp:
		z.kind = zero
		z.accuracy = directed(z.negative)
		return z
	case exponent > MaxExp:
		z.kind = infinite
		z.accuracy = directed(!z.negative)
		return z
	}
	z.kind = finite
	z.exponent = int32(exponent)
	z.round(sticky)
	return z
}
