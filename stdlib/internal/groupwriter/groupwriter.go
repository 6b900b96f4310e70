// Package groupwriter writes bytes as letters to a stream, group by group, as base32 and base64 do alike. Bytes that fill no
// group are held back for the next Write, or for Close. Each Write of the stream gets whole groups; its first error is what
// all later calls return.
package groupwriter

import "io"

// Most is how many letters are written at once at most.
const Most = 1024

// mostBytes is the largest group: that of base32.
const mostBytes = 5

// Encoding makes letters of bytes. As many as a group has are so many letters each time; only fewer may be padded.
type Encoding interface {
	Encode(dst, src []byte)
	EncodedLen(n int) int
}

type writer struct {
	enc     Encoding
	to      io.Writer
	err     error
	group   int // bytes
	held    [mostBytes]byte
	count   int // of held
	letters [Most]byte
}

// New returns a writer of groups of so many bytes, five at most. Its Close writes what is held, and does not close to.
func New(enc Encoding, group int, to io.Writer) io.WriteCloser {
	return &writer{enc: enc, to: to, group: group}
}

func (w *writer) Write(p []byte) (n int, err error) {
	if w.err != nil {
		return 0, w.err
	}
	if w.count > 0 {
		n = copy(w.held[w.count:w.group], p)
		w.count += n
		if w.count < w.group {
			return n, nil
		}
		if w.put(w.held[:w.group]) != nil {
			return n, w.err
		}
		w.count = 0
	}
	most := Most / w.enc.EncodedLen(w.group) * w.group
	for len(p)-n >= w.group {
		part := min(len(p)-n, most)
		part -= part % w.group
		if w.put(p[n:n+part]) != nil {
			return n, w.err
		}
		n += part
	}
	w.count = copy(w.held[:], p[n:])
	return len(p), nil
}

func (w *writer) put(p []byte) error {
	out := w.letters[:w.enc.EncodedLen(len(p))]
	w.enc.Encode(out, p)
	_, w.err = w.to.Write(out)
	return w.err
}

func (w *writer) Close() error {
	if w.err == nil && w.count > 0 {
		w.put(w.held[:w.count])
		w.count = 0
	}
	return w.err
}
