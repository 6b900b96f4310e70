// Package zlib reads and writes the zlib format (RFC 1950): a header of two bytes, data compressed by compress/flate, and the
// data's checksum. It is what PNG, HTTP's "deflate" and git objects use. A dictionary may be agreed on, to which
// compressed data refers.
package zlib

import (
	"compress/flate"
	"errors"
	"io"
)

// Levels of compression, as package flate has them.
const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

var (
	// ErrChecksum says that the data does not have the checksum that stands behind it.
	ErrChecksum = errors.New("zlib: invalid checksum")
	// ErrDictionary says that the data was compressed with another dictionary.
	ErrDictionary = errors.New("zlib: invalid dictionary")
	// ErrHeader says that what was read does not begin as zlib data does.
	ErrHeader = errors.New("zlib: invalid header")
)

// The header, as a number of 16 bits, the first byte above, is a multiple of 31:
//
//	15....12 11....8 7.6    5        4...0
//	 window   method  level  has dict  what makes it a multiple
//
// The window is 2^(8+n) bytes, up to 32 KB. Behind the header comes the dictionary's checksum, if there is one.
const (
	deflate     = 8
	window32K   = 7
	levelShift  = 6
	hasDict     = 1 << 5
	headerCheck = 31
	sumSize     = 4
)

// Resetter is what readers of this package are too.
type Resetter interface {
	// Reset makes the reader what NewReaderDict(r, dict) would return, but keeps its memory.
	Reset(r io.Reader, dict []byte) error
}
