package big

// Vectors of words are what all numbers here are made of: the lowest word first, of a length that is not part of the value.
// The functions of this file read and write them from the lowest word to the highest, once. They are where the time goes.
//
// A vector that is written may be one that is read, exactly, or may begin below it in the same array; otherwise vectors do
// not overlap.
//
// Two things make a row of products fast: the double-length product of a word, and two carry chains side by side. Compilers
// make the first of bits.Mul64, but not the second, so where the processor has instructions for two chains (ADX) the work
// is done by leaves of the runtime (runtime/os/limbs.h), and in plain Go, from the same definitions, where it has not.
// Leaves cannot be interrupted: they get long vectors in pieces.

import (
	"math/bits"
	_ "unsafe" // for linkname
)

const (
	wordBits  = bits.UintSize
	wordBytes = wordBits / 8
	allOnes   = ^Word(0)
)

// piece is how many words a leaf gets at most, which takes it a few microseconds.
const piece = 1 << 12

// twoChains tells whether the leaves that multiply can be called.
var twoChains = leafSupported()

//go:linkname leafSupported rt_limbs_supported
func leafSupported() bool

//go:linkname leafAdd rt_limbs_add
//go:noescape
func leafAdd(z, x, y *Word, n int) Word

//go:linkname leafSubtract rt_limbs_subtract
//go:noescape
func leafSubtract(z, x, y *Word, n int) Word

//go:linkname leafScale rt_limbs_scale
//go:noescape
func leafScale(z, x *Word, n int, w, carry Word) Word

//go:linkname leafAddScaled rt_limbs_add_scaled
//go:noescape
func leafAddScaled(z, x *Word, n int, w, carry Word) Word

//go:linkname leafSubtractScaled rt_limbs_subtract_scaled
//go:noescape
func leafSubtractScaled(z, x *Word, n int, w, carry Word) Word

//go:linkname leafMultiply rt_limbs_multiply
//go:noescape
func leafMultiply(z, x *Word, n int, y *Word, m int)

//go:linkname leafSquare rt_limbs_square
//go:noescape
func leafSquare(z, x *Word, n int)

//go:linkname leafReduce rt_limbs_reduce
//go:noescape
func leafReduce(z, m *Word, n int, inverse Word) Word

func mulWords(x, y Word) (high, low Word) {
	h, l := bits.Mul(uint(x), uint(y))
	return Word(h), Word(l)
}

func addWords(x, y, carry Word) (sum, carryOut Word) {
	s, c := bits.Add(uint(x), uint(y), uint(carry))
	return Word(s), Word(c)
}

func subWords(x, y, borrow Word) (difference, borrowOut Word) {
	d, b := bits.Sub(uint(x), uint(y), uint(borrow))
	return Word(d), Word(b)
}

// mulAddWords returns x*y + a + b, which always fits.
func mulAddWords(x, y, a, b Word) (high, low Word) {
	high, low = mulWords(x, y)
	low, c := addWords(low, a, 0)
	high += c
	low, c = addWords(low, b, 0)
	return high + c, low
}

// addVectors sets z to x+y, all of z's length, and returns the carry.
func addVectors(z, x, y []Word) (carry Word) {
	x, y = x[:len(z)], y[:len(z)]
	switch n := len(z); {
	case n == 0:
		return 0
	case n <= piece:
		return leafAdd(&z[0], &x[0], &y[0], n)
	}
	return addLong(z, x, y)
}

// addLong is addVectors for vectors that are longer than a piece.
func addLong(z, x, y []Word) (carry Word) {
	for len(z) > piece {
		c := leafAdd(&z[0], &x[0], &y[0], piece)
		if carry != 0 {
			c += addWord(z[:piece], z, carry)
		}
		carry = c
		z, x, y = z[piece:], x[piece:], y[piece:]
	}
	c := leafAdd(&z[0], &x[0], &y[0], len(z))
	if carry != 0 {
		c += addWord(z, z, carry)
	}
	return c
}

// subVectors sets z to x-y, all of z's length, and returns the borrow.
func subVectors(z, x, y []Word) (borrow Word) {
	x, y = x[:len(z)], y[:len(z)]
	switch n := len(z); {
	case n == 0:
		return 0
	case n <= piece:
		return leafSubtract(&z[0], &x[0], &y[0], n)
	}
	return subLong(z, x, y)
}

// subLong is subVectors for vectors that are longer than a piece.
func subLong(z, x, y []Word) (borrow Word) {
	for len(z) > piece {
		b := leafSubtract(&z[0], &x[0], &y[0], piece)
		if borrow != 0 {
			b += subWord(z[:piece], z, borrow)
		}
		borrow = b
		z, x, y = z[piece:], x[piece:], y[piece:]
	}
	b := leafSubtract(&z[0], &x[0], &y[0], len(z))
	if borrow != 0 {
		b += subWord(z, z, borrow)
	}
	return b
}

