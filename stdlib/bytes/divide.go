package bytes

import (
	"internal/bytewise"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// explode splits s into its runes, n at most (the last then holds the rest); n < 0 means no limit. Nothing can be appended
// in place to a part but the last possible one.
func explode(s []byte, n int) [][]byte {
	if n < 0 || n > len(s) {
		n = len(s)
	}
	parts := make([][]byte, 0, min(n, utf8.RuneCount(s)))
	for len(parts) < n-1 && len(s) > 0 {
		width := runeLength(s)
		parts = append(parts, s[:width:width])
		s = s[width:]
	}
	if len(s) > 0 {
		parts = append(parts, s)
	}
	return parts
}

// runeLength returns the length of the first rune of s.
func runeLength(s []byte) int {
	if len(s) > 0 && s[0] < utf8.RuneSelf {
		return 1
	}
	_, width := utf8.DecodeRune(s)
	return width
}

// split keeps the first keep bytes of each separator with the part before it.
func split(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	if n > len(s)+1 {
		n = len(s) + 1
	}
	parts := make([][]byte, 0, n)
	if len(sep) == 1 && n > len(s)/32 {
		return splitAtByte(parts, s, sep[0], keep)
	}
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// splitAtByte fills parts, the last of which holds the rest. Where separators are near each other it pays to ask for those
// of a whole block at once.
func splitAtByte(parts [][]byte, s []byte, sep byte, keep int) [][]byte {
	start := 0
	for at := 0; at < len(s); at += bytewise.Block {
		for found := bytewise.ByteMask(view(s[at:]), sep); found != 0; found &= found - 1 {
			if len(parts) == cap(parts)-1 {
				return append(parts, s[start:])
			}
			i := at + bits.TrailingZeros64(found)
			parts = append(parts, s[start:i+keep:i+keep])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// Split returns the parts between the separators. An empty separator splits after each rune.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitN is Split into n parts at most, the last holding the rest; n < 0 means no limit.
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, 0, n) }

// SplitAfter is Split with each separator left at the end of its part.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitN with each separator left at the end of its part.
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

// Fields returns the parts between runs of white space, none of them empty.
//
// White space is a mask of bits, a block at a time; where a bit differs from the one before, a part begins or ends.
func Fields(s []byte) [][]byte {
	n, before := 0, uint64(1)
	for at := 0; at < len(s); at += bytewise.Block {
		spaces, ascii := bytewise.SpaceMask(view(s[at:]))
		if !ascii {
			return FieldsFunc(s, unicode.IsSpace)
		}
		n += bits.OnesCount64(^spaces & (spaces<<1 | before))
		before = spaces >> (bytewise.Block - 1)
	}
	parts := make([][]byte, 0, n)
	start := -1
	before = 1
	for at := 0; at < len(s); at += bytewise.Block {
		spaces, _ := bytewise.SpaceMask(view(s[at:]))
		for edges := spaces ^ (spaces<<1 | before); edges != 0; edges &= edges - 1 {
			i := at + bits.TrailingZeros64(edges)
			if start < 0 {
				start = i
			} else {
				parts = append(parts, s[start:i:i])
				start = -1
			}
		}
		before = spaces >> (bytewise.Block - 1)
	}
	if start >= 0 {
		parts = append(parts, s[start:len(s):len(s)])
	}
	return parts
}

// FieldsFunc returns the parts between runs of runes that f accepts, none of them empty.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	parts := make([][]byte, 0, 8)
	start := -1
	for i, width := 0, 0; i < len(s); i += width {
		var r rune
		r, width = utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				parts = append(parts, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		parts = append(parts, s[start:len(s):len(s)])
	}
	return parts
}

// TrimLeftFunc drops the runes at the start that f accepts.
func TrimLeftFunc(s []byte, f func(rune) bool) []byte {
	i := indexFunc(s, f, false)
	if i < 0 {
		return nil
	}
	return s[i:]
}

// TrimRightFunc drops the runes at the end that f accepts.
func TrimRightFunc(s []byte, f func(rune) bool) []byte {
	i := lastIndexFunc(s, f, false)
	if i < 0 {
		return s[:0]
	}
	_, width := utf8.DecodeRune(s[i:])
	return s[:i+width]
}

// TrimFunc drops the runes at both ends that f accepts.
func TrimFunc(s []byte, f func(rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeft drops the runes at the start that occur in cutset; nil if nothing is left.
func TrimLeft(s []byte, cutset string) []byte {
	for cutset != "" && len(s) != 0 {
		r, width := utf8.DecodeRune(s)
		if !strings.ContainsRune(cutset, r) {
			break
		}
		s = s[width:]
	}
	if len(s) == 0 {
		return nil
	}
	return s
}

// TrimRight drops the runes at the end that occur in cutset.
func TrimRight(s []byte, cutset string) []byte {
	for cutset != "" && len(s) != 0 {
		r, width := utf8.DecodeLastRune(s)
		if !strings.ContainsRune(cutset, r) {
			break
		}
		s = s[:len(s)-width]
	}
	return s
}

// Trim drops the runes at both ends that occur in cutset; nil if nothing is left.
func Trim(s []byte, cutset string) []byte { return TrimLeft(TrimRight(s, cutset), cutset) }

// TrimSpace drops white space at both ends; nil if nothing is left.
func TrimSpace(s []byte) []byte {
	left := strings.TrimSpace(view(s))
	if left == "" {
		return nil
	}
	start := uintptr(unsafe.Pointer(unsafe.StringData(left))) - uintptr(unsafe.Pointer(unsafe.SliceData(s)))
	return s[start : int(start)+len(left)]
}
