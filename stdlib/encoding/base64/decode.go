package base64

import (
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

// decodeLetters decodes groups of eight letters for as long as there is nothing but letters, and dst has room for two
// bytes more than they stand for.
func (enc *Encoding) decodeLetters(dst, src []byte) (read, wrote int) {
	values := &enc.values
	for len(src)-read >= 8 && len(dst)-wrote >= 8 {
		in := (*[8]byte)(src[read:])
		a, b, c, d := values[in[0]], values[in[1]], values[in[2]], values[in[3]]
		e, f, g, h := values[in[4]], values[in[5]], values[in[6]], values[in[7]]
		if a|b|c|d|e|f|g|h == notLetter {
			break
		}
		bits := uint64(a)<<58 | uint64(b)<<52 | uint64(c)<<46 | uint64(d)<<40 |
			uint64(e)<<34 | uint64(f)<<28 | uint64(g)<<22 | uint64(h)<<16
		out := (*[8]byte)(dst[wrote:])
		out[0], out[1], out[2], out[3] = byte(bits>>56), byte(bits>>48), byte(bits>>40), byte(bits>>32)
		out[4], out[5] = byte(bits>>24), byte(bits>>16)
		read, wrote = read+8, wrote+6
	}
	return read, wrote
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
	start := len(dst)
	dst = slices.Grow(dst, enc.DecodedLen(len(src)))
	n, err := enc.Decode(dst[start:cap(dst)], src)
	return dst[:start+n], err
}

// DecodeString returns the bytes that s stands for; at an error, those before it.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	decoded := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(decoded, unsafe.Slice(unsafe.StringData(s), len(s)))
	return decoded[:n], err
}