// addWord sets z to x+w, both of z's length, and returns the carry.
func addWord(z, x []Word, w Word) (carry Word) {
	x = x[:len(z)]
	carry = w
	for i := range z {
		if carry == 0 {
			if &z[0] != &x[0] {
				copy(z[i:], x[i:])
			}
			return 0
		}
		z[i], carry = addWords(x[i], carry, 0)
	}
	return carry
}

// subWord sets z to x-w, both of z's length, and returns the borrow.
func subWord(z, x []Word, w Word) (borrow Word) {
	x = x[:len(z)]
	borrow = w
	for i := range z {
		if borrow == 0 {
			if &z[0] != &x[0] {
				copy(z[i:], x[i:])
			}
			return 0
		}
		z[i], borrow = subWords(x[i], borrow, 0)
	}
	return borrow
}

// addTo adds x to the longer z, and returns the carry.
func addTo(z, x []Word) (carry Word) {
	if carry = addVectors(z[:len(x)], z, x); carry == 0 {
		return 0
	}
	return addWord(z[len(x):], z[len(x):], carry)
}

// subFrom subtracts x from the longer z, and returns the borrow.
func subFrom(z, x []Word) (borrow Word) {
	if borrow = subVectors(z[:len(x)], z, x); borrow == 0 {
		return 0
	}
	return subWord(z[len(x):], z[len(x):], borrow)
}

// scale sets z to x*w + carry, both of z's length, and returns the word that comes above.
func scale(z, x []Word, w, carry Word) Word {
	x = x[:len(z)]
	if twoChains {
		for ; len(z) > piece; z, x = z[piece:], x[piece:] {
			carry = leafScale(&z[0], &x[0], piece, w, carry)
		}
		if len(z) != 0 {
			carry = leafScale(&z[0], &x[0], len(z), w, carry)
		}
		return carry
	}
	for i := range z {
		carry, z[i] = mulAddWords(x[i], w, carry, 0)
	}
	return carry
}

// addScaled adds x*w to z, both of z's length, and returns the word that comes above.
func addScaled(z, x []Word, w Word) (carry Word) {
	x = x[:len(z)]
	if twoChains {
		for ; len(z) > piece; z, x = z[piece:], x[piece:] {
			carry = leafAddScaled(&z[0], &x[0], piece, w, carry)
		}
		if len(z) != 0 {
			carry = leafAddScaled(&z[0], &x[0], len(z), w, carry)
		}
		return carry
	}
	for i := range z {
		carry, z[i] = mulAddWords(x[i], w, z[i], carry)
	}
	return carry
}

// subScaled subtracts x*w from z, both of z's length, and returns what is left to subtract above.
func subScaled(z, x []Word, w Word) (borrow Word) {
	x = x[:len(z)]
	if twoChains {
		for ; len(z) > piece; z, x = z[piece:], x[piece:] {
			borrow = leafSubtractScaled(&z[0], &x[0], piece, w, borrow)
		}
		if len(z) != 0 {
			borrow = leafSubtractScaled(&z[0], &x[0], len(z), w, borrow)
		}
		return borrow
	}
	for i := range z {
		high, low := mulAddWords(x[i], w, borrow, 0)
		var b Word
		z[i], b = subWords(z[i], low, 0)
		borrow = high + b
	}
	return borrow
}

// shiftLeft sets z to x shifted by s bits, fewer than a word's, both of z's length, and returns the bits that come above.
// It works from the highest word down: z may be x, or begin above it in the same array.
func shiftLeft(z, x []Word, s uint) (out Word) {
	n := len(z)
	if n == 0 {
		return 0
	}
	x = x[:n]
	if s == 0 {
		copy(z, x)
		return 0
	}
	s %= wordBits
	r := (wordBits - s) % wordBits
	high := x[n-1]
	out = high >> r
	for i := n - 1; i > 0; i-- {
		low := x[i-1]
		z[i] = high<<s | low>>r
		high = low
	}
	z[0] = high << s
	return out
}

// shiftRight sets z to x shifted by s bits, fewer than a word's, both of z's length, and returns the bits that come below, at
// the top of a word.
func shiftRight(z, x []Word, s uint) (out Word) {
	n := len(z)
	if n == 0 {
		return 0
	}
	x = x[:n]
	if s == 0 {
		copy(z, x)
		return 0
	}
	s %= wordBits
	r := (wordBits - s) % wordBits
	low := x[0]
	out = low << r
	for i := 1; i < n; i++ {
		high := x[i]
		z[i-1] = low>>s | high<<r
		low = high
	}
	z[n-1] = low >> s
	return out
}

// compareVectors returns the sign of x-y, both of one length.
func compareVectors(x, y []Word) int {
	y = y[:len(x)]
	for i := len(x) - 1; i >= 0; i-- {
		if x[i] != y[i] {
			if x[i] < y[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// trimmed returns x without its leading zeros.
func trimmed(x []Word) []Word {
	n := len(x)
	for n > 0 && x[n-1] == 0 {
		n--
	}
	return x[:n]
}
