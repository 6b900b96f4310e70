// Package sha1 computes the hash function SHA-1 (RFC 3174). It is broken: whoever can spend enough on it can make two texts
// with one hash.
package sha1

import (
	"crypto"
	"hash"
	"internal/blockwise"
	"internal/hashstate"
)

const (
	// Size is how many bytes a hash has.
	Size = 20
	// BlockSize is how many bytes the function takes at a time.
	BlockSize = 64
)

func init() { crypto.RegisterHash(crypto.SHA1, New) }

const (
	stateMark = "sha\x01"
	stateSize = len(stateMark) + Size + BlockSize + 8
)

type state [5]uint32

var start = state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}

type digest struct {
	state state
	held  blockwise.Held
}

// New returns a hash that computes SHA-1. Its state can be saved, restored and cloned.
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
	s.add(d.held.Last(&tail, BlockSize, false))
	for i, x := range s {
		hash[4*i], hash[4*i+1], hash[4*i+2], hash[4*i+3] = byte(x>>24), byte(x>>16), byte(x>>8), byte(x)
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

// ConstantTimeSum appends what Sum does, in a time that does not depend on how much of a block is held: crypto/tls checks
// paddings whose length is a secret.
func (d *digest) ConstantTimeSum(in []byte) []byte {
	tail, one := d.held.LastConstant()
	first := d.state
	first.add(tail[:BlockSize])
	second := first
	second.add(tail[BlockSize:])
	var hash [Size]byte
	for i := range first {
		x := first[i]&one | second[i]&^one
		hash[4*i], hash[4*i+1], hash[4*i+2], hash[4*i+3] = byte(x>>24), byte(x>>16), byte(x>>8), byte(x)
	}
	return append(in, hash[:]...)
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
	b, err := hashstate.Open(b, stateMark, stateSize, "crypto/sha1")
	if err != nil {
		return err
	}
	for i := range d.state {
		d.state[i], b = hashstate.Take32(b)
	}
	d.held.Restore(b, BlockSize)
	return nil
}
