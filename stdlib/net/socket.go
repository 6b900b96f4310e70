package net

import (
	"context"
	"internal/polled"
	"internal/rt"
	"io"
	"os"
	"syscall"
	"time"
)

// A socket is a descriptor with the addresses of both sides.
//
// The first two fields do not change after a plan has opened it (plan.go); connections and listeners are views of one.
type socket struct {
	polled.Descriptor // first: CloseIfDropped's
	network           string
	family, kind      int
	connected         bool
	multipath         bool // it is one of Multipath TCP
	local, remote     Addr

	transfers [2]*transfer // for each direction, of who has the turn
}

// A transfer is memory for system calls about messages and new connections.
type transfer struct {
	address rawAddress
	message message
	polled  polledFor
}

// transfer is for who has the turn.
func (s *socket) transfer(direction rt.Direction) *transfer {
	t := s.transfers[direction]
	if t == nil {
		t = new(transfer)
		s.transfers[direction] = t
	}
	return t
}

// name tells what the socket is, for a file that has a copy of its descriptor.
func (s *socket) name() string {
	return s.network + ":" + textOf(s.local) + "->" + textOf(s.remote)
}

func textOf(a Addr) string {
	if a == nil {
		return ""
	}
	return a.String()
}

// isStream reports whether reading nothing means the end.
func (s *socket) isStream() bool {
	return s.kind != syscall.SOCK_DGRAM && s.kind != syscall.SOCK_RAW
}

const maxTransfer = 1 << 30 // the kernel takes a little less than 2 GiB at once

func (s *socket) read(b []byte) (int, error) {
	if len(b) == 0 {
		if s.IsClosed() {
			return 0, ErrClosed
		}
		return 0, nil // be there a deadline that has passed or not
	}
	if err := s.Begin(rt.Reading); err != nil {
		return 0, callError("read", err)
	}
	if len(b) > maxTransfer && s.isStream() {
		b = b[:maxTransfer]
	}
	for {
		n, err := read(s.Number, b)
		if err == nil {
			s.End(rt.Reading)
			if n == 0 && s.isStream() {
				return 0, io.EOF
			}
			return n, nil
		}
		if err = s.Again(err, rt.Reading); err != nil {
			s.End(rt.Reading)
			return 0, callError("read", err)
		}
	}
}

func (s *socket) write(b []byte) (int, error) {
	if err := s.Begin(rt.Writing); err != nil {
		return 0, callError("write", err)
	}
	n, err := s.writeAll(b)
	s.End(rt.Writing)
	return n, callError("write", err)
}

// writeAll is for who has the turn to write.
func (s *socket) writeAll(b []byte) (n int, err error) {
	for {
		piece := b[n:]
		if len(piece) > maxTransfer && s.isStream() {
			piece = piece[:maxTransfer]
		}
		m, err := write(s.Number, piece)
		if err != nil {
			if err = s.Again(err, rt.Writing); err != nil {
				return n, err
			}
			continue
		}
		n += m
		if n == len(b) {
			return n, nil
		}
		if m == 0 {
			return n, io.ErrUnexpectedEOF
		}
	}
}

// The calls below are made until they need not be made again. Each has a loop of its own, for a function value would have
// its variables on the heap.

func (s *socket) receive(b []byte, from *rawAddress) (n int, err error) {
	if err := s.Begin(rt.Reading); err != nil {
		return 0, callError("recvfrom", err)
	}
	t := s.transfer(rt.Reading)
	for {
		if n, err = receive(s.Number, b, &t.address); err == nil {
			*from = t.address
			break
		}
		if err = s.Again(err, rt.Reading); err != nil {
			n = 0
			break
		}
	}
	s.End(rt.Reading)
	return n, s.ifNothing(n, callError("recvfrom", err))
}

func (s *socket) send(b []byte, to *rawAddress) (int, error) {
	err := s.Begin(rt.Writing)
	if err != nil {
		return 0, callError("sendto", err)
	}
	t := s.transfer(rt.Writing)
	t.address = *to
	for {
		if err = send(s.Number, b, &t.address); err == nil {
			break
		}
		if err = s.Again(err, rt.Writing); err != nil {
			break
		}
	}
	s.End(rt.Writing)
	if err != nil {
		return 0, callError("sendto", err)
	}
	return len(b), nil
}

func (s *socket) receiveMessage(b, oob []byte, from *rawAddress, flags int) (n, oobn, received int, err error) {
	if err := s.Begin(rt.Reading); err != nil {
		return 0, 0, 0, callError("recvmsg", err)
	}
	t := s.transfer(rt.Reading)
	for {
		n, oobn, received, err = t.message.receive(s.Number, b, oob, &t.address, flags, s.kind != syscall.SOCK_DGRAM)
		if err == nil {
			*from = t.address
			break
		}
		if err = s.Again(err, rt.Reading); err != nil {
			break
		}
	}
	s.End(rt.Reading)
	return n, oobn, received, s.ifNothing(n, callError("recvmsg", err))
}

func (s *socket) sendMessage(b, oob []byte, to *rawAddress) (n, oobn int, err error) {
	if err := s.Begin(rt.Writing); err != nil {
		return 0, 0, callError("sendmsg", err)
	}
	t := s.transfer(rt.Writing)
	var address *rawAddress
	if to != nil {
		address = &t.address
		t.address = *to
	}
	for {
		if n, err = t.message.send(s.Number, b, oob, address, s.kind != syscall.SOCK_DGRAM); err == nil {
			break
		}
		if err = s.Again(err, rt.Writing); err != nil {
			break
		}
	}
	s.End(rt.Writing)
	if err != nil {
		return n, 0, callError("sendmsg", err)
	}
	return n, len(oob), nil
}

