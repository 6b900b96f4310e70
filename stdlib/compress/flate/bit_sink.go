package flate

import (
	"encoding/binary"
	"io"
)

// A bitSink collects what is to be written. bits holds count bits, below 8 between calls; the whole bytes before them
// are in buf until flush.
type bitSink struct {
	to    io.Writer
	err   error // the first of to; nothing is written any more
	bits  uint64
	count uint
	buf   []byte
}

func (s *bitSink) reset(to io.Writer) { *s = bitSink{to: to, buf: s.buf[:0]} }

// reserve makes room for so many bits, and for a word more, which putTokens and putBytes may store behind them.
func (s *bitSink) reserve(bits int) {
	need := bits/8 + 2*wordBytes
	if cap(s.buf)-len(s.buf) < need {
		grown := make([]byte, len(s.buf), len(s.buf)+need+need/2)
		copy(grown, s.buf)
		s.buf = grown
	}
}

// put appends the low n bits of x, 56 at most; those above must be zero.
func (s *bitSink) put(x uint64, n uint) {
	s.bits |= x << (s.count & 63)
	s.count += n
	for s.count >= 8 {
		s.buf = append(s.buf, byte(s.bits))
		s.bits >>= 8
		s.count -= 8
	}
}

// stored appends a stored block's header, and what fills the byte before.
func (s *bitSink) stored(size int, final bool) {
	last := uint64(0)
	if final {
		last = 1
	}
	s.put(last, 3)
	s.put(0, -s.count&7)
	s.buf = binary.LittleEndian.AppendUint16(s.buf, uint16(size))
	s.buf = binary.LittleEndian.AppendUint16(s.buf, ^uint16(size))
}

// flush writes the whole bytes, and returns the error.
func (s *bitSink) flush() error {
	if len(s.buf) > 0 {
		s.write(s.buf)
		s.buf = s.buf[:0]
	}
	return s.err
}

// raw appends bytes as they are, without a detour if they are many.
func (s *bitSink) raw(p []byte) {
	if len(p) < worthDirect {
		s.buf = append(s.buf, p...)
		return
	}
	s.flush()
	s.write(p)
}

func (s *bitSink) write(p []byte) {
	if s.err == nil {
		_, s.err = s.to.Write(p)
	}
}
