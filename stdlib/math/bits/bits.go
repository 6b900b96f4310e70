// Package bits counts, finds and moves bits, and does arithmetic over two words.
//
// The compiler replaces calls of most of these functions with machine instructions; the bodies serve where a function is
// used as a value.
package bits

// UintSize is the number of bits of a uint.
const UintSize = 64

// LeadingZeros returns the number of zero bits above the highest one bit; all of them for zero.
func LeadingZeros(x uint) int { return 64 - length(uint64(x)) }

func LeadingZeros8(x uint8) int   { return 8 - length(uint64(x)) }
func LeadingZeros16(x uint16) int { return 16 - length(uint64(x)) }
func LeadingZeros32(x uint32) int { return 32 - length(uint64(x)) }
func LeadingZeros64(x uint64) int { return 64 - length(x) }

// TrailingZeros returns the number of zero bits below the lowest one bit; all of them for zero.
func TrailingZeros(x uint) int { return trailing(uint64(x), 64) }

func TrailingZeros8(x uint8) int   { return trailing(uint64(x), 8) }
func TrailingZeros16(x uint16) int { return trailing(uint64(x), 16) }
func TrailingZeros32(x uint32) int { return trailing(uint64(x), 32) }
func TrailingZeros64(x uint64) int { return trailing(x, 64) }

func trailing(x uint64, size int) int {
	if x == 0 {
		return size
	}
	return ones(x&-x - 1)
}

// OnesCount returns the number of one bits.
func OnesCount(x uint) int { return ones(uint64(x)) }

func OnesCount8(x uint8) int   { return ones(uint64(x)) }
func OnesCount16(x uint16) int { return ones(uint64(x)) }
func OnesCount32(x uint32) int { return ones(uint64(x)) }
func OnesCount64(x uint64) int { return ones(x) }

const (
	everySecond = 0x5555555555555555
	everyPair   = 0x3333333333333333
	everyNibble = 0x0f0f0f0f0f0f0f0f
	everyByte   = 0x0101010101010101
)

func ones(x uint64) int {
	x -= x >> 1 & everySecond
	x = x&everyPair + x>>2&everyPair
	x = (x + x>>4) & everyNibble
	return int(x * everyByte >> 56)
}

// RotateLeft turns x left by k bits, right for negative k.
func RotateLeft(x uint, k int) uint { return x<<(uint(k)&63) | x>>(-uint(k)&63) }

func RotateLeft8(x uint8, k int) uint8    { return x<<(uint(k)&7) | x>>(-uint(k)&7) }
func RotateLeft16(x uint16, k int) uint16 { return x<<(uint(k)&15) | x>>(-uint(k)&15) }
func RotateLeft32(x uint32, k int) uint32 { return x<<(uint(k)&31) | x>>(-uint(k)&31) }
func RotateLeft64(x uint64, k int) uint64 { return x<<(uint(k)&63) | x>>(-uint(k)&63) }

// Reverse puts the bits in the opposite order.
func Reverse(x uint) uint { return uint(reverse(uint64(x))) }

func Reverse8(x uint8) uint8    { return uint8(reverse(uint64(x)) >> 56) }
func Reverse16(x uint16) uint16 { return uint16(reverse(uint64(x)) >> 48) }
func Reverse32(x uint32) uint32 { return uint32(reverse(uint64(x)) >> 32) }
func Reverse64(x uint64) uint64 { return reverse(x) }

func reverse(x uint64) uint64 {
	x = x>>1&everySecond | x&everySecond<<1
	x = x>>2&everyPair | x&everyPair<<2
	x = x>>4&everyNibble | x&everyNibble<<4
	return swapBytes(x)
}

// ReverseBytes puts the bytes in the opposite order.
func ReverseBytes(x uint) uint { return uint(swapBytes(uint64(x))) }

func ReverseBytes16(x uint16) uint16 { return x>>8 | x<<8 }
func ReverseBytes32(x uint32) uint32 { return uint32(swapBytes(uint64(x)) >> 32) }
func ReverseBytes64(x uint64) uint64 { return swapBytes(x) }

func swapBytes(x uint64) uint64 {
	const bytes, words = 0x00ff00ff00ff00ff, 0x0000ffff0000ffff
	x = x>>8&bytes | x&bytes<<8
	x = x>>16&words | x&words<<16
	return x>>32 | x<<32
}

