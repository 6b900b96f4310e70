package net

import (
	"internal/rt"
	"io"
	"os"
	"runtime"
	"sync"
	"syscall"
)

// Moving bytes within the system.
//
// What comes from a file is sent by sendfile(2). What comes from another connection goes through a pipe that stays within the
// kernel: splice(2) from the one into the pipe, and from the pipe into the other. Where the system says, before the first
// byte, that it cannot do that, the caller copies.

const (
	maxCopy  = 1<<63 - 1
	maxPiece = 1 << 22 // for one system call, so that others have their turn at the processor
	pipeRoom = 1 << 20
)

// takeFrom writes all that r has. handled is false if r is nothing that the system can read from, and nothing was written.
func (s *socket) takeFrom(r io.Reader) (n int64, handled bool, err error) {
	limit := int64(maxCopy)
	limited, isLimited := r.(*io.LimitedReader)
	if isLimited {
		if limit = limited.N; limit <= 0 {
			return 0, true, nil
		}
		r = limited.R
	}
	switch from := r.(type) {
	case *TCPConn:
		if !from.ok() {
			return 0, false, nil
		}
		n, handled, err = s.splice(from.s, limit)
	case onlyReader: // a connection whose WriteTo has come here
		if c, ok := from.Reader.(*TCPConn); ok && c.ok() {
			n, handled, err = s.splice(c.s, limit)
		}
	case *UnixConn:
		if !from.ok() || from.s.network != "unix" {
			return 0, false, nil
		}
		n, handled, err = s.splice(from.s, limit)
	case openFile:
		n, handled, err = s.sendFile(from, limit)
	}
	if isLimited {
		limited.N -= n
	}
	return n, handled, err
}

// openFile is an *os.File, and what that is within its WriteTo.
type openFile interface {
	io.Reader
	io.Seeker
	syscall.Conn
	Stat() (os.FileInfo, error)
}

// sentFile is what a file is within its WriteTo, which returns an error of sending that it was told of as one of the file.
type sentFile interface {
	SendFailed(err error)
}

// sendFile sends a file from where it stands, and leaves it where that ended. If one of the two is closed, or too late, the
// system is not asked: copying will have the error.
func (s *socket) sendFile(f openFile, limit int64) (n int64, handled bool, err error) {
	raw, err := f.SyscallConn()
	if err != nil {
		return 0, false, nil
	}
	raw.Control(func(fd uintptr) {
		if s.Begin(rt.Writing) == nil {
			n, handled, err = s.sendAll(int(fd), limit)
			s.End(rt.Writing)
		}
	})
	err = callError("sendfile", err)
	if sent, ok := f.(sentFile); ok && err != nil {
		sent.SendFailed(err)
	}
	return n, handled, err
}

// sendAll is for who has the turn to write. The system cannot send everything that can be read: only what has pages.
func (s *socket) sendAll(fd int, limit int64) (n int64, handled bool, err error) {
	for limit > n {
		m, err := syscall.Sendfile(s.Number, fd, nil, int(min(limit-n, maxPiece)))
		switch {
		case m > 0:
			n += int64(m)
		case err == nil:
			return n, true, nil
		case n == 0 && (err == syscall.EINVAL || err == syscall.ENOSYS || err == syscall.EOPNOTSUPP || err == syscall.EPERM):
			return 0, false, nil
		default:
			if err = s.Again(err, rt.Writing); err != nil {
				return n, true, err
			}
		}
	}
	return n, true, nil
}

// A transit is a pipe, empty when nobody uses it.
type transit struct {
	r, w    int
	dropped runtime.Cleanup // closes it when the pool forgets it
}

var transits = sync.Pool{New: func() any {
	var fds [2]int
	if syscall.Pipe2(fds[:], syscall.O_CLOEXEC|syscall.O_NONBLOCK) != nil {
		return (*transit)(nil)
	}
	syscall.RawSyscall(syscall.SYS_FCNTL, uintptr(fds[0]), syscall.F_SETPIPE_SZ, pipeRoom)
	t := &transit{r: fds[0], w: fds[1]}
	t.dropped = runtime.AddCleanup(t, closeTransit, fds)
	return t
}}

func closeTransit(fds [2]int) {
	syscall.Close(fds[0])
	syscall.Close(fds[1])
}

const nonblockingSplice = 2 // SPLICE_F_NONBLOCK

// splice moves from one connection to another, until the end or the limit. handled is false if the system cannot, and nothing
// was moved.
func (s *socket) splice(from *socket, limit int64) (n int64, handled bool, err error) {
	t := transits.Get().(*transit)
	if t == nil {
		return 0, false, nil
	}
	inside := 0
	for limit > n {
		var errno error
		inside, errno, err = from.intoPipe(t, min(limit-n, pipeRoom))
		if err != nil || inside == 0 {
			if n == 0 && (errno == syscall.EINVAL || errno == syscall.ENOSYS) {
				err = nil
				transits.Put(t)
				return 0, false, nil
			}
			break
		}
		if inside, err = s.outOfPipe(t, inside, &n); err != nil {
			break
		}
	}
	if inside == 0 {
		transits.Put(t)
	} else {
		t.close() // with what is in it
	}
	return n, true, callError("splice", err)
}

// intoPipe waits until there is something and moves it. The second result is what the system said.
func (s *socket) intoPipe(t *transit, most int64) (n int, errno, err error) {
	if err := s.Begin(rt.Reading); err != nil {
		return 0, nil, err
	}
	defer s.End(rt.Reading)
	for {
		m, err := syscall.Splice(s.Number, nil, t.w, nil, int(most), nonblockingSplice)
		if err == nil {
			return int(m), nil, nil
		}
		errno = err
		// The pipe is empty: it is the socket that has nothing.
		if err = s.Again(err, rt.Reading); err != nil {
			return 0, errno, err
		}
	}
}

// outOfPipe moves what is in the pipe, and returns what could not be moved.
func (s *socket) outOfPipe(t *transit, inside int, n *int64) (left int, err error) {
	if err := s.Begin(rt.Writing); err != nil {
		return inside, err
	}
	defer s.End(rt.Writing)
	for inside > 0 {
		m, err := syscall.Splice(t.r, nil, s.Number, nil, inside, nonblockingSplice)
		if err != nil {
			if err = s.Again(err, rt.Writing); err != nil {
				return inside, err
			}
			continue
		}
		inside -= int(m)
		*n += m
	}
	return 0, nil
}

func (t *transit) close() {
	t.dropped.Stop()
	closeTransit([2]int{t.r, t.w})
}
