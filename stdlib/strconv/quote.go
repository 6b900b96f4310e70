package strconv

import (
	"internal/digit"
	"unicode/utf8"
)

// quoteStyle says which runes may stand as they are.
type quoteStyle uint8

const (
	quotePrintable quoteStyle = iota
	quoteASCII
	quoteGraphic
)

const hexLetters = "0123456789abcdef"

func appendQuoted(dst []byte, s string, quote byte, style quoteStyle) []byte {
	dst = append(dst, quote)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if ' ' <= c && c < 0x7f && c != quote && c != '\\' {
				dst = append(dst, c)
			} else {
				dst = appendEscaped(dst, rune(c), quote, style)
			}
			continue
		}
		r, width := utf8.DecodeRuneInString(s[i:])
		i += width
		if width == 1 && r == utf8.RuneError {
			dst = append(dst, '\\', 'x', hexLetters[c>>4], hexLetters[c&15])
			continue
		}
		dst = appendEscaped(dst, r, quote, style)
	}
	return append(dst, quote)
}

func appendQuotedRune(dst []byte, r rune, style quoteStyle) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	dst = append(dst, '\'')
	dst = appendEscaped(dst, r, '\'', style)
	return append(dst, '\'')
}

func appendEscaped(dst []byte, r rune, quote byte, style quoteStyle) []byte {
	if r == rune(quote) || r == '\\' {
		return append(dst, '\\', byte(r))
	}
	if style == quoteASCII {
		if r < utf8.RuneSelf && IsPrint(r) {
			return append(dst, byte(r))
		}
	} else if IsPrint(r) || style == quoteGraphic && isGraphicSpace(r) {
		return utf8.AppendRune(dst, r)
	}
	switch r {
	case '\a':
		return append(dst, '\\', 'a')
	case '\b':
		return append(dst, '\\', 'b')
	case '\f':
		return append(dst, '\\', 'f')
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	case '\v':
		return append(dst, '\\', 'v')
	}
	digits := 8
	switch {
	case r < ' ' || r == 0x7f:
		dst = append(dst, '\\', 'x')
		digits = 2
	case !utf8.ValidRune(r):
		r = utf8.RuneError
		fallthrough
	case r < 0x10000:
		dst = append(dst, '\\', 'u')
		digits = 4
	default:
		dst = append(dst, '\\', 'U')
	}
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		dst = append(dst, hexLetters[r>>uint(shift)&15])
	}
	return dst
}

func quoted(s string, style quoteStyle) string {
	return string(appendQuoted(make([]byte, 0, len(s)+len(s)/2+2), s, '"', style))
}

// Quote returns s as a Go string literal with escapes for what IsPrint refuses.
func Quote(s string) string { return quoted(s, quotePrintable) }

// AppendQuote appends what Quote returns.
func AppendQuote(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', quotePrintable) }

// QuoteToASCII is Quote with escapes for all that is not ASCII.
func QuoteToASCII(s string) string { return quoted(s, quoteASCII) }

// AppendQuoteToASCII appends what QuoteToASCII returns.
func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', quoteASCII) }

// QuoteToGraphic is Quote with escapes only for what IsGraphic refuses.
func QuoteToGraphic(s string) string { return quoted(s, quoteGraphic) }

// AppendQuoteToGraphic appends what QuoteToGraphic returns.
func AppendQuoteToGraphic(dst []byte, s string) []byte {
	return appendQuoted(dst, s, '"', quoteGraphic)
}

// QuoteRune returns r as a Go character literal with escapes for what IsPrint refuses.
func QuoteRune(r rune) string { return string(appendQuotedRune(nil, r, quotePrintable)) }

// AppendQuoteRune appends what QuoteRune returns.
func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, quotePrintable) }

// QuoteRuneToASCII is QuoteRune with escapes for all that is not ASCII.
func QuoteRuneToASCII(r rune) string { return string(appendQuotedRune(nil, r, quoteASCII)) }

// AppendQuoteRuneToASCII appends what QuoteRuneToASCII returns.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, quoteASCII) }

// QuoteRuneToGraphic is QuoteRune with escapes only for what IsGraphic refuses.
func QuoteRuneToGraphic(r rune) string { return string(appendQuotedRune(nil, r, quoteGraphic)) }

// AppendQuoteRuneToGraphic appends what QuoteRuneToGraphic returns.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, quoteGraphic)
}

// CanBackquote tells whether s can stand between backquotes on one line, tabs being the only control characters.
func CanBackquote(s string) bool {
	for len(s) > 0 {
		r, width := utf8.DecodeRuneInString(s)
		s = s[width:]
		if width > 1 {
			if r == '\ufeff' {
				return false
			}
			continue
		}
		if r == utf8.RuneError || r < ' ' && r != '\t' || r == '`' || r == 0x7f {
			return false
		}
	}
	return true
}

