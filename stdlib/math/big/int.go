package big

import (
	"fmt"
	"math/rand"
)

// An Int is an integer of any size. The zero value is 0.
//
// Methods that compute an Int set their receiver to it and return the receiver. It may be an operand as well, and its memory
// is used again. Ints are handed around by pointers; a copy of the struct shares memory with the original until either
// changes, and must not be used. Set makes copies.
//
// How long methods take depends on the values, so that they do not keep them secret.
type Int struct {
	negative bool // zero is not
	abs      natural
}

var intOne = &Int{abs: naturalOne}

// NewInt returns a new Int with the value x.
func NewInt(x int64) *Int {
	// One allocation holds both, as most small numbers stay small.
	s := new(struct {
		z    Int
		word [1]Word
	})
	if x == 0 {
		return &s.z
	}
	s.word[0] = magnitude(x)
	s.z.abs = s.word[:]
	s.z.negative = x < 0
	return &s.z
}

func magnitude(x int64) Word {
	if x < 0 {
		return -Word(x)
	}
	return Word(x)
}

// Sign returns -1, 0 or 1, as x is less than, equal to or greater than 0.
func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.negative:
		return -1
	}
	return 1
}

// SetInt64 sets z to x and returns z.
func (z *Int) SetInt64(x int64) *Int {
	z.abs = z.abs.setWord(magnitude(x))
	z.negative = x < 0
	return z
}

// SetUint64 sets z to x and returns z.
func (z *Int) SetUint64(x uint64) *Int {
	z.abs = z.abs.setWord(Word(x))
	z.negative = false
	return z
}

// Set sets z to x and returns z.
func (z *Int) Set(x *Int) *Int {
	if z != x {
		z.abs = z.abs.set(x.abs)
		z.negative = x.negative
	}
	return z
}

// Bits returns the absolute value of x as words, the lowest first, without leading zeros. They are the memory of x, and
// valid until x changes.
func (x *Int) Bits() []Word { return x.abs }

// SetBits sets z to the number whose words are abs, the lowest first, and returns z, which uses their memory from now on.
func (z *Int) SetBits(abs []Word) *Int {
	z.abs = natural(trimmed(abs))
	z.negative = false
	return z
}

// setSigned sets z to abs, negated if negative.
func (z *Int) setSigned(abs natural, negative bool) *Int {
	z.abs = abs
	z.negative = negative && len(abs) > 0
	return z
}

// Abs sets z to the absolute value of x and returns z.
func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.negative = false
	return z
}

// Neg sets z to -x and returns z.
func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	return z.setSigned(z.abs, !z.negative)
}

// sum sets z to x plus what has the absolute value abs and the given sign.
func (z *Int) sum(x *Int, abs natural, negative bool) *Int {
	if x.negative == negative {
		return z.setSigned(z.abs.add(x.abs, abs), negative)
	}
	difference, less := z.abs.difference(x.abs, abs)
	return z.setSigned(difference, x.negative != less)
}

// Add sets z to x+y and returns z.
func (z *Int) Add(x, y *Int) *Int { return z.sum(x, y.abs, y.negative) }

// Sub sets z to x-y and returns z.
func (z *Int) Sub(x, y *Int) *Int { return z.sum(x, y.abs, !y.negative) }

// Mul sets z to x*y and returns z.
func (z *Int) Mul(x, y *Int) *Int {
	return z.setSigned(z.abs.mul(x.abs, y.abs), x.negative != y.negative)
}

// MulRange sets z to the product of all integers from a to b, both included, and returns z. That of none is 1.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	case a < 0:
		odd := uint64(b-a)%2 == 0
		return z.setSigned(z.abs.productOfRange(uint64(-b), uint64(-a)), odd)
	}
	return z.setSigned(z.abs.productOfRange(uint64(a), uint64(b)), false)
}

// productOfRange returns the product of a, a+1 up to b, where 0 < a <= b.
func (z natural) productOfRange(a, b uint64) natural {
	// Halves have products of about the same size. At the bottom, words are multiplied.
	if b-a < 16 {
		z = z.setWord(Word(a))
		for a < b {
			a++
			factor := Word(a)
			for a < b {
				high, low := mulWords(factor, Word(a+1))
				if high != 0 {
					break
				}
				factor = low
				a++
			}
			z = z.mulAddWord(z, factor, 0)
		}
		return z
	}
	middle := a + (b-a)/2
	return z.mul(natural(nil).productOfRange(a, middle), natural(nil).productOfRange(middle+1, b))
}

