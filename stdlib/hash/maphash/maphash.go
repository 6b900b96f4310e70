// Package maphash hashes bytes and comparable values for tables in memory. A hash depends on a Seed, which no other process
// has; with a seed of its own a table is safe from people who choose keys that have one hash. It is no cryptography.
package maphash

import (
	"hash"
	"internal/hashstate"
	"internal/rt"
	"internal/value"
	"unsafe"
)

// A Seed chooses one of many hash functions. It comes from MakeSeed, and the zero Seed is none.
type Seed struct {
	bits uint64 // 0: none
}

// MakeSeed returns a random seed.
func MakeSeed() Seed {
	for {
		if bits := rt.Random(); bits != 0 {
			return Seed{bits}
		}
	}
}

func (s Seed) check() {
	if s.bits == 0 {
		panic("maphash: use of uninitialized Seed")
	}
}

// Bytes are hashed by blocks: the hash of a block is the seed of the next. The last block, which may be empty, is never
// followed by another, so the hash is known as soon as the bytes are.
const blockSize = 128

// hashOf is the hash of the last n bytes at p, where seed is that of all before.
func hashOf(seed uint64, p *byte, n int) uint64 {
	for n > blockSize {
		seed = rt.MemoryHash(unsafe.Pointer(p), blockSize, seed)
		p, n = (*byte)(unsafe.Add(unsafe.Pointer(p), blockSize)), n-blockSize
	}
	return rt.MemoryHash(unsafe.Pointer(p), n, seed)
}

// Bytes returns the hash of b, as a Hash with that seed computes it.
func Bytes(seed Seed, b []byte) uint64 {
	seed.check()
	return hashOf(seed.bits, unsafe.SliceData(b), len(b))
}

// String returns the hash of the bytes of s, as a Hash with that seed computes it.
func String(seed Seed, s string) uint64 {
	seed.check()
	return hashOf(seed.bits, unsafe.StringData(s), len(s))
}

// Comparable returns a hash of v. Values that are equal have the same; those that are not equal to themselves, as NaN, have
// another each time. It panics if v holds, in an interface, what cannot be compared.
func Comparable[T comparable](seed Seed, v T) uint64 {
	seed.check()
	return valueHash(seed.bits, (*T)(nil), unsafe.Pointer(&v))
}

// valueHash hashes the value at that address, of the type that pointer points to.
func valueHash(seed uint64, pointer any, at unsafe.Pointer) uint64 {
	t := value.TypeOf(pointer).Elem()
	return rt.TypeHash((*value.Descriptor)(unsafe.Pointer(t)).Address(), at, seed)
}

// WriteComparable adds x to what h hashes, as bytes that are the same for equal values.
func WriteComparable[T comparable](h *Hash, x T) {
	h.begin()
	var b [8]byte
	h.Write(hashstate.Append64(b[:0], valueHash(h.seed.bits, (*T)(nil), unsafe.Pointer(&x))))
}

// A Hash hashes the bytes that are written to it; how they are cut into writes does not matter. The zero Hash is ready, and
// takes a random seed when it is first used.
//
// It must not be used by several goroutines at a time. It must not be copied before it has a seed.
type Hash struct {
	_     [0]func() // not comparable
	seed  Seed
	state uint64 // the seed of the block that is being filled
	count int    // of its bytes
	block [blockSize]byte
}

// begin gives a zero Hash its seed.
func (h *Hash) begin() {
	if h.seed.bits == 0 {
		h.SetSeed(MakeSeed())
	}
}

// next takes the block as full.
func (h *Hash) next() {
	h.state = rt.MemoryHash(unsafe.Pointer(&h.block), blockSize, h.state)
	h.count = 0
}

// Write adds b to what is hashed. It takes all of it and never fails.
func (h *Hash) Write(b []byte) (int, error) {
	h.add(unsafe.SliceData(b), len(b))
	return len(b), nil
}

// WriteString adds the bytes of s to what is hashed. It takes all of them and never fails.
func (h *Hash) WriteString(s string) (int, error) {
	h.add(unsafe.StringData(s), len(s))
	return len(s), nil
}

func (h *Hash) add(p *byte, n int) {
	h.begin()
	b := unsafe.Slice(p, n)
	for len(b) > 0 {
		if h.count == blockSize {
			h.next()
		}
		if h.count == 0 && len(b) > blockSize {
			h.state = rt.MemoryHash(unsafe.Pointer(unsafe.SliceData(b)), blockSize, h.state)
			b = b[blockSize:]
			continue
		}
		took := copy(h.block[h.count:], b)
		h.count += took
		b = b[took:]
	}
}

// WriteByte adds b to what is hashed. It never fails.
func (h *Hash) WriteByte(b byte) error {
	h.begin()
	if h.count == blockSize {
		h.next()
	}
	h.block[h.count] = b
	h.count++
	return nil
}

// Seed returns the seed of h, which is chosen now if there was none.
func (h *Hash) Seed() Seed {
	h.begin()
	return h.seed
}

// SetSeed gives h a seed that MakeSeed or Seed has returned, and forgets what was written. It panics at the zero Seed.
func (h *Hash) SetSeed(seed Seed) {
	seed.check()
	h.seed, h.state, h.count = seed, seed.bits, 0
}

// Reset forgets what was written. The seed stays.
func (h *Hash) Reset() {
	h.begin()
	h.state, h.count = h.seed.bits, 0
}

// Sum64 returns the hash of what was written so far. All of its bits are equally good.
func (h *Hash) Sum64() uint64 {
	h.begin()
	return rt.MemoryHash(unsafe.Pointer(&h.block), h.count, h.state)
}

// Sum appends the hash of what was written so far to b.
func (h *Hash) Sum(b []byte) []byte {
	x := h.Sum64()
	return append(b, byte(x), byte(x>>8), byte(x>>16), byte(x>>24), byte(x>>32), byte(x>>40), byte(x>>48), byte(x>>56))
}

// Size returns 8, the number of bytes of a hash.
func (h *Hash) Size() int { return 8 }

// BlockSize returns how many bytes are hashed at a time.
func (h *Hash) BlockSize() int { return blockSize }

// Clone returns a copy of the hash, with the same seed.
func (h *Hash) Clone() (hash.Cloner, error) {
	h.begin()
	copied := *h
	return &copied, nil
}
