package base64

import (
	"internal/groupwriter"
	"io"
)

// How many letters a stream holds at once.
const streamLetters = 1024

// NewEncoder returns a writer that writes what is written to it as letters to w, group by group: bytes that fill no group
// are held back for the next Write, or for Close, which pads them. Close does not close w.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return groupwriter.New(enc, 3, w)
}

// NewDecoder returns a reader of the bytes that the letters of r stand for. It may read more of r than it returns. Errors
// of r come after the bytes before them; letters that end within a group are an io.ErrUnexpectedEOF, if there is
// padding. The place in a CorruptInputError is within what was read of r at once, without line ends.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, from: withoutLineEnds{r}}
}

type decoder struct {
	enc     *Encoding
	from    withoutLineEnds
	readErr error
	err     error
	letters [streamLetters]byte
	count   int    // of letters that are not decoded yet
	bytes   []byte // decoded, and not yet returned; in room
	room    [streamLetters / 4 * 3]byte
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.bytes) > 0 {
		n = copy(p, d.bytes)
		d.bytes = d.bytes[n:]
		return n, nil
	}
	if d.err != nil {
		return 0, d.err
	}
	d.fill(min(max(len(p)/3*4, 4), streamLetters))
	if d.count < 4 {
		return d.finish(p)
	}
	whole := d.count / 4 * 4
	if len(p) >= whole/4*3 {
		n, d.err = d.enc.Decode(p[:whole/4*3], d.letters[:whole])
	} else {
		var decoded int
		decoded, d.err = d.enc.Decode(d.room[:], d.letters[:whole])
		d.bytes = d.room[:decoded]
		n = copy(p, d.bytes)
		d.bytes = d.bytes[n:]
	}
	d.count = copy(d.letters[:], d.letters[whole:d.count])
	if len(d.bytes) > 0 {
		return n, nil
	}
	return n, d.err
}

// fill reads until there is a group of letters, or an error; no more than limit letters.
func (d *decoder) fill(limit int) {
	for free := d.letters[:limit]; d.count < 4 && d.readErr == nil; {
		n, err := d.from.Read(free[d.count:])
		d.count, d.readErr = d.count+n, err
	}
}

// finish is Read where r has ended, or failed, and less than a group is left.
func (d *decoder) finish(p []byte) (n int, err error) {
	d.err = d.readErr
	if d.enc.padding == NoPadding && d.count > 0 {
		// The rest stays the error until its bytes are read.
		var decoded int
		var bad error
		decoded, bad = d.enc.Decode(d.room[:], d.letters[:d.count])
		d.count = 0
		n = copy(p, d.room[:decoded])
		d.bytes = d.room[n:decoded]
		if bad != nil {
			d.err = bad
		}
		if n > 0 || bad == nil && len(d.bytes) > 0 {
			return n, nil
		}
		return 0, d.err
	}
	if d.err == io.EOF && d.count > 0 {
		d.err = io.ErrUnexpectedEOF
	}
	return 0, d.err
}

// withoutLineEnds passes on what r gives but for line ends.
type withoutLineEnds struct{ r io.Reader }

func (f withoutLineEnds) Read(p []byte) (int, error) {
	for {
		n, err := f.r.Read(p)
		kept := 0
		for _, c := range p[:n] {
			if c != '\n' && c != '\r' {
				p[kept] = c
				kept++
			}
		}
		if kept > 0 || n == 0 || err != nil {
			return kept, err
		}
	}
}
