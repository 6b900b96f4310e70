package json

import (
	"math/bits"
	"unsafe"
)

// Strings are looked through eight bytes at a time. A word is loaded, and a mask computed which has the top bit of each
// byte that is looked for. With x the word,
//
//	(x - 0x01…01) &^ x & 0x80…80
//
// marks the zero bytes: a byte that is zero borrows, and only bytes above one that did may be marked wrongly. So the
// lowest mark is always right, and no other one is used. Bytes equal to c are the zeros of x ^ c…c; bytes below c, for
// c ≤ 0x80, are marked by (x - c…c) &^ x & 0x80…80 in the same way.

const (
	ones = 0x0101010101010101
	tops = 0x8080808080808080
)

// load returns the eight bytes from data[i] on; there must be that many.
func load(data []byte, i int) uint64 {
	return *(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(data)), i))
}

func equalBytes(x uint64, c byte) uint64 {
	x ^= ones * uint64(c)
	return (x - ones) &^ x
}

// firstMark is the number of the lowest byte that mask, which is not zero, marks.
func firstMark(mask uint64) int { return bits.TrailingZeros64(mask) >> 3 }

// What a byte is to the fast paths.
const (
	isSpace = 1 << iota
	isDigit
	endsText  // within a string: a quote, a backslash, a control character
	needsCare // endsText, or no ASCII
	needsHTML // needsCare, or < > &
	isHex
)

var letters = func() (table [256]uint8) {
	for c := range table {
		var flags uint8
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			flags |= isSpace
		}
		if '0' <= c && c <= '9' {
			flags |= isDigit | isHex
		}
		if 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F' {
			flags |= isHex
		}
		if c < ' ' || c == '"' || c == '\\' {
			flags |= endsText | needsCare | needsHTML
		}
		if c >= 0x80 {
			flags |= needsCare | needsHTML
		}
		if c == '<' || c == '>' || c == '&' {
			flags |= needsHTML
		}
		table[c] = flags
	}
	return table
}()

// textEnd finds the quote that ends a string whose first letter is data[i]; -1 if there is none, or if what is before it
// is no string. plain tells that the string stands for its own bytes, all of them ASCII.
func textEnd(data []byte, i int) (end int, plain bool) {
	seen := uint64(0) // of letters: top bits for what is not ASCII, bit 0 for escapes
	for {
		for len(data)-i >= 8 {
			x := load(data, i)
			mask := (equalBytes(x, '"') | equalBytes(x, '\\') | (x-ones*' ')&^x) & tops
			if mask == 0 {
				seen |= x & tops
				i += 8
				continue
			}
			n := firstMark(mask)
			seen |= x & tops & (mask&-mask - 1)
			i += n
			if data[i] == '"' {
				return i, seen == 0
			}
			break
		}
		for i < len(data) && letters[data[i]]&endsText == 0 {
			seen |= uint64(data[i] & 0x80)
			i++
		}
		if i >= len(data) || data[i] < ' ' {
			return -1, false
		}
		if data[i] == '"' {
			return i, seen == 0
		}
		size := escapeSize(data, i)
		if size <= 0 {
			return -1, false
		}
		i += size
		seen |= 1
	}
}

// escapeSize is how many bytes the escape at data[i], a backslash, takes; 0 if data ends in it, -1 if it is none.
func escapeSize(data []byte, i int) int {
	if i+1 >= len(data) {
		return 0
	}
	switch data[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		for k := i + 2; k < i+6; k++ {
			if k >= len(data) {
				return 0
			}
			if letters[data[k]]&isHex == 0 {
				return -1
			}
		}
		return 6
	}
	return -1
}

// numberEnd is where the number ends that begins at data[i]; -1 if it is none, or if data ends before it is one. whole
// tells that it has no fraction and no exponent.
func numberEnd(data []byte, i int) (end int, whole bool) {
	if i < len(data) && data[i] == '-' {
		i++
	}
	if i >= len(data) {
		return -1, false
	}
	if data[i] == '0' {
		i++
	} else {
		start := i
		if i = digitsEnd(data, i); i == start {
			return -1, false
		}
	}
	whole = true
	if i < len(data) && data[i] == '.' {
		start := i + 1
		if i = digitsEnd(data, start); i == start {
			return -1, false
		}
		whole = false
	}
	if i < len(data) && data[i]|0x20 == 'e' {
		i++
		if i < len(data) && (data[i] == '+' || data[i] == '-') {
			i++
		}
		start := i
		if i = digitsEnd(data, start); i == start {
			return -1, false
		}
		whole = false
	}
	return i, whole
}

func digitsEnd(data []byte, i int) int {
	for i < len(data) && data[i]-'0' < 10 {
		i++
	}
	return i
}

// isNumber: is s a JSON number, and nothing else?
func isNumber(s string) bool {
	end, _ := numberEnd(bytesOf(s), 0)
	return end == len(s) && end > 0
}

// bytesOf is s as bytes that nobody may change.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// stringOf is b as a string, while nobody changes b.
func stringOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// literalOf is the literal that begins with c.
func literalOf(c byte) string {
	switch c {
	case 't':
		return "true"
	case 'f':
		return "false"
	}
	return "null"
}
