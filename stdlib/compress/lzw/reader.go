package lzw

import (
	"bufio"
	"io"
)

// A Reader decompresses.
type Reader struct {
	coding
	in    io.ByteReader
	order Order
	bits  uint32 // count of them are there: the lowest, or with MSB the highest
	count uint
	err   error
	// before is the code before, or none: then the next code gives no other a meaning. That is so after clear, and when all codes
	// have one.
	before uint16
	given  int
	end    int // of out
	// A code's string is that of its prefix and a byte; length is that of the string, and first its first byte.
	prefix [codes]uint16
	length [codes]uint16
	suffix [codes]byte
	first  [codes]byte
	out    [outFull + codes]byte
}

// outFull is how much is decoded at a time. The longest string fits behind it.
const outFull = codes

// NewReader returns a reader of what is compressed in r. litWidth, from 2 to 8, is that of the writer. If r has no ReadByte, more
// may be read from it than the data has. Close does not close r. It is a *Reader.
func NewReader(r io.Reader, order Order, litWidth int) io.ReadCloser {
	z := new(Reader)
	z.Reset(r, order, litWidth)
	return z
}

// Reset makes r what NewReader returns, but keeps its memory.
func (r *Reader) Reset(src io.Reader, order Order, litWidth int) {
	r.in, r.order, r.bits, r.count, r.given, r.end = nil, order, 0, 0, 0, 0
	if r.err = checkForm(order, litWidth); r.err != nil {
		return
	}
	in, ok := src.(io.ByteReader)
	if !ok {
		in = bufio.NewReader(src)
	}
	r.in = in
	r.begin(litWidth)
	r.before = none
	for c := range r.clear {
		r.length[c], r.first[c] = 1, byte(c)
	}
}

// Read reads data. It returns io.EOF where the code for it stands, and io.ErrUnexpectedEOF where the input ends before; what was
// decoded until then is read first.
func (r *Reader) Read(b []byte) (int, error) {
	for r.given == r.end {
		if r.err != nil {
			return 0, r.err
		}
		r.given, r.end = 0, 0
		r.decode()
	}
	n := copy(b, r.out[r.given:r.end])
	r.given += n
	return n, nil
}

// Close has Read return an error from now on. It does not close the reader below.
func (r *Reader) Close() error {
	r.err = errClosed
	return nil
}

// next returns the next code.
func (r *Reader) next() (uint16, error) {
	for r.count < r.width {
		x, err := r.in.ReadByte()
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return 0, err
		}
		if r.order == LSB {
			r.bits |= uint32(x) << (r.count & 31)
		} else {
			r.bits |= uint32(x) << ((24 - r.count) & 31)
		}
		r.count += 8
	}
	var code uint16
	if r.order == LSB {
		code = uint16(r.bits & (1<<(r.width&31) - 1))
		r.bits >>= r.width & 31
	} else {
		code = uint16(r.bits >> ((32 - r.width) & 31))
		r.bits <<= r.width & 31
	}
	r.count -= r.width
	return code, nil
}

// decode decodes until out is full, or there is an error.
func (r *Reader) decode() {
	for r.end < outFull {
		code, err := r.next()
		if err != nil {
			r.err = err
			return
		}
		switch {
		case code == r.clear:
			r.restart()
			r.before = none
			continue
		case code == r.coding.end:
			r.err = io.EOF
			return
		}
		// The code that gets a meaning now is the next one. It may be the one that has been read: its string begins with that of
		// the code before, so its first byte is known.
		fresh := r.last + 1
		defines := r.before != none
		if code > r.last && !(defines && code == fresh) {
			r.err = errCode
			return
		}
		if defines {
			from := code
			if code == fresh {
				from = r.before
			}
			r.prefix[fresh], r.suffix[fresh] = r.before, r.first[from]
			r.first[fresh], r.length[fresh] = r.first[r.before], r.length[r.before]+1
			r.last = fresh
		}
		r.expand(code)
		r.before = code
		r.widen()
	}
}

// widen sets the width of the next code, before which another gets a meaning. When there is none left, nothing changes until
// the next clear.
func (r *Reader) widen() {
	next := r.last + 1
	switch {
	case next == codes:
		r.before = none
	case next == 1<<r.width:
		r.width++
	}
}

// expand appends the string of the code, from its end.
func (r *Reader) expand(code uint16) {
	at := r.end + int(r.length[code])
	r.end = at
	for code > r.clear {
		at--
		r.out[at] = r.suffix[code]
		code = r.prefix[code]
	}
	r.out[at-1] = byte(code)
}