// accept returns a new descriptor and who has connected. Connections that broke before are passed over.
func (s *socket) accept(from *rawAddress) (fd int, err error) {
	if err := s.Begin(rt.Reading); err != nil {
		return -1, callError("accept4", err)
	}
	t := s.transfer(rt.Reading)
	for {
		if fd, err = accept(s.Number, &t.address, &t.polled); err == nil {
			*from = t.address
			break
		}
		if err == syscall.ECONNABORTED {
			continue
		}
		if err = s.Again(err, rt.Reading); err != nil {
			break
		}
	}
	s.End(rt.Reading)
	return fd, callError("accept4", err)
}

// ifNothing returns io.EOF for reading nothing from a stream.
func (s *socket) ifNothing(n int, err error) error {
	if n == 0 && err == nil && s.isStream() {
		return io.EOF
	}
	return err
}

// close is Close with the error that this package has.
func (s *socket) close() error { return callError("close", s.Close()) }

func (s *socket) shutdown(how int) error {
	if !s.Use() {
		return ErrClosed
	}
	_, _, errno := syscall.RawSyscall(syscall.SYS_SHUTDOWN, uintptr(s.Number), uintptr(how), 0)
	s.Leave()
	return callError("shutdown", errorOf(errno))
}

func (s *socket) setOption(level, option, value int) error {
	if !s.Use() {
		return ErrClosed
	}
	err := setOption(s.Number, level, option, value)
	s.Leave()
	return callError("setsockopt", err)
}

// duplicate returns a descriptor of its own for the same socket.
func (s *socket) duplicate() (fd int, err error) {
	if !s.Use() {
		return -1, ErrClosed
	}
	fd, err = duplicate(uintptr(s.Number))
	s.Leave()
	return fd, err
}

func duplicate(fd uintptr) (int, error) {
	n, _, errno := syscall.RawSyscall(syscall.SYS_FCNTL, fd, syscall.F_DUPFD_CLOEXEC, 0)
	if errno != 0 {
		return -1, os.NewSyscallError("fcntl", errno)
	}
	return int(n), nil
}

// addresses asks for the addresses of both sides. What is not known is nil.
func (s *socket) addresses() (local, remote Addr) {
	raw := rawAddresses.Get().(*rawAddress)
	defer rawAddresses.Put(raw)
	if s.network[0] == 't' {
		both := new(ends)
		if askAddress(syscall.SYS_GETSOCKNAME, s.Number, raw) == nil {
			local = both.set(0, raw)
		}
		if askAddress(syscall.SYS_GETPEERNAME, s.Number, raw) == nil {
			remote = both.set(1, raw)
		}
		return local, remote
	}
	if askAddress(syscall.SYS_GETSOCKNAME, s.Number, raw) == nil {
		local = raw.address(s.network)
	}
	if askAddress(syscall.SYS_GETPEERNAME, s.Number, raw) == nil {
		remote = raw.address(s.network)
	}
	return local, remote
}

// hasPeer reports whether the socket is connected.
func (s *socket) hasPeer() bool {
	raw := rawAddresses.Get().(*rawAddress)
	defer rawAddresses.Put(raw)
	return askAddress(syscall.SYS_GETPEERNAME, s.Number, raw) == nil
}

// watch has the socket waited for by the poller.
func (s *socket) watch() error {
	if !s.Watch(true) {
		return os.NewSyscallError("epoll_ctl", syscall.ENOSPC)
	}
	return nil
}

var past = time.Unix(1, 0)

// connect connects. What ends the context ends the waiting, but not the connection once there is one.
//
// With a server on this machine there is one as a rule by the time the system has said that it is under way. Who asks at once has
// it, before the server has the time to break it: a program sees that when it reads, and not as a failure to connect.
func (s *socket) connect(ctx context.Context, to *rawAddress) (err error) {
	connected := false
	switch err := giveAddress(syscall.SYS_CONNECT, s.Number, to); err {
	case syscall.EINPROGRESS, syscall.EALREADY, syscall.EINTR:
		connected = s.hasPeer()
	case nil, syscall.EISCONN:
		connected = true
	default:
		return os.NewSyscallError("connect", err)
	}
	if connected && ctx.Err() != nil {
		return ended(ctx.Err())
	}
	if err := s.watch(); err != nil || connected {
		return err
	}
	if deadline, ok := ctx.Deadline(); ok {
		s.SetDeadline(deadline, rt.Writing)
		defer s.SetDeadline(time.Time{}, rt.Writing)
	}
	if ctx.Done() != nil {
		interrupted := make(chan struct{})
		stop := context.AfterFunc(ctx, func() {
			s.SetDeadline(past, rt.Writing)
			close(interrupted)
		})
		defer func() {
			if stop() {
				return
			}
			<-interrupted // before the deadline is taken back
			if err == nil || err == polled.ErrDeadlineExceeded {
				err = ended(ctx.Err())
			}
		}()
	}
	for {
		if err := s.Await(rt.Writing); err != nil {
			return err
		}
		reason, err := syscall.GetsockoptInt(s.Number, syscall.SOL_SOCKET, syscall.SO_ERROR)
		if err != nil {
			return os.NewSyscallError("getsockopt", err)
		}
		switch reason := syscall.Errno(reason); reason {
		case syscall.EINPROGRESS, syscall.EALREADY, syscall.EINTR:
		case syscall.EISCONN:
			return nil
		case 0:
			// The event may have been an earlier one: who is connected knows with whom.
			if s.hasPeer() {
				return nil
			}
		default:
			return os.NewSyscallError("connect", reason)
		}
	}
}
