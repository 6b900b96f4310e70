// Package strings searches, takes apart, changes and builds strings of UTF-8.
package strings

// Searching.
//
// IndexByte looks at eight bytes at a time: x - 0x01..01 &^ x & 0x80..80 has its lowest set bit in the first byte of x
// that is zero (higher ones may be set wrongly by a borrow, which does not matter for the first).
// Index lets IndexByte find the needle's first byte and compares; when that was in vain too often for the distance
// covered it goes on with a rolling hash (Karp and Rabin, 1987), so that the worst case stays linear but for collisions.

import (
	"math/bits"
	"unicode/utf8"
	"unsafe"
)

const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

// IndexByte returns the index of the first c in s, or -1.
func IndexByte(s string, c byte) int {
	n, i := len(s), 0
	if n >= 8 {
		base := unsafe.Pointer(unsafe.StringData(s))
		pattern := uint64(c) * lowBits
		for ; i <= n-8; i += 8 {
			x := *(*uint64)(unsafe.Add(base, i)) ^ pattern
			if found := (x - lowBits) &^ x & highBits; found != 0 {
				return i + bits.TrailingZeros64(found)>>3
			}
		}
	}
	for ; i < n; i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// LastIndexByte returns the index of the last c in s, or -1.
func LastIndexByte(s string, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// Index returns where substr first occurs in s, or -1.
func Index(s, substr string) int {
	n := len(substr)
	switch {
	case n == 0:
		return 0
	case n == 1:
		return IndexByte(s, substr[0])
	case n > len(s):
		return -1
	case n == len(s):
		if s == substr {
			return 0
		}
		return -1
	}
	first, second := substr[0], substr[1]
	last := len(s) - n
	misses := 0
	for i := 0; i <= last; i++ {
		if s[i] != first {
			skip := IndexByte(s[i:last+1], first)
			if skip < 0 {
				return -1
			}
			i += skip
		}
		if s[i+1] == second && s[i:i+n] == substr {
			return i
		}
		misses++
		if misses > 4+i>>4 {
			if j := indexHashed(s[i+1:], substr); j >= 0 {
				return i + 1 + j
			}
			return -1
		}
	}
	return -1
}

const hashBase = 16777619

func indexHashed(s, substr string) int {
	n := len(substr)
	if n > len(s) {
		return -1
	}
	var want, have uint32
	power := uint32(1)
	for i := 0; i < n; i++ {
		want = want*hashBase + uint32(substr[i])
		have = have*hashBase + uint32(s[i])
		power *= hashBase
	}
	for i := 0; ; i++ {
		if want == have && s[i:i+n] == substr {
			return i
		}
		if i+n >= len(s) {
			return -1
		}
		have = have*hashBase + uint32(s[i+n]) - power*uint32(s[i])
	}
}

// LastIndex returns where substr last occurs in s, or -1.
func LastIndex(s, substr string) int {
	n := len(substr)
	switch {
	case n == 0:
		return len(s)
	case n == 1:
		return LastIndexByte(s, substr[0])
	case n > len(s):
		return -1
	}
	var want, have uint32
	power := uint32(1)
	start := len(s) - n
	for i := n - 1; i >= 0; i-- {
		want = want*hashBase + uint32(substr[i])
		have = have*hashBase + uint32(s[start+i])
		power *= hashBase
	}
	for i := start; ; i-- {
		if want == have && s[i:i+n] == substr {
			return i
		}
		if i == 0 {
			return -1
		}
		have = have*hashBase + uint32(s[i-1]) - power*uint32(s[i-1+n])
	}
}

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
	return Index(s, string(r))
}

// asciiSet holds a bit for each ASCII character.
type asciiSet [2]uint64

// makeASCIISet fails if chars is not all ASCII.
func makeASCIISet(chars string) (set asciiSet, ok bool) {
	for i := 0; i < len(chars); i++ {
		c := chars[i]
		if c >= utf8.RuneSelf {
			return set, false
		}
		set[c>>6] |= 1 << (c & 63)
	}
	return set, true
}

func (a *asciiSet) contains(c byte) bool {
	return c < utf8.RuneSelf && a[c>>6&1]>>(c&63)&1 != 0
}

// runeSet answers whether a rune occurs in chars: for ASCII with a bit, for all others by a search.
type runeSet struct {
	ascii asciiSet
	chars string
	wide  bool // chars is not all ASCII
}

func makeRuneSet(chars string) (set runeSet) {
	set.chars = chars
	for i := range len(chars) {
		if c := chars[i]; c < utf8.RuneSelf {
			set.ascii[c>>6] |= 1 << (c & 63)
		} else {
			set.wide = true
		}
	}
	return set
}

func (s *runeSet) contains(r rune) bool {
	if uint32(r) < utf8.RuneSelf {
		return s.ascii.contains(byte(r))
	}
	return s.wide && IndexRune(s.chars, r) >= 0
}

// IndexAny returns where the first rune that occurs in chars stands in s, or -1.
func IndexAny(s, chars string) int {
	set := makeRuneSet(chars)
	ascii := 0
	for ; ascii < len(s) && s[ascii] < utf8.RuneSelf; ascii++ {
		if set.ascii.contains(s[ascii]) {
			return ascii
		}
	}
	for i, r := range s[ascii:] {
		if set.contains(r) {
			return ascii + i
		}
	}
	return -1
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
	n := 0
	if len(substr) == 1 {
		c := substr[0]
		for i := 0; i < len(s); i++ {
			if s[i] == c {
				n++
			}
		}
		return n
	}
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
func Compare(a, b string) int {
	switch {
	case a == b:
		return 0
	case a < b:
		return -1
	}
	return 1
}
