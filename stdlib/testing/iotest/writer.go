package iotest

import (
	"io"
	"log"
)

// TruncateWriter returns a writer that hands on the first n bytes to w and drops the rest, which it claims to have
// written.
func TruncateWriter(w io.Writer, n int64) io.Writer { return &truncateWriter{w, n} }

type truncateWriter struct {
	w    io.Writer
	left int64
}

func (t *truncateWriter) Write(p []byte) (int, error) {
	if t.left <= 0 {
		return len(p), nil
	}
	kept := p[:min(int64(len(p)), t.left)]
	n, err := t.w.Write(kept)
	t.left -= int64(n)
	if err == nil && n == len(kept) {
		n = len(p)
	}
	return n, err
}

// logAccess logs what went through a reader or a writer, which what tells.
func logAccess(prefix, what string, data []byte, err error) {
	if err != nil {
		log.Printf("%s %s%x: %v", prefix, what, data, err)
	} else {
		log.Printf("%s %s%x", prefix, what, data)
	}
}

// NewReadLogger returns a reader that reads from r and logs each call by package log: the prefix and the bytes in
// hexadecimal, and the error if there is one.
func NewReadLogger(prefix string, r io.Reader) io.Reader {
	return readerFunc(func(p []byte) (int, error) {
		n, err := r.Read(p)
		logAccess(prefix, "", p[:n], err)
		return n, err
	})
}

// NewWriteLogger returns a writer that writes to w and logs each call by package log: the prefix and the bytes in
// hexadecimal, and the error if there is one.
func NewWriteLogger(prefix string, w io.Writer) io.Writer {
	return writerFunc(func(p []byte) (int, error) {
		n, err := w.Write(p)
		logAccess(prefix, "", p[:n], err)
		return n, err
	})
}

type writerFunc func(p []byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
