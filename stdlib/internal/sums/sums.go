// Package sums computes hash functions and checksums by the instructions that processors have for them (runtime/os/digest.h).
// Each function tells whether it could.
//
// The work is done by leaves of the runtime, which cannot be interrupted: long texts go to them in pieces.
package sums

import "unsafe"

// piece takes some ten microseconds.
const piece = 1 << 16

const blockSize = 64

//go:linkname sha1 rt_digest_sha1
//go:noescape
func sha1(state *[5]uint32, p *byte, blocks int) int

//go:linkname sha256 rt_digest_sha256
//go:noescape
func sha256(state *[8]uint32, p *byte, blocks int) int

//go:linkname crc32 rt_digest_crc32
//go:noescape
func crc32(residue *[16]byte, p *byte, n int, crc int, folding *Folding) int

// SHA1 takes the whole blocks of p, of which there is one at least, into the state.
func SHA1(state *[5]uint32, p []byte) bool {
	for len(p) >= blockSize {
		n := min(len(p), piece)
		if sha1(state, unsafe.SliceData(p), n/blockSize) == 0 {
			return false
		}
		p = p[n:]
	}
	return true
}

// SHA256 takes the whole blocks of p, of which there is one at least, into the state.
func SHA256(state *[8]uint32, p []byte) bool {
	for len(p) >= blockSize {
		n := min(len(p), piece)
		if sha256(state, unsafe.SliceData(p), n/blockSize) == 0 {
			return false
		}
		p = p[n:]
	}
	return true
}

// A Folding is what the folding of a CRC depends on: the remainders, by its polynomial, of x to the power of 512+32, 512-32,
// 128+32 and 128-32, bits reversed, in 33 bits.
type Folding [4]uint64

// FoldAtLeast is the shortest text that can be folded.
const FoldAtLeast = 64

// Fold replaces the begin of p, which has FoldAtLeast bytes at least, by 16 bytes that leave the same remainder, the bytes
// before p having left crc. It returns what follows in p.
func Fold(residue *[16]byte, p []byte, crc uint32, folding *Folding) (rest []byte, ok bool) {
	n := min(len(p), piece) &^ 15
	if crc32(residue, unsafe.SliceData(p), n, int(crc), folding) == 0 {
		return p, false
	}
	return p[n:], true
}
