// Package sha256 computes the hash functions SHA-224 and SHA-256 (FIPS 180-4).
package sha256

import (
	"crypto"
	"hash"
	"internal/blockwise"
	"internal/hashstate"
)

const (
	// Size is how many bytes a SHA-256 hash has.
	Size = 32
	// Size224 is how many bytes a SHA-224 hash has.
	Size224 = 28
	// BlockSize is how many bytes the functions take at a time.
	BlockSize = 64
)

func init() {
	crypto.RegisterHash(crypto.SHA224, New224)
	crypto.RegisterHash(crypto.SHA256, New)
}

type state [8]uint32

// A variant is one of the functions: they differ in where they start and how much of the state the hash is.
type variant struct {
	start state
	size  int
	mark  string // of saved states
}

// SHA-256 starts with the first 32 bits behind the point of the square roots of the first eight primes.
var full = variant{state{
	0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
	0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
}, Size, "sha\x03"}

// SHA-224 starts with the second 32 bits behind the point of the square roots of the next eight.
var short = variant{state{
	0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939,
	0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
}, Size224, "sha\x02"}

const stateSize = len("sha\x00") + 8*4 + BlockSize + 8

type digest struct {
	variant *variant
	state   state
	held    blockwise.Held
}

func (v *variant) new() *digest { return &digest{variant: v, state: v.start} }

// New returns a hash that computes SHA-256. Its state can be saved, restored and cloned.
func New() hash.Hash { return full.new() }

// New224 returns a hash that computes SHA-224. Its state can be saved, restored and cloned.
func New224() hash.Hash { return short.new() }

// Sum256 returns the SHA-256 hash of data.
func Sum256(data []byte) [Size]byte {
	d := digest{variant: &full, state: full.start}
	d.Write(data)
	hash := d.sum()
	return [Size]byte(hash[:])
}

// Sum224 returns the SHA-224 hash of data.
func Sum224(data []byte) [Size224]byte {
	d := digest{variant: &short, state: short.start}
	d.Write(data)
	hash := d.sum()
	return [Size224]byte(hash[:])
}

func (d *digest) Reset()         { d.state, d.held.Length = d.variant.start, 0 }
func (d *digest) Size() int      { return d.variant.size }
func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Write(p []byte) (int, error) {
	first, rest := d.held.Take(p, BlockSize)
	d.state.add(first)
	d.state.add(rest)
	d.held.Keep(rest, BlockSize)
	return len(p), nil
}

// sum is the whole state behind the last block, of which the hash is the begin.
func (d *digest) sum() (hash [8 * 4]byte) {
	s := d.state
	var tail [256]byte
	s.add(d.held.Last(&tail, BlockSize, false))
	for i, x := range s {
		hashstate.Append32(hash[4*i:4*i], x)
	}
	return hash
}

func (d *digest) Sum(in []byte) []byte {
	hash := d.sum()
	return append(in, hash[:d.variant.size]...)
}

// Clone returns a copy of the hash.
func (d *digest) Clone() (hash.Cloner, error) {
	copied := *d
	return &copied, nil
}

// AppendBinary appends the state.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, d.variant.mark...)
	for _, x := range d.state {
		b = hashstate.Append32(b, x)
	}
	return d.held.Append(b, BlockSize), nil
}

// MarshalBinary returns the state.
func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(make([]byte, 0, stateSize)) }

// UnmarshalBinary goes on from a state that MarshalBinary of the same function has returned.
func (d *digest) UnmarshalBinary(b []byte) error {
	b, err := hashstate.Open(b, d.variant.mark, stateSize, "crypto/sha256")
	if err != nil {
		return err
	}
	for i := range d.state {
		d.state[i], b = hashstate.Take32(b)
	}
	d.held.Restore(b, BlockSize)
	return nil
}