// Len returns the number of bits that x needs; zero for zero.
func Len(x uint) int { return length(uint64(x)) }

func Len8(x uint8) int   { return length(uint64(x)) }
func Len16(x uint16) int { return length(uint64(x)) }
func Len32(x uint32) int { return length(uint64(x)) }
func Len64(x uint64) int { return length(x) }

func length(x uint64) int {
	x |= x >> 1
	x |= x >> 2
	x |= x >> 4
	x |= x >> 8
	x |= x >> 16
	x |= x >> 32
	return ones(x)
}

// Add returns x + y + carry; carry must be 0 or 1, and so is carryOut.
func Add(x, y, carry uint) (sum, carryOut uint) {
	s, c := add(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	wide := uint64(x) + uint64(y) + uint64(carry)
	return uint32(wide), uint32(wide >> 32)
}

func Add64(x, y, carry uint64) (sum, carryOut uint64) { return add(x, y, carry) }

func add(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 63
}

// Sub returns x - y - borrow; borrow must be 0 or 1, and so is borrowOut.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	d, b := sub(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	wide := uint64(x) - uint64(y) - uint64(borrow)
	return uint32(wide), uint32(wide >> 63)
}

func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) { return sub(x, y, borrow) }

func sub(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 63
}

// Mul returns the whole product, upper and lower half.
func Mul(x, y uint) (hi, lo uint) {
	h, l := multiply(uint64(x), uint64(y))
	return uint(h), uint(l)
}

func Mul32(x, y uint32) (hi, lo uint32) {
	wide := uint64(x) * uint64(y)
	return uint32(wide >> 32), uint32(wide)
}

func Mul64(x, y uint64) (hi, lo uint64) { return multiply(x, y) }

func multiply(x, y uint64) (hi, lo uint64) {
	const low = 1<<32 - 1
	x1, x0, y1, y0 := x>>32, x&low, y>>32, y&low
	cross := x1*y0 + x0*y0>>32
	other := x0*y1 + cross&low
	return x1*y1 + cross>>32 + other>>32, x * y
}

type arithmeticError string

func (e arithmeticError) Error() string { return "runtime error: " + string(e) }
func (e arithmeticError) RuntimeError() {}

var (
	errOverflow error = arithmeticError("integer overflow")
	errDivide   error = arithmeticError("integer divide by zero")
)

// Div divides hi:lo by y. It panics if y is zero or the quotient does not fit (y <= hi).
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y != 0 && y <= hi {
		panic(errOverflow)
	}
	wide := uint64(hi)<<32 | uint64(lo)
	return uint32(wide / uint64(y)), uint32(wide % uint64(y))
}

// Div64 is long division with 32-bit digits (Knuth, volume 2, 4.3.1, algorithm D).
func Div64(hi, lo, y uint64) (quo, rem uint64) {
	if y == 0 {
		panic(errDivide)
	}
	if y <= hi {
		panic(errOverflow)
	}
	if hi == 0 {
		return lo / y, lo % y
	}
	shift := uint(LeadingZeros64(y))
	y <<= shift
	top := hi<<shift | lo>>(64-shift)
	lo <<= shift
	upper, rest := divideStep(top, lo>>32, y)
	lower, rest := divideStep(rest, lo&(1<<32-1), y)
	return upper<<32 | lower, rest >> shift
}

// divideStep divides top:next (next being 32 bits, y having its highest bit set, top < y) by y: one digit.
func divideStep(top, next, y uint64) (digit, rest uint64) {
	y1, y0 := y>>32, y&(1<<32-1)
	digit = top / y1
	left := top - digit*y1
	for digit>>32 != 0 || digit*y0 > left<<32|next {
		digit--
		left += y1
		if left>>32 != 0 {
			break
		}
	}
	return digit, top<<32 + next - digit*y
}

// Rem is the remainder of Div, without a panic when the quotient does not fit.
func Rem(hi, lo, y uint) uint { return uint(Rem64(uint64(hi), uint64(lo), uint64(y))) }

func Rem32(hi, lo, y uint32) uint32 { return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y)) }

func Rem64(hi, lo, y uint64) uint64 {
	_, rem := Div64(hi%y, lo, y)
	return rem
}
