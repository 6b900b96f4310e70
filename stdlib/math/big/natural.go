package big

import (
	"encoding/binary"
	"math/bits"
)

// A natural is a number that is not negative, as a vector of words without leading zeros; zero has no words.
//
// Methods that compute a natural take an old value as their receiver, whose memory they use where it suffices, and return
// the new one. The old value may be one of the operands.
type natural []Word

var naturalOne = natural{1}

// spare is how many words a new vector has more than it needs, so that sums that grow by a bit need no other soon.
const spare = 4

// resized returns a vector of n words, of which nothing is known, in the memory of z if that suffices.
func (z natural) resized(n int) natural {
	if n <= cap(z) {
		return z[:n]
	}
	if n == 1 {
		return make(natural, 1)
	}
	return make(natural, n, n+spare)
}

func (z natural) trimmed() natural { return natural(trimmed(z)) }

func (z natural) set(x natural) natural {
	z = z.resized(len(x))
	copy(z, x)
	return z
}

func (z natural) setWord(w Word) natural {
	if w == 0 {
		return z[:0]
	}
	z = z.resized(1)
	z[0] = w
	return z
}

func (x natural) compare(y natural) int {
	if len(x) != len(y) {
		if len(x) < len(y) {
			return -1
		}
		return 1
	}
	return compareVectors(x, y)
}

func (x natural) isOne() bool { return len(x) == 1 && x[0] == 1 }

// low returns x modulo 2^64.
func (x natural) low() uint64 {
	if len(x) == 0 {
		return 0
	}
	return uint64(x[0])
}

func (z natural) add(x, y natural) natural {
	if len(x) < len(y) {
		x, y = y, x
	}
	n, m := len(x), len(y)
	switch {
	case n == 0:
		return z[:0]
	case m == 0:
		return z.set(x)
	case n == 1:
		sum, carry := addWords(x[0], y[0], 0)
		if carry == 0 {
			z = z.resized(1)
			z[0] = sum
			return z
		}
		z = z.resized(2)
		z[0], z[1] = sum, carry
		return z
	}
	// The word of the carry is made when there is one: most sums have none.
	z = z.resized(n)
	carry := addVectors(z[:m], x, y)
	if n > m {
		carry = addWord(z[m:], x[m:], carry)
	}
	if carry != 0 {
		z = append(z, carry)
	}
	return z
}

// sub returns x-y; x must not be less.
func (z natural) sub(x, y natural) natural {
	n, m := len(x), len(y)
	if n < m {
		panic("underflow")
	}
	z = z.resized(n)
	borrow := subVectors(z[:m], x, y)
	if n > m {
		borrow = subWord(z[m:], x[m:], borrow)
	}
	if borrow != 0 {
		panic("underflow")
	}
	return z.trimmed()
}

// difference returns the absolute value of x-y, and whether x is less.
func (z natural) difference(x, y natural) (natural, bool) {
	switch x.compare(y) {
	case -1:
		return z.sub(y, x), true
	case 0:
		return z[:0], false
	}
	return z.sub(x, y), false
}

// mulAddWord returns x*w + a.
func (z natural) mulAddWord(x natural, w, a Word) natural {
	if len(x) == 0 || w == 0 {
		return z.setWord(a)
	}
	z = z.resized(len(x))
	if carry := scale(z, x, w, a); carry != 0 {
		z = append(z, carry)
	}
	return z
}

func (z natural) mul(x, y natural) natural {
	if len(x) < len(y) {
		x, y = y, x
	}
	n, m := len(x), len(y)
	switch m {
	case 0:
		return z[:0]
	case 1:
		if n == 1 {
			high, low := mulWords(x[0], y[0])
			if high == 0 {
				return z.setWord(low)
			}
			z = z.resized(2)
			z[0], z[1] = low, high
			return z
		}
		return z.mulAddWord(x, y[0], 0)
	}
	if n+m <= smallProduct {
		// Where operands are in the way, the product is made in the frame.
		if !overlap(z, x) && !overlap(z, y) {
			z = z.resized(n + m)
			multiplySmall(z, x, y)
			return z.trimmed()
		}
		var product [smallProduct]Word
		multiplySmall(product[:n+m], x, y)
		z = z.resized(n + m)
		copy(z, product[:n+m])
		return z.trimmed()
	}
	inTheWay := 0
	if n+m <= cap(z) && (overlap(z, x) || overlap(z, y)) {
		inTheWay = n + m
	}
	size := inTheWay + productScratch(m)
	if size == 0 {
		z = z.resized(n + m)
		multiply(z, x, y, nil)
		return z.trimmed()
	}
	room := borrowScratch(size)
	if inTheWay == 0 {
		z = z.resized(n + m)
		multiply(z, x, y, room.words)
	} else {
		multiply(room.words[:n+m], x, y, room.words[n+m:])
		z = z.resized(n + m)
		copy(z, room.words)
	}
	room.giveBack()
	return z.trimmed()
}

// smallProduct is the length of products that are made in the frame.
const smallProduct = 2 * karatsubaFrom

