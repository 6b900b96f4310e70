package net

import (
	"internal/rt"
	"os"
	"syscall"
	"time"
)

// What TCPListener and UnixListener have in common. Of a listener that is nil or zero each operation is EINVAL.

// listening is the socket of a listener; it may be nil.
type listening struct{ s *socket }

func (l listening) failed(op string, err error) error {
	return &OpError{Op: op, Net: l.s.network, Addr: l.s.local, Err: err}
}

// accept waits for a connection and makes its socket of s, which the poller watches from now on; from is filled with the
// other side's address. Addresses are left to the caller, and CloseIfDropped when it has set them.
func (l listening) accept(s *socket, from *rawAddress) error {
	if l.s == nil {
		return syscall.EINVAL
	}
	fd, err := l.s.accept(from)
	if err != nil {
		return l.failed("accept", err)
	}
	s.Number, s.network, s.family, s.kind, s.connected = fd, l.s.network, l.s.family, l.s.kind, true
	s.Adopt()
	if err := s.watch(); err != nil {
		s.Close()
		return l.failed("accept", err)
	}
	return nil
}

func (l listening) close() error {
	if l.s == nil {
		return syscall.EINVAL
	}
	if err := l.s.close(); err != nil {
		return l.failed("close", err)
	}
	return nil
}

func (l listening) setDeadline(t time.Time) error {
	if l.s == nil {
		return syscall.EINVAL
	}
	return callError("set", l.s.SetDeadline(t, rt.Reading, rt.Writing))
}

func (l listening) file() (*os.File, error) {
	if l.s == nil {
		return nil, syscall.EINVAL
	}
	fd, err := l.s.duplicate()
	if err != nil {
		return nil, l.failed("file", err)
	}
	return newUnixFile(fd, l.s.name()), nil
}

func (l listening) rawConn() (syscall.RawConn, error) {
	if l.s == nil {
		return nil, syscall.EINVAL
	}
	return rawListener{rawConn{l.s}}, nil
}

// rawListener is the descriptor of a listener, which nothing is read from or written to.
type rawListener struct{ rawConn }

// Read is an error.
func (rawListener) Read(func(fd uintptr) (done bool)) error { return syscall.EINVAL }

// Write is an error.
func (rawListener) Write(func(fd uintptr) (done bool)) error { return syscall.EINVAL }
