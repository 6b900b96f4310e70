package strconv

// Writing floating-point numbers.
//
// Two questions, two algorithms:
//
//   - Which is the shortest decimal that reads back as this number? Schubfach (Raffaello Giulietti, "The Schubfach way
//     to render doubles", 2020): scale the number and the two ends of its rounding interval by a power of ten held to
//     128 bits so that the interval holds at least one and at most a few integers. Rounding each product to odd keeps
//     enough of what is cut off to compare exactly. At most two candidates remain; no loop, no big numbers. Numbers of
//     few digits, which a multiplication finds out, do not need it.
//   - What are the first n digits? Up to 18 of them: the same table, once. The mantissa, moved up to 64 bits, times the
//     128-bit power of ten that leaves the wanted digits before the point is too small by less than 2^64 of its 2^192;
//     only when the bits behind the point lie that near below a half does it take the exact expansion to decide. That
//     one, also for more digits, is in limbs of nine decimal digits: m*2^e is m doubled e times for e >= 0, and m*5^-e
//     with the point moved by -e places otherwise.
//
// Both end in a number of at most 64 bits, whose digits stand in a small buffer; the layouts (%e, %f, %g) are shared.

import (
	"math"
	"math/bits"
)

// floatFormat describes an IEEE format.
type floatFormat struct {
	mantissaBits uint // stored ones
	exponentBits uint
	bias         int
}

var (
	format32 = floatFormat{23, 8, 127}
	format64 = floatFormat{52, 11, 1023}
)

// decimalDigits is 0.d[0]d[1]... * 10^point.
type decimalDigits struct {
	d     []byte
	point int
}

// FormatFloat writes f. fmt is one of 'b', 'e', 'E', 'f', 'g', 'G', 'x', 'X'; prec is the number of digits after the
// point (e, f, x) or in all (g), -1 for as few as read back the same; bitSize, 32 or 64, is the type f was.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	room := 24
	if prec+8 > room {
		room = prec + 8
	}
	return string(AppendFloat(make([]byte, 0, room), f, fmt, prec, bitSize))
}

// AppendFloat appends what FormatFloat returns.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	var image uint64
	var layout *floatFormat
	switch bitSize {
	case 32:
		image, layout = uint64(math.Float32bits(float32(f))), &format32
	case 64:
		image, layout = math.Float64bits(f), &format64
	default:
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	negative := image>>(layout.exponentBits+layout.mantissaBits) != 0
	biased := int(image>>layout.mantissaBits) & (1<<layout.exponentBits - 1)
	mantissa := image & (1<<layout.mantissaBits - 1)
	if biased == 1<<layout.exponentBits-1 {
		switch {
		case mantissa != 0:
			return append(dst, "NaN"...)
		case negative:
			return append(dst, "-Inf"...)
		}
		return append(dst, "+Inf"...)
	}
	// From here the value is mantissa * 2^exponent.
	lowestOfBinade := mantissa == 0 && biased > 1
	if biased == 0 {
		biased = 1
	} else {
		mantissa |= 1 << layout.mantissaBits
	}
	exponent := biased - layout.bias - int(layout.mantissaBits)

	switch fmt {
	case 'b':
		if negative {
			dst = append(dst, '-')
		}
		dst = AppendUint(dst, mantissa, 10)
		dst = append(dst, 'p')
		if exponent >= 0 {
			dst = append(dst, '+')
		}
		return AppendInt(dst, int64(exponent), 10)
	case 'x', 'X':
		return appendHexadecimal(dst, negative, mantissa, exponent, fmt, prec)
	case 'e', 'E', 'f', 'g', 'G':
	default:
		if negative {
			dst = append(dst, '-')
		}
		return append(dst, '%', fmt)
	}

	var buf [65]byte
	var digits decimalDigits
	shortest := prec < 0
	switch {
	case shortest:
		if mantissa != 0 {
			u, k := uint64(0), -fewDecimals
			if layout == &format64 {
				u = withFewDecimals(math.Abs(f))
			}
			if u == 0 {
				u, k = shortestDecimal(mantissa, exponent, lowestOfBinade)
			}
			digits = digitsOf(&buf, u, k)
		}
		switch fmt {
		case 'e', 'E':
			prec = len(digits.d) - 1
		case 'f':
			prec = max(len(digits.d)-digits.point, 0)
		case 'g', 'G':
			prec = len(digits.d)
		}
	case mantissa == 0:
		if prec == 0 && fmt|0x20 == 'g' {
			prec = 1
		}
	default:
		var u uint64
		var k int
		var ok bool
		if fmt == 'f' {
			k = -prec
			if prec <= powersOfTenLast {
				u, ok = scaled(mantissa, exponent, prec)
			}
		} else {
			n := prec
			if fmt|0x20 == 'e' {
				n++
			} else if prec == 0 {
				n, prec = 1, 1
			}
			if n <= 18 {
				u, k, ok = leading(mantissa, exponent, n)
			}
		}
		if !ok {
			return appendExact(dst, negative, mantissa, exponent, fmt, prec)
		}
		if u != 0 {
			digits = digitsOf(&buf, u, k)
		}
	}
	return appendDigits(dst, negative, digits, fmt, prec, shortest)
}

