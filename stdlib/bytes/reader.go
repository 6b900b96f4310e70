package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// Reader reads from a slice.
type Reader struct {
	s        []byte
	at       int64
	previous int // where the rune read last began, or -1
}

// NewReader returns a Reader of b.
func NewReader(b []byte) *Reader { return &Reader{b, 0, -1} }

// Reset makes r read b from its start.
func (r *Reader) Reset(b []byte) { *r = Reader{b, 0, -1} }

// Len returns the number of bytes not yet read.
func (r *Reader) Len() int { return int(max(int64(len(r.s))-r.at, 0)) }

// Size returns the length of the whole slice.
func (r *Reader) Size() int64 { return int64(len(r.s)) }

func (r *Reader) Read(b []byte) (n int, err error) {
	if r.at >= int64(len(r.s)) {
		return 0, io.EOF
	}
	r.previous = -1
	n = copy(b, r.s[r.at:])
	r.at += int64(n)
	return n, nil
}

func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("bytes.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.s)) {
		return 0, io.EOF
	}
	n = copy(b, r.s[off:])
	if n < len(b) {
		err = io.EOF
	}
	return n, err
}

func (r *Reader) ReadByte() (byte, error) {
	r.previous = -1
	if r.at >= int64(len(r.s)) {
		return 0, io.EOF
	}
	c := r.s[r.at]
	r.at++
	return c, nil
}

func (r *Reader) UnreadByte() error {
	if r.at <= 0 {
		return errors.New("bytes.Reader.UnreadByte: at beginning of slice")
	}
	r.previous = -1
	r.at--
	return nil
}

func (r *Reader) ReadRune() (ch rune, size int, err error) {
	if r.at >= int64(len(r.s)) {
		r.previous = -1
		return 0, 0, io.EOF
	}
	r.previous = int(r.at)
	ch, size = utf8.DecodeRune(r.s[r.at:])
	r.at += int64(size)
	return ch, size, nil
}

func (r *Reader) UnreadRune() error {
	if r.at <= 0 {
		return errors.New("bytes.Reader.UnreadRune: at beginning of slice")
	}
	if r.previous < 0 {
		return errors.New("bytes.Reader.UnreadRune: previous operation was not ReadRune")
	}
	r.at = int64(r.previous)
	r.previous = -1
	return nil
}

func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	r.previous = -1
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += r.at
	case io.SeekEnd:
		offset += int64(len(r.s))
	default:
		return 0, errors.New("bytes.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("bytes.Reader.Seek: negative position")
	}
	r.at = offset
	return offset, nil
}

func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.previous = -1
	if r.Len() == 0 {
		return 0, nil
	}
	rest := r.s[r.at:]
	written, err := w.Write(rest)
	switch missing := len(rest) - written; {
	case missing < 0:
		panic("bytes.Reader.WriteTo: invalid Write count")
	case missing > 0 && err == nil:
		err = io.ErrShortWrite
	}
	n = int64(written)
	r.at += n
	return n, err
}
