package strconv

// Reading floating-point numbers, correctly rounded.
//
// The text becomes a decimal mantissa of up to 19 digits and a power of ten. Then, from the fastest to the surest:
//
//  1. mantissa < 2^53 and |power| <= 22: both are exact floats, so one multiplication or division rounds once
//     (William Clinger, "How to read floating point numbers accurately", 1990);
//  2. Daniel Lemire, "Number parsing at a gigabyte per second", 2021: the mantissa times a 128-bit power of ten; the
//     upper bits decide unless they lie too near a boundary for the bits cut off;
//  3. big numbers: an estimate of the float is compared exactly with the midpoints to its neighbours and moved until
//     the value lies between them. Text with more than 19 digits gets here only if rounding its first 19 digits down
//     and up gives different floats.
//
// More than 800 digits are never needed: those beyond only say whether the value is a little above, which a final digit
// 1 says as well.

import (
	"internal/digit"
	"math"
	"math/bits"
)

const maximumDigits = 800

// floatText is the result of scanning: mantissa * base^exponent, base being 10 or 2.
type floatText struct {
	mantissa    uint64
	exponent    int
	negative    bool
	truncated   bool // digits that are not zero were left out of mantissa
	hexadecimal bool
	digits      string // the part with the digits (decimal only), for the slow path
	power       int    // the written exponent
}

// ParseFloat reads the longest form of Go's floating-point syntax, and inf, infinity and nan in any case. A value that
// bitSize bits (32 or 64) cannot hold is returned as an infinity with ErrRange.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, n, err := parseFloatPrefix(s, bitSize)
	if n != len(s) && (err == nil || err.(*NumError).Err != ErrSyntax) {
		return 0, newNumError("ParseFloat", s, ErrSyntax)
	}
	return f, err
}

// parseFloatPrefix reads a number at the start of s and returns its length.
func parseFloatPrefix(s string, bitSize int) (f float64, n int, err error) {
	if mantissa, power, negative, ok := scanPlain(s); ok && bitSize != 32 {
		f, ok := exactProduct(mantissa, power)
		if !ok {
			var image uint64
			image, ok = lemire(mantissa, power, &format64)
			f = math.Float64frombits(image)
			ok = ok && f <= math.MaxFloat64
		}
		if ok {
			if negative {
				f = -f
			}
			return f, len(s), nil
		}
	}
	return parseAnyFloat(s, bitSize)
}

// scanPlain reads what most numbers look like: up to 19 digits, perhaps with a sign, a point and an exponent, and nothing
// after them. ok is false for all others, right or wrong.
func scanPlain(s string) (mantissa uint64, power int, negative, ok bool) {
	i, n := 0, len(s)
	if n > len("-1.234567890123456789e-308") {
		return 0, 0, false, false
	}
	if n > 0 && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		i = 1
	}
	start := i
	for ; i < n; i++ {
		d := s[i] - '0'
		if d > 9 {
			break
		}
		mantissa = mantissa*10 + uint64(d)
	}
	digits := i - start
	if i < n && s[i] == '.' {
		i++
		point := i
		for ; i < n; i++ {
			d := s[i] - '0'
			if d > 9 {
				break
			}
			mantissa = mantissa*10 + uint64(d)
		}
		power = point - i
		digits -= power
	}
	if digits == 0 || digits > 19 {
		return 0, 0, false, false
	}
	if i < n && s[i]|0x20 == 'e' {
		i++
		sign := byte(0)
		if i < n && (s[i] == '-' || s[i] == '+') {
			sign = s[i]
			i++
		}
		written, first := 0, i
		for ; i < n && i < first+4; i++ {
			d := s[i] - '0'
			if d > 9 {
				break
			}
			written = written*10 + int(d)
		}
		if i == first {
			return 0, 0, false, false
		}
		if sign == '-' {
			written = -written
		}
		power += written
	}
	return mantissa, power, negative, i == n
}

func parseAnyFloat(s string, bitSize int) (f float64, n int, err error) {
	if f, n := specialFloat(s); n != 0 {
		return f, n, nil
	}
	var t floatText
	n, ok := scanFloat(s, &t)
	if !ok {
		return 0, n, newNumError("ParseFloat", s, ErrSyntax)
	}
	layout := &format64
	if bitSize == 32 {
		layout = &format32
	}
	var image uint64
	switch {
	case t.hexadecimal:
		image = roundBinary(t.mantissa, t.exponent, t.truncated, layout)
	default:
		if bitSize != 32 && !t.truncated {
			if f, ok := exactProduct(t.mantissa, t.exponent); ok {
				if t.negative {
					f = -f
				}
				return f, n, nil
			}
		}
		image, ok = lemire(t.mantissa, t.exponent, layout)
		if ok && t.truncated {
			var above uint64
			above, ok = lemire(t.mantissa+1, t.exponent, layout)
			ok = ok && above == image
		}
		if !ok {
			image = compareWithMidpoints(image, &t, layout)
		}
	}
	overflow := image == (1<<layout.exponentBits-1)<<layout.mantissaBits
	if layout == &format32 {
		f = float64(math.Float32frombits(uint32(image)))
	} else {
		f = math.Float64frombits(image)
	}
	if t.negative {
		f = -f
	}
	if overflow {
		err = newNumError("ParseFloat", s, ErrRange)
	}
	return f, n, err
}