// appendExact is the way for many digits and for those few numbers that the table does not decide. It stands by
// itself because of the memory that it needs.
//
//go:noinline
func appendExact(dst []byte, negative bool, mantissa uint64, exponent int, fmt byte, prec int) []byte {
	var space [800]byte
	digits := exactDecimal(&space, mantissa, exponent)
	switch fmt {
	case 'e', 'E':
		digits.roundTo(prec + 1)
	case 'f':
		digits.roundTo(digits.point + prec)
	default:
		digits.roundTo(prec)
	}
	return appendDigits(dst, negative, digits, fmt, prec, false)
}

func appendDigits(dst []byte, negative bool, digits decimalDigits, fmt byte, prec int, shortest bool) []byte {
	switch fmt {
	case 'f':
		return appendPlain(dst, negative, digits, max(prec, 0))
	case 'e', 'E':
		return appendScientific(dst, negative, digits, prec, fmt)
	}
	threshold := prec
	if threshold > len(digits.d) && len(digits.d) >= digits.point {
		threshold = len(digits.d)
	}
	if shortest {
		threshold = 6
	}
	if x := digits.point - 1; x < -4 || x >= threshold {
		return appendScientific(dst, negative, digits, min(prec, len(digits.d))-1, fmt+'e'-'g')
	}
	return appendPlain(dst, negative, digits, max(len(digits.d)-digits.point, 0))
}

// extend makes dst longer by n bytes, which hold anything.
func extend(dst []byte, n int) []byte {
	if have := len(dst); cap(dst)-have >= n {
		return dst[:have+n]
	}
	return append(dst, make([]byte, n)...)
}

func fillZeros(b []byte) {
	for i := range b {
		b[i] = '0'
	}
}

func appendScientific(dst []byte, negative bool, digits decimalDigits, prec int, letter byte) []byte {
	prec = max(prec, 0)
	at := len(dst)
	dst = extend(dst, prec+8) // sign, digit, point, letter, sign, three digits
	out := dst[at:]
	n := 0
	if negative {
		out[0] = '-'
		n = 1
	}
	exponent := digits.point - 1
	if len(digits.d) != 0 {
		out[n] = digits.d[0]
	} else {
		out[n] = '0'
		exponent = 0
	}
	n++
	if prec > 0 {
		out[n] = '.'
		n++
		have := 0
		if len(digits.d) > 1 {
			have = copy(out[n:n+prec], digits.d[1:])
		}
		fillZeros(out[n+have : n+prec])
		n += prec
	}
	end := out[n : n+5]
	end[0], end[1] = letter, '+'
	if exponent < 0 {
		end[1] = '-'
		exponent = -exponent
	}
	n += 4
	if exponent >= 100 {
		end[2] = '0' + byte(exponent/100)
		exponent %= 100
		end = end[1:]
		n++
	}
	end[2], end[3] = '0'+byte(exponent/10), '0'+byte(exponent%10)
	return dst[:at+n]
}

