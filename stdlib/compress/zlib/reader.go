package zlib

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"hash"
	"hash/adler32"
	"io"
)

// A reader takes a stream apart: two bytes of header and perhaps the checksum of a dictionary, data as in compress/flate, and
// the checksum of what that stands for. An error stays until Reset.
type reader struct {
	in   flate.Reader
	own  *bufio.Reader // in, if the reader given has no ReadByte
	data io.ReadCloser
	sum  hash.Hash32
	err  error
}

// NewReader reads the header from r, and returns a reader of the data. What was read can be trusted only when Read has
// returned io.EOF: the checksum is at the end. If r has no ReadByte, more may be read from it than belongs to the data. The
// reader implements Resetter. Its Close does not close r.
func NewReader(r io.Reader) (io.ReadCloser, error) { return NewReaderDict(r, nil) }

// NewReaderDict is NewReader for data that may have been compressed with the dictionary. It returns ErrDictionary if that
// was another one, and does without if it was none.
func NewReaderDict(r io.Reader, dict []byte) (io.ReadCloser, error) {
	z := &reader{sum: adler32.New()}
	if err := z.Reset(r, dict); err != nil {
		return nil, err
	}
	return z, nil
}

func (z *reader) Reset(r io.Reader, dict []byte) error {
	if z.own != nil {
		z.own.Reset(nil) // It must not keep the reader before alive.
	}
	in, ok := r.(flate.Reader)
	if !ok {
		if z.own == nil {
			z.own = new(bufio.Reader)
		}
		z.own.Reset(r)
		in = z.own
	}
	z.in = in
	z.sum.Reset()
	z.err = z.begin(dict)
	if z.err != nil && z.data != nil {
		z.data.(flate.Resetter).Reset(in, nil) // Nor must this, which begin has not come to.
	}
	return z.err
}

func (z *reader) begin(dict []byte) error {
	var field [sumSize]byte
	if err := z.fill(field[:2]); err != nil {
		return err
	}
	header := binary.BigEndian.Uint16(field[:])
	if header>>8&15 != deflate || header>>12 > window32K || header%headerCheck != 0 {
		return ErrHeader
	}
	if header&hasDict == 0 {
		dict = nil
	} else {
		if err := z.fill(field[:]); err != nil {
			return err
		}
		if binary.BigEndian.Uint32(field[:]) != adler32.Checksum(dict) {
			return ErrDictionary
		}
	}
	if z.data == nil {
		z.data = flate.NewReaderDict(z.in, dict)
		return nil
	}
	return z.data.(flate.Resetter).Reset(z.in, dict)
}

// fill reads all of p. The input must not end before.
func (z *reader) fill(p []byte) error {
	_, err := io.ReadFull(z.in, p)
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (z *reader) Read(p []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	n, z.err = z.data.Read(p)
	z.sum.Write(p[:n])
	if z.err == io.EOF {
		var stated [sumSize]byte
		if err := z.fill(stated[:]); err != nil {
			z.err = err
		} else if binary.BigEndian.Uint32(stated[:]) != z.sum.Sum32() {
			z.err = ErrChecksum
		}
	}
	return n, z.err
}

func (z *reader) Close() error {
	if z.err == nil || z.err == io.EOF {
		z.err = z.data.Close()
	}
	return z.err
}
