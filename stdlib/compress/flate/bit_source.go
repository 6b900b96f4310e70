package flate

import (
	"internal/bytesource"
	"io"
)

// A bitSource takes bits from the bytes of a reader. bits holds count bits, the first lowest, and zeros above. A byte is
// pulled only when one of its bits is needed: the offset in errors counts pulled bytes, and those that were not pulled are
// left in the reader, at the end of each run of the decoder. Only the fast loop of inflate_symbols.go loads ahead; it gives
// back before it ends.
type bitSource struct {
	bytesource.Source
	bits  uint64
	count uint
}

// open starts with r and no bits.
func (s *bitSource) open(r io.Reader) {
	s.Open(r)
	s.bits, s.count = 0, 0
}

// take returns n bits, which must be there.
func (s *bitSource) take(n uint) uint {
	x := s.bits & (1<<(n&63) - 1)
	s.bits >>= n & 63
	s.count -= n
	return uint(x)
}

// align drops the rest of a byte.
func (s *bitSource) align() { s.bits, s.count = 0, 0 }

// pull adds a byte to the bits.
func (s *bitSource) pull() error {
	var c byte
	if s.At < len(s.In) {
		c = s.In[s.At]
		s.At++
	} else {
		var err error
		if c, err = s.Next(); err != nil {
			return unexpected(err)
		}
	}
	s.bits |= uint64(c) << (s.count & 63)
	s.count += 8
	return nil
}

// fill reads all of p, without bits before it. A reader that is asked byte by byte otherwise is asked for all of it.
func (s *bitSource) fill(p []byte) error {
	for len(p) > 0 {
		n, err := s.Read(p)
		if p = p[n:]; err != nil && len(p) > 0 {
			return unexpected(err)
		}
	}
	return nil
}

// unexpected is for errors of the input: its end is unexpected wherever it is met.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
