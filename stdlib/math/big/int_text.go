package big

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Text returns x in a base from 2 to MaxBase, with lower-case letters for the digits from 10 to 35 and upper-case letters for
// those above, and without a prefix. It panics for other bases. For nil, it is "<nil>".
func (x *Int) Text(base int) string { return string(x.Append(nil, base)) }

// Append appends what Text returns to buf and returns the longer slice.
func (x *Int) Append(buf []byte, base int) []byte {
	if x == nil {
		return append(buf, "<nil>"...)
	}
	if x.negative {
		buf = append(buf, '-')
	}
	return x.abs.appendDigits(buf, base)
}

// String returns x in decimal.
func (x *Int) String() string { return x.Text(10) }

// An inset is a number in a field: what Format writes, in this order.
type inset struct {
	left         int // spaces
	sign, prefix string
	zeros        int
	digits       []byte
	right        int // spaces
}

func (i *inset) width() int { return len(i.sign) + len(i.prefix) + i.zeros + len(i.digits) }

// fill adds what the width of s lacks: at the right with the flag -, as zeros if they are allowed and the flag 0 is set, and
// else at the left.
func (i *inset) fill(s fmt.State, zeros bool) {
	width, set := s.Width()
	lacking := width - i.width()
	switch {
	case !set || lacking <= 0:
	case s.Flag('-'):
		i.right = lacking
	case zeros && s.Flag('0'):
		i.zeros += lacking
	default:
		i.left = lacking
	}
}

func (i *inset) write(s fmt.State) {
	buf := bytes.Repeat([]byte(" "), i.left)
	buf = append(buf, i.sign...)
	buf = append(buf, i.prefix...)
	buf = append(buf, bytes.Repeat([]byte("0"), i.zeros)...)
	buf = append(buf, i.digits...)
	buf = append(buf, bytes.Repeat([]byte(" "), i.right)...)
	s.Write(buf)
}

// signFor returns the sign that is shown.
func signFor(s fmt.State, negative bool) string {
	switch {
	case negative:
		return "-"
	case s.Flag('+'):
		return "+"
	case s.Flag(' '):
		return " "
	}
	return ""
}

// Format writes x for fmt: with b, o, O, d, x and X in these bases, and in decimal with s and v. Flags, width and precision
// mean what they do for integers.
func (x *Int) Format(s fmt.State, ch rune) {
	var base int
	var prefix string
	switch ch {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0"
	case 'O':
		base = 8
	case 'x', 'X':
		base, prefix = 16, "0"+string(ch)
	case 'd', 's', 'v':
		base = 10
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		io.WriteString(s, "<nil>")
		return
	}
	i := inset{sign: signFor(s, x.negative), digits: x.abs.appendDigits(nil, base)}
	if s.Flag('#') {
		i.prefix = prefix
	}
	if ch == 'O' {
		i.prefix = "0o"
	}
	if ch == 'X' {
		i.digits = bytes.ToUpper(i.digits)
	}
	precision, set := s.Precision()
	if set {
		if precision == 0 && len(x.abs) == 0 {
			return
		}
		i.zeros = max(precision-len(i.digits), 0)
	}
	i.fill(s, !set)
	i.write(s)
}

// read sets z to the number that comes next.
func (z *Int) read(s *source, base int) error {
	negative, err := s.sign()
	if err != nil {
		return err
	}
	n, err := s.numeral(base, false)
	if err == nil || err == errUnderline {
		z.setSigned(z.abs.setDigits(n.digits, n.base), negative && err == nil)
	}
	return err
}

// SetString sets z to the number that s is, in a base from 2 to MaxBase, and returns z and true. It returns nil and false if
// s as a whole is no number; the value of z is then anything. Letters stand for the digits from 10 on; up to base 36 upper
// and lower case mean the same, above it lower case comes first.
//
// With base 0, the number's prefix says the base: 0b, 0o and 0x, or 0B, 0O and 0X, or 0 alone for octal; without any it is
// decimal. Digits may then have underscores between them, and after the prefix. SetString panics for other bases.
func (z *Int) SetString(s string, base int) (*Int, bool) { return z.setText(s, base) }

func (z *Int) setText(s string, base int) (*Int, bool) {
	from := source{text: s}
	if z.read(&from, base) != nil {
		z.SetInt64(0) // what a failure leaves is not defined; gc leaves this
		return nil, false
	}
	if from.atEnd() != nil {
		return nil, false
	}
	return z, true
}

// Scan sets z to the number that fmt's scanning functions find: with b, o, d, x and X in these bases, and with s and v in that
// of the number's prefix.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	var base int
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	s.SkipSpace()
	return z.read(&source{state: s}, base)
}
