// Package adler32 is the checksum of zlib (RFC 1950): two sums modulo 65521, the first of the bytes and 1, the second of
// the values that the first goes through.
package adler32

import (
	"hash"
	"internal/hashstate"
)

// Size is how many bytes a checksum takes.
const Size = 4

const (
	modulus = 65521
	// From sums below the modulus, so many bytes of 255 lead to no overflow of the second. It is a multiple of stride.
	longest = 5552 / stride * stride
	stride  = 16
)

const (
	stateMark = "adl\x01"
	stateSize = len(stateMark) + 4
)

// A digest holds the second sum above the first.
type digest uint32

// New returns a hash that computes the checksum. Sum appends it with the highest byte first.
func New() hash.Hash32 {
	d := digest(1)
	return &d
}

func (d *digest) Reset()         { *d = 1 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 4 }

// Sum32 returns the checksum of what was written so far.
func (d *digest) Sum32() uint32 { return uint32(*d) }

func (d *digest) Sum(b []byte) []byte { return hashstate.Append32(b, uint32(*d)) }

func (d *digest) Write(p []byte) (int, error) {
	*d = update(*d, p)
	return len(p), nil
}

// Clone returns a copy of the hash.
func (d *digest) Clone() (hash.Cloner, error) {
	copied := *d
	return &copied, nil
}

// AppendBinary appends the state.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	return hashstate.Append32(append(b, stateMark...), uint32(*d)), nil
}

// MarshalBinary returns the state.
func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(make([]byte, 0, stateSize)) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (d *digest) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, stateMark, stateSize, "hash/adler32")
	if err != nil {
		return err
	}
	sums, _ := hashstate.Take32(rest)
	*d = digest(sums)
	return nil
}

// update goes through sixteen bytes at a time. Behind them the second sum has grown by sixteen times the first and by each
// byte as often as there are places from it on, so these do not wait for each other.
func update(d digest, p []byte) digest {
	first, second := uint32(d)&0xffff, uint32(d)>>16
	for len(p) > 0 {
		part := p[:min(len(p), longest)]
		p = p[len(part):]
		for len(part) >= stride {
			in := (*[stride]byte)(part)
			var sum, weighted uint32
			for i, c := range in {
				sum += uint32(c)
				weighted += uint32(stride-i) * uint32(c)
			}
			second += stride*first + weighted
			first += sum
			part = part[stride:]
		}
		for _, c := range part {
			first += uint32(c)
			second += first
		}
		first, second = first%modulus, second%modulus
	}
	return digest(second<<16 | first)
}

// Checksum returns the checksum of data.
func Checksum(data []byte) uint32 { return uint32(update(1, data)) }
