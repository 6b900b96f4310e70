package fmt

import (
	"internal/value"
	"unicode/utf8"
)

// limit bounds widths and precisions.
const limit = 1000000

// number reads a decimal number at the front of s: its value, how many bytes it has (0: there is none), and whether
// it is too large.
func number(s string) (n, length int, large bool) {
	for length < len(s) && '0' <= s[length] && s[length] <= '9' {
		if n > limit {
			return 0, len(s), true
		}
		n = n*10 + int(s[length]-'0')
		length++
	}
	return n, length, false
}

// intOf is the integer in a, for * as a width or precision.
func intOf(a any) (n int, ok bool) {
	v := value.Of(a)
	switch k := v.Kind(); {
	case value.Int <= k && k <= value.Int64:
		n = int(v.Int())
	case value.Uint <= k && k <= value.Uintptr:
		u := v.Uint()
		if u > 1<<63-1 {
			return 0, false
		}
		n = int(u)
	default:
		return 0, false
	}
	if n > limit || n < -limit {
		return 0, false
	}
	return n, true
}

// directives is the state of one walk through a format.
type directives struct {
	format string
	at     int // next byte of format
	args   []any
	arg    int  // next operand
	ok     bool // the indexes of the current directive make sense
}

// star takes the next operand as a width or precision.
func (d *directives) star() (n int, ok bool) {
	if d.arg < len(d.args) {
		n, ok = intOf(d.args[d.arg])
		d.arg++
	}
	return n, ok
}

// index reads an operand index such as [3], and reports whether there was a well-formed one.
func (p *printer) index(d *directives) bool {
	rest := d.format[d.at:]
	if rest == "" || rest[0] != '[' {
		return false
	}
	p.reordered = true
	end := 0
	for i := 1; i < len(rest) && len(rest) >= 3; i++ {
		if rest[i] == ']' {
			end = i
			break
		}
	}
	if end == 0 {
		d.ok = false
		d.at++
		return false
	}
	d.at += end + 1
	n, length, large := number(rest[1:end])
	if large || length == 0 || length != end-1 {
		d.ok = false
		return false
	}
	if n < 1 || n > len(d.args) {
		d.ok = false
		return true
	}
	d.arg = n - 1
	return true
}

// digits reads a width or precision that is written out.
func (d *directives) digits() (n int, ok bool) {
	n, length, large := number(d.format[d.at:])
	d.at += length
	return n, length > 0 && !large
}

func (p *printer) format(format string, a []any) {
	d := directives{format: format, args: a}
	p.reordered = false
	for d.at < len(format) {
		start := d.at
		for d.at < len(format) && format[d.at] != '%' {
			d.at++
		}
		p.buf = append(p.buf, format[start:d.at]...)
		if d.at == len(format) {
			break
		}
		d.at++
		d.ok = true
		p.clear()
		if !p.directive(&d) {
			break
		}
	}
	if !p.reordered && d.arg < len(a) {
		p.clear()
		p.buf = append(p.buf, "%!(EXTRA "...)
		for i, arg := range a[d.arg:] {
			if i > 0 {
				p.buf = append(p.buf, ", "...)
			}
			if arg == nil {
				p.buf = append(p.buf, "<nil>"...)
				continue
			}
			p.buf = append(p.buf, value.TypeOf(arg).String()...)
			p.buf = append(p.buf, '=')
			p.printArg(arg, 'v')
		}
		p.buf = append(p.buf, ')')
	}
}

// directive does what follows a %; it reports false if the format ends before the verb.
func (p *printer) directive(d *directives) bool {
	format := d.format
flags:
	for ; d.at < len(format); d.at++ {
		switch format[d.at] {
		case '#':
			p.sharp = true
		case '0':
			p.zero = true
		case '+':
			p.plus = true
		case '-':
			p.minus = true
		case ' ':
			p.space = true
		default:
			break flags
		}
	}
	indexed := false
	if d.at < len(format) && (format[d.at] < 'a' || format[d.at] > 'z') {
		indexed = p.index(d)
		if d.at < len(format) && format[d.at] == '*' {
			d.at++
			p.width, p.hasWidth = d.star()
			if !p.hasWidth {
				p.buf = append(p.buf, "%!(BADWIDTH)"...)
			}
			if p.width < 0 {
				p.width = -p.width
				p.minus = true
				p.zero = false
			}
			indexed = false
		} else {
			p.width, p.hasWidth = d.digits()
			if indexed && p.hasWidth {
				d.ok = false
			}
		}
		if d.at+1 < len(format) && format[d.at] == '.' {
			d.at++
			if indexed {
				d.ok = false
			}
			indexed = p.index(d)
			if d.at < len(format) && format[d.at] == '*' {
				d.at++
				p.precision, p.hasPrecision = d.star()
				if p.precision < 0 {
					p.precision, p.hasPrecision = 0, false
				}
				if !p.hasPrecision {
					p.buf = append(p.buf, "%!(BADPREC)"...)
				}
				indexed = false
			} else {
				p.precision, _ = d.digits()
				p.hasPrecision = true
			}
		}
		if !indexed {
			p.index(d)
		}
	}
	if d.at >= len(format) {
		p.buf = append(p.buf, "%!(NOVERB)"...)
		return false
	}
	verb, size := rune(format[d.at]), 1
	if verb >= utf8.RuneSelf {
		verb, size = utf8.DecodeRuneInString(format[d.at:])
	}
	d.at += size
	switch {
	case verb == '%':
		p.buf = append(p.buf, '%')
		return true
	case !d.ok:
		p.complain(verb, "(BADINDEX)")
		return true
	case d.arg >= len(d.args):
		p.complain(verb, "(MISSING)")
		return true
	case verb == 'w' || verb == 'v':
		if verb == 'w' {
			p.wrapped = append(p.wrapped, d.arg)
		}
		p.sharpV, p.sharp = p.sharp, false
		p.plusV, p.plus = p.plus, false
	}
	p.printArg(d.args[d.arg], verb)
	d.arg++
	return true
}

func (p *printer) complain(verb rune, what string) {
	p.buf = append(p.buf, "%!"...)
	p.buf = utf8.AppendRune(p.buf, verb)
	p.buf = append(p.buf, what...)
}

func (p *printer) print(a []any) {
	wasString := true
	for i, arg := range a {
		isString := arg != nil && value.TypeOf(arg).Kind() == value.String
		if i > 0 && !isString && !wasString {
			p.buf = append(p.buf, ' ')
		}
		p.printArg(arg, 'v')
		wasString = isString
	}
}

func (p *printer) println(a []any) {
	for i, arg := range a {
		if i > 0 {
			p.buf = append(p.buf, ' ')
		}
		p.printArg(arg, 'v')
	}
	p.buf = append(p.buf, '\n')
}
