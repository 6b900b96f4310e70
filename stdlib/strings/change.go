package strings

import (
	"internal/bytewise"
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
	if n == count && len(old) == 1 && len(new) == 1 {
		return replaceByte(s, old[0], new[0])
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

func replaceByte(s string, old, new byte) string {
	b := []byte(s)
	for i, c := range b {
		if c == old {
			c = new
		}
		b[i] = c
	}
	return own(b)
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
			if to := mapping(r); uint32(to) < utf8.RuneSelf {
				b = append(b, byte(to))
			} else if to >= 0 {
				b = utf8.AppendRune(b, to)
			}
		}
		return own(b)
	}
	return s
}

// changeCase changes the case of the 26 letters from first, and maps what is not ASCII.
func changeCase(s string, first byte, mapping func(rune) rune) string {
	switch bytewise.Letters(s, first) {
	case 0:
		return s
	case 1:
		return own(bytewise.ChangeLetters(s, first))
	}
	b := make([]byte, 0, len(s)+utf8.UTFMax)
	changed := false
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c-first < 26 {
				c ^= 0x20
				changed = true
			}
			b = append(b, c)
			i++
			continue
		}
		r, width := utf8.DecodeRuneInString(s[i:])
		to := mapping(r)
		changed = changed || to != r || width == 1
		if to >= 0 {
			b = utf8.AppendRune(b, to)
		}
		i += width
	}
	if !changed {
		return s
	}
	return own(b)
}

// ToUpper maps all letters to upper case.
func ToUpper(s string) string { return changeCase(s, 'a', unicode.ToUpper) }

// ToLower maps all letters to lower case.
func ToLower(s string) string { return changeCase(s, 'A', unicode.ToLower) }

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
	i := bytewise.DifferenceFolded(s, t)
	s, t = s[i:], t[i:]
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
