package fmt

import (
	"strconv"
	"unicode/utf8"
)

// flags is what stands between % and the verb.
type flags struct {
	hasWidth, hasPrecision          bool
	minus, plus, sharp, space, zero bool
	// %+v and %#v set these in place of plus and sharp, which mean other things to what is inside.
	plusV, sharpV bool

	width, precision int
}

const (
	lowerDigits = "0123456789abcdefx"
	upperDigits = "0123456789ABCDEFX"
)

func (p *printer) clear() { p.flags = flags{} }

// fill appends n bytes of padding.
func (p *printer) fill(n int) {
	c := byte(' ')
	if p.zero && !p.minus {
		c = '0'
	}
	for ; n > 0; n-- {
		p.buf = append(p.buf, c)
	}
}

// mark and pad put the width around what was appended since mark.
func (p *printer) mark() int { return len(p.buf) }

func (p *printer) pad(mark int) {
	if !p.hasWidth || p.width == 0 {
		return
	}
	n := p.width - utf8.RuneCount(p.buf[mark:])
	if n <= 0 {
		return
	}
	end := len(p.buf)
	p.fill(n)
	if !p.minus {
		c := p.buf[end]
		copy(p.buf[mark+n:], p.buf[mark:end])
		for i := range n {
			p.buf[mark+i] = c
		}
	}
}

// padSpaces is pad without regard to the flag 0.
func (p *printer) padSpaces(mark int) {
	zero := p.zero
	p.zero = false
	p.pad(mark)
	p.zero = zero
}

func (p *printer) padText(s string) {
	mark := p.mark()
	p.buf = append(p.buf, s...)
	p.pad(mark)
}

func (p *printer) boolean(b bool, verb rune) {
	if verb != 't' && verb != 'v' {
		p.badVerb(verb)
		return
	}
	if b {
		p.padText("true")
	} else {
		p.padText("false")
	}
}

func (p *printer) integer(u uint64, signed bool, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV && !signed {
			p.hexadecimal(u, true)
		} else {
			p.digits(u, 10, signed, verb, lowerDigits)
		}
	case 'd':
		p.digits(u, 10, signed, verb, lowerDigits)
	case 'b':
		p.digits(u, 2, signed, verb, lowerDigits)
	case 'o', 'O':
		p.digits(u, 8, signed, verb, lowerDigits)
	case 'x':
		p.digits(u, 16, signed, verb, lowerDigits)
	case 'X':
		p.digits(u, 16, signed, verb, upperDigits)
	case 'c':
		mark := p.mark()
		p.buf = utf8.AppendRune(p.buf, asRune(u))
		p.pad(mark)
	case 'q':
		mark := p.mark()
		if p.plus {
			p.buf = strconv.AppendQuoteRuneToASCII(p.buf, asRune(u))
		} else {
			p.buf = strconv.AppendQuoteRune(p.buf, asRune(u))
		}
		p.pad(mark)
	case 'U':
		p.codePoint(u)
	default:
		p.badVerb(verb)
	}
}

func asRune(u uint64) rune {
	if u > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(u)
}

// hexadecimal is for addresses and %#v, where 0x does not depend on the flag #.
func (p *printer) hexadecimal(u uint64, prefix bool) {
	sharp := p.sharp
	p.sharp = prefix
	p.digits(u, 16, false, 'v', lowerDigits)
	p.sharp = sharp
}

// appendDigits appends u with at least least digits.
func appendDigits(b []byte, u, base uint64, digits string, least int) []byte {
	if base == 10 && least <= 1 {
		return strconv.AppendUint(b, u, 10)
	}
	var text [64]byte
	at := len(text) - 1
	if base == 10 {
		for ; u >= 10; u /= 10 {
			text[at] = byte('0' + u%10)
			at--
		}
	} else {
		shift := uint(1)
		if base == 8 {
			shift = 3
		} else if base == 16 {
			shift = 4
		}
		for ; u >= base; u >>= shift {
			text[at] = digits[u&(base-1)]
			at--
		}
	}
	text[at] = digits[u]
	for n := len(text) - at; n < least; n++ {
		b = append(b, '0')
	}
	return append(b, text[at:]...)
}

func (p *printer) digits(u, base uint64, signed bool, verb rune, digits string) {
	negative := signed && int64(u) < 0
	if negative {
		u = -u
	}
	mark := p.mark()
	least := 0
	if p.hasPrecision {
		least = p.precision
		if least == 0 && u == 0 {
			if p.hasWidth {
				p.padSpaces(mark)
			}
			return
		}
	} else if p.zero && !p.minus && p.hasWidth {
		least = p.width
		if negative || p.plus || p.space {
			least--
		}
	}
	switch {
	case negative:
		p.buf = append(p.buf, '-')
	case p.plus:
		p.buf = append(p.buf, '+')
	case p.space:
		p.buf = append(p.buf, ' ')
	}
	if verb == 'O' {
		p.buf = append(p.buf, "0o"...)
	}
	octal := -1
	if p.sharp {
		switch base {
		case 2:
			p.buf = append(p.buf, "0b"...)
		case 8:
			octal = len(p.buf)
			p.buf = append(p.buf, '0')
		case 16:
			p.buf = append(p.buf, '0', digits[16])
		}
	}
	p.buf = appendDigits(p.buf, u, base, digits, least)
	if octal >= 0 && p.buf[octal+1] == '0' {
		// The number begins with a zero of its own.
		p.buf = append(p.buf[:octal], p.buf[octal+1:]...)
	}
	p.padSpaces(mark)
}