func hasPrefixFold(s, lower string) bool {
	if len(s) < len(lower) {
		return false
	}
	for i := 0; i < len(lower); i++ {
		if s[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}

// specialFloat reads an infinity or NaN; n is zero if there is none.
func specialFloat(s string) (f float64, n int) {
	rest, sign := s, 0
	if s != "" && (s[0] == '+' || s[0] == '-') {
		rest, sign = s[1:], 1
	}
	switch {
	case hasPrefixFold(rest, "infinity"):
		n = sign + 8
	case hasPrefixFold(rest, "inf"):
		n = sign + 3
	case sign == 0 && hasPrefixFold(rest, "nan"):
		return math.NaN(), 3
	default:
		return 0, 0
	}
	if s[0] == '-' {
		return math.Inf(-1), n
	}
	return math.Inf(1), n
}

// scanFloat reads the number at the start of s; n is where it ends.
func scanFloat(s string, t *floatText) (n int, ok bool) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		t.negative = s[i] == '-'
		i++
	}
	base, room, marker := uint64(10), 19, byte('e')
	if i+2 < len(s) && s[i] == '0' && s[i+1]|0x20 == 'x' {
		base, room, marker = 16, 16, 'p'
		i += 2
		t.hexadecimal = true
	}
	start := i
	underscores, anyDigits, pointSeen := false, false, false
	point, count, taken := 0, 0, 0 // count is of digits from the first that is not zero; taken went into the mantissa
scan:
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '_':
			underscores = true
			continue
		case c == '.':
			if pointSeen {
				break scan
			}
			pointSeen = true
			point = count
			continue
		}
		d := uint64(digit.Value(c))
		if d >= base {
			break scan
		}
		anyDigits = true
		if d == 0 && count == 0 {
			point--
			if !pointSeen {
				point = 0
			}
			continue
		}
		count++
		if taken < room {
			t.mantissa = t.mantissa*base + d
			taken++
		} else if d != 0 {
			t.truncated = true
		}
	}
	if !anyDigits {
		return i, false
	}
	// Zeros between the point and the first other digit moved point below zero.
	if !pointSeen {
		point = count
	}
	t.digits = s[start:i]
	if t.hexadecimal {
		point *= 4
		taken *= 4
	}
	if i < len(s) && s[i]|0x20 == marker {
		i++
		if i >= len(s) {
			return i, false
		}
		negative := s[i] == '-'
		if negative || s[i] == '+' {
			i++
		}
		if i >= len(s) || s[i] < '0' || s[i] > '9' {
			return i, false
		}
		e := 0
		for ; i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '_'); i++ {
			if s[i] == '_' {
				underscores = true
			} else if e < 10000 {
				e = e*10 + int(s[i]-'0')
			}
		}
		if negative {
			e = -e
		}
		t.power = e
	} else if t.hexadecimal {
		return i, false // the exponent of a hexadecimal number must be there
	}
	t.exponent = point + t.power - taken
	if t.mantissa == 0 {
		t.exponent = 0
	}
	if underscores && !underscoresWellPlaced(s[:i]) {
		return i, false
	}
	return i, true
}

var smallPowers = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
	1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

func exactProduct(mantissa uint64, power int) (float64, bool) {
	if mantissa>>53 != 0 {
		return 0, false
	}
	f := float64(mantissa)
	switch {
	case power == 0 || mantissa == 0:
		return f, true
	case 0 < power && power <= 22:
		return f * smallPowers[power], true
	case -22 <= power && power < 0:
		return f / smallPowers[-power], true
	}
	return 0, false
}

