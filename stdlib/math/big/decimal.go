package big

import "bytes"

// A decimal is the number 0.digits * 10^point. Its last digit is not 0; zero has no digits.
type decimal struct {
	digits []byte // '0' to '9'
	point  int
}

// newDecimal returns m * 2^exponent.
func newDecimal(m natural, exponent int) decimal {
	if len(m) == 0 {
		return decimal{}
	}
	behind := 0 // the number of digits behind the point
	if exponent < 0 {
		// m * 5^n / 10^n, where m is odd
		zeros := min(m.trailingZeros(), uint(-exponent))
		m = natural(nil).shiftRight(m, zeros)
		if behind = -exponent - int(zeros); behind > 0 {
			m = m.mul(m, natural(nil).power(natural{5}, natural{Word(behind)}))
		}
	} else {
		m = natural(nil).shiftLeft(m, uint(exponent))
	}
	digits := m.appendDigits(nil, 10)
	d := decimal{digits, len(digits) - behind}
	d.trim()
	return d
}

func (d *decimal) trim() {
	if d.digits = bytes.TrimRight(d.digits, "0"); len(d.digits) == 0 {
		d.point = 0
	}
}

// at returns digit i, which may be behind the last.
func (d *decimal) at(i int) byte {
	if i < len(d.digits) {
		return d.digits[i]
	}
	return '0'
}

// round leaves n digits, the nearest ones, and the even ones from the middle.
func (d *decimal) round(n int) {
	if n < 0 || n >= len(d.digits) {
		return
	}
	up := d.digits[n] >= '5'
	if d.digits[n] == '5' && n+1 == len(d.digits) {
		up = n > 0 && (d.digits[n-1]-'0')&1 != 0
	}
	if up {
		d.roundUp(n)
	} else {
		d.roundDown(n)
	}
}

func (d *decimal) roundDown(n int) {
	if n < len(d.digits) {
		d.digits = d.digits[:n]
		d.trim()
	}
}

func (d *decimal) roundUp(n int) {
	if n < 0 || n >= len(d.digits) {
		return
	}
	for n > 0 && d.digits[n-1] == '9' {
		n--
	}
	if n == 0 {
		d.digits = append(d.digits[:0], '1')
		d.point++
		return
	}
	d.digits[n-1]++
	d.digits = d.digits[:n]
}

// shorten rounds d, which is the exact value of x, to the fewest digits that x is the nearest number to, of its precision.
func (d *decimal) shorten(x *Float) {
	if len(d.digits) == 0 {
		return
	}
	// The mantissa as an integer whose last bit is half of the last place: a step in both directions is where the neighbours
	// begin.
	size := int(x.precision) + 1
	mantissa := natural(nil).shifted(x.mantissa, size-len(x.mantissa)*wordBits)
	exponent := int(x.exponent) - size
	lower := newDecimal(natural(nil).sub(mantissa, naturalOne), exponent)
	upper := newDecimal(natural(nil).add(mantissa, naturalOne), exponent)
	// From the middle, rounding goes to even mantissas.
	inclusive := mantissa[0]&2 == 0
	for i, digit := range d.digits {
		low, high := lower.at(i), upper.at(i)
		down := low != digit || inclusive && i+1 == len(lower.digits)
		up := digit != high && (inclusive || digit+1 < high || i+1 < len(upper.digits))
		switch {
		case down && up:
			d.round(i + 1)
			return
		case down:
			d.roundDown(i + 1)
			return
		case up:
			d.roundUp(i + 1)
			return
		}
	}
}
