// Package utf8 translates between runes and their UTF-8 encoding. An encoding is valid if it is the shortest for
// its rune and the rune is neither a surrogate half nor above MaxRune; anything else decodes as RuneError of
// width 1.
package utf8

import "internal/bytewise"

const (
	RuneError = '\uFFFD'     // what invalid encodings decode to
	RuneSelf  = 0x80         // runes below are one byte, themselves
	MaxRune   = '\U0010FFFF' // the largest code point
	UTFMax    = 4            // the longest encoding, in bytes
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)

// second returns the bounds of the byte that may follow the leading byte c, and the length of the encoding that c
// begins; 0 if c begins none. The bounds exclude overlong forms, surrogates and runes above MaxRune.
func second(c byte) (low, high byte, length int) {
	switch {
	case c < RuneSelf:
		return 0, 0, 1
	case c < 0xC2:
		return 0, 0, 0
	case c < 0xE0:
		return 0x80, 0xBF, 2
	case c == 0xE0:
		return 0xA0, 0xBF, 3
	case c == 0xED:
		return 0x80, 0x9F, 3
	case c < 0xF0:
		return 0x80, 0xBF, 3
	case c == 0xF0:
		return 0x90, 0xBF, 4
	case c < 0xF4:
		return 0x80, 0xBF, 4
	case c == 0xF4:
		return 0x80, 0x8F, 4
	}
	return 0, 0, 0
}

func continues(c byte) bool { return c&0xC0 == 0x80 }

// FullRune reports whether p begins with a whole encoding. An invalid one is whole, as a RuneError of width 1.
func FullRune(p []byte) bool {
	if len(p) == 0 {
		return false
	}
	low, high, length := second(p[0])
	if len(p) >= length {
		return true
	}
	if len(p) > 1 && (p[1] < low || p[1] > high) {
		return true
	}
	return len(p) > 2 && !continues(p[2])
}

// FullRuneInString is FullRune for a string.
func FullRuneInString(s string) bool {
	if len(s) == 0 {
		return false
	}
	low, high, length := second(s[0])
	if len(s) >= length {
		return true
	}
	if len(s) > 1 && (s[1] < low || s[1] > high) {
		return true
	}
	return len(s) > 2 && !continues(s[2])
}

// DecodeRune returns the first rune of p and its width in bytes: (RuneError, 0) if p is empty, (RuneError, 1) if
// the encoding is invalid.
func DecodeRune(p []byte) (rune, int) {
	if len(p) == 0 {
		return RuneError, 0
	}
	c := p[0]
	if c < RuneSelf {
		return rune(c), 1
	}
	low, high, length := second(c)
	if length == 0 || len(p) < length || p[1] < low || p[1] > high {
		return RuneError, 1
	}
	if length == 2 {
		return rune(c&0x1F)<<6 | rune(p[1]&0x3F), 2
	}
	if !continues(p[2]) {
		return RuneError, 1
	}
	if length == 3 {
		return rune(c&0x0F)<<12 | rune(p[1]&0x3F)<<6 | rune(p[2]&0x3F), 3
	}
	if !continues(p[3]) {
		return RuneError, 1
	}
	return rune(c&0x07)<<18 | rune(p[1]&0x3F)<<12 | rune(p[2]&0x3F)<<6 | rune(p[3]&0x3F), 4
}

// DecodeRuneInString is DecodeRune for a string.
func DecodeRuneInString(s string) (rune, int) {
	if len(s) == 0 {
		return RuneError, 0
	}
	c := s[0]
	if c < RuneSelf {
		return rune(c), 1
	}
	low, high, length := second(c)
	if length == 0 || len(s) < length || s[1] < low || s[1] > high {
		return RuneError, 1
	}
	if length == 2 {
		return rune(c&0x1F)<<6 | rune(s[1]&0x3F), 2
	}
	if !continues(s[2]) {
		return RuneError, 1
	}
	if length == 3 {
		return rune(c&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	if !continues(s[3]) {
		return RuneError, 1
	}
	return rune(c&0x07)<<18 | rune(s[1]&0x3F)<<12 | rune(s[2]&0x3F)<<6 | rune(s[3]&0x3F), 4
}

// DecodeLastRune is DecodeRune from the end of p.
func DecodeLastRune(p []byte) (rune, int) {
	end := len(p)
	if end == 0 {
		return RuneError, 0
	}
	start := end - 1
	if p[start] < RuneSelf {
		return rune(p[start]), 1
	}
	for limit := max(0, end-UTFMax); start > limit && continues(p[start]); {
		start--
	}
	r, size := DecodeRune(p[start:])
	if start+size != end {
		return RuneError, 1
	}
	return r, size
}

// DecodeLastRuneInString is DecodeLastRune for a string.
func DecodeLastRuneInString(s string) (rune, int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	start := end - 1
	if s[start] < RuneSelf {
		return rune(s[start]), 1
	}
	for limit := max(0, end-UTFMax); start > limit && continues(s[start]); {
		start--
	}
	r, size := DecodeRuneInString(s[start:])
	if start+size != end {
		return RuneError, 1
	}
	return r, size
}

// RuneLen is how many bytes r's encoding has, or -1 if r has none.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < 1<<7:
		return 1
	case r < 1<<11:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r < 1<<16:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r, or RuneError if r has no encoding, to the front of p, which must be long enough, and
// returns how many bytes that took.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) < RuneSelf {
		p[0] = byte(r)
		return 1
	}
	switch length := RuneLen(r); length {
	case 2:
		_ = p[1]
		p[0] = 0xC0 | byte(r>>6)
		p[1] = 0x80 | byte(r)&0x3F
		return 2
	case 4:
		_ = p[3]
		p[0] = 0xF0 | byte(r>>18)
		p[1] = 0x80 | byte(r>>12)&0x3F
		p[2] = 0x80 | byte(r>>6)&0x3F
		p[3] = 0x80 | byte(r)&0x3F
		return 4
	case -1:
		r = RuneError
	}
	_ = p[2]
	p[0] = 0xE0 | byte(r>>12)
	p[1] = 0x80 | byte(r>>6)&0x3F
	p[2] = 0x80 | byte(r)&0x3F
	return 3
}

// AppendRune appends r's encoding, or RuneError's if r has none.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	switch RuneLen(r) {
	case 2:
		return append(p, 0xC0|byte(r>>6), 0x80|byte(r)&0x3F)
	case 4:
		return append(p, 0xF0|byte(r>>18), 0x80|byte(r>>12)&0x3F, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	case -1:
		r = RuneError
	}
	return append(p, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
}

// RuneCount is the number of runes in p, an invalid byte counting as one.
func RuneCount(p []byte) int { return bytewise.CountRunes(bytewise.View(p)) }

// RuneCountInString is RuneCount for a string.
func RuneCountInString(s string) (n int) { return bytewise.CountRunes(s) }

// RuneStart reports whether b can begin an encoding, valid or not: it is no continuation byte.
func RuneStart(b byte) bool { return !continues(b) }

// Valid reports whether p is valid UTF-8 throughout.
func Valid(p []byte) bool { return bytewise.IsUTF8(bytewise.View(p)) }

// ValidString is Valid for a string.
func ValidString(s string) bool { return bytewise.IsUTF8(s) }

// ValidRune reports whether r has an encoding.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateMin || surrogateMax < r && r <= MaxRune
}
