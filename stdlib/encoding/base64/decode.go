package base64

import (
	"math/bits"
	"slices"
	"unsafe"
)

// asString is b, which nobody may change any more, as a string.
func asString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// DecodedLen returns how many bytes at most n letters stand for.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Decode writes the bytes that src stands for into dst, which must have room for DecodedLen(len(src)) of them, and
// returns how many they are. Line ends (\r and \n) in src do not count. The error, if there is one, is a
// CorruptInputError; the bytes of the groups before it have been written.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	at := 0
	for at < len(src) {
		read, wrote := enc.decodeLetters(dst[n:], src[at:])
		at, n = at+read, n+wrote
		if at == len(src) {
			break
		}
		g := enc.readGroup(src, at)
		n += g.write(dst[n:])
		if g.err >= 0 {
			return n, CorruptInputError(g.err)
		}
		at = g.end
	}
	return n, nil
}

// decodeLetters decodes groups of eight letters for as long as there is nothing but letters, and at least four behind
// them: what those four stand for leaves room in dst for a whole word, whose last two bytes are written again later.
func (enc *Encoding) decodeLetters(dst, src []byte) (read, wrote int) {
	t := enc.shifted
	rest := src
	for len(rest) >= 12 && len(dst) >= 8 {
		in := (*[8]byte)(rest)
		first := t[0][in[0]] | t[1][in[1]] | t[2][in[2]] | t[3][in[3]]
		second := t[0][in[4]] | t[1][in[5]] | t[2][in[6]] | t[3][in[7]]
		if first|second >= 1<<24 {
			break
		}
		*(*uint64)(unsafe.Pointer((*[8]byte)(dst))) = bits.ReverseBytes64(uint64(first)<<40 | uint64(second)<<16)
		rest, dst = rest[8:], dst[6:]
	}
	read = len(src) - len(rest)
	return read, read / 8 * 6
}

// group is what up to four letters, with line ends and padding among them, come to.
type group struct {
	bits  uint32 // of the letters, the first on top of 24
	bytes int    // that they stand for
	end   int    // where the next group begins
	err   int    // the place of a mistake, or -1. The bytes before it count all the same.
}

func (g *group) write(dst []byte) int {
	if g.bytes == 0 {
		return 0
	}
	for i := g.bytes - 1; i >= 0; i-- {
		dst[i] = byte(g.bits >> (16 - 8*i))
	}
	return g.bytes
}

// readGroup reads the group that begins at src[at], letter by letter.
func (enc *Encoding) readGroup(src []byte, at int) group {
	g := group{err: -1}
	letters := 0
	for ; letters < 4; at++ {
		if at == len(src) {
			switch {
			case letters == 0:
				g.end = at
				return g
			case letters == 1 || enc.padding != NoPadding:
				g.err = at - letters
				return g
			}
			return enc.finishShort(g, letters, at)
		}
		c := src[at]
		if v := enc.values[c]; v != notLetter {
			g.bits |= uint32(v) << (18 - 6*letters)
			letters++
			continue
		}
		if c == '\n' || c == '\r' {
			continue
		}
		if enc.padding == NoPadding || c != byte(enc.padding) || letters < 2 {
			g.err = at
			return g
		}
		return enc.readPadding(g, letters, src, at+1)
	}
	g.bytes, g.end = 3, at
	return g
}

// readPadding finishes a group of two or three letters and a padding, which src[at] comes after. Nothing but line ends
// may follow.
func (enc *Encoding) readPadding(g group, letters int, src []byte, at int) group {
	if letters == 2 {
		at = skipLineEnds(src, at)
		if at == len(src) {
			g.err = at
			return g
		}
		if src[at] != byte(enc.padding) {
			g.err = at - 1
			return g
		}
		at++
	}
	at = skipLineEnds(src, at)
	if at < len(src) {
		g.err = at
	}
	return enc.finishShort(g, letters, at)
}

// finishShort sees to the bits that are too many in a group of two or three letters, which ends at src[at].
func (enc *Encoding) finishShort(g group, letters, at int) group {
	g.end, g.bytes = at, letters-1
	if enc.strict && g.bits<<(8+8*g.bytes) != 0 {
		g.bytes, g.err = 0, at-(4-letters)
	}
	return g
}

func skipLineEnds(src []byte, at int) int {
	for at < len(src) && (src[at] == '\n' || src[at] == '\r') {
		at++
	}
	return at
}

// AppendDecode appends the bytes that src stands for to dst. At an error, those before it are appended.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	letters := len(src)
	for enc.padding != NoPadding && letters > 0 && rune(src[letters-1]) == enc.padding {
		letters--
	}
	start, room := len(dst), letters/4*3+letters%4*6/8
	dst = slices.Grow(dst, room)
	n, err := enc.Decode(dst[start:start+room], src)
	return dst[:start+n], err
}

// DecodeString returns the bytes that s stands for; at an error, those before it.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	decoded := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(decoded, unsafe.Slice(unsafe.StringData(s), len(s)))
	return decoded[:n], err
}
