// Package bufio puts buffers between programs and readers and writers.
package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

const (
	defaultSize = 4096
	leastSize   = 16
	nothing     = -1 // for lastByte and lastRune
)

var (
	ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")
	ErrInvalidUnreadRune = errors.New("bufio: invalid use of UnreadRune")
	ErrBufferFull        = errors.New("bufio: buffer full")
	ErrNegativeCount     = errors.New("bufio: negative count")
)

// Reader reads large pieces of an io.Reader and hands out small ones. An error of the source is kept until the bytes
// before it are read, and then returned once.
type Reader struct {
	queue
	source   io.Reader
	pending  error // came from the source and is not yet returned
	lastByte int   // what UnreadByte takes back, or nothing
	lastRune int   // the length of what UnreadRune takes back, or nothing
}

// NewReaderSize returns a Reader with a buffer of at least size bytes; rd itself if it is one already.
func NewReaderSize(rd io.Reader, size int) *Reader {
	if b, ok := rd.(*Reader); ok && b.Size() >= size {
		return b
	}
	b := new(Reader)
	b.start(make([]byte, max(size, leastSize)), rd)
	return b
}

// NewReader returns a Reader with a buffer of the usual size.
func NewReader(rd io.Reader) *Reader { return NewReaderSize(rd, defaultSize) }

// start makes b read source from where it stands.
func (b *Reader) start(block []byte, source io.Reader) {
	*b = Reader{queue: queue{block: block}, source: source, lastByte: nothing, lastRune: nothing}
}

// Size returns the size of the buffer.
func (b *Reader) Size() int { return len(b.block) }

// Reset drops what is buffered and reads from r. A Reader that is given itself stays as it is.
func (b *Reader) Reset(r io.Reader) {
	if r == b {
		return
	}
	block := b.block
	if block == nil {
		block = make([]byte, defaultSize)
	}
	b.start(block, r)
}

// Buffered returns the number of bytes that can be read from the buffer.
func (b *Reader) Buffered() int { return b.length() }

// failure returns the pending error, which is no longer pending then.
func (b *Reader) failure() (err error) {
	err, b.pending = b.pending, nil
	return err
}

// forget makes nothing of what was read subject to being taken back.
func (b *Reader) forget() { b.lastByte, b.lastRune = nothing, nothing }

// remember makes the last byte of p, if there is one, the one that UnreadByte takes back.
func (b *Reader) remember(p []byte) {
	if len(p) > 0 {
		b.lastByte, b.lastRune = int(p[len(p)-1]), nothing
	}
}

// more gets more bytes or a pending error. The waiting bytes must not take up the whole block.
func (b *Reader) more() {
	b.settle()
	if b.last == len(b.block) {
		panic("bufio: tried to fill full buffer")
	}
	if _, err := b.await(b.source, idleReads); err != nil {
		b.pending = err
	}
}

// have gets n bytes to wait, which must fit the block, and reports whether they do: not if an error came before.
func (b *Reader) have(n int) bool {
	for b.length() < n && b.pending == nil {
		b.more()
	}
	return b.length() >= n
}

// Peek returns the next n bytes without reading them; fewer only with an error. They are valid until the next read.
func (b *Reader) Peek(n int) ([]byte, error) {
	if n < 0 {
		return nil, ErrNegativeCount
	}
	b.forget()
	if b.length() < n {
		size := len(b.block)
		enough := b.have(min(n, size))
		if n > size {
			return b.waiting(), ErrBufferFull
		}
		if !enough {
			return b.waiting(), b.failure()
		}
	}
	return b.block[b.first : b.first+n], nil
}

// Discard skips n bytes; fewer only with an error. Where nothing is buffered it reads, whatever error is pending.
func (b *Reader) Discard(n int) (discarded int, err error) {
	if n < 0 {
		return 0, ErrNegativeCount
	}
	for discarded < n && err == nil {
		b.forget()
		if b.length() == 0 {
			b.more()
		}
		skipped := min(n-discarded, b.length())
		b.first += skipped
		if discarded += skipped; discarded < n {
			err = b.failure()
		}
	}
	return discarded, err
}

// Read reads at most once from the source, directly into p if p is large and nothing is buffered.
func (b *Reader) Read(p []byte) (n int, err error) {
	if b.length() == 0 {
		if len(p) == 0 || b.pending != nil {
			return 0, b.failure()
		}
		if len(p) >= len(b.block) {
			n, err = b.source.Read(p)
			if n < 0 {
				panic(errNegativeRead)
			}
			b.remember(p[:n])
			return n, err
		}
		b.clear()
		n, b.pending = b.pull(b.source)
		if n == 0 {
			return 0, b.failure()
		}
	}
	taken := b.leave(min(len(p), b.length()))
	b.remember(taken)
	return copy(p, taken), nil
}

// ReadByte reads a byte, or returns the error that came instead of it.
func (b *Reader) ReadByte() (byte, error) {
	b.lastRune = nothing
	if b.first == b.last && !b.have(1) {
		return 0, b.failure()
	}
	c := b.block[b.first]
	b.first++
	b.lastByte = int(c)
	return c, nil
}

