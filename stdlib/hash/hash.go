// Package hash says what a hash function's methods are.
//
// The hashes of the standard library are encoding.BinaryMarshalers, BinaryAppenders and BinaryUnmarshalers as well: their
// state can be kept, also in files, and gone on with later. It may hold bytes of what was written.
package hash

import "io"

// A Hash is a function of all that was written to it.
type Hash interface {
	// Write adds bytes to what is hashed. It never fails.
	io.Writer
	// Sum appends the hash of what was written so far to b. More may be written afterwards.
	Sum(b []byte) []byte
	// Reset forgets what was written.
	Reset()
	// Size returns how many bytes Sum appends.
	Size() int
	// BlockSize returns how many bytes the function takes at a time. Any number may be written; multiples of this one
	// may be faster.
	BlockSize() int
}

// A Hash32 is a hash of 32 bits.
type Hash32 interface {
	Hash
	// Sum32 returns the hash of what was written so far.
	Sum32() uint32
}

// A Hash64 is a hash of 64 bits.
type Hash64 interface {
	Hash
	// Sum64 returns the hash of what was written so far.
	Sum64() uint64
}

// A Cloner is a hash that can be copied. All hashes of the standard library can be.
type Cloner interface {
	Hash
	// Clone returns a hash of the same bytes, which goes its own way from there. The error is nil, or wraps
	// errors.ErrUnsupported, where a hash depends on another that cannot be copied.
	Clone() (Cloner, error)
}

// An XOF is a hash of any length: what was written is read as long as one likes.
type XOF interface {
	// Write adds bytes to what is hashed. It panics behind the first Read.
	io.Writer
	// Read goes on with the hash. It may end with io.EOF, if the function has a limit.
	io.Reader
	// Reset forgets what was written.
	Reset()
	// BlockSize returns how many bytes the function takes at a time, as that of a Hash does.
	BlockSize() int
}
