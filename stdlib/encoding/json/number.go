package json

import (
	"math"
	"math/bits"
	"slices"
	"strconv"
	"unsafe"
)

// Numbers, both ways.
//
// Most floating-point numbers in JSON are short decimals. A float64 f that is i / 10^k, with i an integer below 10^15 and
// k small, is written as that decimal without the general algorithm: i and 10^k are float64 themselves, and division
// rounds correctly, so float64(i)/10^k == f says that the decimal is read as f. No two decimals of up to 15 digits are
// read as the same float64, so the shortest decimal that is read as f, which cannot have more digits than this one, is
// this one without zeros at its end. The other way round, a decimal with an integer below 2^53 as its digits and at most
// 22 of them behind the point is that integer divided by a power of ten that is a float64 (Clinger, "How to Read Floating
// Point Numbers Accurately", 1990). All others go to strconv.

var powers = [23]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
	1e18, 1e19, 1e20, 1e21, 1e22}

// tens are the powers of ten that a uint64 has.
var tens = func() (table [20]uint64) {
	x := uint64(1)
	for i := range table {
		table[i] = x
		x *= 10
	}
	return table
}()

const pairs = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495" +
	"051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

func appendBool(buf []byte, b bool) []byte {
	if b {
		return append(buf, "true"...)
	}
	return append(buf, "false"...)
}

func appendInt(buf []byte, x int64) []byte {
	if x < 0 {
		return appendUint(append(buf, '-'), -uint64(x))
	}
	return appendUint(buf, uint64(x))
}

// appendUint finds the number of digits first, by that of bits, and puts them where they belong.
func appendUint(buf []byte, x uint64) []byte {
	if x < 10 {
		return append(buf, byte('0'+x))
	}
	digits := bits.Len64(x) * 1233 >> 12
	if x >= tens[digits] {
		digits++
	}
	start := len(buf)
	if cap(buf)-start < 20 {
		buf = slices.Grow(buf, 20)
	}
	buf = buf[:start+digits]
	text := buf[start:]
	i := digits
	for x >= 100 {
		p := x % 100 * 2
		x /= 100
		i -= 2
		text[i+1], text[i] = pairs[p+1], pairs[p]
	}
	if x >= 10 {
		text[1], text[0] = pairs[2*x+1], pairs[2*x]
	} else {
		text[0] = byte('0' + x)
	}
	return buf
}

// float writes f, of a type of size bits; d is the type, nil for float64.
func (e *encoder) float(buf []byte, d *descriptor, f float64, size int) []byte {
	if size == 64 {
		if a := math.Abs(f); a < 1e11 && a >= 1e-3 {
			if i := int64(a*1e3 + 0.5); float64(i)/1e3 == a {
				if f < 0 {
					buf = append(buf, '-')
				}
				return appendThousandths(buf, uint64(i))
			}
		}
	}
	if math.IsInf(f, 0) || math.IsNaN(f) {
		if d == nil {
			d = descriptorFor[float64]()
		}
		own := new(float64)
		*own = f
		at := unsafe.Pointer(own)
		if size == 32 {
			narrow := float32(f)
			at = unsafe.Pointer(&narrow)
		}
		return e.fail(buf, &UnsupportedValueError{variable(d, at), strconv.FormatFloat(f, 'g', -1, size)})
	}
	format := byte('f')
	if a := math.Abs(f); a != 0 {
		if size == 64 && (a < 1e-6 || a >= 1e21) || size == 32 && (float32(a) < 1e-6 || float32(a) >= 1e21) {
			format = 'e'
		}
	}
	buf = strconv.AppendFloat(buf, f, format, -1, size)
	if n := len(buf); format == 'e' && buf[n-4] == 'e' && buf[n-3] == '-' && buf[n-2] == '0' {
		buf[n-2] = buf[n-1] // e-09 is e-9
		buf = buf[:n-1]
	}
	return buf
}

// appendThousandths writes i/1000 without zeros at the end.
func appendThousandths(buf []byte, i uint64) []byte {
	buf = appendUint(buf, i/1000)
	if i %= 1000; i == 0 {
		return buf
	}
	a, b, c := byte(i/100), byte(i/10%10), byte(i%10)
	switch {
	case c != 0:
		return append(buf, '.', '0'+a, '0'+b, '0'+c)
	case b != 0:
		return append(buf, '.', '0'+a, '0'+b)
	}
	return append(buf, '.', '0'+a)
}

// digitsValue reads digits as far as there are any, and appends them to the decimal number n, which may overflow.
func digitsValue(data []byte, i int, n uint64) (uint64, int) {
	for i < len(data) && data[i]-'0' < 10 {
		n = n*10 + uint64(data[i]-'0')
		i++
	}
	return n, i
}

// shortDecimal reads the number that begins at data[i] if it is short enough to be read exactly; end is -1 if not, or if
// there is none. It may be followed by anything.
func shortDecimal(data []byte, i int) (f float64, end int) {
	start := i
	negative := i < len(data) && data[i] == '-'
	if negative {
		i++
	}
	first := i
	n := uint64(0)
	n, i = digitsValue(data, i, n)
	digits := i - first
	if digits == 0 || digits > 1 && data[first] == '0' {
		return 0, -1
	}
	scale := 0
	if i < len(data) && data[i] == '.' {
		i++
		point := i
		n, i = digitsValue(data, i, n)
		if scale = i - point; scale == 0 {
			return 0, -1
		}
	}
	if i-start > 18 || n > 1<<53 || i < len(data) && data[i]|0x20 == 'e' {
		return 0, -1
	}
	if f = float64(n); scale > 0 {
		f /= powers[scale]
	}
	if negative {
		f = -f
	}
	return f, i
}

// A numberState is what has been read of a number.
type numberState uint8

const (
	numberBegin numberState = iota
	numberSign
	numberZero // 0, behind which there is no digit
	numberWhole
	numberPoint
	numberFraction
	numberE
	numberESign
	numberExponent
)

// after is the state behind one more byte; ok is false if the number does not go on with that.
func (s numberState) after(c byte) (next numberState, ok bool) {
	digit := c-'0' < 10
	switch s {
	case numberBegin, numberSign:
		switch {
		case c == '-' && s == numberBegin:
			return numberSign, true
		case c == '0':
			return numberZero, true
		}
		return numberWhole, digit
	case numberPoint, numberFraction:
		if digit {
			return numberFraction, true
		}
	case numberE, numberESign, numberExponent:
		if (c == '+' || c == '-') && s == numberE {
			return numberESign, true
		}
		return numberExponent, digit
	case numberWhole:
		if digit {
			return numberWhole, true
		}
	}
	if s == numberPoint {
		return s, false
	}
	if c == '.' && s != numberFraction {
		return numberPoint, true
	}
	return numberE, c|0x20 == 'e'
}

// context is where a byte is wrong that the number does not go on with; "" if the number may end there.
func (s numberState) context() string {
	switch s {
	case numberBegin, numberSign:
		return "in numeric literal"
	case numberPoint:
		return "after decimal point in numeric literal"
	case numberE, numberESign:
		return "in exponent of numeric literal"
	}
	return ""
}
