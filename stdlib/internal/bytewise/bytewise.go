// Package bytewise asks something of many bytes at a time, with the widest registers that the processor has.
//
// It is what strings, bytes and unicode/utf8 have in common. The work is done by leaves of the runtime (runtime/os/text.h);
// a slice of bytes is looked at as a string, with View. Lengths are checked here or by the caller, as each function says:
// the runtime trusts them.
//
// A leaf cannot be interrupted. What takes nanoseconds for a kilobyte is left so for any length, as copying is; the searches
// for a needle, which take longer where the texts are made for it, go through a long text in pieces.
package bytewise

import "unsafe"

// View is the bytes of b as a string, without a copy. Nobody may write to b as long as the string is used.
//
// The first two words of a slice are those of a string; unsafe.String would look at the length and the address again.
func View(b []byte) string { return *(*string)(unsafe.Pointer(&b)) }

// IndexByte returns the index of the first c in s, or -1.
//
//go:linkname IndexByte rt_text_find_byte
//go:noescape
func IndexByte(s string, c byte) int

// LastIndexByte returns the index of the last c in s, or -1.
//
//go:linkname LastIndexByte rt_text_find_last_byte
//go:noescape
func LastIndexByte(s string, c byte) int

// CountByte returns how often c occurs in s.
//
//go:linkname CountByte rt_text_count_byte
//go:noescape
func CountByte(s string, c byte) int

// Compare returns -1, 0 or +1 as a is before, equal to or after b in the order of bytes.
//
//go:linkname Compare rt_string_compare
//go:noescape
func Compare(a, b string) int

//go:linkname find rt_text_find
//go:noescape
func find(s, needle string) int

//go:linkname findLast rt_text_find_last
//go:noescape
func findLast(s, needle string) int

// piece is how many places of a text a search for a needle looks at before others may have their turn.
const piece = 1 << 20

// Index returns where needle first occurs in s, or -1.
func Index(s, needle string) int {
	switch n := len(needle); {
	case n > len(s):
		return -1
	case n > 1 && len(s) <= piece:
		return find(s, needle)
	case n > 1:
		return indexInPieces(s, needle)
	case n == 1:
		return IndexByte(s, needle[0])
	}
	return 0
}

// A piece has at least eight times the needle's length, so that the passes over the needle do not count.
func indexInPieces(s, needle string) int {
	n := len(needle)
	places := max(piece, 8*n)
	at := 0
	for ; len(s)-at > places+n; at += places {
		if i := find(s[at:at+places+n-1], needle); i >= 0 {
			return at + i
		}
	}
	if i := find(s[at:], needle); i >= 0 {
		return at + i
	}
	return -1
}

// LastIndex returns where needle last occurs in s, or -1.
func LastIndex(s, needle string) int {
	switch n := len(needle); {
	case n > len(s):
		return -1
	case n > 1 && len(s) <= piece:
		return findLast(s, needle)
	case n > 1:
		return lastIndexInPieces(s, needle)
	case n == 1:
		return LastIndexByte(s, needle[0])
	}
	return len(s)
}

func lastIndexInPieces(s, needle string) int {
	n := len(needle)
	places := max(piece, 8*n)
	for len(s) > places+n {
		start := len(s) - (places + n - 1)
		if i := findLast(s[start:], needle); i >= 0 {
			return start + i
		}
		s = s[:start+n-1]
	}
	return findLast(s, needle)
}

// Set is a set of ASCII characters: c is in it if bit c>>4 of element c&15 is set.
type Set [16]byte

// Add puts the ASCII character c into the set.
func (s *Set) Add(c byte) { s[c&15] |= 1 << (c >> 4 & 7) }

// Has tells whether c is in the set; what is not ASCII never is.
func (s *Set) Has(c byte) bool { return c < 0x80 && s[c&15]>>(c>>4)&1 != 0 }

// IndexInSet returns the index of the first byte of s that is in the set or, with beyond, that is not ASCII; or -1.
//
//go:linkname IndexInSet rt_text_find_in_set
//go:noescape
func IndexInSet(s string, set *Set, beyond bool) int

// IndexAny returns the index of the first byte of s that is one of chars; -1 if there is none, -2 if chars is not all ASCII.
//
//go:linkname IndexAny rt_text_find_any
//go:noescape
func IndexAny(s, chars string) int

//go:linkname differenceFolded rt_text_difference_folded
//go:noescape
func differenceFolded(a, b *byte, n int) int

// DifferenceFolded returns the index of the first byte that is not ASCII in a or in b, or that differs by more than case;
// the length of the shorter if there is none.
func DifferenceFolded(a, b string) int {
	return differenceFolded(unsafe.StringData(a), unsafe.StringData(b), min(len(a), len(b)))
}

// Letters tells whether any of the 26 letters from first, 'a' or 'A', occurs in s, in bit 0, and whether a byte that is not
// ASCII does, in bit 1.
//
//go:linkname Letters rt_text_letters
//go:noescape
func Letters(s string, first byte) int

//go:linkname changeLetters rt_text_change_letters
//go:noescape
func changeLetters(to, from *byte, n int, first byte)

// ChangeLetters returns a copy of s with the case of the 26 letters from first, 'a' or 'A', changed.
func ChangeLetters(s string, first byte) []byte {
	b := make([]byte, len(s))
	changeLetters(unsafe.SliceData(b), unsafe.StringData(s), len(s), first)
	return b
}

// IsUTF8 tells whether all of s is valid UTF-8.
//
//go:linkname IsUTF8 rt_text_is_utf8
//go:noescape
func IsUTF8(s string) bool

// CountRunes returns how many runes s has, an invalid byte counting as one.
//
//go:linkname CountRunes rt_text_count_runes
//go:noescape
func CountRunes(s string) int

//go:linkname byteMask rt_text_byte_mask
//go:noescape
func byteMask(s string, c byte) uint64

//go:linkname spaceMasks rt_text_space_masks
//go:noescape
func spaceMasks(s string) (spaces, others uint64)

// Block is how many bytes the functions that return masks look at.
const Block = 64

// ByteMask has a bit for each c in s, at its index, of the first Block bytes.
func ByteMask(s string, c byte) uint64 { return byteMask(s[:min(len(s), Block)], c) }

// SpaceMask has a bit for each of the first Block bytes of s that is white space in ASCII, and for each place after the end
// of s; ascii is false if one of these bytes is not ASCII.
func SpaceMask(s string) (spaces uint64, ascii bool) {
	n := min(len(s), Block)
	spaces, others := spaceMasks(s[:n])
	return spaces | ^uint64(0)<<n, others == 0
}