// codePoint is %U.
func (p *printer) codePoint(u uint64) {
	mark := p.mark()
	least := 4
	if p.hasPrecision && p.precision > 4 {
		least = p.precision
	}
	p.buf = append(p.buf, "U+"...)
	p.buf = appendDigits(p.buf, u, 16, upperDigits, least)
	if p.sharp && u <= utf8.MaxRune && strconv.IsPrint(rune(u)) {
		p.buf = append(p.buf, " '"...)
		p.buf = utf8.AppendRune(p.buf, rune(u))
		p.buf = append(p.buf, '\'')
	}
	p.padSpaces(mark)
}

func (p *printer) float(f float64, size int, verb rune) {
	switch verb {
	case 'v':
		p.decimal(f, size, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.decimal(f, size, byte(verb), -1)
	case 'f', 'e', 'E':
		p.decimal(f, size, byte(verb), 6)
	case 'F':
		p.decimal(f, size, 'f', 6)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) decimal(f float64, size int, verb byte, precision int) {
	if p.hasPrecision {
		precision = p.precision
	}
	mark := p.mark()
	if !p.plus && !p.space && !p.sharp && !p.zero {
		p.buf = strconv.AppendFloat(p.buf, f, verb, precision, size)
		p.pad(mark)
		return
	}
	p.buf = append(p.buf, '+')
	p.buf = strconv.AppendFloat(p.buf, f, verb, precision, size)
	if c := p.buf[mark+1]; c == '-' || c == '+' {
		p.buf = append(p.buf[:mark], p.buf[mark+1:]...)
	}
	if p.space && !p.plus && p.buf[mark] == '+' {
		p.buf[mark] = ' '
	}
	unsign := func() {
		p.buf = append(p.buf[:mark], p.buf[mark+1:]...)
	}
	switch p.buf[mark+1] {
	case 'N':
		if !p.space && !p.plus {
			unsign()
		}
		p.padSpaces(mark)
		return
	case 'I':
		p.padSpaces(mark)
		return
	}
	if p.sharp && verb != 'b' {
		p.buf = keepZeros(p.buf, mark, verb, precision)
	}
	if !p.plus && p.buf[mark] == '+' {
		unsign()
		p.pad(mark)
		return
	}
	if p.zero && !p.minus && p.hasWidth && p.width > len(p.buf)-mark {
		// The zeros go between the sign and the number.
		p.width--
		p.pad(mark + 1)
		p.width++
		return
	}
	p.pad(mark)
}

// keepZeros is the flag # for the number with a sign at b[mark:]: it gets a decimal point, and the zeros that the
// verbs g and G, and x without a precision, leave away.
func keepZeros(b []byte, mark int, verb byte, precision int) []byte {
	missing := 0
	if verb == 'g' || verb == 'G' || verb == 'x' {
		missing = precision
		if missing < 0 {
			missing = 6
		}
	}
	point, significant := false, false
	end := mark + 1
scan:
	for ; end < len(b); end++ {
		switch c := b[end]; {
		case c == '.':
			point = true
		case c == 'p' || c == 'P':
			break scan
		case (c == 'e' || c == 'E') && verb != 'x' && verb != 'X':
			break scan
		default:
			significant = significant || c != '0'
			if significant {
				missing--
			}
		}
	}
	var exponent [8]byte
	tail := append(exponent[:0], b[end:]...)
	b = b[:end]
	if !point {
		if len(b)-mark == 2 && b[mark+1] == '0' {
			missing--
		}
		b = append(b, '.')
	}
	for ; missing > 0; missing-- {
		b = append(b, '0')
	}
	return append(b, tail...)
}

func (p *printer) complex(c complex128, size int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
	default:
		p.badVerb(verb)
		return
	}
	plus := p.plus
	p.buf = append(p.buf, '(')
	p.float(real(c), size/2, verb)
	p.plus = true
	p.float(imag(c), size/2, verb)
	p.buf = append(p.buf, "i)"...)
	p.plus = plus
}

// truncated is the part of s that the precision leaves, in runes.
func (p *printer) truncated(s string) string {
	if p.hasPrecision {
		n := p.precision
		for i := range s {
			if n == 0 {
				return s[:i]
			}
			n--
		}
	}
	return s
}

func (p *printer) text(s string, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV {
			p.quoted(s)
		} else {
			p.padText(p.truncated(s))
		}
	case 's':
		p.padText(p.truncated(s))
	case 'x':
		p.hexText(s, lowerDigits)
	case 'X':
		p.hexText(s, upperDigits)
	case 'q':
		p.quoted(s)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) quoted(s string) {
	s = p.truncated(s)
	mark := p.mark()
	switch {
	case p.sharp && strconv.CanBackquote(s):
		p.buf = append(p.buf, '`')
		p.buf = append(p.buf, s...)
		p.buf = append(p.buf, '`')
	case p.plus:
		p.buf = strconv.AppendQuoteToASCII(p.buf, s)
	default:
		p.buf = strconv.AppendQuote(p.buf, s)
	}
	p.pad(mark)
}

// hexText is %x and %X of strings and bytes.
func (p *printer) hexText(s string, digits string) {
	if p.hasPrecision && p.precision < len(s) {
		s = s[:p.precision]
	}
	mark := p.mark()
	for i := 0; i < len(s); i++ {
		if p.space && i > 0 {
			p.buf = append(p.buf, ' ')
		}
		if p.sharp && (p.space || i == 0) {
			p.buf = append(p.buf, '0', digits[16])
		}
		p.buf = append(p.buf, digits[s[i]>>4], digits[s[i]&15])
	}
	p.pad(mark)
}
