package json

import (
	"slices"
	"unicode/utf8"
	"unsafe"
)

const hexDigits = "0123456789abcdef"

// appendQuoted appends s as a JSON string. html escapes < > & too. U+2028 and U+2029 are always escaped, since
// JavaScript does not take them; bytes that are no UTF-8 become the escape of U+FFFD.
//
// Words without anything to escape are copied as they are looked at; dst has room for a word more than it takes.
func appendQuoted(dst []byte, s string, html bool) []byte {
	at := len(dst)
	if cap(dst)-at < len(s)+10 {
		dst = slices.Grow(dst, len(s)+10)
	}
	dst = dst[:at+1]
	dst[at] = '"'
	care := uint8(needsCare)
	if html {
		care = needsHTML
	}
	src := bytesOf(s)
	for i := 0; ; {
		n := plainLetters(dst[len(dst):cap(dst)], src[i:], care)
		i += n
		dst = dst[:len(dst)+n]
		if i == len(src) {
			return append(dst, '"')
		}
		if c := src[i]; c < utf8.RuneSelf {
			dst = appendEscape(dst, c)
			i++
		} else {
			r, size := utf8.DecodeRune(src[i:])
			switch {
			case r == utf8.RuneError && size == 1:
				dst = append(dst, `\ufffd`...)
			case r == '\u2028' || r == '\u2029':
				dst = append(dst, `\u202`...)
				dst = append(dst, hexDigits[r&0xf])
			default:
				dst = append(dst, src[i:i+size]...)
			}
			i += size
		}
		if cap(dst)-len(dst) < len(src)-i+10 {
			dst = slices.Grow(dst, len(src)-i+10)
		}
	}
}

// plainLetters copies letters of src to dst until one needs care, and returns how many. dst is eight bytes longer than
// src at least.
func plainLetters(dst, src []byte, care uint8) int {
	i := 0
	if len(dst) < len(src)+8 {
		return 0
	}
	to := unsafe.Pointer(unsafe.SliceData(dst))
	for len(src)-i >= 8 {
		x := load(src, i)
		mask := equalBytes(x, '"') | equalBytes(x, '\\') | (x-ones*' ')&^x | x
		if care == needsHTML {
			mask |= equalBytes(x|ones*2, '>') | equalBytes(x, '&')
		}
		*(*uint64)(unsafe.Add(to, i)) = x
		if mask &= tops; mask != 0 {
			return i + firstMark(mask)
		}
		i += 8
	}
	for i < len(src) {
		c := src[i]
		if letters[c]&care != 0 {
			break
		}
		*(*byte)(unsafe.Add(to, i)) = c
		i++
	}
	return i
}

// appendEscape appends the escape of an ASCII letter.
func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
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
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
}

// appendUnquoted appends what the letters of a string, of which textEnd has found the end, stand for. Halves of
// surrogate pairs and bytes that are no UTF-8 become U+FFFD.
func appendUnquoted(dst, src []byte) []byte {
	for i := 0; i < len(src); {
		c := src[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(src[i:])
			dst = utf8.AppendRune(dst, r)
			i += size
			continue
		}
		if c != '\\' {
			start := i
			for i < len(src) && letters[src[i]]&needsCare == 0 {
				i++
			}
			dst = append(dst, src[start:i]...)
			continue
		}
		i += 2
		switch c = src[i-1]; c {
		case 'b':
			dst = append(dst, '\b')
		case 'f':
			dst = append(dst, '\f')
		case 'n':
			dst = append(dst, '\n')
		case 'r':
			dst = append(dst, '\r')
		case 't':
			dst = append(dst, '\t')
		case 'u':
			r := hexRune(src[i:])
			i += 4
			if r&^0x7ff == 0xd800 {
				half := r
				r = utf8.RuneError
				if half < 0xdc00 && i+6 <= len(src) && src[i] == '\\' && src[i+1] == 'u' {
					if low := hexRune(src[i+2:]); low&^0x3ff == 0xdc00 {
						r = 0x10000 + (half-0xd800)<<10 + (low - 0xdc00)
						i += 6
					}
				}
			}
			dst = utf8.AppendRune(dst, r)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// hexRune is the number that the four hexadecimal digits of src are.
func hexRune(src []byte) (r rune) {
	for _, c := range src[:4] {
		if c > '9' {
			c += 9
		}
		r = r<<4 | rune(c&0xf)
	}
	return r
}

// unquoted is the text of a string with these letters, in memory of its own.
func unquoted(src []byte, plain bool) string {
	if plain || utf8.Valid(src) && !hasEscape(src) {
		return string(src)
	}
	return stringOf(appendUnquoted(make([]byte, 0, len(src)+8), src))
}

func hasEscape(src []byte) bool {
	for _, c := range src {
		if c == '\\' {
			return true
		}
	}
	return false
}
