package fmt

import (
	"errors"
	"internal/value"
	"io"
	"math"
	"strconv"
	"unicode/utf8"
)

const (
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
	floatVerbs    = "beEfFgGv"
)

var (
	errBool    = errors.New("syntax error scanning boolean")
	errComplex = errors.New("syntax error scanning complex number")
)

// start checks the verb and goes to where the operand begins.
func (s *scanner) start(verb rune, verbs, typ string) {
	s.check(verb, verbs, typ)
	s.begin()
}

func (s *scanner) check(verb rune, verbs, typ string) {
	if !oneOf(verb, verbs) {
		s.fail("bad verb '%" + string(verb) + "' for " + typ)
	}
}

// begin goes to where the operand begins.
func (s *scanner) begin() {
	s.SkipSpace()
	s.notEnd()
}

// operand reads one operand.
func (s *scanner) operand(verb rune, arg any) {
	s.buf = s.buf[:0]
	switch p := arg.(type) {
	case Scanner:
		if err := p.Scan(s, verb); err == io.EOF {
			s.failWith(io.ErrUnexpectedEOF)
		} else if err != nil {
			s.failWith(err)
		}
	case *int:
		*p = int(s.integer(verb, 64))
	case *string:
		*p = s.text(verb)
	case *float64:
		*p = s.float(verb, "float64", 64)
	case *float32:
		*p = float32(s.float(verb, "float32", 32))
	case *[]byte:
		*p = []byte(s.text(verb))
	default:
		s.reflected(verb, arg)
	}
}

func (s *scanner) reflected(verb rune, arg any) {
	v := value.Of(arg)
	switch v.Kind() {
	case value.Pointer:
	case value.Invalid:
		panic(errors.New("reflect: call of reflect.Value.Type on zero Value"))
	default:
		s.fail("type not a pointer: " + v.Type().String())
	}
	pointer := v.Type()
	v = v.Elem()
	if !v.IsValid() {
		s.fail("can't scan type: " + pointer.String())
	}
	bits := int(v.Type().Size()) * 8
	switch v.Kind() {
	case value.Bool:
		v.SetBool(s.boolean(verb))
	case value.Int, value.Int8, value.Int16, value.Int32, value.Int64:
		v.SetInt(s.integer(verb, bits))
	case value.Uint, value.Uint8, value.Uint16, value.Uint32, value.Uint64, value.Uintptr:
		v.SetUint(s.unsigned(verb, bits))
	case value.Float32, value.Float64:
		// Of a type with a name: every verb will do.
		s.begin()
		v.SetFloat(s.parseFloat(s.floatToken(), bits))
	case value.Complex64, value.Complex128:
		v.SetComplex(s.complexNumber(verb, bits))
	case value.String:
		v.SetString(s.text(verb))
	case value.Slice:
		if v.Type().Elem().Kind() == value.Uint8 {
			v.SetBytes([]byte(s.text(verb)))
			return
		}
		fallthrough
	default:
		s.fail("can't scan type: " + pointer.String())
	}
}

func (s *scanner) boolean(verb rune) bool {
	s.begin() // the end of the input is reported before a bad verb
	s.check(verb, "tv", "boolean")
	switch s.follow(booleanShape) {
	case isTrue:
		return true
	case isWrong:
		s.failWith(errBool)
	case isOther:
		s.next()
	}
	return false
}

// character is a rune for %c.
func (s *scanner) character(bits int) int64 {
	s.notEnd()
	r := int64(s.next())
	if r<<(64-bits)>>(64-bits) != r {
		s.fail("overflow on character value " + string(rune(r)))
	}
	return r
}

// digits reads an integer for the verb, with its sign if that is allowed, and returns the base for strconv.
func (s *scanner) digits(verb rune, signed bool) (token string, base int) {
	s.begin()
	s.check(verb, "bdoUxXv", "integer")
	set, found := decimalDigits, false
	base = 10
	switch verb {
	case 'b':
		base, set = 2, binaryDigits
	case 'o':
		base, set = 8, octalDigits
	case 'x', 'X', 'U':
		base, set = 16, hexDigits
	}
	if verb == 'U' {
		if s.next() != 'U' || s.next() != '+' {
			s.fail("bad unicode format ")
		}
	} else {
		if signed {
			s.accept("+-")
		}
		if verb == 'v' {
			base = 0
			set, found = s.prefix()
		}
	}
	if !found {
		s.notEnd()
		if !s.accept(set) {
			s.fail("expected integer")
		}
	}
	for s.accept(set) {
	}
	return string(s.buf), base
}

