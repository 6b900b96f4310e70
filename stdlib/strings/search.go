// Package strings searches, takes apart, changes and builds strings of UTF-8.
package strings

// Searching: most is done by internal/bytewise, whose functions take many bytes at a time.

import (
	"internal/bytewise"
	"unicode/utf8"
	"unsafe"
)

// IndexByte returns the index of the first c in s, or -1.
func IndexByte(s string, c byte) int { return bytewise.IndexByte(s, c) }

// LastIndexByte returns the index of the last c in s, or -1.
func LastIndexByte(s string, c byte) int { return bytewise.LastIndexByte(s, c) }

// Index returns where substr first occurs in s, or -1.
func Index(s, substr string) int { return bytewise.Index(s, substr) }

// LastIndex returns where substr last occurs in s, or -1.
func LastIndex(s, substr string) int { return bytewise.LastIndex(s, substr) }

// IndexRune returns where r first occurs in s, or -1. utf8.RuneError also stands for an invalid byte.
func IndexRune(s string, r rune) int {
	switch {
	case 0 <= r && r < utf8.RuneSelf:
		return IndexByte(s, byte(r))
	case r == utf8.RuneError:
		for i, c := range s {
			if c == utf8.RuneError {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	var encoding [utf8.UTFMax]byte
	n := utf8.EncodeRune(encoding[:], r)
	// The last byte differs most between runes of one script; where it is frequent nevertheless, all bytes are sought.
	needle, at := unsafe.String(&encoding[0], n), n-1
	for tries := 0; tries < 4; tries++ {
		if at >= len(s) {
			return -1
		}
		i := bytewise.IndexByte(s[at:], needle[n-1])
		if i < 0 {
			return -1
		}
		at += i + 1
		if s[at-n:at] == needle {
			return at - n
		}
	}
	i := bytewise.Index(s[at-n+1:], needle)
	if i < 0 {
		return -1
	}
	return at - n + 1 + i
}

// makeASCIISet fails if chars is not all ASCII.
func makeASCIISet(chars string) (set bytewise.Set, ok bool) {
	for i := range len(chars) {
		if chars[i] >= utf8.RuneSelf {
			return set, false
		}
		set.Add(chars[i])
	}
	return set, true
}

// runeSet answers whether a rune occurs in chars: for ASCII with a bit, for all others by a search.
type runeSet struct {
	ascii bytewise.Set
	chars string
	wide  bool // chars is not all ASCII
}

func makeRuneSet(chars string) (set runeSet) {
	set.chars = chars
	for i := range len(chars) {
		if c := chars[i]; c < utf8.RuneSelf {
			set.ascii.Add(c)
		} else {
			set.wide = true
		}
	}
	return set
}

func (s *runeSet) contains(r rune) bool {
	if uint32(r) < utf8.RuneSelf {
		return s.ascii.Has(byte(r))
	}
	return s.wide && IndexRune(s.chars, r) >= 0
}

// IndexAny returns where the first rune that occurs in chars stands in s, or -1.
func IndexAny(s, chars string) int {
	if i := bytewise.IndexAny(s, chars); i >= -1 {
		return i
	}
	return indexAnyRune(s, chars)
}

func indexAnyRune(s, chars string) int {
	set := makeRuneSet(chars)
	at := 0
	for {
		i := bytewise.IndexInSet(s[at:], &set.ascii, true)
		if i < 0 {
			return -1
		}
		at += i
		if s[at] < utf8.RuneSelf {
			return at
		}
		// What is not ASCII mostly comes together.
		for at < len(s) && s[at] >= utf8.RuneSelf {
			r, width := utf8.DecodeRuneInString(s[at:])
			if set.contains(r) {
				return at
			}
			at += width
		}
	}
}

// LastIndexAny returns where the last rune that occurs in chars stands in s, or -1.
func LastIndexAny(s, chars string) int {
	set := makeRuneSet(chars)
	at := len(s)
	for at > 0 {
		r, width := rune(s[at-1]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeLastRuneInString(s[:at])
		}
		at -= width
		if set.contains(r) {
			return at
		}
	}
	return -1
}

// IndexFunc returns where the first rune that f accepts stands in s, or -1.
func IndexFunc(s string, f func(rune) bool) int { return indexFunc(s, f, true) }

// LastIndexFunc returns where the last rune that f accepts stands in s, or -1.
func LastIndexFunc(s string, f func(rune) bool) int { return lastIndexFunc(s, f, true) }

func indexFunc(s string, f func(rune) bool, want bool) int {
	for i, r := range s {
		if f(r) == want {
			return i
		}
	}
	return -1
}

func lastIndexFunc(s string, f func(rune) bool, want bool) int {
	for end := len(s); end > 0; {
		r, width := utf8.DecodeLastRuneInString(s[:end])
		end -= width
		if f(r) == want {
			return end
		}
	}
	return -1
}

// Contains tells whether substr occurs in s.
func Contains(s, substr string) bool { return Index(s, substr) >= 0 }

// ContainsAny tells whether any rune of chars occurs in s.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune tells whether r occurs in s.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc tells whether f accepts any rune of s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// Count returns how often substr occurs without overlap; for an empty substr, one more than s has runes.
func Count(s, substr string) int {
	if substr == "" {
		return utf8.RuneCountInString(s) + 1
	}
	if len(substr) == 1 {
		return bytewise.CountByte(s, substr[0])
	}
	n := 0
	for {
		i := Index(s, substr)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(substr):]
	}
}

// HasPrefix tells whether s begins with prefix.
func HasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

// HasSuffix tells whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Compare returns -1, 0 or +1 as a is before, equal to or after b in the order of bytes.
func Compare(a, b string) int { return bytewise.Compare(a, b) }
