// Package hex writes bytes as pairs of hexadecimal digits, and reads them back.
package hex

import (
	"errors"
	"fmt"
	"slices"
	"unsafe"
)

// ErrLength is the error of a digit without its pair. A decoder of a stream returns io.ErrUnexpectedEOF in its place.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// An InvalidByteError is a byte that is no hexadecimal digit.
type InvalidByteError byte

// Error shows the byte as a character.
func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

// EncodedLen returns how many digits n bytes take.
func EncodedLen(n int) int { return 2 * n }

// DecodedLen returns how many bytes x digits are.
func DecodedLen(x int) int { return x / 2 }

// What values says of bytes that are no digits.
const noDigit = 0xff

var values = func() (table [256]uint8) {
	for c := range table {
		switch {
		case '0' <= c && c <= '9':
			table[c] = uint8(c - '0')
		case 'a' <= c && c <= 'f':
			table[c] = uint8(c - 'a' + 10)
		case 'A' <= c && c <= 'F':
			table[c] = uint8(c - 'A' + 10)
		default:
			table[c] = noDigit
		}
	}
	return table
}()

// eachByte is a word of eight times the byte 1.
const eachByte = 0x0101010101010101

// eightDigits are the digits of four bytes, the first in the lowest byte: the bytes are spread until each has two, the
// halves put into these, and those above 9 moved from behind '9' to 'a'.
func eightDigits(four uint32) uint64 {
	x := uint64(four)
	x = (x | x<<16) & 0x0000ffff0000ffff
	x = (x | x<<8) & 0x00ff00ff00ff00ff
	x = x>>4&0x000f000f000f000f | x<<8&0x0f000f000f000f00
	above := (x + 6*eachByte) >> 4 & eachByte
	return x + '0'*eachByte + above*('a'-'9'-1)
}

// Encode writes src as lower-case digits into dst, which must have room for EncodedLen(len(src)) of them, and returns that
// number.
func Encode(dst, src []byte) int {
	n := EncodedLen(len(src))
	for len(src) >= 4 {
		in, out := (*[4]byte)(src), (*[8]byte)(dst)
		x := eightDigits(uint32(in[0]) | uint32(in[1])<<8 | uint32(in[2])<<16 | uint32(in[3])<<24)
		for i := range out {
			out[i] = byte(x >> (8 * i))
		}
		src, dst = src[4:], dst[8:]
	}
	for i, b := range src {
		x := eightDigits(uint32(b))
		dst[2*i], dst[2*i+1] = byte(x), byte(x>>8)
	}
	return n
}

// AppendEncode appends the digits of src to dst.
func AppendEncode(dst, src []byte) []byte {
	start := len(dst)
	dst = slices.Grow(dst, EncodedLen(len(src)))[:start+EncodedLen(len(src))]
	Encode(dst[start:], src)
	return dst
}

// EncodeToString returns the digits of src.
func EncodeToString(src []byte) string {
	digits := make([]byte, EncodedLen(len(src)))
	Encode(digits, src)
	return unsafe.String(unsafe.SliceData(digits), len(digits))
}

// Decode writes the bytes that the digits in src, of either case, are into dst, which must have room for
// DecodedLen(len(src)) of them, and returns how many they are. At a byte that is no digit (an InvalidByteError), or a digit
// without its pair (ErrLength), they are those before it. dst may be src.
func Decode(dst, src []byte) (int, error) {
	n := 0
	for ; 2*n+1 < len(src); n++ {
		a, b := values[src[2*n]], values[src[2*n+1]]
		if a|b == noDigit {
			if a == noDigit {
				return n, InvalidByteError(src[2*n])
			}
			return n, InvalidByteError(src[2*n+1])
		}
		dst[n] = a<<4 | b
	}
	if len(src)%2 != 0 {
		return n, single(src[2*n], ErrLength)
	}
	return n, nil
}

// single is the error of a byte without its pair: short, if it is a digit at least.
func single(c byte, short error) error {
	if values[c] == noDigit {
		return InvalidByteError(c)
	}
	return short
}

// AppendDecode appends the bytes that the digits in src are to dst. At an error, those before it are appended.
func AppendDecode(dst, src []byte) ([]byte, error) {
	start := len(dst)
	dst = slices.Grow(dst, DecodedLen(len(src)))
	n, err := Decode(dst[start:cap(dst)], src)
	return dst[:start+n], err
}

// DecodeString returns the bytes that the digits in s are; at an error, those before it.
func DecodeString(s string) ([]byte, error) {
	decoded := make([]byte, DecodedLen(len(s)))
	n, err := Decode(decoded, unsafe.Slice(unsafe.StringData(s), len(s)))
	return decoded[:n], err
}
