// Package base64 writes bytes as letters, six bits a letter, and reads them back (RFC 4648).
//
// An Encoding is an alphabet, a padding and a degree of strictness. The four that the RFC names are variables of this
// package; others are made of them, or by NewEncoding.
package base64

import (
	"slices"
	"strconv"
)

const (
	// StdPadding fills up the last group of four letters.
	StdPadding rune = '='
	// NoPadding stands for an encoding whose last group may be short.
	NoPadding rune = -1
)

// What the reverse alphabet says of bytes that are no letters.
const notLetter = 0xff

// An Encoding turns bytes into letters of one alphabet and back. It does not change, so goroutines may share it.
type Encoding struct {
	letters [64]byte
	values  [256]uint8 // of each letter, or notLetter
	// shifted are the values of the four letters of a group where they belong in 24 bits; notLetter is above these.
	shifted *[4][256]uint32
	padding rune
	strict  bool
}

var (
	// StdEncoding is the alphabet of RFC 4648, section 4, with padding.
	StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
	// URLEncoding is that of section 5, whose letters need no escapes in URLs and file names, with padding.
	URLEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
	// RawStdEncoding is StdEncoding without padding.
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	// RawURLEncoding is URLEncoding without padding.
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

// A CorruptInputError is the place in the input, counted in bytes, that is no part of an encoding.
type CorruptInputError int64

// Error names the place.
func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// NewEncoding returns an encoding with the alphabet and StdPadding. The alphabet is 64 bytes, no two alike, without line
// ends and without '='; NewEncoding panics if it is not.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{padding: StdPadding}
	copy(e.letters[:], encoder)
	for i := range e.values {
		e.values[i] = notLetter
	}
	for i, letter := range e.letters {
		switch {
		case letter == '\n' || letter == '\r':
			panic("encoding alphabet contains newline character")
		case e.values[letter] != notLetter:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.values[letter] = uint8(i)
	}
	e.shifted = new([4][256]uint32)
	for place := range e.shifted {
		for c, value := range e.values {
			e.shifted[place][c] = uint32(value) << (18 - 6*place)
			if value == notLetter {
				e.shifted[place][c] = notLetter << 24
			}
		}
	}
	return e
}

// WithPadding returns the encoding with another padding, or with none (NoPadding). It panics if padding is a line end, in
// the alphabet, negative, or more than a byte.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	if padding != NoPadding {
		switch {
		case padding < 0 || padding > 0xff || padding == '\n' || padding == '\r':
			panic("invalid padding")
		case enc.values[padding] != notLetter:
			panic("padding contained in alphabet")
		}
	}
	enc.padding = padding
	return &enc
}

// Strict returns the encoding with the demand that the bits which the last letter has too many are zero. Line ends are
// passed over nevertheless.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// EncodedLen returns how many letters, padding included, stand for n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	groups := n / 3
	if n%3 != 0 {
		groups++
	}
	return groups * 4
}

// Encode writes src as EncodedLen(len(src)) letters into dst, which it fills up with padding: pieces of a longer text
// must be of a multiple of three bytes, or go through NewEncoder.
func (enc *Encoding) Encode(dst, src []byte) {
	if len(src) == 0 {
		return
	}
	_ = dst[enc.EncodedLen(len(src))-1]
	letters := &enc.letters
	for len(src) >= 3 {
		in, out := (*[3]byte)(src), (*[4]byte)(dst)
		bits := uint32(in[0])<<16 | uint32(in[1])<<8 | uint32(in[2])
		out[0] = letters[bits>>18&63]
		out[1] = letters[bits>>12&63]
		out[2] = letters[bits>>6&63]
		out[3] = letters[bits&63]
		src, dst = src[3:], dst[4:]
	}
	if len(src) == 0 {
		return
	}
	bits := uint32(src[0]) << 16
	if len(src) == 2 {
		bits |= uint32(src[1]) << 8
		dst[2] = letters[bits>>6&63]
	}
	dst[0], dst[1] = letters[bits>>18&63], letters[bits>>12&63]
	if enc.padding != NoPadding {
		for i := len(src) + 1; i < 4; i++ {
			dst[i] = byte(enc.padding)
		}
	}
}

// AppendEncode appends the letters for src to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	start, end := len(dst), len(dst)+enc.EncodedLen(len(src))
	dst = slices.Grow(dst, end-start)[:end]
	enc.Encode(dst[start:], src)
	return dst
}

// EncodeToString returns the letters for src.
func (enc *Encoding) EncodeToString(src []byte) string {
	text := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(text, src)
	return asString(text)
}
