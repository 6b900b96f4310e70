package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MinRead is the least room Buffer.ReadFrom offers a Reader.
const MinRead = 512

// ErrTooLarge is what a Buffer panics with when there is no memory for its bytes.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

// lastRead says what may be taken back: -1 any read, 0 nothing, n > 0 a rune of n bytes.
type lastRead int8

const (
	readOther lastRead = -1
	readNone  lastRead = 0
)

// Buffer is a queue of bytes: written at the end, read from the front. Its zero value is empty and ready.
type Buffer struct {
	buf  []byte
	at   int // buf[at:] is unread
	last lastRead
}

// NewBuffer returns a Buffer that holds buf and takes it over.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer that holds s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns the unread bytes, valid until the next change.
func (b *Buffer) Bytes() []byte { return b.buf[b.at:] }

// AvailableBuffer returns an empty slice of the free room, to be appended to and then written.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns the unread bytes; "<nil>" for a nil Buffer.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.at:])
}

// Len returns the number of unread bytes.
func (b *Buffer) Len() int { return len(b.buf) - b.at }

// Cap returns the size of the memory in use.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns how much can be written without new memory.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate keeps the first n unread bytes.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = readNone
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.at+n]
}

// Reset empties the Buffer and keeps its memory.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.at = 0
	b.last = readNone
}

// rewind makes room by starting over if all is read.
func (b *Buffer) rewind() bool {
	if b.at == 0 || b.Len() != 0 {
		return false
	}
	b.Reset()
	return true
}

// extend makes the Buffer n bytes longer and returns where they begin.
func (b *Buffer) extend(n int) int {
	length := len(b.buf)
	if n > cap(b.buf)-length {
		return b.extendBeyond(n)
	}
	b.buf = b.buf[:length+n]
	return length
}

// extendBeyond is extend where the room behind what is there does not suffice.
func (b *Buffer) extendBeyond(n int) int {
	unread := b.Len()
	if b.rewind() && n <= cap(b.buf) {
		b.buf = b.buf[:n]
		return 0
	}
	if b.buf == nil && n <= 64 {
		b.buf = make([]byte, n, 64)
		return 0
	}
	if n <= cap(b.buf)/2-unread {
		copy(b.buf, b.buf[b.at:])
	} else {
		if n > int(^uint(0)>>1)-2*cap(b.buf) {
			panic(ErrTooLarge)
		}
		bigger := make([]byte, unread+n, max(2*cap(b.buf), cap(b.buf)+n))
		copy(bigger, b.buf[b.at:])
		b.buf = bigger
	}
	b.at = 0
	b.buf = b.buf[:unread+n]
	return unread
}

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.rewind()
	b.buf = b.buf[:b.extend(n)]
}

// Write appends p and never fails.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.last = readNone
	return copy(b.buf[b.extend(len(p)):], p), nil
}

// WriteString appends s and never fails.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.last = readNone
	return copy(b.buf[b.extend(len(s)):], s), nil
}

// WriteByte appends c and never fails.
func (b *Buffer) WriteByte(c byte) error {
	b.last = readNone
	b.buf[b.extend(1)] = c
	return nil
}

// WriteRune appends r in UTF-8, returns its length and never fails.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	b.last = readNone
	start := b.extend(utf8.UTFMax)
	b.buf = utf8.AppendRune(b.buf[:start], r)
	return len(b.buf) - start, nil
}

// ReadFrom appends all that r has, and does not count io.EOF as an error.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.last = readNone
	for err == nil {
		b.rewind()
		b.buf = b.buf[:b.extend(MinRead)]
		var count int
		if count, err = r.Read(b.AvailableBuffer()[:b.Available()]); count < 0 {
			panic(errNegativeRead)
		}
		b.buf = b.buf[:len(b.buf)+count]
		n += int64(count)
	}
	if err == io.EOF {
		err = nil
	}
	return n, err
}

var errNegativeRead = errors.New("bytes.Buffer: reader returned negative count from Read")

// WriteTo writes the unread bytes to w. The Buffer starts over if that went well.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = readNone
	if unread := b.Bytes(); len(unread) > 0 {
		written, failure := w.Write(unread)
		switch {
		case written > len(unread):
			panic("bytes.Buffer.WriteTo: invalid Write count")
		case written < len(unread) && failure == nil:
			failure = io.ErrShortWrite
		}
		b.at += written
		n, err = int64(written), failure
	}
	if err == nil {
		b.Reset()
	}
	return n, err
}

func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = readNone
	if b.Len() == 0 {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.at:])
	b.at += n
	if n > 0 {
		b.last = readOther
	}
	return n, nil
}

// Peek returns the next n bytes without reading them, fewer with io.EOF.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if b.Len() < n {
		return b.buf[b.at:], io.EOF
	}
	return b.buf[b.at : b.at+n], nil
}

// Next reads the next n bytes, or all there are; they are valid until the next change.
func (b *Buffer) Next(n int) []byte {
	b.last = readNone
	n = min(n, b.Len())
	data := b.buf[b.at : b.at+n]
	b.at += n
	if n > 0 {
		b.last = readOther
	}
	return data
}

func (b *Buffer) ReadByte() (byte, error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.at]
	b.at++
	b.last = readOther
	return c, nil
}

func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.at:])
	b.at += size
	b.last = lastRead(size)
	return r, size, nil
}

func (b *Buffer) UnreadRune() error {
	if b.last <= readNone {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.at = max(b.at-int(b.last), 0)
	b.last = readNone
	return nil
}

func (b *Buffer) UnreadByte() error {
	if b.last == readNone {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = readNone
	b.at = max(b.at-1, 0)
	return nil
}

// nextThrough reads through the first delim, or all with io.EOF.
func (b *Buffer) nextThrough(delim byte) (line []byte, err error) {
	n := IndexByte(b.buf[b.at:], delim) + 1
	if n == 0 {
		n = b.Len()
		err = io.EOF
	}
	line = b.buf[b.at : b.at+n]
	b.at += n
	b.last = readOther
	return line, err
}

// ReadBytes reads through the first delim; without one, all there is, with io.EOF.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	data, err := b.nextThrough(delim)
	return append(line, data...), err
}

// ReadString is ReadBytes for strings.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	data, err := b.nextThrough(delim)
	return string(data), err
}
