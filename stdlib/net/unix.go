package net

import (
	"context"
	"os"
	"sync"
	"syscall"
	"time"
)

// UnixConn is a socket within this machine: a stream ("unix"), a stream of messages ("unixpacket"), or one for messages from
// anybody ("unixgram").
type UnixConn struct {
	conn
}

type unixObject struct {
	socket socket
	conn   UnixConn
}

func newUnixObject() *unixObject {
	o := new(unixObject)
	o.conn.s = &o.socket
	return o
}

// unixKind returns the kind of a Unix network's sockets.
func unixKind(network string) int {
	switch network {
	case "unix":
		return syscall.SOCK_STREAM
	case "unixgram":
		return syscall.SOCK_DGRAM
	}
	return syscall.SOCK_SEQPACKET
}

// unixAddr returns who has sent, or nil if that socket has no name.
func (r *rawAddress) unixAddr(network string) *UnixAddr {
	if r.any.Addr.Family != syscall.AF_UNIX {
		return nil
	}
	if name := r.unixName(); name != "" {
		return &UnixAddr{Name: name, Net: network}
	}
	return nil
}

// CloseRead ends reading: no more comes in.
func (c *UnixConn) CloseRead() error {
	if c == nil {
		return syscall.EINVAL
	}
	return c.shutDown(syscall.SHUT_RD)
}

// CloseWrite ends writing: the other side reads to the end.
func (c *UnixConn) CloseWrite() error {
	if c == nil {
		return syscall.EINVAL
	}
	return c.shutDown(syscall.SHUT_WR)
}

// ReadFromUnix reads what has come, of a message what fits into b, and returns who sent it, or nil if that is not known.
func (c *UnixConn) ReadFromUnix(b []byte) (int, *UnixAddr, error) {
	if !c.ok() {
		return 0, nil, syscall.EINVAL
	}
	var from rawAddress
	n, err := c.s.receive(b, &from)
	if err != nil {
		return n, nil, c.readFailed(err)
	}
	return n, from.unixAddr(c.s.network), nil
}

// ReadFrom is ReadFromUnix.
func (c *UnixConn) ReadFrom(b []byte) (int, Addr, error) {
	n, from, err := c.ReadFromUnix(b)
	if from == nil {
		return n, nil, err
	}
	return n, from, err
}

// ReadMsgUnix reads into b, and control data into oob. It returns how much of each, the flags of recvmsg(2), and who sent it,
// or nil if that is not known. Descriptors that come do not stay open in other programs that this one starts. With no room
// in b a byte is read for the control data, and lost.
func (c *UnixConn) ReadMsgUnix(b, oob []byte) (n, oobn, flags int, addr *UnixAddr, err error) {
	if !c.ok() {
		return 0, 0, 0, nil, syscall.EINVAL
	}
	var from rawAddress
	n, oobn, flags, err = c.s.receiveMessage(b, oob, &from, syscall.MSG_CMSG_CLOEXEC)
	if err != nil {
		return n, oobn, flags, nil, c.readFailed(err)
	}
	return n, oobn, flags, from.unixAddr(c.s.network), nil
}

// WriteToUnix sends b as one message. A socket that is connected has its address already: that is ErrWriteToConnected.
func (c *UnixConn) WriteToUnix(b []byte, addr *UnixAddr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	var to rawAddress
	var given Addr
	var err error
	if addr != nil {
		given = addr
	}
	var n int
	switch {
	case c.s.connected:
		err = ErrWriteToConnected
	case addr == nil:
		err = errMissingAddress
	case addr.Net != c.s.network:
		err = syscall.EAFNOSUPPORT
	default:
		if err = callError("sendto", addr.fill(&to, syscall.AF_UNIX)); err == nil {
			n, err = c.s.send(b, &to)
		}
	}
	if err != nil {
		err = c.writeFailed(given, err)
	}
	return n, err
}

// WriteTo is WriteToUnix for an address that is a *UnixAddr.
func (c *UnixConn) WriteTo(b []byte, addr Addr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	to, ok := addr.(*UnixAddr)
	if !ok {
		return 0, c.writeFailed(addr, syscall.EINVAL)
	}
	return c.WriteToUnix(b, to)
}

// WriteMsgUnix sends b with control data, to addr, or to where the socket is connected; then addr is nil. It returns how much
// of both was sent. With nothing in b a byte goes with the control data, unless the socket is for messages from anybody.
func (c *UnixConn) WriteMsgUnix(b, oob []byte, addr *UnixAddr) (n, oobn int, err error) {
	if !c.ok() {
		return 0, 0, syscall.EINVAL
	}
	var raw rawAddress
	var to *rawAddress
	var given Addr
	if addr != nil {
		given, to = addr, &raw
		switch {
		case c.s.kind == syscall.SOCK_DGRAM && c.s.connected:
			err = ErrWriteToConnected
		case addr.Net != c.s.network:
			err = syscall.EAFNOSUPPORT
		default:
			err = callError("sendmsg", addr.fill(&raw, syscall.AF_UNIX))
		}
	}
	if err == nil {
		n, oobn, err = c.s.sendMessage(b, oob, to)
	}
	if err != nil {
		err = c.writeFailed(given, err)
	}
	return n, oobn, err
}

// DialUnix connects. The network is "unix", "unixgram" or "unixpacket". With laddr this side gets that name.
func DialUnix(network string, laddr, raddr *UnixAddr) (*UnixConn, error) {
	return dialUnix(context.Background(), new(Dialer), network, laddr, raddr)
}

