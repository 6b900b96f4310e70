package big

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Text returns x in one of these formats, with prec digits:
//
//	e, E   d.ddde±dd, digits behind the point
//	f      ddd.ddd, digits behind the point
//	g, G   like e or E for large exponents, like f otherwise; digits altogether
//	x      0x1.hhhp±dd, hexadecimal, digits behind the point; the exponent is one of 2
//	p      0x.hhhp±d, hexadecimal, all digits; the exponent is one of 2, the mantissa at least 1/2
//	b      dddp±d, a decimal integer of as many bits as the precision; the exponent is one of 2
//
// A negative prec stands for as many digits as it takes to tell x from other numbers of its precision. Other formats give a %
// and the format.
func (x *Float) Text(format byte, prec int) string {
	return string(x.Append(make([]byte, 0, 10+max(prec, 0)), format, prec))
}

// String returns what Text returns for the format g and 10 digits.
func (x *Float) String() string { return x.Text('g', 10) }

// Append appends what Text returns to buf and returns the longer slice.
func (x *Float) Append(buf []byte, fmt byte, prec int) []byte {
	sign := ""
	if x.negative {
		sign = "-"
	}
	if x.kind == infinite {
		if sign == "" {
			sign = "+"
		}
		return append(append(buf, sign...), "Inf"...)
	}
	signed := append(buf, sign...)
	switch fmt {
	case 'b':
		return x.appendBinary(signed)
	case 'p':
		return x.appendFraction(signed)
	case 'x':
		return x.appendHexadecimal(signed, prec)
	}
	if strings.IndexByte("eEfgG", fmt) < 0 {
		return append(buf, '%', fmt)
	}
	return x.appendDecimal(signed, fmt, prec)
}

func (x *Float) appendDecimal(buf []byte, format byte, prec int) []byte {
	var d decimal
	if x.kind == finite {
		d = newDecimal(x.mantissa, int(x.exponent)-len(x.mantissa)*wordBits)
	}
	shortest := prec < 0
	if shortest {
		d.shorten(x)
	}
	switch format {
	case 'e', 'E':
		if shortest {
			prec = len(d.digits) - 1
		}
		d.round(prec + 1)
		return d.appendScientific(buf, format, prec)
	case 'f':
		if shortest {
			prec = max(len(d.digits)-d.point, 0)
		}
		d.round(d.point + prec)
		return d.appendPlain(buf, prec)
	}
	if shortest {
		prec = len(d.digits)
	} else {
		if prec == 0 {
			prec = 1
		}
		d.round(prec)
	}
	// Where the exponent is large, compared with the digits.
	limit := prec
	if limit > len(d.digits) && len(d.digits) >= d.point {
		limit = len(d.digits)
	}
	if shortest {
		limit = 6
	}
	if exponent := d.point - 1; exponent < -4 || exponent >= limit {
		return d.appendScientific(buf, format+'e'-'g', min(prec, len(d.digits))-1)
	}
	return d.appendPlain(buf, max(len(d.digits)-d.point, 0))
}

// appendExponent appends a sign and so many digits at least.
func appendExponent(buf []byte, exponent int64, digits int) []byte {
	if exponent < 0 {
		buf = append(buf, '-')
		exponent = -exponent
	} else {
		buf = append(buf, '+')
	}
	if digits == 2 && exponent < 10 {
		buf = append(buf, '0')
	}
	return strconv.AppendInt(buf, exponent, 10)
}

// appendScientific appends d with so many digits behind the point; e is the letter for the exponent.
func (d *decimal) appendScientific(buf []byte, e byte, prec int) []byte {
	buf = append(buf, d.at(0))
	if prec > 0 {
		buf = append(buf, '.')
		for i := 1; i <= prec; i++ {
			buf = append(buf, d.at(i))
		}
	}
	exponent := 0
	if len(d.digits) > 0 {
		exponent = d.point - 1
	}
	return appendExponent(append(buf, e), int64(exponent), 2)
}

// appendPlain appends d with so many digits behind the point.
func (d *decimal) appendPlain(buf []byte, prec int) []byte {
	if d.point <= 0 {
		buf = append(buf, '0')
	}
	for i := range d.point {
		buf = append(buf, d.at(i))
	}
	if prec > 0 {
		buf = append(buf, '.')
		for i := d.point; i < d.point+prec; i++ {
			if i < 0 {
				buf = append(buf, '0')
			} else {
				buf = append(buf, d.at(i))
			}
		}
	}
	return buf
}

// appendBinary appends the mantissa, as an integer of all bits of the precision, and the exponent.
func (x *Float) appendBinary(buf []byte) []byte {
	if x.kind == zero {
		return append(buf, '0')
	}
	mantissa := natural(nil).shifted(x.mantissa, int(x.precision)-len(x.mantissa)*wordBits)
	buf = mantissa.appendDigits(buf, 10)
	return appendExponent(append(buf, 'p'), int64(x.exponent)-int64(x.precision), 1)
}

// appendFraction appends the mantissa, hexadecimal and as a fraction, and the exponent.
func (x *Float) appendFraction(buf []byte) []byte {
	if x.kind == zero {
		return append(buf, '0')
	}
	digits := x.mantissa.appendDigits(nil, 16)
	buf = append(buf, "0x."...)
	buf = append(buf, bytes.TrimRight(digits, "0")...)
	return appendExponent(append(buf, 'p'), int64(x.exponent), 1)
}

// appendHexadecimal appends the mantissa, hexadecimal and from 1 on, with prec digits behind the point, or all if it is negative,
// and the exponent.
func (x *Float) appendHexadecimal(buf []byte, prec int) []byte {
	if x.kind == zero {
		buf = append(buf, "0x0"...)
		if prec > 0 {
			buf = append(buf, '.')
			buf = append(buf, bytes.Repeat([]byte("0"), prec)...)
		}
		return append(buf, "p+00"...)
	}
	digits := prec
	if prec < 0 {
		digits = (int(x.MinPrec()) - 1 + 3) / 4
	}
	size := 1 + 4*digits
	rounded := new(Float).SetPrec(uint(size)).SetMode(x.mode).Set(x)
	mantissa := natural(nil).shifted(rounded.mantissa, size-len(rounded.mantissa)*wordBits)
	text := mantissa.appendDigits(nil, 16)
	buf = append(buf, "0x1"...)
	if digits > 0 {
		buf = append(buf, '.')
		buf = append(buf, text[1:]...)
	}
	return appendExponent(append(buf, 'p'), int64(rounded.exponent)-1, 2)
}

// Format writes x for fmt, in all formats of Text, and with F and v, which mean f and g. Flags, width and precision mean what they
// do for floating-point numbers.
func (x *Float) Format(s fmt.State, format rune) {
	prec, set := s.Precision()
	if !set {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v', 'g', 'G':
		if format == 'v' {
			format = 'g'
		}
		if !set {
			prec = -1
		}
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	i := inset{digits: x.Append(nil, byte(format), prec)}
	switch c := i.digits[0]; {
	case c == '-':
		i.sign, i.digits = "-", i.digits[1:]
	case c == '+': // an infinity
		i.sign, i.digits = "+", i.digits[1:]
		if s.Flag(' ') {
			i.sign = " "
		}
	default:
		i.sign = signFor(s, false)
	}
	if s.Flag('0') && x.kind != infinite {
		if width, set := s.Width(); set {
			i.zeros = max(width-i.width(), 0)
		}
	} else {
		i.fill(s, false)
	}
	i.write(s)
}
