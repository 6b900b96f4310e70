package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// Numbers in texts. All three types read them in the same way:
//
//	numeral = [ prefix ] digits [ "." digits ]       the prefix only where the base is 0, the point only in fractions
//	exponent = ( "e" | "E" | "p" | "P" ) [ sign ] digits
//
// and may have underscores between digits where the base is 0. Underscores in wrong places are read, and complained of only
// if nothing else is wrong.

var (
	errNoDigits  = errors.New("number has no digits")
	errUnderline = errors.New("'_' must separate successive digits")
)

// A source is where bytes are read from: a string, or, if state is not nil, what fmt reads.
type source struct {
	text  string
	at    int
	state fmt.ScanState
}

func (s *source) next() (byte, error) {
	if s.state == nil {
		if s.at >= len(s.text) {
			return 0, io.EOF
		}
		s.at++
		return s.text[s.at-1], nil
	}
	c, size, err := s.state.ReadRune()
	if size != 1 && err == nil {
		err = fmt.Errorf("invalid rune %#U", c)
	}
	return byte(c), err
}

// back makes the byte that was read last the next one.
func (s *source) back() {
	if s.state == nil {
		s.at--
		return
	}
	s.state.UnreadRune()
}

// sign reads a sign, if there is one.
func (s *source) sign() (negative bool, err error) {
	c, err := s.next()
	if err != nil {
		return false, err
	}
	switch c {
	case '-':
		return true, nil
	case '+':
		return false, nil
	}
	s.back()
	return false, nil
}

// A digitRun follows where underscores are.
type digitRun struct {
	last  byte // '0' for a digit, or '_', or '.' for anything else
	wrong bool
}

func (r *digitRun) take(kind byte) {
	if kind == '_' && r.last != '0' || kind == '.' && r.last == '_' {
		r.wrong = true
	}
	r.last = kind
}

func (r *digitRun) isWrong() bool { return r.wrong || r.last == '_' }

// A numeral is what was read.
type numeral struct {
	base     int
	digits   []byte // their values
	fraction int    // how many of them are behind the point
}

// powers returns of which powers of 2 and 5 the digits behind the point make the numeral a multiple, when its digits are read
// as an integer: 1.25 is 125 * 2^-2 * 5^-2. The base is one of those that fractions may have.
func (n *numeral) powers() (twos, fives int64) {
	fraction := int64(n.fraction)
	switch n.base {
	case 2:
		return -fraction, 0
	case 8:
		return -3 * fraction, 0
	case 10:
		return -fraction, -fraction
	default: // 16
		return -4 * fraction, 0
	}
}

// digitValue returns the value of a digit in bases up to MaxBase, or MaxBase for what is none.
func digitValue(c byte, base int) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'z':
		return c - 'a' + 10
	case 'A' <= c && c <= 'Z':
		if base <= 36 {
			return c - 'A' + 10
		}
		return c - 'A' + 36
	}
	return MaxBase
}

// numeral reads a numeral in the given base; if that is 0, in the one of its prefix. With fraction there may be a point, and
// a leading 0 alone is no prefix.
func (s *source) numeral(base int, fraction bool) (numeral, error) {
	valid := base == 0 || base >= 2 && base <= MaxBase
	if fraction {
		valid = base == 0 || base == 2 || base == 8 || base == 10 || base == 16
	}
	if !valid {
		panic("invalid number base " + strconv.Itoa(base))
	}
	n := numeral{base: base}
	run := digitRun{last: '.'}
	count := 0
	c, err := s.next()
	leadingZero := false // is a prefix, and a number by itself
	if base == 0 {
		n.base = 10
		if err == nil && c == '0' {
			run.take('0')
			count = 1
			if c, err = s.next(); err == nil {
				prefix := true
				switch c {
				case 'b', 'B':
					n.base = 2
				case 'o', 'O':
					n.base = 8
				case 'x', 'X':
					n.base = 16
				default:
					prefix = false
					if !fraction {
						n.base, leadingZero, count = 8, true, 0
					}
				}
				if prefix {
					count = 0
					c, err = s.next()
				}
			}
		}
	}
	if s.state == nil {
		n.digits = make([]byte, 0, len(s.text)-s.at+1)
	}
	point := -1
	for ; err == nil; c, err = s.next() {
		if c == '_' && base == 0 {
			run.take('_')
			continue
		}
		if c == '.' && fraction && point < 0 {
			run.take('.')
			point = count
			continue
		}
		value := digitValue(c, n.base)
		if int(value) >= n.base {
			s.back()
			break
		}
		run.take('0')
		n.digits = append(n.digits, value)
		count++
	}
	if err == io.EOF {
		err = nil
	}
	if point >= 0 {
		n.fraction = count - point
	}
	switch {
	case err != nil:
	case count == 0 && leadingZero:
		n.base = 10
		if run.isWrong() {
			err = errUnderline
		}
	case count == 0:
		err = errNoDigits
	case run.isWrong():
		err = errUnderline
	}
	return n, err
}

// exponent reads an exponent, if there is one, and returns it with its base, which is 10 or, if binary allows it, 2.
func (s *source) exponent(binary, underlines bool) (exponent int64, base int, err error) {
	c, err := s.next()
	if err != nil {
		if err == io.EOF {
			err = nil
		}
		return 0, 10, err
	}
	base = 10
	switch {
	case c == 'e' || c == 'E':
	case binary && (c == 'p' || c == 'P'):
		base = 2
	default:
		s.back()
		return 0, 10, nil
	}
	var text []byte
	c, err = s.next()
	if err == nil && (c == '+' || c == '-') {
		if c == '-' {
			text = append(text, '-')
		}
		c, err = s.next()
	}
	run := digitRun{last: '.'}
	digits := 0
	for ; err == nil; c, err = s.next() {
		if c == '_' && underlines {
			run.take('_')
			continue
		}
		if c < '0' || c > '9' {
			s.back()
			break
		}
		run.take('0')
		text = append(text, c)
		digits++
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil && digits == 0 {
		err = errNoDigits
	}
	if err == nil {
		exponent, err = strconv.ParseInt(string(text), 10, 64)
	}
	if err == nil && run.isWrong() {
		err = errUnderline
	}
	return exponent, base, err
}

// atEnd returns an error unless all has been read.
func (s *source) atEnd() error {
	c, err := s.next()
	if err == nil {
		return fmt.Errorf("expected end of string, found %q", c)
	}
	if err != io.EOF {
		return err
	}
	return nil
}
