package big

// Numbers as digits and digits as numbers, in bases from 2 to 62.
//
// In bases that are powers of two, digits are bits. In others, a word holds k digits; short numbers are divided by base**k
// again and again, or multiplied. Long numbers are divided by the powers base**(k*2^i), the largest of them that is not more
// than half as long: quotient and remainder are the digits before and behind, and are written in the same way. Reading goes
// the other way, with multiplications. So both take as long as some divisions or multiplications of their size do, times the
// logarithm of it. Powers of ten are kept.

import (
	"math"
	"math/bits"
	"sync"
)

// MaxBase is the largest base for digits: ten figures and twice 26 letters.
const MaxBase = 10 + ('z' - 'a' + 1) + ('Z' - 'A' + 1)

const digitLetters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

const (
	printedByWords = 30      // the length of numbers that are divided by words
	readByWords    = 40 * 19 // the number of digits that are read by words
)

// A radix is a base that is no power of two, with powers of it.
type radix struct {
	base   Word
	digits int  // of a word
	word   Word // base**digits
	lock   sync.Mutex
	powers []natural // base**(digits*2^i)
}

var decimalRadix = newRadix(10)

func newRadix(base int) *radix {
	r := &radix{base: Word(base), digits: 0, word: 1}
	for {
		high, low := mulWords(r.word, r.base)
		if high != 0 {
			break
		}
		r.word = low
		r.digits++
	}
	r.powers = []natural{{r.word}}
	return r
}

func radixFor(base int) *radix {
	if base == 10 {
		return decimalRadix
	}
	return newRadix(base)
}

// power returns base**(digits*2^i).
func (r *radix) power(i int) natural {
	r.lock.Lock()
	defer r.lock.Unlock()
	for len(r.powers) <= i {
		last := r.powers[len(r.powers)-1]
		r.powers = append(r.powers, natural(nil).mul(last, last))
	}
	return r.powers[i]
}

// appendDigits appends x in base, without leading zeros, but "0" for zero.
func (x natural) appendDigits(buf []byte, base int) []byte {
	if base < 2 || base > MaxBase {
		panic("invalid base")
	}
	if len(x) == 0 {
		return append(buf, '0')
	}
	if base&(base-1) == 0 {
		return x.appendBits(buf, uint(bits.TrailingZeros(uint(base))))
	}
	// As many digits as there may be, and zeros dropped.
	count := int(float64(x.bitLen())/math.Log2(float64(base))) + 2
	start := len(buf)
	buf = append(buf, make([]byte, count)...)
	room := borrowScratch(len(x))
	copy(room.words, x)
	radixFor(base).write(buf[start:], room.words[:len(x)])
	room.giveBack()
	zeros := start
	for buf[zeros] == '0' {
		zeros++
	}
	return append(buf[:start], buf[zeros:]...)
}

// appendBits is appendDigits for bases of 2^width.
func (x natural) appendBits(buf []byte, width uint) []byte {
	count := (x.bitLen() + int(width) - 1) / int(width)
	start := len(buf)
	buf = append(buf, make([]byte, count)...)
	mask := Word(1)<<width - 1
	if wordBits%width == 0 {
		// Each digit lies in one word.
		end := len(buf)
		for _, w := range x {
			for low := max(end-wordBits/int(width), start); end > low; w >>= width {
				end--
				buf[end] = digitLetters[w&mask]
			}
		}
		return buf
	}
	for i := range count {
		at := uint(i) * width
		j, s := at/wordBits, at%wordBits
		digit := x[j] >> s
		if s+width > wordBits && int(j)+1 < len(x) {
			digit |= x[j+1] << (wordBits - s)
		}
		buf[start+count-1-i] = digitLetters[digit&mask]
	}
	return buf
}

// write fills buf with the digits of x, which has no more, and zeros before them. x is not kept.
func (r *radix) write(buf []byte, x []Word) {
	x = trimmed(x)
	if len(x) <= printedByWords {
		r.writeByWords(buf, x)
		return
	}
	i := 0
	for len(r.power(i+1)) <= (len(x)+1)/2 {
		i++
	}
	v := r.power(i)
	k := len(x) + 1 - len(v)
	room := borrowScratch(k + len(x) + 1)
	q, u := room.words[:k], room.words[k:k+len(x)+1]
	copy(u, x)
	u[len(x)] = 0
	divide(q, u, v)
	split := len(buf) - r.digits<<i
	r.write(buf[:split], q)
	r.write(buf[split:], u[:len(v)])
	room.giveBack()
}

// pairs are the decimal numbers of two digits.
const pairs = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

func (r *radix) writeByWords(buf []byte, x []Word) {
	end := len(buf)
	for len(x) > 0 {
		rest := divideByWord(x, x, r.word, 0)
		x = trimmed(x)
		low := max(end-r.digits, 0)
		if r.base == 10 {
			for end-low >= 2 {
				pair := rest % 100 * 2
				rest /= 100
				buf[end-2], buf[end-1] = pairs[pair], pairs[pair+1]
				end -= 2
			}
		}
		for end > low {
			end--
			buf[end] = digitLetters[rest%r.base]
			rest /= r.base
		}
	}
	for i := range end {
		buf[i] = '0'
	}
}

// setDigits returns the number with these digits, which are values, the first one the highest.
func (z natural) setDigits(digits []byte, base int) natural {
	for len(digits) > 0 && digits[0] == 0 {
		digits = digits[1:]
	}
	if len(digits) == 0 {
		return z[:0]
	}
	if base&(base-1) == 0 {
		return z.setBits(digits, uint(bits.TrailingZeros(uint(base))))
	}
	return radixFor(base).read(z, digits)
}

func (z natural) setBits(digits []byte, width uint) natural {
	z = z.resized((len(digits)*int(width) + wordBits - 1) / wordBits)
	clear(z)
	for i := range digits {
		digit := Word(digits[len(digits)-1-i])
		at := uint(i) * width
		j, s := at/wordBits, at%wordBits
		z[j] |= digit << s
		if high := digit >> (wordBits - s); high != 0 {
			z[j+1] |= high
		}
	}
	return z.trimmed()
}

func (r *radix) read(z natural, digits []byte) natural {
	if len(digits) <= readByWords {
		return r.readByWords(z, digits)
	}
	i := 0
	for r.digits<<(i+1) < len(digits) {
		i++
	}
	split := len(digits) - r.digits<<i
	high := r.read(nil, digits[:split])
	low := r.read(nil, digits[split:])
	z = z.mul(high, r.power(i))
	return z.add(z, low)
}

func (r *radix) readByWords(z natural, digits []byte) natural {
	z = z.resized(len(digits)/r.digits + 1)
	n := 0
	for len(digits) > 0 {
		// The first word has the digits that are left over.
		count := len(digits) % r.digits
		factor := Word(1)
		if count == 0 {
			count, factor = r.digits, r.word
		}
		var w Word
		for _, d := range digits[:count] {
			w = w*r.base + Word(d)
		}
		digits = digits[count:]
		if carry := scale(z[:n], z[:n], factor, w); n == 0 || carry != 0 {
			z[n] = carry
			n++
		}
	}
	return z[:n].trimmed()
}