func dialUnix(ctx context.Context, d *Dialer, network string, laddr, raddr *UnixAddr) (*UnixConn, error) {
	fail := func(err error) (*UnixConn, error) {
		return nil, dialError(network, optional(laddr), optional(raddr), err)
	}
	if !isUnix(network) {
		return fail(UnknownNetworkError(network))
	}
	c, err := d.connectUnix(ctx, networkName{name: network, transport: network}, laddr, raddr)
	if err != nil {
		return fail(err)
	}
	return c, nil
}

func (d *Dialer) connectUnix(ctx context.Context, n networkName, laddr, raddr *UnixAddr) (*UnixConn, error) {
	local, remote := optional(laddr), optional(raddr)
	if laddr != nil && laddr.isAny() {
		local = nil
	}
	if raddr != nil && raddr.isAny() {
		remote = nil
	}
	if remote == nil && (n.transport != "unixgram" || local == nil) {
		return nil, errMissingAddress
	}
	o := newUnixObject()
	p := plan{network: n, kind: unixKind(n.transport), local: local, remote: remote, hook: d.hook()}
	if err := p.open(ctx, &o.socket); err != nil {
		return nil, err
	}
	return &o.conn, nil
}

// UnixListener accepts connections over a Unix socket.
type UnixListener struct {
	s      *socket
	path   string // of the file to remove; "": none
	once   sync.Once
	remove bool
}

func (l *UnixListener) listening() listening {
	if l == nil {
		return listening{}
	}
	return listening{l.s}
}

// SetUnlinkOnClose says whether Close removes the socket's file. If nobody says so, it does if this package made the file.
func (l *UnixListener) SetUnlinkOnClose(unlink bool) { l.remove = unlink }

// AcceptUnix waits for the next connection.
func (l *UnixListener) AcceptUnix() (*UnixConn, error) {
	o := newUnixObject()
	s := &o.socket
	var raw rawAddress
	if err := l.listening().accept(s, &raw); err != nil {
		return nil, err
	}
	raw.any.Addr.Family = syscall.AF_UNIX // which the kernel leaves out for a socket without a name
	s.remote = raw.address(s.network)
	s.local, _ = s.addresses()
	s.CloseIfDropped()
	return &o.conn, nil
}

// Accept is AcceptUnix.
func (l *UnixListener) Accept() (Conn, error) {
	c, err := l.AcceptUnix()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// Close ends listening, and removes the socket's file if it is to. Connections that were accepted stay.
func (l *UnixListener) Close() error {
	if l.listening().s == nil {
		return syscall.EINVAL
	}
	l.once.Do(func() {
		// Before the socket is closed: afterwards the file may be another listener's.
		if l.path != "" && l.path[0] != '@' && l.remove {
			syscall.Unlink(l.path)
		}
	})
	return l.listening().close()
}

// Addr returns the address that others connect to. It is shared: do not change it.
func (l *UnixListener) Addr() Addr { return l.s.local }

// SetDeadline sets the time after which Accept fails; see Conn.
func (l *UnixListener) SetDeadline(t time.Time) error { return l.listening().setDeadline(t) }

// File returns a file with a descriptor of its own for the listener, and does not close the listener. The caller closes the
// file.
func (l *UnixListener) File() (f *os.File, err error) { return l.listening().file() }

// SyscallConn gives the descriptor to who makes system calls. Its Read and Write are errors.
func (l *UnixListener) SyscallConn() (syscall.RawConn, error) { return l.listening().rawConn() }

// ListenUnix listens. The network is "unix" or "unixpacket".
func ListenUnix(network string, laddr *UnixAddr) (*UnixListener, error) {
	if network != "unix" && network != "unixpacket" {
		return nil, listenError(network, optional(laddr), UnknownNetworkError(network))
	}
	if laddr == nil {
		return nil, listenError(network, nil, errMissingAddress)
	}
	return new(ListenConfig).listenUnix(context.Background(), network, laddr)
}

func (lc *ListenConfig) openUnix(ctx context.Context, s *socket, network string, laddr *UnixAddr) error {
	p := plan{network: networkName{name: network, transport: network}, kind: unixKind(network), listens: true, local: laddr, hook: lc.hook()}
	if err := p.open(ctx, s); err != nil {
		return listenError(network, laddr, err)
	}
	return nil
}

func (lc *ListenConfig) listenUnix(ctx context.Context, network string, laddr *UnixAddr) (*UnixListener, error) {
	s := new(socket)
	if err := lc.openUnix(ctx, s, network, laddr); err != nil {
		return nil, err
	}
	return &UnixListener{s: s, path: s.local.String(), remove: true}, nil
}

// ListenUnixgram returns a socket for messages from anybody. The network is "unixgram".
func ListenUnixgram(network string, laddr *UnixAddr) (*UnixConn, error) {
	if network != "unixgram" {
		return nil, listenError(network, optional(laddr), UnknownNetworkError(network))
	}
	if laddr == nil {
		return nil, listenError(network, nil, errMissingAddress)
	}
	return new(ListenConfig).listenUnixgram(context.Background(), &UnixAddr{Name: laddr.Name, Net: network})
}

func (lc *ListenConfig) listenUnixgram(ctx context.Context, laddr *UnixAddr) (*UnixConn, error) {
	o := newUnixObject()
	if err := lc.openUnix(ctx, &o.socket, laddr.Net, laddr); err != nil {
		return nil, err
	}
	return &o.conn, nil
}
