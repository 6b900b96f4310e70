package binary

import (
	"errors"
	"io"
)

// A varint is a number in groups of seven bits, the lowest first, one in a byte; the top bit of a byte tells that another
// follows. Signed numbers are folded first, so that those near zero are short: 0, -1, 1, -2 become 0, 1, 2, 3.

const (
	// MaxVarintLen16 is how many bytes a varint of 16 bits takes at most.
	MaxVarintLen16 = 3
	// MaxVarintLen32 is how many bytes a varint of 32 bits takes at most.
	MaxVarintLen32 = 5
	// MaxVarintLen64 is how many bytes a varint of 64 bits takes at most.
	MaxVarintLen64 = 10
)

const more = 0x80

var errOverflow = errors.New("binary: varint overflows a 64-bit integer")

func fold(x int64) uint64   { return uint64(x)<<1 ^ uint64(x>>63) }
func unfold(x uint64) int64 { return int64(x>>1) ^ -int64(x&1) }

// AppendUvarint appends x as a varint to buf.
func AppendUvarint(buf []byte, x uint64) []byte {
	for ; x >= more; x >>= 7 {
		buf = append(buf, byte(x)|more)
	}
	return append(buf, byte(x))
}

// PutUvarint stores x as a varint at the begin of buf and returns how many bytes it took. It panics if buf is too small.
func PutUvarint(buf []byte, x uint64) int {
	n := 0
	for ; x >= more; x >>= 7 {
		buf[n] = byte(x) | more
		n++
	}
	buf[n] = byte(x)
	return n + 1
}

// AppendVarint appends the signed x as a varint to buf.
func AppendVarint(buf []byte, x int64) []byte { return AppendUvarint(buf, fold(x)) }

// PutVarint stores the signed x as a varint at the begin of buf and returns how many bytes it took. It panics if buf is too
// small.
func PutVarint(buf []byte, x int64) int { return PutUvarint(buf, fold(x)) }

// Uvarint reads a varint from the begin of buf and returns it with the number of its bytes. That number is 0 if buf ends
// before the varint does, and if the varint has more than 64 bits it is negative: how many bytes were looked at. The value
// is 0 then.
func Uvarint(buf []byte) (uint64, int) {
	var x uint64
	for i := range min(len(buf), MaxVarintLen64) {
		c := buf[i]
		if i == MaxVarintLen64-1 && c > 1 {
			return 0, overflowAt(buf)
		}
		x |= uint64(c&^more) << (7 * i)
		if c < more {
			return x, i + 1
		}
	}
	return 0, 0
}

// overflowAt tells how far a varint that is too long was looked at: one byte more where the tenth has a follower.
func overflowAt(buf []byte) int {
	if buf[MaxVarintLen64-1] < more {
		return -MaxVarintLen64
	}
	if len(buf) == MaxVarintLen64 {
		return 0
	}
	return -(MaxVarintLen64 + 1)
}

// Varint reads a signed varint from the begin of buf, and returns what Uvarint does.
func Varint(buf []byte) (int64, int) {
	x, n := Uvarint(buf)
	return unfold(x), n
}

// ReadUvarint reads a varint, and no byte more, from r. The error of r that it meets is returned; io.EOF behind the first
// byte becomes io.ErrUnexpectedEOF. A varint of more than 64 bits is an error after its tenth byte.
func ReadUvarint(r io.ByteReader) (uint64, error) {
	var x uint64
	for i := range MaxVarintLen64 {
		c, err := r.ReadByte()
		if err != nil {
			if i > 0 && err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return x, err
		}
		if c < more {
			if i == MaxVarintLen64-1 && c > 1 {
				break
			}
			return x | uint64(c)<<(7*i), nil
		}
		x |= uint64(c&^more) << (7 * i)
	}
	return x, errOverflow
}

// ReadVarint reads a signed varint from r as ReadUvarint does.
func ReadVarint(r io.ByteReader) (int64, error) {
	x, err := ReadUvarint(r)
	return unfold(x), err
}
