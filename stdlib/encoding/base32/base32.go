// Package base32 writes bytes as letters, five bits a letter, and reads them back (RFC 4648).
//
// An Encoding is an alphabet and a padding. The two that the RFC names are variables of this package; others are made of
// them, or by NewEncoding.
package base32

import (
	"slices"
	"strconv"
	"unsafe"
)

const (
	// StdPadding fills up the last group of eight letters.
	StdPadding rune = '='
	// NoPadding stands for an encoding whose last group may be short.
	NoPadding rune = -1
)

// What the reverse alphabet says of bytes that are no letters.
const notLetter = 0xff

// A group is five bytes, or eight letters.
const (
	groupBytes   = 5
	groupLetters = 8
)

// An Encoding turns bytes into letters of one alphabet and back. It does not change, so goroutines may share it.
type Encoding struct {
	letters [32]byte
	values  [256]uint8 // of each letter, or notLetter
	// pairs are the letters of ten bits, the first in the lower byte.
	pairs   *[1 << 10]uint16
	padding rune
}

var (
	// StdEncoding is the alphabet of RFC 4648, section 6, with padding.
	StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
	// HexEncoding is that of section 7, whose letters are in the order of what they stand for, with padding.
	HexEncoding = NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUV")
)

// A CorruptInputError is the place in the input, counted in bytes without line ends, that is no part of an encoding.
type CorruptInputError int64

// Error names the place.
func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// NewEncoding returns an encoding with the alphabet and StdPadding. The alphabet is 32 bytes, no two alike, without line
// ends and without '='; NewEncoding panics if it is not, but for the '='.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
	}
	e := &Encoding{padding: StdPadding, pairs: new([1 << 10]uint16)}
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
	for i := range e.pairs {
		e.pairs[i] = uint16(e.letters[i>>5]) | uint16(e.letters[i&31])<<8
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

// EncodedLen returns how many letters, padding included, stand for n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/groupBytes*groupLetters + (n%groupBytes*8+4)/5
	}
	return (n + groupBytes - 1) / groupBytes * groupLetters
}

// Encode writes src as EncodedLen(len(src)) letters into dst, which it fills up with padding: pieces of a longer text
// must be of a multiple of five bytes, or go through NewEncoder.
func (enc *Encoding) Encode(dst, src []byte) {
	pairs := enc.pairs
	if pairs == nil { // of the zero Encoding all letters are zero
		pairs = new([1 << 10]uint16)
	}
	for len(src) >= groupBytes {
		_ = dst[groupLetters-1]
		in, out := (*[groupBytes]byte)(src), (*[groupLetters]byte)(dst)
		high := uint32(in[0])<<12 | uint32(in[1])<<4 | uint32(in[2])>>4
		low := uint32(in[2]&15)<<16 | uint32(in[3])<<8 | uint32(in[4])
		a, b := pairs[high>>10&1023], pairs[high&1023]
		c, d := pairs[low>>10&1023], pairs[low&1023]
		*(*uint64)(unsafe.Pointer(out)) = uint64(a) | uint64(b)<<16 | uint64(c)<<32 | uint64(d)<<48
		src, dst = src[groupBytes:], dst[groupLetters:]
	}
	if len(src) == 0 {
		return
	}
	var bits uint64
	for i, c := range src {
		bits |= uint64(c) << (32 - 8*i)
	}
	letters := (len(src)*8 + 4) / 5
	for i := range letters {
		dst[i] = enc.letters[bits>>(35-5*i)&31]
	}
	if enc.padding != NoPadding {
		for i := letters; i < groupLetters; i++ {
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
	return unsafe.String(unsafe.SliceData(text), len(text))
}
