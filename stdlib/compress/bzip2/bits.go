package bzip2

import (
	"encoding/binary"
	"internal/bytesource"
	"io"
)

// A bitReader takes bits from the highest of each byte on. They are the highest of bits, count of them; what is below are
// zeros, or what follows in the input.
//
// What is at hand in memory is loaded ahead, eight bytes at a time, and leave gives back what was not needed. Near the end of
// that a byte is taken only when one of its bits is needed, so whole bytes among the bits always stand in source.In, and the
// reader never waits for more than the stream has to say.
//
// When the input has ended, count is filled up by zeros, and ended says why. So whoever takes bits must ask failed now and
// then, and before it trusts what they mean.
type bitReader struct {
	source bytesource.Source
	ended  error // why there is no more, io.ErrUnexpectedEOF at the end
	bits   uint64
	count  uint
}

// wordBytes are loaded at once.
const wordBytes = 8

// failed returns the error of the input if bits behind its end have been taken.
func (b *bitReader) failed() error { return b.ended }

// load makes count 56 at least, if a word is at hand.
func (b *bitReader) load() bool {
	in := b.source.In[b.source.At:]
	if len(in) < wordBytes {
		return false
	}
	b.bits |= binary.BigEndian.Uint64(in) >> (b.count & 63)
	b.source.At += int(63-b.count) >> 3
	b.count |= 56
	return true
}

// pull adds a byte.
func (b *bitReader) pull() {
	if b.ended == nil {
		c, err := b.source.Next()
		switch {
		case err == nil:
			b.bits |= uint64(c) << ((56 - b.count) & 63)
		case err == io.EOF:
			b.ended = io.ErrUnexpectedEOF
		default:
			b.ended = err
		}
	}
	b.count += 8
}

// fill makes count at least n, which is 48 at most.
func (b *bitReader) fill(n uint) {
	if b.load() {
		return
	}
	for b.count < n {
		b.pull()
	}
}

// take returns n bits, from 1 to 48.
func (b *bitReader) take(n uint) uint64 {
	if b.count < n {
		b.fill(n)
	}
	x := b.bits >> ((64 - n) & 63)
	b.skip(n)
	return x
}

func (b *bitReader) bit() bool { return b.take(1) == 1 }

// skip drops bits that are there.
func (b *bitReader) skip(n uint) {
	b.bits <<= n & 63
	b.count -= n
}

// align drops what is left of a byte.
func (b *bitReader) align() { b.skip(b.count & 7) }

// atEnd reports whether there is nothing more, where a byte begins. It does so by taking the next one.
func (b *bitReader) atEnd() bool {
	if b.count == 0 {
		b.pull()
	}
	return b.ended == io.ErrUnexpectedEOF
}

// leave gives back the bytes of which no bit was taken, and leaves the reader behind the others.
func (b *bitReader) leave() {
	back := min(int(b.count>>3), b.source.At)
	b.source.At -= back
	b.count -= 8 * uint(back)
	b.bits &= ^(^uint64(0) >> b.count)
	b.source.Leave()
}