// Binomial sets z to the binomial coefficient of n over k and returns z.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	if k > n-k {
		k = n - k
	}
	if k <= 0 {
		return z.SetInt64(1)
	}
	var divisor Int
	divisor.MulRange(1, k)
	z.MulRange(n-k+1, n)
	return z.Quo(z, &divisor)
}

// Cmp returns -1, 0 or 1, as x is less than, equal to or greater than y.
func (x *Int) Cmp(y *Int) (r int) {
	switch {
	case x == y:
		return 0
	case x.negative != y.negative:
		r = 1
	default:
		r = x.abs.compare(y.abs)
	}
	if x.negative {
		return -r
	}
	return r
}

// CmpAbs is Cmp for the absolute values.
func (x *Int) CmpAbs(y *Int) int { return x.abs.compare(y.abs) }

// Int64 returns x if it fits into an int64. If not, the result has the lowest 64 bits of x.
func (x *Int) Int64() int64 {
	if x.negative {
		return -int64(x.abs.low())
	}
	return int64(x.abs.low())
}

// Uint64 returns x if it fits into a uint64. If not, the result has the lowest 64 bits of the absolute value of x.
func (x *Int) Uint64() uint64 { return x.abs.low() }

// IsInt64 tells whether x fits into an int64.
func (x *Int) IsInt64() bool {
	if len(x.abs) > 1 {
		return false
	}
	w := x.abs.low()
	return w < 1<<63 || w == 1<<63 && x.negative
}

// IsUint64 tells whether x fits into a uint64.
func (x *Int) IsUint64() bool { return !x.negative && len(x.abs) <= 1 }

// Float64 returns the float64 next to x, or the even one of two, and how it compares with x.
func (x *Int) Float64() (float64, Accuracy) {
	if x.abs.bitLen() <= 53 {
		return float64(x.Int64()), Exact
	}
	return new(Float).SetInt(x).Float64()
}

// SetBytes sets z to the number whose bytes are buf, the highest first, and returns z.
func (z *Int) SetBytes(buf []byte) *Int { return z.setSigned(z.abs.setBytes(buf), false) }

// Bytes returns the absolute value of x as bytes, the highest first, without leading zeros.
func (x *Int) Bytes() []byte {
	buf := make([]byte, len(x.abs)*wordBytes)
	return buf[x.abs.fill(buf):]
}

// FillBytes sets buf to the absolute value of x, the highest byte first, with zeros before it, and returns buf. It panics if
// x does not fit.
func (x *Int) FillBytes(buf []byte) []byte {
	if x.abs.fill(buf) < 0 {
		panic("math/big: buffer too small to fit value")
	}
	return buf
}

// BitLen returns the number of bits of the absolute value of x, which is 0 for 0.
func (x *Int) BitLen() int { return x.abs.bitLen() }

// TrailingZeroBits returns how many bits of the absolute value of x are 0 below the lowest 1; for 0, it is 0.
func (x *Int) TrailingZeroBits() uint { return x.abs.trailingZeros() }

// Sqrt sets z to the largest integer whose square is not more than x, and returns z. It panics if x is negative.
func (z *Int) Sqrt(x *Int) *Int {
	if x.negative {
		panic("square root of negative number")
	}
	return z.setSigned(z.abs.sqrt(x.abs), false)
}

// Rand sets z to a random number of rnd's, at least 0 and less than n, and returns z. If n is not positive, it is 0.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.negative || len(n.abs) == 0 {
		return z.SetInt64(0)
	}
	return z.setSigned(z.abs.random(rnd, n.abs), false)
}

// random returns a number below limit: as many bits as the limit has, until they are less.
func (z natural) random(rnd *rand.Rand, limit natural) natural {
	if overlap(z, limit) {
		z = nil
	}
	z = z.resized(len(limit))
	top := uint(limit.bitLen()-1)%wordBits + 1
	for {
		for i := range z {
			low := Word(rnd.Uint32())
			z[i] = low | Word(rnd.Uint32())<<32
		}
		z[len(z)-1] &= allOnes >> (wordBits - top)
		if z.compare(limit) < 0 {
			return z.trimmed()
		}
	}
}

var (
	_ fmt.Formatter = intOne
	_ fmt.Scanner   = intOne
)
