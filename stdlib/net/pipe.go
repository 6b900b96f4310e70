package net

import (
	"io"
	"os"
	"sync"
	"time"
)

// Connections within memory.
//
// There is a stream for each direction. A writer shows its bytes and waits until they were taken; a reader takes what it has
// room for. All that anybody waits for is announced by one condition: that bytes are shown or were taken, that a side was
// closed, that a deadline was set or has passed. Only one writer shows bytes at a time.

// pipeConn is one side.
type pipeConn struct {
	in, out *pipeStream
}

type pipeStream struct {
	turn    sync.Mutex // of the writer
	lock    sync.Mutex // guards the rest
	changed sync.Cond
	shown   []byte // what was not taken yet
	waits   bool   // there is a writer who shows something, if only nothing
	closed  [2]bool
	limits  [2]pipeLimit
}

// The two sides of a stream.
const (
	reader = iota
	writer
)

// A pipeLimit is a deadline.
type pipeLimit struct {
	when  time.Time
	timer *time.Timer // announces it
}

func (l *pipeLimit) passed() bool { return !l.when.IsZero() && !time.Now().Before(l.when) }

func newPipeStream() *pipeStream {
	s := new(pipeStream)
	s.changed.L = &s.lock
	return s
}

// Pipe returns both sides of a connection within memory. Nothing is kept on the way: a Write returns when all of it was read.
func Pipe() (Conn, Conn) {
	one, other := newPipeStream(), newPipeStream()
	return &pipeConn{one, other}, &pipeConn{other, one}
}

func (s *pipeStream) announce() {
	s.lock.Lock()
	s.changed.Broadcast()
	s.lock.Unlock()
}

func (s *pipeStream) close(side int) {
	s.lock.Lock()
	s.closed[side] = true
	s.changed.Broadcast()
	s.lock.Unlock()
}

func (s *pipeStream) setLimit(side int, when time.Time) error {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.closed[reader] || s.closed[writer] {
		return io.ErrClosedPipe
	}
	limit := &s.limits[side]
	if limit.timer != nil {
		limit.timer.Stop()
	}
	*limit = pipeLimit{when: when}
	if left := time.Until(when); !when.IsZero() && left > 0 {
		limit.timer = time.AfterFunc(left, s.announce)
	}
	s.changed.Broadcast()
	return nil
}

func (s *pipeStream) read(b []byte) (int, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	for {
		switch {
		case s.closed[reader]:
			return 0, io.ErrClosedPipe
		case s.closed[writer]:
			return 0, io.EOF
		case s.limits[reader].passed():
			return 0, os.ErrDeadlineExceeded
		case s.waits:
			n := copy(b, s.shown)
			if s.shown = s.shown[n:]; len(s.shown) == 0 {
				s.waits = false
				s.changed.Broadcast()
			}
			return n, nil
		}
		s.changed.Wait()
	}
}

func (s *pipeStream) write(b []byte) (n int, err error) {
	s.turn.Lock()
	defer s.turn.Unlock()
	s.lock.Lock()
	defer s.lock.Unlock()
	s.shown, s.waits = b, true
	s.changed.Broadcast()
	for s.waits && err == nil {
		switch {
		case s.closed[reader] || s.closed[writer]:
			err = io.ErrClosedPipe
		case s.limits[writer].passed():
			err = os.ErrDeadlineExceeded
		default:
			s.changed.Wait()
		}
	}
	n = len(b) - len(s.shown)
	s.shown, s.waits = nil, false
	return n, err
}

func pipeError(op string, err error) error {
	if err == nil || err == io.EOF || err == io.ErrClosedPipe {
		return err
	}
	return &OpError{Op: op, Net: "pipe", Err: err}
}

func (c *pipeConn) Read(b []byte) (int, error) {
	n, err := c.in.read(b)
	return n, pipeError("read", err)
}

func (c *pipeConn) Write(b []byte) (int, error) {
	n, err := c.out.write(b)
	return n, pipeError("write", err)
}

func (c *pipeConn) Close() error {
	c.in.close(reader)
	c.out.close(writer)
	return nil
}

func (c *pipeConn) SetDeadline(t time.Time) error {
	if err := c.SetReadDeadline(t); err != nil {
		return err
	}
	return c.SetWriteDeadline(t)
}

func (c *pipeConn) SetReadDeadline(t time.Time) error  { return c.in.setLimit(reader, t) }
func (c *pipeConn) SetWriteDeadline(t time.Time) error { return c.out.setLimit(writer, t) }

func (c *pipeConn) LocalAddr() Addr  { return pipeAddr{} }
func (c *pipeConn) RemoteAddr() Addr { return pipeAddr{} }

// pipeAddr is the address of both sides.
type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "pipe" }
