// Package bzip2 reads what bzip2 has compressed. It does not compress.
//
// A file is a header, blocks, and a checksum. bzip2 turns up to 900000 bytes into a block by four steps, which are undone
// from the last to the first:
//
//   - Four equal bytes in a row are followed by how many more there are (runs.go).
//   - All rotations of the block are sorted; what is kept is the last byte of each, and which of them is the block
//     itself (block.go). Equal bytes come to stand together.
//   - A byte becomes the number of different ones since it occurred before, and runs of 0 become their length in digits of
//     two values (symbols.go).
//   - Huffman codes, of which there are up to six by turns (codes.go).
package bzip2

import "io"

// A StructuralError says what is wrong with the data.
type StructuralError string

func (s StructuralError) Error() string { return "bzip2 data invalid: " + string(s) }

const (
	magic      = "BZh"
	blockMagic = 0x314159265359 // the digits of pi
	endMagic   = 0x177245385090 // those of its root
	levelBytes = 100000
)

type reader struct {
	bits  bitReader
	begun bool // A file's header has been read.
	size  int  // the most that a block may hold
	sum   uint32
	block block
	runs  runs
	err   error
}

// NewReader returns a reader of what is compressed in r: the data of one file, or of several one behind the other. It reads r to
// its end; where it finds something else behind a file, it has taken no more of it than that took, if r is an io.ByteReader.
// Errors are StructuralErrors, io.ErrUnexpectedEOF, and those of r.
func NewReader(r io.Reader) io.Reader {
	z := new(reader)
	z.bits.source.Open(r)
	return z
}

func (z *reader) Read(p []byte) (n int, err error) {
	for z.runs.done() {
		if z.err != nil {
			return 0, z.err
		}
		z.err = z.next()
		z.bits.leave()
	}
	return z.runs.read(p), nil
}

// next goes on behind a block, or at the beginning: to the next block, or to the end.
func (z *reader) next() error {
	if z.runs.begun {
		z.runs.begun = false
		sum := z.runs.sum()
		if sum != z.block.sum {
			return StructuralError("block checksum mismatch")
		}
		z.sum = (z.sum<<1 | z.sum>>31) ^ sum
	}
	for {
		if !z.begun {
			if err := z.header("bad magic value"); err != nil {
				return err
			}
			z.begun = true
		}
		switch z.bits.take(48) {
		case blockMagic:
			if err := z.block.read(&z.bits, z.size); err != nil {
				return z.failure(err)
			}
			z.runs.begin(&z.block)
			return nil
		case endMagic:
			if err := z.end(); err != nil {
				return err
			}
		default:
			return z.failure(StructuralError("bad magic value found"))
		}
	}
}

// failure returns the error of the input, if there was one: what was read behind its end were zeros, which are not to blame.
func (z *reader) failure(err error) error {
	if cut := z.bits.failed(); cut != nil {
		return cut
	}
	return err
}

// header reads what a file begins with: how the data is coded, and how large blocks are. If it is something else, that is
// wrong in the sense of complaint.
func (z *reader) header(complaint string) error {
	if z.bits.take(16) != uint64(magic[0])<<8|uint64(magic[1]) {
		return z.failure(StructuralError(complaint))
	}
	if z.bits.take(8) != uint64(magic[2]) {
		return z.failure(StructuralError("non-Huffman entropy encoding"))
	}
	level := z.bits.take(8)
	if level < '1' || level > '9' {
		return z.failure(StructuralError("invalid compression level"))
	}
	z.size = int(level-'0') * levelBytes
	z.sum = 0
	return nil
}

// end reads a file's checksum, and the header of the next one if there is one.
func (z *reader) end() error {
	sum := uint32(z.bits.take(32))
	if err := z.bits.failed(); err != nil {
		return err
	}
	if sum != z.sum {
		return StructuralError("file checksum mismatch")
	}
	z.bits.align()
	if z.bits.atEnd() {
		return io.EOF
	}
	return z.header("bad magic value in continuation file")
}
