package strings

import (
	"internal/bytewise"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Cut returns what stands before and after the first sep; without one, all of s and found false.
func Cut(s, sep string) (before, after string, found bool) {
	i := Index(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// CutPrefix returns s without prefix, and whether it was there.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it was there.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// explode splits s into its runes, n at most (the last then holds the rest); n < 0 means no limit.
func explode(s string, n int) []string {
	if count := utf8.RuneCountInString(s); n < 0 || n > count {
		n = count
	}
	parts := make([]string, 0, n)
	for len(parts) < n-1 {
		width := runeLength(s)
		parts = append(parts, s[:width])
		s = s[width:]
	}
	if n > 0 {
		parts = append(parts, s)
	}
	return parts
}

// runeLength returns the length of the first rune of s.
func runeLength(s string) int {
	if s != "" && s[0] < utf8.RuneSelf {
		return 1
	}
	_, width := utf8.DecodeRuneInString(s)
	return width
}

// split keeps the first keep bytes of each separator with the part before it.
func split(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	if n > len(s)+1 {
		n = len(s) + 1
	}
	parts := make([]string, 0, n)
	if len(sep) == 1 && n > len(s)/32 {
		return splitAtByte(parts, s, sep[0], keep)
	}
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// splitAtByte fills parts, the last of which holds the rest. Where separators are near each other it pays to ask for those
// of a whole block at once.
func splitAtByte(parts []string, s string, sep byte, keep int) []string {
	start := 0
	for at := 0; at < len(s); at += bytewise.Block {
		for found := bytewise.ByteMask(s[at:], sep); found != 0; found &= found - 1 {
			if len(parts) == cap(parts)-1 {
				return append(parts, s[start:])
			}
			i := at + bits.TrailingZeros64(found)
			parts = append(parts, s[start:i+keep])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// Split returns the parts between the separators. An empty separator splits after each rune.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitN is Split into n parts at most, the last holding the rest; n < 0 means no limit.
func SplitN(s, sep string, n int) []string { return split(s, sep, 0, n) }

// SplitAfter is Split with each separator left at the end of its part.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitN with each separator left at the end of its part.
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// Fields returns the parts between runs of white space, none of them empty.
//
// White space is a mask of bits, a block at a time; where a bit differs from the one before, a part begins or ends.
func Fields(s string) []string {
	n, before := 0, uint64(1)
	for at := 0; at < len(s); at += bytewise.Block {
		spaces, ascii := bytewise.SpaceMask(s[at:])
		if !ascii {
			return FieldsFunc(s, unicode.IsSpace)
		}
		n += bits.OnesCount64(^spaces & (spaces<<1 | before))
		before = spaces >> (bytewise.Block - 1)
	}
	parts := make([]string, 0, n)
	start := -1
	before = 1
	for at := 0; at < len(s); at += bytewise.Block {
		spaces, _ := bytewise.SpaceMask(s[at:])
		for edges := spaces ^ (spaces<<1 | before); edges != 0; edges &= edges - 1 {
			i := at + bits.TrailingZeros64(edges)
			if start < 0 {
				start = i
			} else {
				parts = append(parts, s[start:i])
				start = -1
			}
		}
		before = spaces >> (bytewise.Block - 1)
	}
	if start >= 0 {
		parts = append(parts, s[start:])
	}
	return parts
}

// FieldsFunc returns the parts between runs of runes that f accepts, none of them empty.
func FieldsFunc(s string, f func(rune) bool) []string {
	parts := make([]string, 0, 8)
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				parts = append(parts, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		parts = append(parts, s[start:])
	}
	return parts
}

// TrimLeftFunc drops the runes at the start that f accepts.
func TrimLeftFunc(s string, f func(rune) bool) string {
	i := indexFunc(s, f, false)
	if i < 0 {
		return ""
	}
	return s[i:]
}

// TrimRightFunc drops the runes at the end that f accepts.
func TrimRightFunc(s string, f func(rune) bool) string {
	i := lastIndexFunc(s, f, false)
	if i < 0 {
		return ""
	}
	_, width := utf8.DecodeRuneInString(s[i:])
	return s[:i+width]
}

// TrimFunc drops the runes at both ends that f accepts.
func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeft drops the runes at the start that occur in cutset.
func TrimLeft(s, cutset string) string {
	if cutset == "" {
		return s
	}
	if set, ok := makeASCIISet(cutset); ok {
		for s != "" && set.Has(s[0]) {
			s = s[1:]
		}
		return s
	}
	for s != "" {
		r, width := utf8.DecodeRuneInString(s)
		if !ContainsRune(cutset, r) {
			break
		}
		s = s[width:]
	}
	return s
}

// TrimRight drops the runes at the end that occur in cutset.
func TrimRight(s, cutset string) string {
	if cutset == "" {
		return s
	}
	if set, ok := makeASCIISet(cutset); ok {
		for s != "" && set.Has(s[len(s)-1]) {
			s = s[:len(s)-1]
		}
		return s
	}
	for s != "" {
		r, width := utf8.DecodeLastRuneInString(s)
		if !ContainsRune(cutset, r) {
			break
		}
		s = s[:len(s)-width]
	}
	return s
}

// Trim drops the runes at both ends that occur in cutset.
func Trim(s, cutset string) string { return TrimRight(TrimLeft(s, cutset), cutset) }

// TrimSpace drops white space at both ends.
func TrimSpace(s string) string {
	start, end := 0, len(s)
	for ; start < end; start++ {
		if c := s[start]; c > ' ' {
			if c < utf8.RuneSelf {
				break
			}
			return TrimFunc(s[start:], unicode.IsSpace)
		} else if asciiSpaces>>c&1 == 0 {
			break
		}
	}
	for ; start < end; end-- {
		if c := s[end-1]; c > ' ' {
			if c < utf8.RuneSelf {
				break
			}
			return TrimRightFunc(s[start:end], unicode.IsSpace)
		} else if asciiSpaces>>c&1 == 0 {
			break
		}
	}
	return s[start:end]
}

// asciiSpaces has a bit for each character of white space up to the space.
const asciiSpaces = 1<<'\t' | 1<<'\n' | 1<<'\v' | 1<<'\f' | 1<<'\r' | 1<<' '

// TrimPrefix returns s without prefix.
func TrimPrefix(s, prefix string) string {
	s, _ = CutPrefix(s, prefix)
	return s
}

// TrimSuffix returns s without suffix.
func TrimSuffix(s, suffix string) string {
	s, _ = CutSuffix(s, suffix)
	return s
}
