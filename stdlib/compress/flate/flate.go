// Package flate reads and writes DEFLATE (RFC 1951), the compressed format inside gzip, zlib, zip and PNG.
//
// Reading: inflate.go is the reader, bit_source.go where its bits come from, block_header.go what stands before a block's
// data, decode_table.go how codes are looked up, inflate_symbols.go the loops over the symbols of a block.
// Writing: deflate.go is the writer, match_chain.go and match_fast.go find what was there before, block_writer.go
// chooses the form of a block and writes it, code_lengths.go makes its Huffman codes.
package flate

import (
	"io"
	"strconv"
)

// Levels of compression for NewWriter: from BestSpeed to BestCompression, or one of the others.
const (
	NoCompression      = 0  // stored as it is
	BestSpeed          = 1  //
	BestCompression    = 9  //
	DefaultCompression = -1 // the same as level 6
	HuffmanOnly        = -2 // short codes for frequent bytes, but no search for what repeats
)

const (
	windowSize  = 1 << 15 // A match begins so many bytes back at most.
	shortest    = 3       // A match has so many bytes at least
	longest     = 258     // and so many at most.
	endOfBlock  = 256     // The symbol that ends a block; those above are lengths.
	mostLitLen  = 286     // literals, endOfBlock and lengths
	allLitLen   = 288     // the same, and two that have codes in fixed blocks but must not occur
	mostDist    = 30
	mostCodeLen = 15
	mostStored  = 65535 // bytes in a stored block
)

// What the two bits behind the first bit of a block mean.
const (
	storedBlock = iota
	fixedBlock
	dynamicBlock
)

// lengthExtra and distExtra are how many bits follow the symbol of a length and of a distance.
var (
	lengthExtra = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distExtra   = [mostDist]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

// codeLengthOrder is the order in which a header has the lengths of the codes for lengths.
var codeLengthOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// bases returns the least value of each symbol: each has as many values as its extra bits tell apart.
func bases(first int, extra []uint8) []uint16 {
	all := make([]uint16, len(extra))
	for i, bits := range extra {
		all[i] = uint16(first)
		first += 1 << bits
	}
	return all
}

var (
	lengthBase = lengthBases()
	distBase   = bases(1, distExtra[:])
)

// lengthBases knows that the last symbol is an exception: it stands for 258 alone, which the one before could say too.
func lengthBases() []uint16 {
	all := bases(shortest, lengthExtra[:])
	all[len(all)-1] = longest
	return all
}

// A CorruptInputError is the number of bytes that were read when the input turned out not to be DEFLATE.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "flate: corrupt input before offset " + strconv.FormatInt(int64(e), 10)
}

// An InternalError is a fault of this package. It is not returned.
type InternalError string

func (e InternalError) Error() string { return "flate: internal error: " + string(e) }

// A ReadError was once what a failed Read of the input was wrapped in. Now the reader's error is returned as it is.
//
// Deprecated: It is not returned any more.
type ReadError struct {
	Offset int64 // of the byte that could not be read
	Err    error // what Read returned
}

func (e *ReadError) Error() string { return failedAt("read", e.Offset, e.Err) }

// A WriteError was once what a failed Write to the output was wrapped in. Now the writer's error is returned as it is.
//
// Deprecated: It is not returned any more.
type WriteError struct {
	Offset int64 // of the byte that could not be written
	Err    error // what Write returned
}

func (e *WriteError) Error() string { return failedAt("write", e.Offset, e.Err) }

func failedAt(what string, offset int64, err error) string {
	return "flate: " + what + " error at offset " + strconv.FormatInt(offset, 10) + ": " + err.Error()
}

// Reader is what the input should be: then no byte behind the end of the stream is read from it.
type Reader interface {
	io.Reader
	io.ByteReader
}

// Resetter is what NewReader returns too.
type Resetter interface {
	// Reset forgets all that came before, errors included, and goes on as NewReaderDict(r, dict) would.
	Reset(r io.Reader, dict []byte) error
}
