// Package strconv turns numbers, booleans and quoted text into strings and back.
package strconv

import (
	"errors"
	"internal/digit"
)

// IntSize is the number of bits of an int.
const IntSize = 64

// ErrRange says that a value does not fit its type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that the text is not a number of the wanted kind.
var ErrSyntax = errors.New("invalid syntax")

// NumError is the error of all number parsing.
type NumError struct {
	Func string // the function that failed
	Num  string // its input
	Err  error  // why
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *NumError) Unwrap() error { return e.Err }

// newNumError copies the text, so that reporting an error does not make every parsed string escape.
func newNumError(function, text string, reason error) *NumError {
	return &NumError{function, string([]byte(text)), reason}
}

// ParseUint reads an unsigned number. Base 0 takes the base from a prefix (0b, 0, 0o, 0x) and allows underscores;
// bitSize 0 stands for that of uint. Out of range, the largest value is returned with the error.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	return parseUnsigned("ParseUint", s, s, base, bitSize)
}

// parseUnsigned reports errors about the text whole, of which s may be the part behind the sign.
func parseUnsigned(function, whole, s string, base, bitSize int) (uint64, error) {
	if s == "" {
		return 0, newNumError(function, whole, ErrSyntax)
	}
	prefixed := base == 0
	digits := s
	switch {
	case 2 <= base && base <= 36:
	case base == 0:
		base = 10
		if s[0] == '0' {
			base = 8
			digits = s[1:]
			if len(s) >= 3 {
				switch s[1] | 0x20 {
				case 'b':
					base, digits = 2, s[2:]
				case 'o':
					base, digits = 8, s[2:]
				case 'x':
					base, digits = 16, s[2:]
				}
			}
		}
	default:
		return 0, newNumError(function, whole, errors.New("invalid base "+Itoa(base)))
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, newNumError(function, whole, errors.New("invalid bit size "+Itoa(bitSize)))
	}
	if base == 10 && len(digits) <= 18 {
		// No overflow to look for. What is not a digit is left to the general loop.
		n := uint64(0)
		i := 0
		for ; i < len(digits); i++ {
			d := digits[i] - '0'
			if d > 9 {
				break
			}
			n = n*10 + uint64(d)
		}
		if i == len(digits) && n <= ^uint64(0)>>uint(64-bitSize) {
			return n, nil
		}
	}
	const all = 1<<64 - 1
	largest := uint64(all) >> uint(64-bitSize)
	b := uint64(base)
	cutoff := all/b + 1
	underscores := false
	var n uint64
	for i := 0; i < len(digits); i++ {
		c := digits[i]
		if c == '_' && prefixed {
			underscores = true
			continue
		}
		d := digit.Value(c)
		if int(d) >= base {
			return 0, newNumError(function, whole, ErrSyntax)
		}
		if n >= cutoff {
			return largest, newNumError(function, whole, ErrRange)
		}
		n *= b
		sum := n + uint64(d)
		if sum < n || sum > largest {
			return largest, newNumError(function, whole, ErrRange)
		}
		n = sum
	}
	if underscores && !underscoresWellPlaced(s) {
		return 0, newNumError(function, whole, ErrSyntax)
	}
	return n, nil
}

// ParseInt is ParseUint with an optional sign.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	return parseSigned("ParseInt", s, base, bitSize)
}

func parseSigned(function, s string, base, bitSize int) (int64, error) {
	if s == "" {
		return 0, newNumError(function, s, ErrSyntax)
	}
	rest := s
	negative := s[0] == '-'
	if negative || s[0] == '+' {
		rest = s[1:]
	}
	u, err := parseUnsigned(function, s, rest, base, bitSize)
	if err != nil && err.(*NumError).Err != ErrRange {
		return 0, err
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	limit := uint64(1) << uint(bitSize-1)
	if !negative && u >= limit {
		return int64(limit - 1), newNumError(function, s, ErrRange)
	}
	if negative && u > limit {
		return -int64(limit), newNumError(function, s, ErrRange)
	}
	if negative {
		return -int64(u), nil
	}
	return int64(u), nil
}

// Atoi is ParseInt in base 10 with the size of int.
func Atoi(s string) (int, error) {
	if 0 < len(s) && len(s) < 19 {
		i := 0
		if s[0] == '-' || s[0] == '+' {
			i = 1
		}
		n := 0
		plain := i < len(s)
		for ; i < len(s); i++ {
			d := s[i] - '0'
			if d > 9 {
				plain = false
				break
			}
			n = n*10 + int(d)
		}
		if !plain {
			return 0, newNumError("Atoi", s, ErrSyntax)
		}
		if s[0] == '-' {
			n = -n
		}
		return n, nil
	}
	n, err := parseSigned("Atoi", s, 10, 0)
	return int(n), err
}

// underscoresWellPlaced tells whether each underscore of a number stands between two digits, or between a base
// prefix and a digit.
func underscoresWellPlaced(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	afterDigit, afterUnderscore, hexadecimal := false, false, false
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			hexadecimal = true
			fallthrough
		case 'b', 'o':
			afterDigit = true
			s = s[2:]
		}
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9', hexadecimal && 'a' <= c|0x20 && c|0x20 <= 'f':
			afterDigit, afterUnderscore = true, false
		case c == '_':
			if !afterDigit {
				return false
			}
			afterDigit, afterUnderscore = false, true
		default:
			if afterUnderscore {
				return false
			}
			afterDigit = false
		}
	}
	return !afterUnderscore
}

// ParseBool accepts 1, t, T, TRUE, true, True, 0, f, F, FALSE, false and False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, newNumError("ParseBool", str, ErrSyntax)
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends "true" or "false".
func AppendBool(dst []byte, b bool) []byte {
	return append(dst, FormatBool(b)...)
}
