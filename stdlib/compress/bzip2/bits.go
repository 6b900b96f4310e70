package bzip2

import "io"

// A bitReader takes bits from the highest of each byte on. They are the highest of bits; zeros follow.
//
// Codes are looked up by more bits than most of them have, so behind the end of the input zeros are filled in. Those that are
// left of them are the last padded of the count; when count is less, some have been taken: the input was too short, which failed
// reports; it is enough to ask now and then.
type bitReader struct {
	in     io.Reader
	ended  error // why there is no more, io.ErrUnexpectedEOF at the end
	bits   uint64
	count  uint
	padded uint
	at     int
	end    int // of buf
	buf    [8192]byte
}

// failed returns the error of the input if bits behind its end have been taken.
func (b *bitReader) failed() error {
	if b.count < b.padded {
		return b.ended
	}
	return nil
}

// more has the next byte at at, or sets ended.
func (b *bitReader) more() bool {
	for tries := 0; b.at == b.end && b.ended == nil; tries++ {
		n, err := b.in.Read(b.buf[:])
		b.at, b.end = 0, n
		switch {
		case n > 0:
		case err == io.EOF:
			b.ended = io.ErrUnexpectedEOF
		case err != nil:
			b.ended = err
		case tries == 100:
			b.ended = io.ErrNoProgress
		}
	}
	return b.at < b.end
}

// fill makes count at least n, which is 48 at most.
func (b *bitReader) fill(n uint) {
	for b.count < n {
		if b.more() {
			b.bits |= uint64(b.buf[b.at]) << ((56 - b.count) & 63)
			b.at++
		} else {
			b.padded += 8
		}
		b.count += 8
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

// atEnd reports whether there is nothing more.
func (b *bitReader) atEnd() bool {
	return b.count == b.padded && !b.more() && b.ended == io.ErrUnexpectedEOF
}
