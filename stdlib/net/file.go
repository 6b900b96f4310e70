package net

import (
	"os"
	"syscall"
)

// fileAddr is the name of a file, as the address in an error.
type fileAddr string

func (fileAddr) Network() string  { return "file+net" }
func (a fileAddr) String() string { return string(a) }

func fileError(f *os.File, err error) error {
	return &OpError{Op: "file", Net: "file+net", Addr: fileAddr(f.Name()), Err: err}
}

// FileConn returns a connection for the socket that f is, with a descriptor of its own: closing one of the two does not
// close the other.
func FileConn(f *os.File) (c Conn, err error) {
	v, err := fromFile(f, false)
	if err != nil {
		return nil, fileError(f, err)
	}
	if c, ok := v.(Conn); ok {
		return c, nil
	}
	return nil, fileError(f, syscall.EINVAL)
}

// FilePacketConn is FileConn for sockets for messages.
func FilePacketConn(f *os.File) (c PacketConn, err error) {
	v, err := fromFile(f, false)
	if err != nil {
		return nil, fileError(f, err)
	}
	if c, ok := v.(PacketConn); ok {
		return c, nil
	}
	v.(Conn).Close()
	return nil, fileError(f, syscall.EINVAL)
}

// FileListener is FileConn for listeners.
func FileListener(f *os.File) (ln Listener, err error) {
	v, err := fromFile(f, true)
	if err != nil {
		return nil, fileError(f, err)
	}
	return v.(Listener), nil
}

// fromFile returns a connection or a listener.
func fromFile(f *os.File, listens bool) (any, error) {
	raw, err := f.SyscallConn()
	if err != nil {
		return nil, err
	}
	fd := -1
	if controlErr := raw.Control(func(number uintptr) { fd, err = duplicate(number) }); controlErr != nil {
		err = os.NewSyscallError("fcntl", syscall.EBADF) // it is closed
	}
	if err != nil {
		return nil, err
	}
	if err := syscall.SetNonblock(fd, true); err != nil {
		syscall.Close(fd)
		return nil, os.NewSyscallError("setnonblock", err)
	}
	v, err := fromDescriptor(fd, listens)
	if err != nil {
		syscall.Close(fd)
		return nil, err
	}
	return v, nil
}

// fromDescriptor takes the descriptor over, unless there is an error.
func fromDescriptor(fd int, listens bool) (any, error) {
	kind, err := syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_TYPE)
	if err != nil {
		return nil, os.NewSyscallError("getsockopt", err)
	}
	var raw rawAddress
	if err := askAddress(syscall.SYS_GETSOCKNAME, fd, &raw); err != nil {
		return nil, os.NewSyscallError("getsockname", err)
	}
	family := int(raw.any.Addr.Family)
	network := networkOf(family, kind)
	if network == "" {
		return nil, syscall.EPROTONOSUPPORT
	}
	take := func(s *socket) error {
		s.Number, s.network, s.family, s.kind = fd, network, family, kind
		s.Adopt()
		if err := s.watch(); err != nil {
			return err
		}
		s.local, s.remote = s.addresses()
		s.connected = s.remote != nil
		s.CloseIfDropped()
		return nil
	}
	if listens {
		s := new(socket)
		switch {
		case network == "tcp":
			return &TCPListener{s: s, keep: keepAliveFor(KeepAliveConfig{}, 0)}, take(s)
		case family == syscall.AF_UNIX && kind != syscall.SOCK_DGRAM:
			return &UnixListener{s: s, path: raw.unixName()}, take(s)
		}
		return nil, syscall.EINVAL
	}
	switch {
	case network == "tcp":
		o := newTCPObject()
		if err := take(&o.socket); err != nil {
			return nil, err
		}
		return o.conn.prepare(keepAliveFor(KeepAliveConfig{}, 0)), nil
	case network == "udp":
		o := newUDPObject()
		return &o.conn, take(&o.socket)
	case network == "ip":
		o := newIPObject()
		return &o.conn, take(&o.socket)
	}
	o := newUnixObject()
	return &o.conn, take(&o.socket)
}

// networkOf returns the name of the network for such a socket, or "".
func networkOf(family, kind int) string {
	switch family {
	case syscall.AF_INET, syscall.AF_INET6:
		switch kind {
		case syscall.SOCK_STREAM:
			return "tcp"
		case syscall.SOCK_DGRAM:
			return "udp"
		case syscall.SOCK_RAW:
			return "ip"
		}
	case syscall.AF_UNIX:
		switch kind {
		case syscall.SOCK_STREAM:
			return "unix"
		case syscall.SOCK_DGRAM:
			return "unixgram"
		case syscall.SOCK_SEQPACKET:
			return "unixpacket"
		}
	}
	return ""
}