// lemire returns the bits of mantissa * 10^power rounded to nearest, or an estimate of them and false.
func lemire(mantissa uint64, power int, layout *floatFormat) (image uint64, ok bool) {
	infinity := uint64(1<<layout.exponentBits-1) << layout.mantissaBits
	switch {
	case mantissa == 0 || power < powersOfTenFirst:
		return 0, true // below 10^(20-349), less than half of the smallest float
	case power > powersOfTenLast:
		return infinity, true
	}
	zeros := uint(bits.LeadingZeros64(mantissa))
	mantissa <<= zeros
	entry := &powersOfTen[power-powersOfTenFirst]
	hi, lo := bits.Mul64(mantissa, entry[0])
	keep := layout.mantissaBits + 3 // the implied one, a bit for rounding, one that a small product lacks
	mask := uint64(1)<<(64-keep) - 1
	ok = true
	if hi&mask == mask {
		second, _ := bits.Mul64(mantissa, entry[1])
		var carry uint64
		lo, carry = bits.Add64(lo, second, 0)
		hi += carry
		if hi&mask == mask && lo == 1<<64-1 {
			ok = false
		}
	}
	// 10^power is the entry times 2^(e-127) with e = floor(log2(10^power)).
	top := uint(hi >> 63)
	exponent := (power*217706)>>16 + 64 - int(zeros) + int(top) - 1 // of the leading bit
	drop := top + 64 - layout.mantissaBits - 3                      // leaves mantissaBits+2 bits
	rounded := hi >> drop
	biased := exponent + layout.bias
	if biased <= 0 {
		// A subnormal: more bits go, and what is lost there must be known to be nothing or something.
		more := uint(1 - biased)
		if more > layout.mantissaBits+3 {
			return 0, ok
		}
		cut := rounded & (1<<(more+1) - 1)
		below := lo | hi&(1<<drop-1)
		rounded >>= more
		if cut == 1<<more && below == 0 {
			ok = false // perhaps exactly halfway
		}
		if cut == 1<<(more+1)-1 && hi&(1<<drop-1) == 1<<drop-1 {
			ok = false
		}
		return rounded>>1 + rounded&1, ok
	}
	if rounded&3 == 1 && lo <= 1 && hi&(1<<drop-1) == 0 {
		// Perhaps exactly halfway between an even number and the next one up.
		if -27 <= power && power <= 55 {
			rounded &^= 1
		} else {
			ok = false
		}
	}
	rounded = rounded>>1 + rounded&1
	if rounded>>(layout.mantissaBits+1) != 0 {
		rounded >>= 1
		biased++
	}
	if biased >= 1<<layout.exponentBits-1 {
		return infinity, ok
	}
	return uint64(biased)<<layout.mantissaBits | rounded&(1<<layout.mantissaBits-1), ok
}

// roundBinary rounds mantissa * 2^exponent; sticky says that a little was cut off.
func roundBinary(mantissa uint64, exponent int, sticky bool, layout *floatFormat) uint64 {
	if mantissa == 0 {
		return 0
	}
	zeros := bits.LeadingZeros64(mantissa)
	mantissa <<= uint(zeros)
	exponent += 63 - zeros // of the leading bit
	if sticky {
		mantissa |= 1
	}
	biased := exponent + layout.bias
	drop := 63 - int(layout.mantissaBits)
	if biased <= 0 {
		drop += 1 - biased
		biased = 0
	}
	var kept uint64
	switch {
	case drop < 64:
		rest := mantissa & (1<<uint(drop) - 1)
		kept = mantissa >> uint(drop)
		half := uint64(1) << uint(drop-1)
		if rest > half || rest == half && kept&1 != 0 {
			kept++
		}
	case drop == 64 && mantissa > 1<<63:
		kept = 1
	}
	// A carry out of the mantissa moves into the exponent by itself; the implied one is added the same way.
	image := kept
	if biased > 0 {
		image += uint64(biased-1) << layout.mantissaBits
	}
	infinity := uint64(1<<layout.exponentBits-1) << layout.mantissaBits
	if biased >= 1<<layout.exponentBits-1 || image > infinity {
		return infinity
	}
	return image
}

// bigNatural is a natural number, 32 bits a limb, least significant first.
type bigNatural struct {
	limbs [160]uint32
	n     int
}

func (b *bigNatural) multiplyAdd(factor, addend uint32) {
	carry := uint64(addend)
	for i := 0; i < b.n; i++ {
		carry += uint64(b.limbs[i]) * uint64(factor)
		b.limbs[i] = uint32(carry)
		carry >>= 32
	}
	if carry != 0 {
		b.limbs[b.n] = uint32(carry)
		b.n++
	}
}

func (b *bigNatural) timesPowerOfFive(power int) {
	for ; power >= 13; power -= 13 {
		b.multiplyAdd(1220703125, 0)
	}
	f := uint32(1)
	for ; power > 0; power-- {
		f *= 5
	}
	if f != 1 {
		b.multiplyAdd(f, 0)
	}
}

