// Package md5 computes the hash function MD5 (RFC 1321). It is broken: whoever wants to can make two texts with one hash.
package md5

import (
	"crypto"
	"hash"
	"internal/blockwise"
	"internal/hashstate"
)

const (
	// Size is how many bytes a hash has.
	Size = 16
	// BlockSize is how many bytes the function takes at a time.
	BlockSize = 64
)

func init() { crypto.RegisterHash(crypto.MD5, New) }

const (
	stateMark = "md5\x01"
	stateSize = len(stateMark) + Size + BlockSize + 8
)

type state [4]uint32

var start = state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}

type digest struct {
	state state
	held  blockwise.Held
}

// New returns a hash that computes MD5. Its state can be saved, restored and cloned.
func New() hash.Hash { return &digest{state: start} }

func (d *digest) Reset()         { d.state, d.held.Length = start, 0 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Write(p []byte) (int, error) {
	first, rest := d.held.Take(p, BlockSize)
	d.state.add(first)
	d.state.add(rest)
	d.held.Keep(rest, BlockSize)
	return len(p), nil
}

func (d *digest) sum() (hash [Size]byte) {
	s := d.state
	var tail [256]byte
	s.add(d.held.Last(&tail, BlockSize, true))
	for i, x := range s {
		hash[4*i], hash[4*i+1], hash[4*i+2], hash[4*i+3] = byte(x), byte(x>>8), byte(x>>16), byte(x>>24)
	}
	return hash
}

func (d *digest) Sum(in []byte) []byte {
	hash := d.sum()
	return append(in, hash[:]...)
}

// Sum returns the hash of data.
func Sum(data []byte) [Size]byte {
	d := digest{state: start}
	d.Write(data)
	return d.sum()
}

// Clone returns a copy of the hash.
func (d *digest) Clone() (hash.Cloner, error) {
	copied := *d
	return &copied, nil
}

// AppendBinary appends the state.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, stateMark...)
	for _, x := range d.state {
		b = hashstate.Append32(b, x)
	}
	return d.held.Append(b, BlockSize), nil
}

// MarshalBinary returns the state.
func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(make([]byte, 0, stateSize)) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (d *digest) UnmarshalBinary(b []byte) error {
	b, err := hashstate.Open(b, stateMark, stateSize, "crypto/md5")
	if err != nil {
		return err
	}
	for i := range d.state {
		d.state[i], b = hashstate.Take32(b)
	}
	d.held.Restore(b, BlockSize)
	return nil
}