func appendPlain(dst []byte, negative bool, digits decimalDigits, prec int) []byte {
	d, point := digits.d, digits.point
	n := max(point, 1)
	if negative {
		n++
	}
	if prec > 0 {
		n += 1 + prec
	}
	at := len(dst)
	dst = extend(dst, n)
	out := dst[at:]
	if negative {
		out[0] = '-'
		out = out[1:]
	}
	if point > 0 {
		have := copy(out[:point], d)
		fillZeros(out[have:point])
		out, d = out[point:], d[have:]
		point = 0
	} else {
		out[0] = '0'
		out = out[1:]
	}
	if prec > 0 {
		out[0] = '.'
		out = out[1:]
		if zeros := min(-point, len(out)); zeros > 0 {
			fillZeros(out[:zeros])
			out = out[zeros:]
		}
		fillZeros(out[copy(out, d):])
	}
	return dst
}

// appendHexadecimal writes -0x1.yyyyp±dd.
func appendHexadecimal(dst []byte, negative bool, mantissa uint64, exponent int, fmt byte, prec int) []byte {
	if mantissa == 0 {
		exponent = 0
	} else {
		// The leading one goes to bit 60: fifteen digits follow the point.
		shift := bits.LeadingZeros64(mantissa) - 3
		mantissa <<= uint(shift)
		exponent += 60 - shift
	}
	if 0 <= prec && prec < 15 {
		cut := uint(60 - 4*prec)
		rest := mantissa & (1<<cut - 1)
		mantissa >>= cut
		half := uint64(1) << (cut - 1)
		if rest > half || rest == half && mantissa&1 != 0 {
			mantissa++
		}
		mantissa <<= cut
		if mantissa>>61 != 0 {
			mantissa >>= 1
			exponent++
		}
	}
	letters := "0123456789abcdef"
	if fmt == 'X' {
		letters = "0123456789ABCDEF"
	}
	if negative {
		dst = append(dst, '-')
	}
	dst = append(dst, '0', fmt, '0'+byte(mantissa>>60))
	mantissa <<= 4
	if prec < 0 && mantissa != 0 {
		dst = append(dst, '.')
		for ; mantissa != 0; mantissa <<= 4 {
			dst = append(dst, letters[mantissa>>60])
		}
	} else if prec > 0 {
		dst = append(dst, '.')
		for i := 0; i < prec; i++ {
			dst = append(dst, letters[mantissa>>60])
			mantissa <<= 4
		}
	}
	sign := byte('+')
	if exponent < 0 {
		sign, exponent = '-', -exponent
	}
	dst = append(dst, fmt-'x'+'p', sign)
	if exponent < 10 {
		dst = append(dst, '0')
	}
	return AppendUint(dst, uint64(exponent), 10)
}

// roundTo keeps n digits, rounding half to even, and drops zeros at the end.
func (a *decimalDigits) roundTo(n int) {
	if n < 0 {
		a.d = a.d[:0]
		a.point = 0
		return
	}
	if n < len(a.d) {
		up := a.d[n] > '5'
		if a.d[n] == '5' {
			up = n+1 < len(a.d) || n > 0 && a.d[n-1]&1 != 0 // the last digit is not zero, so more digits mean more
		}
		a.d = a.d[:n]
		if up {
			i := n - 1
			for i >= 0 && a.d[i] == '9' {
				i--
			}
			if i >= 0 {
				a.d[i]++
				a.d = a.d[:i+1]
			} else {
				a.d = append(a.d[:0], '1')
				a.point++
			}
			return
		}
	}
	a.dropZeros()
}

func (a *decimalDigits) dropZeros() {
	n := len(a.d)
	for n > 0 && a.d[n-1] == '0' {
		n--
	}
	a.d = a.d[:n]
	if n == 0 {
		a.point = 0
	}
}

