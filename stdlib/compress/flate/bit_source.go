package flate

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unsafe"
)

// Where the bits come from.
//
// The reader may not take more from an io.ByteReader than the stream has, and yet a call of ReadByte for each byte would
// cost more than to decode it. So the common kinds of readers are known here, and what they hold is decoded in place:
//
//   - a *bufio.Reader shows what it holds by Peek, and Discard takes what was decoded. Readers without ReadByte get one.
//   - a *bytes.Buffer shows it by Bytes, and Next takes it.
//   - a *bytes.Reader and a *strings.Reader show it by WriteTo, and Seek gives back what was not decoded.
//   - others are asked byte by byte, but for stored blocks, whose length is known.
//
// That happens in consume, at the end of each run of the decoder; during the run, in[at:] is what follows the bits.
//
// bits holds count bits, the first lowest, and zeros above. A byte is pulled only when one of its bits is needed: the
// offset in errors counts pulled bytes. Only the fast loop of inflate_symbols.go loads ahead; it gives back before it ends.
type bitSource struct {
	bits   uint64
	count  uint
	in     []byte
	at     int
	before int64 // bytes of the stream before in

	buffered *bufio.Reader
	growing  *bytes.Buffer
	whole    wholeReader
	view     view
	single   io.ByteReader
	readable io.Reader // one of them, for many bytes at once
	own      *bufio.Reader
}

// A wholeReader has all of its bytes in memory, and shows them to a view.
type wholeReader interface {
	io.WriterTo
	io.Seeker
}

// A view is what a wholeReader writes to. It holds the bytes until the reader is left where the stream is, in which time
// nobody else comes to it.
type view struct{ bytes []byte }

func (v *view) Write(p []byte) (int, error) {
	v.bytes = p
	return len(p), nil
}

func (v *view) WriteString(s string) (int, error) {
	v.bytes = unsafe.Slice(unsafe.StringData(s), len(s))
	return len(s), nil
}

// open starts with r and no bits.
func (s *bitSource) open(r io.Reader) {
	*s = bitSource{own: s.own, readable: r}
	switch r := r.(type) {
	case *bufio.Reader:
		s.buffered = r
	case *bytes.Buffer:
		s.growing = r
	case *bytes.Reader:
		s.whole = r
	case *strings.Reader:
		s.whole = r
	case io.ByteReader:
		s.single = r
	default:
		if s.own == nil {
			s.own = bufio.NewReader(r)
		} else {
			s.own.Reset(r)
		}
		s.buffered, s.readable = s.own, s.own
	}
}

// offset counts the bytes that were pulled.
func (s *bitSource) offset() int64 { return s.before + int64(s.at) }

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
	if s.single != nil {
		c, err := s.single.ReadByte()
		if err != nil {
			return unexpected(err)
		}
		s.bits |= uint64(c) << (s.count & 63)
		s.count += 8
		s.before++
		return nil
	}
	if s.at == len(s.in) {
		if err := s.more(); err != nil {
			return err
		}
	}
	s.bits |= uint64(s.in[s.at]) << (s.count & 63)
	s.count += 8
	s.at++
	return nil
}

// read fills part of p, as Read of a reader does, but for the end of the input, which is unexpected. There must be no bits.
// What is in in comes first; otherwise there is no detour through it.
func (s *bitSource) read(p []byte) (n int, err error) {
	if s.at < len(s.in) {
		n = copy(p, s.in[s.at:])
		s.at += n
		return n, nil
	}
	s.consume()
	n, err = s.readable.Read(p)
	s.before += int64(n)
	if n > 0 || err == nil {
		return n, nil
	}
	return 0, unexpected(err)
}

// more gets the next bytes into in, one at least. The end of the input is unexpected wherever it is met.
func (s *bitSource) more() error {
	s.consume()
	err := io.EOF
	switch {
	case s.buffered != nil:
		_, err = s.buffered.Peek(1)
		s.in, _ = s.buffered.Peek(s.buffered.Buffered())
	case s.growing != nil:
		s.in = s.growing.Bytes()
	case s.whole != nil:
		s.view.bytes = nil
		s.whole.WriteTo(&s.view)
		s.in = s.view.bytes
	}
	if len(s.in) > 0 {
		return nil
	}
	return unexpected(err)
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// consume leaves the reader where the stream is: it takes the pulled bytes from it, and forgets the others.
func (s *bitSource) consume() {
	switch {
	case s.buffered != nil:
		s.buffered.Discard(s.at)
	case s.growing != nil:
		s.growing.Next(s.at)
	case s.whole != nil && s.at < len(s.in):
		s.whole.Seek(int64(s.at-len(s.in)), io.SeekCurrent)
	}
	s.before += int64(s.at)
	s.in, s.view.bytes, s.at = nil, nil, 0
}
