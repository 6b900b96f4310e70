// Package bytes searches, takes apart, changes and builds slices of bytes.
//
// What only looks is left to package strings, which sees the bytes as a string for the time of the call.
package bytes

import (
	"internal/bytewise"
	"strings"
	"unicode"
	"unicode/utf8"
)

// view is the bytes as a string without a copy; nobody writes to them before the caller is done with it.
func view(b []byte) string { return bytewise.View(b) }

// Equal tells whether a and b hold the same bytes; nil is an empty slice.
func Equal(a, b []byte) bool { return view(a) == view(b) }

// Compare returns -1, 0 or +1 as a is before, equal to or after b.
func Compare(a, b []byte) int {
	return strings.Compare(view(a), view(b))
}

// Contains tells whether subslice occurs in b.
func Contains(b, subslice []byte) bool {
	return strings.Index(view(b), view(subslice)) >= 0
}

// ContainsAny tells whether any rune of chars occurs in b.
func ContainsAny(b []byte, chars string) bool {
	return strings.IndexAny(view(b), chars) >= 0
}

// ContainsFunc tells whether f accepts any rune of b.
func ContainsFunc(b []byte, f func(rune) bool) bool {
	return IndexFunc(b, f) >= 0
}

// ContainsRune tells whether r occurs in b.
func ContainsRune(b []byte, r rune) bool {
	return strings.IndexRune(view(b), r) >= 0
}

// Count returns how often sep occurs without overlap; for an empty sep, one more than s has runes.
func Count(s, sep []byte) int {
	return strings.Count(view(s), view(sep))
}

// EqualFold tells whether s and t are equal under simple case folding.
func EqualFold(s, t []byte) bool {
	return strings.EqualFold(view(s), view(t))
}

// HasPrefix tells whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return strings.HasPrefix(view(s), view(prefix))
}

// HasSuffix tells whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return strings.HasSuffix(view(s), view(suffix))
}

// Index returns where sep first occurs in s, or -1.
func Index(s, sep []byte) int {
	return strings.Index(view(s), view(sep))
}

// LastIndex returns where sep last occurs in s, or -1.
func LastIndex(s, sep []byte) int {
	return strings.LastIndex(view(s), view(sep))
}

// IndexByte returns the index of the first c in b, or -1.
func IndexByte(b []byte, c byte) int {
	return strings.IndexByte(view(b), c)
}

// LastIndexByte returns the index of the last c in s, or -1.
func LastIndexByte(s []byte, c byte) int {
	return strings.LastIndexByte(view(s), c)
}

// IndexAny returns where the first rune that occurs in chars stands in s, or -1.
func IndexAny(s []byte, chars string) int {
	return strings.IndexAny(view(s), chars)
}

// LastIndexAny returns where the last rune that occurs in chars stands in s, or -1.
func LastIndexAny(s []byte, chars string) int {
	return strings.LastIndexAny(view(s), chars)
}

// IndexRune returns where r first occurs in s, or -1. utf8.RuneError also stands for an invalid byte.
func IndexRune(s []byte, r rune) int {
	return strings.IndexRune(view(s), r)
}

// IndexFunc returns where the first rune that f accepts stands in s, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int { return indexFunc(s, f, true) }

// LastIndexFunc returns where the last rune that f accepts stands in s, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int { return lastIndexFunc(s, f, true) }

// f is the caller's and may write to s, so these two do not go through a view.
func indexFunc(s []byte, f func(r rune) bool, want bool) int {
	for i := 0; i < len(s); {
		r, width := utf8.DecodeRune(s[i:])
		if f(r) == want {
			return i
		}
		i += width
	}
	return -1
}

func lastIndexFunc(s []byte, f func(r rune) bool, want bool) int {
	for end := len(s); end > 0; {
		r, width := utf8.DecodeLastRune(s[:end])
		end -= width
		if f(r) == want {
			return end
		}
	}
	return -1
}

// Cut returns what stands before and after the first sep; without one, all of s and found false.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	i := Index(s, sep)
	if i < 0 {
		return s, nil, false
	}
	return s[:i], s[i+len(sep):], true
}