const limbBase = 1000000000

// exactDecimal expands mantissa * 2^exponent, mantissa != 0, without loss.
func exactDecimal(space *[800]byte, mantissa uint64, exponent int) decimalDigits {
	if zeros := bits.TrailingZeros64(mantissa); exponent < 0 {
		if zeros > -exponent {
			zeros = -exponent
		}
		mantissa >>= uint(zeros)
		exponent += zeros
	}
	var limbs [90]uint32 // least significant first
	n := 0
	for m := mantissa; m != 0; m /= limbBase {
		limbs[n] = uint32(m % limbBase)
		n++
	}
	factor, step := uint64(1220703125), 13 // 5^13
	last := uint64(5)
	count := -exponent
	if exponent >= 0 {
		factor, step, last, count = 1<<30, 30, 2, exponent
	}
	for count > 0 {
		f := factor
		if count < step {
			f = 1
			for i := 0; i < count; i++ {
				f *= last
			}
			step = count
		}
		count -= step
		carry := uint64(0)
		for i := 0; i < n; i++ {
			carry += uint64(limbs[i]) * f
			limbs[i] = uint32(carry % limbBase)
			carry /= limbBase
		}
		for ; carry != 0; carry /= limbBase {
			limbs[n] = uint32(carry % limbBase)
			n++
		}
	}
	at := putTop(space[:], limbs[n-1])
	for i := n - 2; i >= 0; i-- {
		v := limbs[i]
		for j := at + 8; j >= at; j-- {
			space[j] = '0' + byte(v%10)
			v /= 10
		}
		at += 9
	}
	digits := decimalDigits{space[:at], at}
	if exponent < 0 {
		digits.point += exponent
	}
	digits.dropZeros()
	return digits
}

// putTop writes v without leading zeros and returns the number of digits.
func putTop(to []byte, v uint32) int {
	var buf [65]byte
	return copy(to, buf[putDecimal(&buf, uint64(v)):])
}

// digitsOf writes u, which is not zero, times 10^power.
func digitsOf(buf *[65]byte, u uint64, power int) decimalDigits {
	if u%1e8 == 0 {
		u /= 1e8
		power += 8
	}
	if u%1e4 == 0 {
		u /= 1e4
		power += 4
	}
	for u%10 == 0 {
		u /= 10
		power++
	}
	d := buf[putDecimal(buf, u):]
	return decimalDigits{d, len(d) + power}
}

// leading returns the number rounded to n digits, 1 to 18, as u * 10^power.
func leading(mantissa uint64, exponent, n int) (u uint64, power int, ok bool) {
	// The logarithm of the leading bit may be that of the number, or one less.
	logarithm := (exponent + bits.Len64(mantissa) - 1) * 1262611 >> 22 // log10(2) * 2^22
	k := n - 1 - logarithm
	u, ok = scaled(mantissa, exponent, k)
	if u >= wholePowers[n] {
		k--
		u, ok = scaled(mantissa, exponent, k)
	}
	return u, -k, ok
}

var wholePowers = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
	1e17, 1e18}

// scaled returns mantissa * 2^exponent * 10^k as the nearest whole number, halves to the even one; ok is false if it
// does not fit or the table's 128 bits do not tell which that is.
func scaled(mantissa uint64, exponent, k int) (u uint64, ok bool) {
	zeros := bits.LeadingZeros64(mantissa)
	mantissa <<= uint(zeros)
	entry := &powersOfTen[k-powersOfTenFirst]
	x1, x0 := bits.Mul64(mantissa, entry[1])
	high, y0 := bits.Mul64(mantissa, entry[0])
	middle, carry := bits.Add64(y0, x1, 0)
	high += carry
	// The table's 10^k is the entry times 2^(floor(log2(10^k)) - 127); behind the point are the lowest cut bits of high
	// and all of middle and x0.
	cut := zeros - exponent - k*217706>>16 - 1
	if cut <= 0 {
		return 0, false
	}
	if cut > 64 {
		return 0, true // less than a half
	}
	u = high >> uint(cut)
	rest, half := high&(1<<uint(cut)-1), uint64(1)<<uint(cut-1)
	exact := 0 <= k && k <= 55
	switch {
	case rest > half || rest == half && middle|x0 != 0:
		u++
	case rest == half:
		// Where the entry is not exact it is too small: then this is more than a half.
		if !exact {
			u++
		} else {
			u += u & 1
		}
	case rest == half-1 && middle == 1<<64-1 && !exact:
		return u, false
	}
	return u, true
}

