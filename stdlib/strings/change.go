package strings

import (
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// own makes a string of bytes that nobody will write to any more.
func own(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Clone returns a copy of s in memory of its own.
func Clone(s string) string {
	if s == "" {
		return ""
	}
	return own(append(make([]byte, 0, len(s)), s...))
}

// Join puts sep between the elements.
func Join(elems []string, sep string) string {
	switch len(elems) {
	case 0:
		return ""
	case 1:
		return elems[0]
	}
	n := len(sep) * (len(elems) - 1)
	if n/(len(elems)-1) != len(sep) || n < 0 {
		panic("strings: Join output length overflow")
	}
	for _, e := range elems {
		n += len(e)
		if n < 0 {
			panic("strings: Join output length overflow")
		}
	}
	b := append(make([]byte, 0, n), elems[0]...)
	for _, e := range elems[1:] {
		b = append(b, sep...)
		b = append(b, e...)
	}
	return own(b)
}

// Repeat returns count copies of s.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	n := len(s) * count
	if count > 0 && (n/count != len(s) || n < 0) {
		panic("strings: Repeat output length overflow")
	}
	if n == 0 {
		return ""
	}
	if count == 1 {
		return s
	}
	b := append(make([]byte, 0, n), s...)
	for len(b) < n {
		b = append(b, b[:min(len(b), n-len(b))]...)
	}
	return own(b)
}

// Replace replaces the first n occurrences of old, all of them for n < 0. An empty old stands before each rune and at
// the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	count := Count(s, old)
	if count == 0 {
		return s
	}
	if n < 0 || n > count {
		n = count
	}
	b := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	start := 0
	for i := 0; i < n; i++ {
		at := start
		if old != "" {
			at += Index(s[start:], old)
		} else if i > 0 {
			_, width := utf8.DecodeRuneInString(s[start:])
			at += width
		}
		b = append(b, s[start:at]...)
		b = append(b, new...)
		start = at + len(old)
	}
	return own(append(b, s[start:]...))
}

// ReplaceAll replaces each occurrence of old.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// Map puts mapping(r) for each rune r, nothing where that is negative. s itself is returned if nothing changes.
func Map(mapping func(rune) rune, s string) string {
	for i, r := range s {
		to := mapping(r)
		if to == r {
			if r != utf8.RuneError {
				continue
			}
			if _, width := utf8.DecodeRuneInString(s[i:]); width != 1 {
				continue
			}
		}
		b := append(make([]byte, 0, len(s)+utf8.UTFMax), s[:i]...)
		_, width := utf8.DecodeRuneInString(s[i:])
		if to >= 0 {
			b = utf8.AppendRune(b, to)
		}
		for _, r := range s[i+width:] {
			if to := mapping(r); to >= 0 {
				b = utf8.AppendRune(b, to)
			}
		}
		return own(b)
	}
	return s
}

// changeASCII moves the letters from first to first+25 by 32; done is false if s is not all ASCII.
func changeASCII(s string, first byte) (result string, done bool) {
	change := false
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return "", false
		}
		change = change || s[i]-first < 26
	}
	if !change {
		return s, true
	}
	b := append(make([]byte, 0, len(s)), s...)
	for i, c := range b {
		if c-first < 26 {
			b[i] = c ^ 0x20
		}
	}
	return own(b), true
}

// ToUpper maps all letters to upper case.
func ToUpper(s string) string {
	if result, done := changeASCII(s, 'a'); done {
		return result
	}
	return Map(unicode.ToUpper, s)
}

// ToLower maps all letters to lower case.
func ToLower(s string) string {
	if result, done := changeASCII(s, 'A'); done {
		return result
	}
	return Map(unicode.ToLower, s)
}

// ToTitle maps all letters to title case.
func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

// ToUpperSpecial is ToUpper by c's rules first.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial is ToLower by c's rules first.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial is ToTitle by c's rules first.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// ToValidUTF8 puts replacement for each run of invalid bytes.
func ToValidUTF8(s, replacement string) string {
	if utf8.ValidString(s) {
		return s
	}
	b := make([]byte, 0, len(s)+len(replacement))
	invalid := false
	for s != "" {
		r, width := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && width == 1 {
			if !invalid {
				b = append(b, replacement...)
			}
			invalid = true
		} else {
			b = append(b, s[:width]...)
			invalid = false
		}
		s = s[width:]
	}
	return own(b)
}

func endsWord(r rune) bool {
	switch {
	case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
		return false
	case r < utf8.RuneSelf:
		return true
	}
	return unicode.IsSpace(r)
}

// Title maps the letters that begin words to title case.
//
// Deprecated: what begins a word is judged too simply.
func Title(s string) string {
	before := rune(' ')
	return Map(func(r rune) rune {
		start := endsWord(before)
		before = r
		if start {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

// EqualFold tells whether s and t are equal under simple case folding.
func EqualFold(s, t string) bool {
	for s != "" && t != "" {
		a, b := rune(s[0]), rune(t[0])
		if a < utf8.RuneSelf && b < utf8.RuneSelf {
			s, t = s[1:], t[1:]
			if a == b {
				continue
			}
			if a^b != 0x20 || a|0x20 < 'a' || 'z' < a|0x20 {
				return false
			}
			continue
		}
		a, width := utf8.DecodeRuneInString(s)
		s = s[width:]
		b, width = utf8.DecodeRuneInString(t)
		t = t[width:]
		if a == b {
			continue
		}
		r := unicode.SimpleFold(a)
		for r != a && r != b {
			r = unicode.SimpleFold(r)
		}
		if r != b {
			return false
		}
	}
	return s == t
}