// prefix reads 0b, 0o, 0x or 0, and returns the digits that may follow and whether there has been one.
func (s *scanner) prefix() (set string, found bool) {
	switch {
	case !s.ahead("0"):
		return decimalDigits + "_", false
	case !s.accept("0"):
	case s.accept("bB"):
		return binaryDigits + "_", true
	case s.accept("oO"):
	case s.accept("xX"):
		return hexDigits + "_", true
	}
	return octalDigits + "_", true
}

func (s *scanner) integer(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.character(bits)
	}
	token, base := s.digits(verb, true)
	return whole(s, strconv.ParseInt, token, base, bits, "integer")
}

func (s *scanner) unsigned(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.character(bits))
	}
	token, base := s.digits(verb, false)
	return whole(s, strconv.ParseUint, token, base, bits, "unsigned integer")
}

// whole makes a number of a token. What has more than the variable's bits is this package's error, what has more than
// 64 is strconv's.
func whole[T int64 | uint64](s *scanner, parse func(string, int, int) (T, error), token string, base, bits int, kind string) T {
	number, err := parse(token, base, 64)
	if err != nil {
		s.failWith(err)
	}
	if unused := 64 - bits; number<<unused>>unused != number {
		s.fail(kind + " overflow on token " + token)
	}
	return number
}

// floatToken reads what may be a floating-point number; strconv says whether it is.
func (s *scanner) floatToken() string {
	s.buf = s.buf[:0]
	s.follow(floatShape)
	return string(s.buf)
}

// parseFloat also knows decimal numbers with an exponent of 2, as %b prints them.
func (s *scanner) parseFloat(token string, bits int) float64 {
	check := func(err error) {
		if err == nil {
			return
		}
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = token
		}
		s.failWith(err)
	}
	for i := range len(token) {
		if c := token[i]; c == 'x' || c == 'X' {
			break
		} else if c == 'p' {
			f, err := strconv.ParseFloat(token[:i], bits)
			check(err)
			n, err := strconv.Atoi(token[i+1:])
			check(err)
			return math.Ldexp(f, n)
		}
	}
	f, err := strconv.ParseFloat(token, bits)
	check(err)
	return f
}

func (s *scanner) float(verb rune, typ string, bits int) float64 {
	s.start(verb, floatVerbs, typ)
	return s.parseFloat(s.floatToken(), bits)
}

// complexNumber reads 1+2i, with parentheses or without.
func (s *scanner) complexNumber(verb rune, bits int) complex128 {
	s.start(verb, floatVerbs, "complex")
	parentheses := s.accept("(")
	realToken := s.floatToken()
	s.buf = s.buf[:0]
	if !s.accept("+-") {
		s.failWith(errComplex)
	}
	imagToken := string(s.buf)
	imagToken += s.floatToken()
	if !s.accept("i") || parentheses && !s.accept(")") {
		s.failWith(errComplex)
	}
	realPart := s.parseFloat(realToken, bits/2)
	return complex(realPart, s.parseFloat(imagToken, bits/2))
}

// text reads a word, a quoted string or a string in hexadecimal.
func (s *scanner) text(verb rune) string {
	s.start(verb, "svqxX", "string")
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		for s.hexByte() {
		}
		if len(s.buf) == 0 {
			s.fail("no hex data for %x string")
		}
		return string(s.buf)
	}
	return string(s.token(true, notSpace))
}

func (s *scanner) quoted() string {
	switch mark := s.next(); mark {
	case '`':
		for r := s.must(); r != mark; r = s.must() {
			s.buf = utf8.AppendRune(s.buf, r)
		}
	case '"':
		s.buf = append(s.buf, '"')
		for {
			r := s.must()
			s.buf = utf8.AppendRune(s.buf, r)
			if r == '"' {
				break
			}
			if r == '\\' {
				s.buf = utf8.AppendRune(s.buf, s.must())
			}
		}
		text, err := strconv.Unquote(string(s.buf))
		if err != nil {
			s.failWith(err)
		}
		return text
	default:
		s.fail("expected quoted string")
	}
	return string(s.buf)
}

func hexValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'f':
		return int(r-'a') + 10
	case 'A' <= r && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}

// hexByte reads two digits, and reports false if there is none.
func (s *scanner) hexByte() bool {
	r := s.next()
	if r == endOfInput {
		return false
	}
	high := hexValue(r)
	if high < 0 {
		s.UnreadRune()
		return false
	}
	low := hexValue(s.must())
	if low < 0 {
		s.fail("illegal hex digit")
	}
	s.buf = append(s.buf, byte(high<<4|low))
	return true
}