func multiplySmall(z, x, y []Word) {
	if same(x, y) {
		squareRows(z, x)
	} else {
		multiplyRows(z, x, y)
	}
}

func (z natural) shiftLeft(x natural, s uint) natural {
	if len(x) == 0 {
		return z[:0]
	}
	words := int(s / wordBits)
	if words == 0 && s == 0 {
		return z.set(x)
	}
	n := len(x) + words
	top := x[len(x)-1]
	if s %= wordBits; s != 0 && top>>(wordBits-s) != 0 {
		z = z.resized(n + 1)
		z[n] = top >> (wordBits - s)
	} else {
		z = z.resized(n)
	}
	shiftLeft(z[words:n], x, s)
	clear(z[:words])
	return z
}

func (z natural) shiftRight(x natural, s uint) natural {
	words := s / wordBits
	if words >= uint(len(x)) {
		return z[:0]
	}
	z = z.resized(len(x) - int(words))
	shiftRight(z, x[words:], s%wordBits)
	return z.trimmed()
}

func (x natural) bitLen() int {
	if len(x) == 0 {
		return 0
	}
	return (len(x)-1)*wordBits + bits.Len(uint(x[len(x)-1]))
}

// trailingZeros returns how many bits are 0 below the lowest that is not; 0 for zero.
func (x natural) trailingZeros() uint {
	for i, w := range x {
		if w != 0 {
			return uint(i*wordBits + bits.TrailingZeros(uint(w)))
		}
	}
	return 0
}

// isPowerOfTwo tells whether one bit of x is set.
func (x natural) isPowerOfTwo() bool {
	return len(x) != 0 && int(x.trailingZeros())+1 == x.bitLen()
}

func (x natural) bit(i uint) uint {
	if j := i / wordBits; j < uint(len(x)) {
		return uint(x[j]>>(i%wordBits)) & 1
	}
	return 0
}

// hasBitsBelow tells whether any of the i lowest bits is set.
func (x natural) hasBitsBelow(i uint) bool {
	return len(x) != 0 && x.trailingZeros() < i
}

// setBit returns x with the bit set to b.
func (z natural) setBit(x natural, i, b uint) natural {
	j := int(i / wordBits)
	mask := Word(1) << (i % wordBits)
	n := len(x)
	if b == 0 {
		z = z.set(x)
		if j < n {
			z[j] &^= mask
		}
		return z.trimmed()
	}
	if j < n {
		z = z.set(x)
	} else {
		z = z.resized(j + 1)
		copy(z, x)
		clear(z[n:])
	}
	z[j] |= mask
	return z
}

// lowest returns x modulo 2^n.
func (z natural) lowest(x natural, n uint) natural {
	whole, part := n/wordBits, n%wordBits
	if uint(len(x)) <= whole {
		return z.set(x)
	}
	z = z.set(x[:whole+1])
	z[whole] &= 1<<part - 1
	return z.trimmed()
}

func (z natural) and(x, y natural) natural {
	n := min(len(x), len(y))
	z = z.resized(n)
	x, y = x[:n], y[:n]
	for i := range z {
		z[i] = x[i] & y[i]
	}
	return z.trimmed()
}

func (z natural) andNot(x, y natural) natural {
	n := min(len(x), len(y))
	z = z.resized(len(x))
	for i := range n {
		z[i] = x[i] &^ y[i]
	}
	copy(z[n:], x[n:])
	return z.trimmed()
}

func (z natural) or(x, y natural) natural {
	if len(x) < len(y) {
		x, y = y, x
	}
	z = z.resized(len(x))
	for i, w := range y {
		z[i] = x[i] | w
	}
	copy(z[len(y):], x[len(y):])
	return z
}

func (z natural) xor(x, y natural) natural {
	if len(x) < len(y) {
		x, y = y, x
	}
	z = z.resized(len(x))
	for i, w := range y {
		z[i] = x[i] ^ w
	}
	copy(z[len(y):], x[len(y):])
	return z.trimmed()
}

// fill writes x to the end of buf, its highest byte first, and zeros before it. It returns where the first byte that is not
// zero is, or -1 if buf is too short.
func (x natural) fill(buf []byte) int {
	end := len(buf)
	for _, w := range x {
		if end >= wordBytes {
			binary.BigEndian.PutUint64(buf[end-wordBytes:], uint64(w))
			end -= wordBytes
			continue
		}
		for ; end > 0; w >>= 8 {
			end--
			buf[end] = byte(w)
		}
		if w != 0 {
			return -1
		}
	}
	clear(buf[:end])
	return len(buf) - (x.bitLen()+7)/8
}

// setBytes returns the number whose bytes are buf, the highest first.
func (z natural) setBytes(buf []byte) natural {
	z = z.resized((len(buf) + wordBytes - 1) / wordBytes)
	for i := range z {
		if n := len(buf); n >= wordBytes {
			z[i] = Word(binary.BigEndian.Uint64(buf[n-wordBytes:]))
			buf = buf[:n-wordBytes]
			continue
		}
		z[i] = 0
		for _, b := range buf {
			z[i] = z[i]<<8 | Word(b)
		}
	}
	return z.trimmed()
}
