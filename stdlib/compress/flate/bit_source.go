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
//   - others are asked byte by byte, but for stored blocks, whose length is known.
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
	below    io.Reader // what own reads
	readable io.Reader // one of them, for many bytes at once
	own      *bufio.Reader
}

// open starts with r and no bits.
func (s *bitSource) open(r io.Reader) {
	*s = bitSource{own: s.own, readable: r}
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
	s.buffered, s.below, s.readable = s.own, r, s.own
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
	var err error
	if s.inMemory != nil {
		s.in, err = s.inMemory.Bytes(), io.EOF
	} else {
		_, err = s.buffered.Peek(1)
		s.in, _ = s.buffered.Peek(s.buffered.Buffered())
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
		s.buffered.Reset(s.below)
	}
}
