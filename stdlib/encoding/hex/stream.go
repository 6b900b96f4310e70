package hex

import "io"

// How many digits a stream holds at once.
const streamDigits = 1024

// NewEncoder returns a writer that writes what is written to it as digits to w.
func NewEncoder(w io.Writer) io.Writer { return &encoder{to: w} }

type encoder struct {
	to     io.Writer
	err    error // the first of to, which all later calls return
	digits [streamDigits]byte
}

func (e *encoder) Write(p []byte) (n int, err error) {
	for n < len(p) && e.err == nil {
		part := p[n:min(len(p), n+streamDigits/2)]
		var wrote int
		wrote, e.err = e.to.Write(e.digits[:Encode(e.digits[:], part)])
		n += wrote / 2
	}
	return n, e.err
}

// NewDecoder returns a reader of the bytes that the digits of r are. It may read more of r than it returns. An odd
// number of digits is an io.ErrUnexpectedEOF.
func NewDecoder(r io.Reader) io.Reader { return &decoder{from: r} }

type decoder struct {
	from   io.Reader
	err    error  // once the digits that are left are decoded
	left   []byte // in digits
	digits [streamDigits]byte
}

func (d *decoder) Read(p []byte) (int, error) {
	if len(d.left) < 2 && d.err == nil {
		held := copy(d.digits[:], d.left)
		n, err := d.from.Read(d.digits[held:])
		d.left = d.digits[:held+n]
		d.err = err
		if odd := len(d.left) % 2; err == io.EOF && odd != 0 {
			d.err = single(d.left[len(d.left)-1], io.ErrUnexpectedEOF)
		}
	}
	pairs := min(len(p), len(d.left)/2)
	n, err := Decode(p, d.left[:2*pairs])
	d.left = d.left[2*pairs:]
	if err != nil {
		d.left, d.err = nil, err
	}
	if len(d.left) < 2 {
		return n, d.err
	}
	return n, nil
}