// UnreadByte takes back the last byte read by any read method.
func (b *Reader) UnreadByte() error {
	if b.lastByte == nothing {
		return ErrInvalidUnreadByte
	}
	if b.first == 0 {
		// No place is left in front of the waiting bytes. Without any there is one behind it.
		if b.last > 0 {
			return ErrInvalidUnreadByte
		}
		b.first, b.last = 1, 1
	}
	b.first--
	b.block[b.first] = byte(b.lastByte)
	b.forget()
	return nil
}

// ReadRune reads a rune and returns its length; an invalid byte is utf8.RuneError with size 1.
func (b *Reader) ReadRune() (r rune, size int, err error) {
	if !b.have(1) {
		b.lastRune = nothing
		return 0, 0, b.failure()
	}
	r, size = rune(b.block[b.first]), 1
	if r >= utf8.RuneSelf {
		for !utf8.FullRune(b.waiting()) && b.pending == nil {
			b.more()
		}
		r, size = utf8.DecodeRune(b.waiting())
	}
	b.remember(b.leave(size))
	b.lastRune = size
	return r, size, nil
}

// UnreadRune takes back the last rune if ReadRune was the last call.
func (b *Reader) UnreadRune() error {
	if b.lastRune == nothing || b.lastRune > b.first {
		return ErrInvalidUnreadRune
	}
	b.first -= b.lastRune
	b.forget()
	return nil
}

// ReadSlice reads through the first delim; the bytes are valid until the next read. A line that does not fit the
// buffer comes with ErrBufferFull.
func (b *Reader) ReadSlice(delim byte) (line []byte, err error) {
	n := 0
	for searched := 0; ; {
		held := b.waiting()
		if i := bytes.IndexByte(held[searched:], delim); i >= 0 {
			n = searched + i + 1
			break
		}
		searched = len(held)
		if b.pending != nil || searched == len(b.block) {
			n = searched
			if err = b.failure(); err == nil {
				err = ErrBufferFull
			}
			break
		}
		b.more()
	}
	line = b.leave(n)
	b.remember(line)
	return line, err
}

// ReadLine reads a line without its end; isPrefix says that it did not fit the buffer and goes on. ReadBytes, ReadString
// and Scanner are easier to use.
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadSlice('\n')
	switch n := len(line); {
	case err == ErrBufferFull:
		// A carriage return stays behind: the line feed after it may be still to come.
		if n > 0 && line[n-1] == '\r' {
			b.first--
			n--
		}
		return line[:n], true, nil
	case n == 0:
		return nil, false, err
	case line[n-1] == '\n':
		line = withoutReturn(line[:n-1])
	}
	return line, false, nil
}

// withoutReturn drops a carriage return at the end of a line.
func withoutReturn(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		return line[:n-1]
	}
	return line
}

// ReadBytes reads through the first delim; what was read before an error is returned with it.
func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	part, err := b.ReadSlice(delim)
	line := append([]byte{}, part...)
	if err == ErrBufferFull {
		line, err = b.readOn(line, delim)
	}
	return line, err
}

// ReadString is ReadBytes for strings.
func (b *Reader) ReadString(delim byte) (string, error) {
	part, err := b.ReadSlice(delim)
	if err != ErrBufferFull {
		return string(part), err
	}
	line, err := b.readOn(append([]byte{}, part...), delim)
	return string(line), err
}

// readOn appends what ReadBytes returns to a line that has begun with a full buffer.
func (b *Reader) readOn(line []byte, delim byte) ([]byte, error) {
	for {
		part, err := b.ReadSlice(delim)
		line = append(line, part...)
		if err != ErrBufferFull {
			return line, err
		}
	}
}

// WriteTo writes everything that is left to w, and does not count io.EOF as an error. It leaves the rest after what is
// buffered to the source's WriteTo or else w's ReadFrom, where there is one. Otherwise only a read that brings no bytes
// ends it: an error that came with bytes is returned by the next read or replaced by its error.
func (b *Reader) WriteTo(w io.Writer) (n int64, err error) {
	b.forget()
	if n, err = b.hand(w); err != nil {
		return n, err
	}
	if source, ok := b.source.(io.WriterTo); ok {
		rest, err := source.WriteTo(w)
		return n + rest, err
	}
	if target, ok := w.(io.ReaderFrom); ok {
		rest, err := target.ReadFrom(b.source)
		return n + rest, err
	}
	for err == nil {
		if b.more(); b.length() == 0 {
			if err = b.failure(); err == io.EOF {
				err = nil
			}
			break
		}
		written, failed := b.hand(w)
		n, err = n+written, failed
	}
	return n, err
}

// hand writes the waiting bytes, if any, to w.
func (b *Reader) hand(w io.Writer) (int64, error) {
	if b.length() == 0 {
		return 0, nil
	}
	n, err := b.push(w)
	if n < 0 {
		panic(errors.New("bufio: writer returned negative count from Write"))
	}
	return int64(n), err
}
