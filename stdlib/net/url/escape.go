package url

import (
	"internal/digit"
	"strconv"
	"unsafe"
)

// Characters mean different things in the parts of a URL, and what means something has to be escaped, as % and two
// hexadecimal digits, where it shall mean itself.

type place uint8

const (
	inPath place = iota
	inSegment
	inHost
	inZone
	inUser
	inQuery
	inFragment
)

// plainIn tells for each character, as a bit for each place, where it stands for itself.
var plainIn = func() (table [256]uint8) {
	set := func(chars string, places ...place) {
		for i := range len(chars) {
			for _, p := range places {
				table[chars[i]] |= 1 << p
			}
		}
	}
	all := []place{inPath, inSegment, inHost, inZone, inUser, inQuery, inFragment}
	set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~", all...)
	// In hosts, what RFC 3986 takes for delimiters, the brackets and colons of addresses, and what has always been let
	// through.
	set("!$&'()*+,;=:[]<>\"", inHost, inZone)
	set("$&+,/:;=@", inPath)
	set("$&+:=@", inSegment)
	set("$&+,;=", inUser)
	set("$&+,/:;=?@!()*", inFragment)
	return table
}()

func (p place) isPlain(c byte) bool { return plainIn[c]>>p&1 != 0 }

// An EscapeError is what stands where an escape should: a % without two hexadecimal digits.
type EscapeError string

// Error quotes it.
func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// An InvalidHostError is a character that a host may not have.
type InvalidHostError string

// Error quotes it.
func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// QueryEscape returns s as it stands in the query of a URL, where a space is a +.
func QueryEscape(s string) string { return escape(s, inQuery) }

// PathEscape returns s as it stands in a URL between two slashes of the path.
func PathEscape(s string) string { return escape(s, inSegment) }

const digits = "0123456789ABCDEF"

func escape(s string, p place) string {
	count, spaces := 0, false
	for i := range len(s) {
		if c := s[i]; !p.isPlain(c) {
			if c == ' ' && p == inQuery {
				spaces = true
			} else {
				count++
			}
		}
	}
	if count == 0 && !spaces {
		return s
	}
	b := make([]byte, 0, len(s)+2*count)
	return asString(appendEscaped(b, s, p))
}

func asString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func appendEscaped(b []byte, s string, p place) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case p.isPlain(c):
			b = append(b, c)
		case c == ' ' && p == inQuery:
			b = append(b, '+')
		default:
			b = append(b, '%', digits[c>>4], digits[c&15])
		}
	}
	return b
}

// QueryUnescape returns what s, of the query of a URL, stands for. The error is an EscapeError.
func QueryUnescape(s string) (string, error) { return unescape(s, inQuery) }

// PathUnescape returns what s, of the path of a URL, stands for. A + is itself there. The error is an EscapeError.
func PathUnescape(s string) (string, error) { return unescape(s, inSegment) }

// unescape checks all of s first. In a host only what is not ASCII may be escaped, and in the zone of an address what could
// stand there as it is, and spaces, which Windows has in zones.
func unescape(s string, p place) (string, error) {
	escapes, pluses := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '%':
			if i+2 >= len(s) || digit.Value(s[i+1]) > 15 || digit.Value(s[i+2]) > 15 {
				return "", EscapeError(s[i:min(i+3, len(s))])
			}
			high, low := digit.Value(s[i+1]), digit.Value(s[i+2])
			if p == inHost && high < 8 && s[i:i+3] != "%25" {
				return "", EscapeError(s[i : i+3])
			}
			if p == inZone {
				if v := high<<4 | low; s[i:i+3] != "%25" && v != ' ' && !inHost.isPlain(v) {
					return "", EscapeError(s[i : i+3])
				}
			}
			escapes++
			i += 2
		case c == '+':
			pluses = pluses || p == inQuery
		case c < 0x80 && (p == inHost || p == inZone) && !p.isPlain(c):
			return "", InvalidHostError(s[i : i+1])
		}
	}
	if escapes == 0 && !pluses {
		return s, nil
	}
	b := make([]byte, 0, len(s)-2*escapes)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%':
			c = digit.Value(s[i+1])<<4 | digit.Value(s[i+2])
			i += 2
		case c == '+' && p == inQuery:
			c = ' '
		}
		b = append(b, c)
	}
	return asString(b), nil
}
