// Package blockwise cuts what is written to a hash function into blocks, as MD5 and the SHA functions up to SHA-512 do alike:
// bytes that make no block are held back for the next write, and at the end a bit, zeros and the length fill up the last
// block.
package blockwise

import "internal/hashstate"

// Held is what a hash function has of the block that is not full yet.
type Held struct {
	data   [128]byte
	Length uint64 // of all that was written, in bytes
}

// Take counts p as written, for blocks of that size, and begins with it. It returns first, which is empty or the block that
// was held and is full now, and comes first, and what follows that in p: its whole blocks are to be hashed and the rest is to
// be given to Keep.
func (h *Held) Take(p []byte, size int) (first, rest []byte) {
	count := int(h.Length) & (size - 1)
	h.Length += uint64(len(p))
	if count == 0 {
		return nil, p
	}
	took := copy(h.data[count:size], p)
	if count+took < size {
		return nil, nil
	}
	return h.data[:size], p[took:]
}

// Keep holds back what makes no block at the end of what Take has returned.
func (h *Held) Keep(rest []byte, size int) { copy(h.data[:], rest[len(rest)&^(size-1):]) }

// Last writes the last block, or two, to tail, and returns how much of it that is. The length, in bits, takes an eighth of
// a block; little has its lowest byte first.
func (h *Held) Last(tail *[256]byte, size int, little bool) []byte {
	count := int(h.Length) & (size - 1)
	*tail = [256]byte{}
	copy(tail[:count], h.data[:count])
	tail[count] = 0x80
	end := size
	if count >= size-size/8 {
		end = 2 * size
	}
	bits := h.Length << 3
	for i := range 8 {
		if little {
			tail[end-8+i] = byte(bits >> (8 * i))
		} else {
			tail[end-1-i] = byte(bits >> (8 * i))
		}
	}
	if size == 128 {
		tail[end-9] = byte(h.Length >> 61)
	}
	return tail[:end]
}

// LastConstant is Last for blocks of 64 bytes, in a time that does not depend on how much is held. It makes two blocks
// always; one has all bits if the hash is that behind the first, and none if it is that behind the second.
func (h *Held) LastConstant() (tail [128]byte, one uint32) {
	count := uint32(h.Length) & 63
	one = below(count, 56)
	for i := range uint32(64) {
		held := byte(below(i, count))
		end := ^held & byte(below(i, count+1))
		tail[i] = h.data[i]&held | 0x80&end
	}
	bits := h.Length << 3
	for i := range 8 {
		b := byte(bits >> (56 - 8*i))
		tail[56+i] |= b & byte(one)
		tail[120+i] = b
	}
	return tail, one
}

// below has all bits if a < b, else none. Both are small.
func below(a, b uint32) uint32 { return uint32(int32(a-b) >> 31) }

// Append appends what is held, filled up with zeros, and the length to a saved state.
func (h *Held) Append(b []byte, size int) []byte {
	count := int(h.Length) & (size - 1)
	b = append(b, h.data[:count]...)
	b = append(b, make([]byte, size-count)...)
	return hashstate.Append64(b, h.Length)
}

// Restore is what Append has appended.
func (h *Held) Restore(b []byte, size int) {
	copy(h.data[:], b[:size])
	h.Length, _ = hashstate.Take64(b[size:])
}