// UnquoteChar reads the first character or escape of s, the inside of a literal with the given quote. A quote of 0
// allows neither escaped quotes nor forbids plain ones. multibyte says that value needs UTF-8, which \x and octal
// escapes never do.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	switch {
	case c == quote && (quote == '\'' || quote == '"'):
		return 0, false, "", ErrSyntax
	case c >= utf8.RuneSelf:
		r, width := utf8.DecodeRuneInString(s)
		return r, true, s[width:], nil
	case c != '\\':
		return rune(c), false, s[1:], nil
	}
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	c = s[1]
	s = s[2:]
	digits := 0
	switch c {
	case 'a':
		return '\a', false, s, nil
	case 'b':
		return '\b', false, s, nil
	case 'f':
		return '\f', false, s, nil
	case 'n':
		return '\n', false, s, nil
	case 'r':
		return '\r', false, s, nil
	case 't':
		return '\t', false, s, nil
	case 'v':
		return '\v', false, s, nil
	case '\\':
		return '\\', false, s, nil
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		return rune(c), false, s, nil
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	case '0', '1', '2', '3', '4', '5', '6', '7':
		if len(s) < 2 || s[0]-'0' > 7 || s[1]-'0' > 7 {
			return 0, false, "", ErrSyntax
		}
		v := rune(c-'0')<<6 | rune(s[0]-'0')<<3 | rune(s[1]-'0')
		if v > 255 {
			return 0, false, "", ErrSyntax
		}
		return v, false, s[2:], nil
	default:
		return 0, false, "", ErrSyntax
	}
	if len(s) < digits {
		return 0, false, "", ErrSyntax
	}
	v := uint32(0)
	for i := 0; i < digits; i++ {
		d := digit.Value(s[i])
		if d > 15 {
			return 0, false, "", ErrSyntax
		}
		v = v<<4 | uint32(d)
	}
	if digits > 2 && (v > utf8.MaxRune || !utf8.ValidRune(rune(v))) {
		return 0, false, "", ErrSyntax
	}
	return rune(v), digits > 2, s[digits:], nil
}

// QuotedPrefix returns the literal that s starts with, as it stands.
func QuotedPrefix(s string) (string, error) {
	_, n, ok := readLiteral(s, false)
	if !ok {
		return "", ErrSyntax
	}
	return s[:n], nil
}

// Unquote returns the value of a string or character literal of Go.
func Unquote(s string) (string, error) {
	value, n, ok := readLiteral(s, true)
	if !ok || n != len(s) {
		return "", ErrSyntax
	}
	return value, nil
}

// readLiteral reads the literal at the start of s, n bytes of it.
func readLiteral(s string, wantValue bool) (value string, n int, ok bool) {
	if len(s) < 2 {
		return "", 0, false
	}
	quote := s[0]
	end := 1
	for end < len(s) && s[end] != quote {
		end++
	}
	if end == len(s) {
		return "", 0, false
	}
	switch quote {
	case '`':
		value = s[1:end]
		if wantValue {
			for i := 0; i < len(value); i++ {
				if value[i] == '\r' {
					return dropReturns(value), end + 1, true
				}
			}
		}
		return value, end + 1, true
	case '"', '\'':
	default:
		return "", 0, false
	}
	plain := true
	for i := 1; i < end && plain; i++ {
		plain = s[i] != '\\' && s[i] != '\n'
	}
	if plain {
		inside := s[1:end]
		if quote == '"' && utf8.ValidString(inside) {
			return inside, end + 1, true
		}
		if quote == '\'' {
			r, width := utf8.DecodeRuneInString(inside)
			if width == len(inside) && (r != utf8.RuneError || width != 1) {
				return inside, end + 1, true // '' too, as in Go
			}
		}
	}
	var buf []byte
	rest := s[1:]
	for rest != "" && rest[0] != quote {
		if rest[0] == '\n' {
			return "", 0, false
		}
		r, multibyte, tail, err := UnquoteChar(rest, quote)
		if err != nil {
			return "", 0, false
		}
		rest = tail
		if wantValue {
			if r < utf8.RuneSelf || !multibyte {
				buf = append(buf, byte(r))
			} else {
				buf = utf8.AppendRune(buf, r)
			}
		}
		if quote == '\'' {
			if rest == "" || rest[0] != quote {
				return "", 0, false
			}
			return string(buf), len(s) - len(rest) + 1, true
		}
	}
	if rest == "" || quote == '\'' {
		return "", 0, false
	}
	return string(buf), len(s) - len(rest) + 1, true
}

func dropReturns(s string) string {
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\r' {
			buf = append(buf, s[i])
		}
	}
	return string(buf)
}

// IsPrint tells whether r is a letter, mark, number, punctuation mark, symbol or U+0020.
func IsPrint(r rune) bool {
	switch {
	case r < 0:
		return false
	case r < 0x7f:
		return r >= ' '
	case r < 0x10000:
		low, high := 0, len(printableBelow10000)
		for low < high {
			middle := int(uint(low+high) >> 1)
			if rune(printableBelow10000[middle]) <= r {
				low = middle + 1
			} else {
				high = middle
			}
		}
		return low&1 != 0
	}
	low, high := 0, len(printableFrom10000)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if rune(printableFrom10000[middle]) <= r {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low&1 != 0
}

// IsGraphic is IsPrint and the other spaces.
func IsGraphic(r rune) bool {
	return IsPrint(r) || isGraphicSpace(r)
}

func isGraphicSpace(r rune) bool {
	for _, space := range graphicSpaces {
		if rune(space) == r {
			return true
		}
	}
	return false
}
