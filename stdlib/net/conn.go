package net

import (
	"internal/rt"
	"io"
	"os"
	"syscall"
	"time"
	_ "unsafe" // for linkname
)

// conn is what all connections have.
type conn struct {
	s *socket
}

func (c *conn) ok() bool { return c != nil && c.s != nil }

// failed returns the error of an operation on the connection.
func (c *conn) failed(op string, err error) error {
	return &OpError{Op: op, Net: c.s.network, Source: c.s.local, Addr: c.s.remote, Err: err}
}

// settingFailed returns the error of an operation on this side of the connection alone.
func (c *conn) settingFailed(err error) error {
	if err == nil {
		return nil
	}
	return &OpError{Op: "set", Net: c.s.network, Addr: c.s.local, Err: err}
}

// Read reads what has come: a part of a stream, or a message, of which what does not fit into b is lost. At the end of a
// stream it returns 0, io.EOF.
func (c *conn) Read(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, err := c.s.read(b)
	if err != nil && err != io.EOF {
		err = c.failed("read", err)
	}
	return n, err
}

// Write writes all of b, to a socket for messages as one.
func (c *conn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, err := c.s.write(b)
	if err != nil {
		err = c.failed("write", err)
	}
	return n, err
}

// Close closes the connection. Calls that wait return with errors.
func (c *conn) Close() error {
	if !c.ok() {
		return syscall.EINVAL
	}
	if err := c.s.close(); err != nil {
		return c.failed("close", err)
	}
	return nil
}

// LocalAddr returns the address on this side. It is shared: do not change it.
func (c *conn) LocalAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.s.local
}

// RemoteAddr returns the address on the other side, or nil. It is shared: do not change it.
func (c *conn) RemoteAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.s.remote
}

// SetDeadline sets both deadlines; see Conn.
func (c *conn) SetDeadline(t time.Time) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.settingFailed(callError("set", c.s.SetDeadline(t, rt.Reading, rt.Writing)))
}

// SetReadDeadline sets the deadline for reading.
func (c *conn) SetReadDeadline(t time.Time) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.settingFailed(callError("set", c.s.SetDeadline(t, rt.Reading)))
}

// SetWriteDeadline sets the deadline for writing.
func (c *conn) SetWriteDeadline(t time.Time) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.settingFailed(callError("set", c.s.SetDeadline(t, rt.Writing)))
}

// SetReadBuffer sets how much the system keeps that was not read yet.
func (c *conn) SetReadBuffer(bytes int) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.settingFailed(c.s.setOption(syscall.SOL_SOCKET, syscall.SO_RCVBUF, bytes))
}

// SetWriteBuffer sets how much the system keeps that was not sent yet.
func (c *conn) SetWriteBuffer(bytes int) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.settingFailed(c.s.setOption(syscall.SOL_SOCKET, syscall.SO_SNDBUF, bytes))
}

// File returns a file with a descriptor of its own for the connection, and does not close the connection. The caller closes
// the file. Deadlines of the two are their own; options are shared.
func (c *conn) File() (f *os.File, err error) {
	if !c.ok() {
		return nil, syscall.EINVAL
	}
	fd, err := c.s.duplicate()
	if err != nil {
		return nil, c.failed("file", err)
	}
	return newUnixFile(fd, c.s.name()), nil
}

// newUnixFile is package os's: a file that can be waited for, for a descriptor that is in non-blocking mode.
//
//go:linkname newUnixFile
func newUnixFile(fd int, name string) *os.File

// SyscallConn gives the descriptor to who makes system calls.
func (c *conn) SyscallConn() (syscall.RawConn, error) {
	if !c.ok() {
		return nil, syscall.EINVAL
	}
	return rawConn{c.s}, nil
}

// shutDown ends one direction of the connection.
func (c *conn) shutDown(how int) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	if err := c.s.shutdown(how); err != nil {
		return c.failed("close", err)
	}
	return nil
}

// rawConn is the descriptor of a connection.
type rawConn struct{ s *socket }

// Control calls with the descriptor, which stays open meanwhile.
func (r rawConn) Control(call func(fd uintptr)) error {
	if r.s == nil {
		return syscall.EINVAL
	}
	if err := r.s.Control(call); err != nil {
		return &OpError{Op: "raw-control", Net: r.s.network, Addr: r.s.local, Err: callError("raw-control", err)}
	}
	return nil
}

// Read calls until it is done, and in between waits until there is something to read.
func (r rawConn) Read(call func(fd uintptr) (done bool)) error {
	return r.until("raw-read", call, rt.Reading)
}

// Write calls until it is done, and in between waits until something can be written.
func (r rawConn) Write(call func(fd uintptr) (done bool)) error {
	return r.until("raw-write", call, rt.Writing)
}

func (r rawConn) until(op string, call func(fd uintptr) (done bool), direction rt.Direction) error {
	if r.s == nil {
		return syscall.EINVAL
	}
	if err := r.s.Until(call, direction); err != nil {
		return &OpError{Op: op, Net: r.s.network, Source: r.s.local, Addr: r.s.remote, Err: callError(op, err)}
	}
	return nil
}
