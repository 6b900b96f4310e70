// Package sha512 computes the hash functions SHA-384, SHA-512, SHA-512/224 and SHA-512/256 (FIPS 180-4).
package sha512

import (
	"crypto"
	"hash"
	"internal/blockwise"
	"internal/hashstate"
)

const (
	// Size is how many bytes a SHA-512 hash has.
	Size = 64
	// Size224 is how many bytes a SHA-512/224 hash has.
	Size224 = 28
	// Size256 is how many bytes a SHA-512/256 hash has.
	Size256 = 32
	// Size384 is how many bytes a SHA-384 hash has.
	Size384 = 48
	// BlockSize is how many bytes the functions take at a time.
	BlockSize = 128
)

func init() {
	crypto.RegisterHash(crypto.SHA384, New384)
	crypto.RegisterHash(crypto.SHA512, New)
	crypto.RegisterHash(crypto.SHA512_224, New512_224)
	crypto.RegisterHash(crypto.SHA512_256, New512_256)
}

type state [8]uint64

// A variant is one of the functions: they differ in where they start and how much of the state the hash is.
type variant struct {
	start state
	size  int
	mark  string // of saved states
}

// SHA-512 starts with the first 64 bits behind the point of the square roots of the first eight primes.
var full = variant{state{
	0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
}, Size, "sha\x07"}

// SHA-384 starts with those of the next eight.
var short384 = variant{state{
	0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
	0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
}, Size384, "sha\x04"}

// SHA-512/224 starts with the hash of its name, by a SHA-512 whose start is changed.
var short224 = variant{state{
	0x8c3d37c819544da2, 0x73e1996689dcd4d6, 0x1dfab7ae32ff9c82, 0x679dd514582f9fcf,
	0x0f6d2b697bd44da8, 0x77e36f7304c48942, 0x3f9d85a86a1d36c8, 0x1112e6ad91d692a1,
}, Size224, "sha\x05"}

// SHA-512/256 does likewise.
var short256 = variant{state{
	0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151, 0x963877195940eabd,
	0x96283ee2a88effe3, 0xbe5e1e2553863992, 0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2,
}, Size256, "sha\x06"}

const stateSize = len("sha\x00") + 8*8 + BlockSize + 8

type digest struct {
	variant *variant
	state   state
	held    blockwise.Held
}

func (v *variant) new() *digest { return &digest{variant: v, state: v.start} }

// New returns a hash that computes SHA-512. Its state can be saved, restored and cloned.
func New() hash.Hash { return full.new() }

// New384 returns a hash that computes SHA-384. Its state can be saved, restored and cloned.
func New384() hash.Hash { return short384.new() }

// New512_224 returns a hash that computes SHA-512/224. Its state can be saved, restored and cloned.
func New512_224() hash.Hash { return short224.new() }

// New512_256 returns a hash that computes SHA-512/256. Its state can be saved, restored and cloned.
func New512_256() hash.Hash { return short256.new() }

// Sum512 returns the SHA-512 hash of data.
func Sum512(data []byte) [Size]byte {
	d := digest{variant: &full, state: full.start}
	d.Write(data)
	hash := d.sum()
	return [Size]byte(hash[:])
}

// Sum384 returns the SHA-384 hash of data.
func Sum384(data []byte) [Size384]byte {
	d := digest{variant: &short384, state: short384.start}
	d.Write(data)
	hash := d.sum()
	return [Size384]byte(hash[:])
}

// Sum512_224 returns the SHA-512/224 hash of data.
func Sum512_224(data []byte) [Size224]byte {
	d := digest{variant: &short224, state: short224.start}
	d.Write(data)
	hash := d.sum()
	return [Size224]byte(hash[:])
}

// Sum512_256 returns the SHA-512/256 hash of data.
func Sum512_256(data []byte) [Size256]byte {
	d := digest{variant: &short256, state: short256.start}
	d.Write(data)
	hash := d.sum()
	return [Size256]byte(hash[:])
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
func (d *digest) sum() (hash [8 * 8]byte) {
	s := d.state
	var tail [256]byte
	s.add(d.held.Last(&tail, BlockSize, false))
	for i, x := range s {
		hashstate.Append64(hash[8*i:8*i], x)
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
		b = hashstate.Append64(b, x)
	}
	return d.held.Append(b, BlockSize), nil
}

// MarshalBinary returns the state.
func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(make([]byte, 0, stateSize)) }

// UnmarshalBinary goes on from a state that MarshalBinary of the same function has returned.
func (d *digest) UnmarshalBinary(b []byte) error {
	b, err := hashstate.Open(b, d.variant.mark, stateSize, "crypto/sha512")
	if err != nil {
		return err
	}
	for i := range d.state {
		d.state[i], b = hashstate.Take64(b)
	}
	d.held.Restore(b, BlockSize)
	return nil
}
