package net

import (
	"internal/rt"
	"io"
	"syscall"
)

// Buffers are pieces of memory that are written one after the other. Connections write many of them with one system call.
type Buffers [][]byte

var (
	_ io.WriterTo = (*Buffers)(nil)
	_ io.Reader   = (*Buffers)(nil)
)

// vectorWriter is a writer that takes all pieces.
type vectorWriter interface {
	writeBuffers(v *Buffers) (int64, error)
}

// WriteTo writes all pieces to w, and takes what was written away from *v and from the pieces, which do not change. It believes
// w: each piece is given to it once, whatever it says to have written without an error.
func (v *Buffers) WriteTo(w io.Writer) (n int64, err error) {
	if c, ok := w.(vectorWriter); ok {
		return c.writeBuffers(v)
	}
	for _, b := range *v {
		var m int
		m, err = w.Write(b)
		if n += int64(m); err != nil {
			break
		}
	}
	v.drop(n)
	return n, err
}

// Read copies to p what it has room for, and takes that away from *v and from the pieces, which do not change. It returns
// io.EOF when nothing is left.
func (v *Buffers) Read(p []byte) (n int, err error) {
	for len(p) > n && len(*v) > 0 {
		m := copy(p[n:], (*v)[0])
		n += m
		v.drop(int64(m))
	}
	if len(*v) == 0 {
		return n, io.EOF
	}
	return n, nil
}

// drop takes the first n bytes away, and pieces that are empty then.
func (v *Buffers) drop(n int64) {
	whole := 0 // pieces that go as they are, whose memory may be free then
	for whole < len(*v) && int64(len((*v)[whole])) <= n {
		n -= int64(len((*v)[whole]))
		whole++
	}
	clear((*v)[:whole])
	if *v = (*v)[whole:]; n != 0 && len(*v) > 0 {
		(*v)[0] = (*v)[0][n:]
	}
}

func (c *conn) writeBuffers(v *Buffers) (int64, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, err := c.s.writeBuffers(v)
	if err != nil {
		return n, c.failed("writev", err)
	}
	return n, nil
}

func (s *socket) writeBuffers(v *Buffers) (n int64, err error) {
	const most = 1024 // pieces that the kernel takes at once
	if err := s.Begin(rt.Writing); err != nil {
		return 0, callError("writev", err)
	}
	t := s.transfer(rt.Writing)
	var room [16]syscall.Iovec
	pieces := room[:0]
	for len(*v) > 0 {
		pieces = pieces[:0]
		total := 0
		for _, b := range *v {
			if len(b) == 0 {
				continue
			}
			part := b[:min(len(b), maxTransfer-total)]
			pieces = append(pieces, syscall.Iovec{Base: &part[0], Len: uint64(len(part))})
			if total += len(part); len(pieces) == most || total == maxTransfer {
				break
			}
		}
		if len(pieces) == 0 {
			break
		}
		m, callErr := t.message.sendPieces(s.Number, pieces)
		if callErr != nil {
			if err = s.Again(callErr, rt.Writing); err != nil {
				break
			}
			continue
		}
		if m == 0 {
			err = io.ErrUnexpectedEOF
			break
		}
		n += int64(m)
		v.drop(int64(m))
	}
	s.End(rt.Writing)
	return n, callError("writev", err)
}