func (b *bigNatural) shiftLeft(count int) {
	words, rest := count/32, uint(count%32)
	if b.n == 0 || count == 0 {
		return
	}
	var top uint32
	for i := b.n - 1; i >= 0; i-- {
		v := uint64(b.limbs[i]) << rest
		if i == b.n-1 {
			top = uint32(v >> 32)
			if top != 0 {
				b.limbs[i+words+1] = top
			}
		} else {
			b.limbs[i+words+1] |= uint32(v >> 32)
		}
		b.limbs[i+words] = uint32(v)
	}
	for i := 0; i < words; i++ {
		b.limbs[i] = 0
	}
	b.n += words
	if top != 0 {
		b.n++
	}
}

func (b *bigNatural) compare(c *bigNatural) int {
	if b.n != c.n {
		if b.n < c.n {
			return -1
		}
		return 1
	}
	for i := b.n - 1; i >= 0; i-- {
		if b.limbs[i] != c.limbs[i] {
			if b.limbs[i] < c.limbs[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// compareWithMidpoints moves the estimate to the float nearest to the text's value.
func compareWithMidpoints(image uint64, t *floatText, layout *floatFormat) uint64 {
	for {
		c := compareWithMidpoint(image, t, layout) // with the one above
		if c > 0 || c == 0 && image&1 != 0 {
			image++
			continue
		}
		if image == 0 {
			return image
		}
		c = compareWithMidpoint(image-1, t, layout)
		if c < 0 || c == 0 && image&1 != 0 {
			image--
			continue
		}
		return image
	}
}

// compareWithMidpoint compares the text's value with the middle between the float image and the next one up.
func compareWithMidpoint(image uint64, t *floatText, layout *floatFormat) int {
	biased := int(image >> layout.mantissaBits)
	if biased >= 1<<layout.exponentBits-1 {
		return -1 // nothing lies above infinity
	}
	mantissa := image & (1<<layout.mantissaBits - 1)
	if biased == 0 {
		biased = 1
	} else {
		mantissa |= 1 << layout.mantissaBits
	}
	middle := 2*mantissa + 1
	two := biased - layout.bias - int(layout.mantissaBits) - 1

	var value, bound bigNatural
	ten := readDigits(&value, t)
	bound.limbs[0], bound.limbs[1] = uint32(middle), uint32(middle>>32)
	bound.n = 1
	if bound.limbs[1] != 0 {
		bound.n = 2
	}
	// value * 5^ten * 2^ten against bound * 2^two
	if ten >= 0 {
		value.timesPowerOfFive(ten)
	} else {
		bound.timesPowerOfFive(-ten)
	}
	if ten > two {
		value.shiftLeft(ten - two)
	} else {
		bound.shiftLeft(two - ten)
	}
	return value.compare(&bound)
}

// readDigits puts the text's digits into b and returns the power of ten that goes with them.
func readDigits(b *bigNatural, t *floatText) int {
	power, taken, pointSeen, more := t.power, 0, false, false
	for i := 0; i < len(t.digits); i++ {
		c := t.digits[i]
		switch {
		case c == '_':
			continue
		case c == '.':
			pointSeen = true
			continue
		}
		if pointSeen {
			power--
		}
		switch {
		case taken < maximumDigits:
			if c != '0' || taken > 0 {
				taken++
				b.multiplyAdd(10, uint32(c-'0'))
			}
		default:
			power++
			more = more || c != '0'
		}
	}
	if more {
		b.multiplyAdd(10, 1)
		power--
	}
	return power
}

// ParseComplex reads N, Ni or N±Ni, in parentheses or not; bitSize is 64 or 128.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	whole := s
	syntax := func() (complex128, error) { return 0, newNumError("ParseComplex", whole, ErrSyntax) }
	if n := len(s); n >= 2 && s[0] == '(' && s[n-1] == ')' {
		s = s[1 : n-1]
	}
	var pending error
	re, n, err := parseFloatPrefix(s, size)
	if err != nil {
		if err.(*NumError).Err != ErrRange {
			return syntax()
		}
		pending = newNumError("ParseComplex", whole, ErrRange)
	}
	s = s[n:]
	if s == "" {
		return complex(re, 0), pending
	}
	switch s[0] {
	case '+':
		// "+NaN" is no number of its own, so the sign is taken off here; "++" is still refused.
		if len(s) > 1 && s[1] != '+' {
			s = s[1:]
		}
	case '-':
	case 'i':
		if len(s) == 1 {
			return complex(0, re), pending
		}
		return syntax()
	default:
		return syntax()
	}
	im, n, err := parseFloatPrefix(s, size)
	if err != nil {
		if err.(*NumError).Err != ErrRange {
			return syntax()
		}
		pending = newNumError("ParseComplex", whole, ErrRange)
	}
	if s[n:] != "i" {
		return syntax()
	}
	return complex(re, im), pending
}