// CutPrefix returns s without prefix, and whether it was there.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it was there.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// TrimPrefix returns s without prefix.
func TrimPrefix(s, prefix []byte) []byte {
	s, _ = CutPrefix(s, prefix)
	return s
}

// TrimSuffix returns s without suffix.
func TrimSuffix(s, suffix []byte) []byte {
	s, _ = CutSuffix(s, suffix)
	return s
}

// Clone returns a copy of b; nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Join puts sep between the slices, in new memory.
func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 0 {
		return []byte{}
	}
	n := len(sep) * (len(s) - 1)
	for _, part := range s {
		n += len(part)
		if n < 0 {
			panic("bytes: Join output length overflow")
		}
	}
	b := append(make([]byte, 0, n), s[0]...)
	for _, part := range s[1:] {
		b = append(b, sep...)
		b = append(b, part...)
	}
	return b
}

// Repeat returns count copies of b in new memory.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	n := len(b) * count
	if count > 0 && (n/count != len(b) || n < 0) {
		panic("bytes: Repeat output length overflow")
	}
	out := make([]byte, 0, n)
	if n == 0 {
		return out
	}
	out = append(out, b...)
	for len(out) < n {
		out = append(out, out[:min(len(out), n-len(out))]...)
	}
	return out
}

// Replace returns a copy of s with the first n occurrences of old replaced, all of them for n < 0. An empty old stands
// before each rune and at the end.
func Replace(s, old, new []byte, n int) []byte {
	count := 0
	if n != 0 {
		count = Count(s, old)
	}
	if count == 0 {
		return append([]byte(nil), s...)
	}
	if n < 0 || n > count {
		n = count
	}
	b := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	start := 0
	for i := 0; i < n; i++ {
		at := start
		if len(old) != 0 {
			at += Index(s[start:], old)
		} else if i > 0 {
			_, width := utf8.DecodeRune(s[start:])
			at += width
		}
		b = append(b, s[start:at]...)
		b = append(b, new...)
		start = at + len(old)
	}
	return append(b, s[start:]...)
}

// ReplaceAll returns a copy of s with each occurrence of old replaced.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// Runes returns the code points of s.
func Runes(s []byte) []rune {
	runes := make([]rune, 0, utf8.RuneCount(s))
	for len(s) > 0 {
		r, width := utf8.DecodeRune(s)
		runes = append(runes, r)
		s = s[width:]
	}
	return runes
}

// Map returns a copy of s with mapping(r) for each rune r, nothing where that is negative.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, width := utf8.DecodeRune(s[i:])
		i += width
		if to := mapping(r); to >= 0 {
			b = utf8.AppendRune(b, to)
		}
	}
	return b
}

func copyChanged(s []byte, first byte, mapping func(rune) rune) []byte {
	if bytewise.Letters(view(s), first)>>1 != 0 {
		return Map(mapping, s)
	}
	return bytewise.ChangeLetters(view(s), first)
}

// ToUpper returns a copy of s with all letters in upper case.
func ToUpper(s []byte) []byte { return copyChanged(s, 'a', unicode.ToUpper) }

// ToLower returns a copy of s with all letters in lower case.
func ToLower(s []byte) []byte { return copyChanged(s, 'A', unicode.ToLower) }

// ToTitle returns a copy of s with all letters in title case.
func ToTitle(s []byte) []byte { return Map(unicode.ToTitle, s) }

// ToUpperSpecial is ToUpper by c's rules first.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial is ToLower by c's rules first.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial is ToTitle by c's rules first.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// Title returns a copy of s with the letters that begin words in title case.
//
// Deprecated: what begins a word is judged too simply.
func Title(s []byte) []byte { return []byte(strings.Title(string(s))) }

// ToValidUTF8 returns a copy of s with replacement for each run of invalid bytes.
func ToValidUTF8(s, replacement []byte) []byte {
	return append([]byte{}, strings.ToValidUTF8(view(s), view(replacement))...)
}