// fewDecimals is how many places after the point most numbers that people write have at most.
const fewDecimals = 6

// withFewDecimals returns f as a multiple of 10^-fewDecimals, or 0 if it is none of less than 16 digits. A float64 tells all
// decimals of up to 15 digits apart, so one of that length that reads as f is the only one, and without its zeros the
// shortest. The division of two exact floats rounds as reading does.
func withFewDecimals(f float64) uint64 {
	const unit = 1e6
	whole := f * unit
	if whole >= 1e15 {
		return 0
	}
	u := uint64(int64(whole))
	if float64(int64(u)) != whole || whole/unit != f {
		return 0
	}
	return u
}

// shortestDecimal is Schubfach: the number is u * 10^power. Quantities are in quarters of the last decimal place.
func shortestDecimal(mantissa uint64, exponent int, lowestOfBinade bool) (u uint64, power int) {
	if exponent <= 0 && exponent > -53 && mantissa&(1<<uint(-exponent)-1) == 0 {
		return mantissa >> uint(-exponent), 0 // whole, and the next numbers are at most one away
	}
	odd := mantissa & 1
	middle := 4 * mantissa
	low, high := middle-2, middle+2
	// A tie goes to the even digit, except that Go's rounds the float32 2^-12 up, to 0.00024414063.
	tieUp := lowestOfBinade && mantissa == 1<<23 && exponent == -35
	bias := 0
	if lowestOfBinade { // the neighbour below is only half as far away
		low++
		bias = 524031 // log10(4/3) * 2^22
	}
	k := (exponent*1262611 - bias) >> 22 // log10(2) * 2^22
	shift := uint(exponent + (-k*1741647)>>19 + 1)
	entry := &powersOfTen[-k-powersOfTenFirst]
	g1, g0 := entry[0], entry[1]
	if k > 0 || k < -55 {
		g0++
		if g0 == 0 {
			g1++
		}
	}
	lower := timesRoundedToOdd(g1, g0, low<<shift) + odd
	value := timesRoundedToOdd(g1, g0, middle<<shift)
	upper := timesRoundedToOdd(g1, g0, high<<shift) - odd

	s := value / 4
	result, ready := uint64(0), false
	if s >= 10 {
		tens := s / 10
		below := lower <= 40*tens
		above := 40*tens+40 <= upper
		if below != above {
			result, ready = tens, true
			if above {
				result++
			}
			k++
		}
	}
	if !ready {
		below := lower <= 4*s
		above := 4*s+4 <= upper
		result = s
		if below != above {
			if above {
				result++
			}
		} else if half := 4*s + 2; value > half || value == half && (s&1 != 0 || tieUp) {
			result++
		}
	}
	return result, k
}

// timesRoundedToOdd is g*c / 2^128, its last bit set if anything was cut off.
func timesRoundedToOdd(g1, g0, c uint64) uint64 {
	x1, _ := bits.Mul64(g0, c)
	y1, y0 := bits.Mul64(g1, c)
	y0, carry := bits.Add64(y0, x1, 0)
	y1 += carry
	if y0 > 1 {
		y1 |= 1
	}
	return y1
}

// FormatComplex writes c as (a+bi), the parts as FormatFloat does; bitSize is 64 or 128.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	bitSize /= 2
	im := FormatFloat(imag(c), fmt, prec, bitSize)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize) + im + "i)"
}
