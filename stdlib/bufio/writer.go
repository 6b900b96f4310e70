package bufio

import (
	"io"
	"unicode/utf8"
)

// Writer collects small pieces and writes large ones to an io.Writer. After an error all writes fail with it. Flush must
// be called at the end.
type Writer struct {
	queue  // settled between calls
	target io.Writer
	err    error
}

// NewWriterSize returns a Writer with a buffer of at least size bytes; w itself if it is one already.
func NewWriterSize(w io.Writer, size int) *Writer {
	if b, ok := w.(*Writer); ok && b.Size() >= size {
		return b
	}
	if size < 1 {
		size = defaultSize
	}
	return &Writer{queue: queue{block: make([]byte, size)}, target: w}
}

// NewWriter returns a Writer with a buffer of the usual size.
func NewWriter(w io.Writer) *Writer { return NewWriterSize(w, defaultSize) }

// Size returns the size of the buffer.
func (b *Writer) Size() int { return len(b.block) }

// Reset drops what is buffered, forgets the error and writes to w. A Writer that is given itself stays as it is.
func (b *Writer) Reset(w io.Writer) {
	if w == b {
		return
	}
	block := b.block
	if block == nil {
		block = make([]byte, defaultSize)
	}
	*b = Writer{queue: queue{block: block}, target: w}
}

// Available returns the free room of the buffer.
func (b *Writer) Available() int { return len(b.block) - b.last }

// AvailableBuffer returns an empty slice of the free room, to be appended to and then written.
func (b *Writer) AvailableBuffer() []byte { return b.room()[:0] }

// Buffered returns the number of bytes not yet written.
func (b *Writer) Buffered() int { return b.length() }

// Flush writes what is buffered. What could not be written stays.
func (b *Writer) Flush() error {
	if before := b.length(); before > 0 && b.err == nil {
		n, err := b.push(b.target)
		if err == nil && n < before {
			err = io.ErrShortWrite
		}
		b.err = err
		b.settle()
	}
	return b.err
}

// Write returns an error if it took less than all of p.
func (b *Writer) Write(p []byte) (nn int, err error) {
	if len(p) <= b.Available() && b.err == nil {
		return enter(&b.queue, p), nil
	}
	return writeLong(b, p, (*Writer).passBytes)
}

// WriteString returns an error if it took less than all of s.
func (b *Writer) WriteString(s string) (int, error) {
	if len(s) <= b.Available() && b.err == nil {
		return enter(&b.queue, s), nil
	}
	return writeLong(b, s, (*Writer).passString)
}

// writeLong takes all of s until an error. Where nothing is buffered and s is longer than the buffer, pass may write it
// without a copy; it returns how much was written, and false if it cannot.
func writeLong[Bytes []byte | string](b *Writer, s Bytes, pass func(*Writer, Bytes) (int, bool)) (taken int, err error) {
	for b.err == nil {
		rest := s[taken:]
		if b.length() == 0 && len(rest) > len(b.block) {
			if n, ok := pass(b, rest); ok {
				taken += n
				continue
			}
		}
		n := enter(&b.queue, rest)
		taken += n
		if n == len(rest) {
			break
		}
		b.Flush()
	}
	return taken, b.err
}

func (b *Writer) passBytes(p []byte) (n int, ok bool) {
	n, b.err = b.target.Write(p)
	return n, true
}

func (b *Writer) passString(s string) (n int, ok bool) {
	direct, ok := b.target.(io.StringWriter)
	if ok {
		n, b.err = direct.WriteString(s)
	}
	return n, ok
}

// WriteByte writes c.
func (b *Writer) WriteByte(c byte) error {
	if b.err == nil && b.last == len(b.block) {
		b.Flush()
	}
	if b.err == nil {
		b.block[b.last] = c
		b.last++
	}
	return b.err
}

// WriteRune writes r in UTF-8 and returns its length.
func (b *Writer) WriteRune(r rune) (size int, err error) {
	if uint32(r) < utf8.RuneSelf {
		if err = b.WriteByte(byte(r)); err == nil {
			size = 1
		}
		return size, err
	}
	if b.Available() < utf8.UTFMax {
		if b.Flush(); len(b.block) < utf8.UTFMax {
			return b.WriteString(string(r))
		}
	}
	if b.err != nil {
		return 0, b.err
	}
	size = utf8.EncodeRune(b.room(), r)
	b.last += size
	return size, nil
}

// ReadFrom writes all that r has, and does not count io.EOF as an error. The target's ReadFrom, where there is one, is
// given what is left as soon as nothing is buffered. An error of r is no error of the Writer, which may be used further.
func (b *Writer) ReadFrom(r io.Reader) (n int64, err error) {
	direct, _ := b.target.(io.ReaderFrom)
	for err == nil {
		if b.Available() == 0 {
			b.Flush()
		}
		if b.err != nil {
			return n, b.err
		}
		if direct != nil && b.length() == 0 {
			var rest int64
			rest, b.err = direct.ReadFrom(r)
			return n + rest, b.err
		}
		var count int
		count, err = b.await(r, idleReads)
		n += int64(count)
	}
	if err != io.EOF {
		return n, err
	}
	if b.Available() == 0 {
		b.Flush()
	}
	return n, b.err
}

// ReadWriter is both.
type ReadWriter struct {
	*Reader
	*Writer
}

// NewReadWriter joins r and w.
func NewReadWriter(r *Reader, w *Writer) *ReadWriter { return &ReadWriter{r, w} }
