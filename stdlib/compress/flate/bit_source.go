package flate

import (
	"bufio"
	"bytes"
	"io"
	"strings"
)

// Where the bits come from.
//
// The reader may not take more from an io.ByteReader than the stream has, and yet a call of ReadByte for each byte would
// cost more than to decode it. So the common kinds of readers are known here, and what they hold is decoded in place:
//
//   - a *bufio.Reader shows what it holds by Peek, and Discard takes what was decoded. Readers without ReadByte get one.
//   - a *bytes.Buffer shows it by Bytes, and Next takes it.
//   - a *bytes.Reader and a *strings.Reader are read through a bufio.Reader, and sought back.
//   - others are asked byte by byte.
//
// That happens in release, at the end of each run of the decoder; during the run, in[at:] is what follows the bits.
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
	inMemory *bytes.Buffer
	single   io.ByteReader
	behind   io.Seeker // what buffered reads, if it is to be sought back
	readable io.Reader // the same, to start again with
	own      *bufio.Reader
	one      [1]byte
}

// open starts with r and no bits.
func (s *bitSource) open(r io.Reader) {
	*s = bitSource{own: s.own}
	switch r := r.(type) {
	case *bufio.Reader:
		s.buffered = r
	case *bytes.Buffer:
		s.inMemory = r
	case *bytes.Reader:
		s.behind = r
	case *strings.Reader:
		s.behind = r
	case io.ByteReader:
		s.single = r
	}
	if s.inMemory != nil || s.single != nil || s.buffered != nil {
		return
	}
	if s.own == nil {
		s.own = bufio.NewReader(r)
	} else {
		s.own.Reset(r)
	}
	s.buffered, s.readable = s.own, r
}

// offset counts the bytes that were pulled.
func (s *bitSource) offset() int64 { return s.before + int64(s.at) }

// mayWait reports whether the next byte has to be asked for, from a reader that may not have it yet. Of a reader that gives
// single bytes nobody knows; it is waited for.
func (s *bitSource) mayWait() bool {
	return s.at == len(s.in) && s.buffered != nil && s.buffered.Buffered() <= s.at
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

// bytes fills part of p, at least a byte. There must be no bits.
func (s *bitSource) bytes(p []byte) (int, error) {
	if s.at == len(s.in) {
		if err := s.more(); err != nil {
			return 0, err
		}
	}
	n := copy(p, s.in[s.at:])
	s.at += n
	return n, nil
}

// read is bytes without a detour through the buffer, where there is one and it is empty.
func (s *bitSource) read(p []byte) (int, error) {
	if s.at < len(s.in) || s.buffered == nil {
		return s.bytes(p)
	}
	s.consume()
	n, err := s.buffered.Read(p)
	s.before += int64(n)
	if n > 0 || err == nil {
		return n, nil
	}
	return 0, unexpected(err)
}

// more gets the next bytes, one at least. The end of the input is unexpected wherever it is met.
func (s *bitSource) more() error {
	s.consume()
	var err error
	switch {
	case s.buffered != nil:
		_, err = s.buffered.Peek(1)
		s.in, _ = s.buffered.Peek(s.buffered.Buffered())
	case s.inMemory != nil:
		s.in = s.inMemory.Bytes()
		if len(s.in) == 0 {
			err = io.EOF
		}
	default:
		s.one[0], err = s.single.ReadByte()
		if err == nil {
			s.in = s.one[:]
		}
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

// consume takes the pulled bytes from the reader and forgets the others.
func (s *bitSource) consume() {
	switch {
	case s.buffered != nil:
		s.buffered.Discard(s.at)
	case s.inMemory != nil:
		s.inMemory.Next(s.at)
	}
	s.before += int64(s.at)
	s.in, s.at = nil, 0
}

// release leaves the reader where the stream is.
func (s *bitSource) release() {
	s.consume()
	if s.behind != nil {
		s.behind.Seek(-int64(s.buffered.Buffered()), io.SeekCurrent)
		s.buffered.Reset(s.readable)
	}
}
