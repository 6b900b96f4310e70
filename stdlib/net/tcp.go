package net

import (
	"context"
	"io"
	"os"
	"syscall"
	"time"
)

// TCPConn is a connection over TCP.
type TCPConn struct {
	conn
}

// tcpObject is a connection in one piece of memory.
type tcpObject struct {
	socket socket
	conn   TCPConn
}

func newTCPObject() *tcpObject {
	o := new(tcpObject)
	o.conn.s = &o.socket
	return o
}

// prepare sets the options that connections have from the beginning.
func (c *TCPConn) prepare(keep KeepAliveConfig) *TCPConn {
	setOption(c.s.Number, syscall.IPPROTO_TCP, syscall.TCP_NODELAY, 1)
	if keep.Enable {
		keep.apply(c.s)
	}
	return c
}

// CloseRead ends reading: no more comes in.
func (c *TCPConn) CloseRead() error {
	if c == nil {
		return syscall.EINVAL
	}
	return c.shutDown(syscall.SHUT_RD)
}

// CloseWrite ends writing: the other side reads to the end.
func (c *TCPConn) CloseWrite() error {
	if c == nil {
		return syscall.EINVAL
	}
	return c.shutDown(syscall.SHUT_WR)
}

// ReadFrom writes all that r has, within the system if r is a file or another connection. It implements io.ReaderFrom.
func (c *TCPConn) ReadFrom(r io.Reader) (int64, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, handled, err := c.s.takeFrom(r)
	if !handled {
		n, err = io.Copy(onlyWriter{c}, r)
	}
	if err != nil && err != io.EOF {
		err = c.failed("readfrom", err)
	}
	return n, err
}

// WriteTo reads to the end and writes that to w, within the system if w is a Unix socket. It implements io.WriterTo.
func (c *TCPConn) WriteTo(w io.Writer) (int64, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	if to, ok := w.(*UnixConn); ok && to.ok() && to.s.isStream() && to.s.network == "unix" {
		n, handled, err := to.s.splice(c.s, maxCopy)
		if handled {
			if err != nil {
				err = c.failed("writeto", err)
			}
			return n, err
		}
	}
	n, err := io.Copy(w, onlyReader{c})
	if err != nil && err != io.EOF {
		err = c.failed("writeto", err)
	}
	return n, err
}

// onlyWriter and onlyReader hide what else a connection can do from io.Copy.
type onlyWriter struct{ io.Writer }
type onlyReader struct{ io.Reader }

// SetLinger says what Close does with what was not sent yet. With a negative number the system goes on sending it in the
// background; with 0 it is thrown away; else that is done after so many seconds, and Close may wait for it.
func (c *TCPConn) SetLinger(sec int) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	if !c.s.Use() {
		return c.optionFailed(ErrClosed)
	}
	linger := syscall.Linger{Onoff: int32(number(sec >= 0)), Linger: int32(max(sec, 0))}
	err := syscall.SetsockoptLinger(c.s.Number, syscall.SOL_SOCKET, syscall.SO_LINGER, &linger)
	c.s.Leave()
	return c.optionFailed(callError("setsockopt", err))
}

// optionFailed returns the error of an operation on an option of TCP, which has both addresses.
func (c *TCPConn) optionFailed(err error) error {
	if err == nil {
		return nil
	}
	return c.failed("set", err)
}

// SetNoDelay says whether what was written is sent at once, as it is if nobody says otherwise, or gathered into larger
// packets (Nagle's algorithm).
func (c *TCPConn) SetNoDelay(noDelay bool) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.optionFailed(c.s.setOption(syscall.IPPROTO_TCP, syscall.TCP_NODELAY, number(noDelay)))
}

// SetKeepAlive says whether the system asks the other side for signs of life.
func (c *TCPConn) SetKeepAlive(keepalive bool) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.optionFailed(c.s.setOption(syscall.SOL_SOCKET, syscall.SO_KEEPALIVE, number(keepalive)))
}

// SetKeepAlivePeriod sets how long the connection is idle before that.
func (c *TCPConn) SetKeepAlivePeriod(d time.Duration) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.optionFailed(setSeconds(c.s, syscall.TCP_KEEPIDLE, d))
}

// SetKeepAliveConfig sets all of that.
func (c *TCPConn) SetKeepAliveConfig(config KeepAliveConfig) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.optionFailed(config.apply(c.s))
}

// MultipathTCP reports whether the connection uses Multipath TCP at the moment.
func (c *TCPConn) MultipathTCP() (bool, error) {
	if !c.ok() {
		return false, syscall.EINVAL
	}
	return c.s.usesMultipath(), nil
}

// TCPListener accepts connections over TCP.
type TCPListener struct {
	s       *socket
	keep    KeepAliveConfig
	inherit bool // the listener has the options, so that its connections have them from the beginning
}

func (l *TCPListener) listening() listening {
	if l == nil {
		return listening{}
	}
	return listening{l.s}
}

// AcceptTCP waits for the next connection.
func (l *TCPListener) AcceptTCP() (*TCPConn, error) {
	o := newTCPObject()
	s := &o.socket
	var raw rawAddress
	if err := l.listening().accept(s, &raw); err != nil {
		return nil, err
	}
	addresses := new(ends)
	s.remote = addresses.set(1, &raw)
	pooled := rawAddresses.Get().(*rawAddress)
	if askAddress(syscall.SYS_GETSOCKNAME, s.Number, pooled) == nil {
		s.local = addresses.set(0, pooled)
	}
	rawAddresses.Put(pooled)
	s.CloseIfDropped()
	if !l.inherit {
		o.conn.prepare(l.keep)
	}
	return &o.conn, nil
}

// Accept is AcceptTCP.
func (l *TCPListener) Accept() (Conn, error) {
	c, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// Close ends listening. Connections that were accepted stay.
func (l *TCPListener) Close() error { return l.listening().close() }

// Addr returns the address that others connect to. It is shared: do not change it.
func (l *TCPListener) Addr() Addr { return l.s.local }

// SetDeadline sets the time after which Accept fails; see Conn.
func (l *TCPListener) SetDeadline(t time.Time) error { return l.listening().setDeadline(t) }

// File returns a file with a descriptor of its own for the listener, and does not close the listener. The caller closes the
// file.
func (l *TCPListener) File() (f *os.File, err error) { return l.listening().file() }

// SyscallConn gives the descriptor to who makes system calls. Its Read and Write are errors.
func (l *TCPListener) SyscallConn() (syscall.RawConn, error) { return l.listening().rawConn() }

// DialTCP connects. The network is "tcp", "tcp4" or "tcp6". A nil laddr lets the system choose; raddr without an address is
// this machine.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	return dialTCP(context.Background(), new(Dialer), network, laddr, raddr)
}

func dialTCP(ctx context.Context, d *Dialer, network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	fail := func(err error) (*TCPConn, error) {
		return nil, dialError(network, optional(laddr), optional(raddr), err)
	}
	n, ok := plainNetwork(network)
	if !ok || n.transport != "tcp" {
		return fail(UnknownNetworkError(network))
	}
	if raddr == nil {
		return fail(errMissingAddress)
	}
	c, err := d.connectTCP(ctx, n, laddr, raddr)
	if err != nil {
		return fail(err)
	}
	return c, nil
}

// connectTCP connects, and does it again where the system was of no help.
func (d *Dialer) connectTCP(ctx context.Context, n networkName, laddr, raddr *TCPAddr) (*TCPConn, error) {
	p := plan{network: n, kind: syscall.SOCK_STREAM, local: optional(laddr), remote: raddr, hook: d.hook(), mptcp: d.MultipathTCP()}
	for attempt := 0; ; attempt++ {
		o := newTCPObject()
		err := p.open(ctx, &o.socket)
		if attempt < 2 && (laddr == nil || laddr.Port == 0) && (err == nil && o.conn.isOwnPeer() || isSyscallError(err, syscall.EADDRNOTAVAIL)) {
			// The system may choose, as the local port, the one that is connected to: if nobody listens there, the
			// connection is to itself. Or the port that it chose was taken in between.
			if err == nil {
				o.conn.Close()
			}
			continue
		}
		if err != nil {
			return nil, err
		}
		return o.conn.prepare(d.keepAlive()), nil
	}
}

// isOwnPeer reports whether both sides have the same address.
func (c *TCPConn) isOwnPeer() bool {
	local, ok := c.s.local.(*TCPAddr)
	if !ok {
		return false
	}
	remote, ok := c.s.remote.(*TCPAddr)
	return ok && local.Port == remote.Port && local.IP.Equal(remote.IP)
}

func isSyscallError(err error, errno syscall.Errno) bool {
	call, ok := err.(*os.SyscallError)
	return ok && call.Err == errno
}

// ListenTCP listens. The network is "tcp", "tcp4" or "tcp6". Without an address it is on all of the machine; without a port
// the system chooses one, which Addr tells.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	n, ok := plainNetwork(network)
	if !ok || n.transport != "tcp" {
		return nil, listenError(network, optional(laddr), UnknownNetworkError(network))
	}
	if laddr == nil {
		laddr = &TCPAddr{}
	}
	return new(ListenConfig).listenTCP(context.Background(), n, laddr)
}

func (lc *ListenConfig) listenTCP(ctx context.Context, n networkName, laddr *TCPAddr) (*TCPListener, error) {
	s := new(socket)
	p := plan{network: n, kind: syscall.SOCK_STREAM, listens: true, local: laddr, hook: lc.hook(), mptcp: lc.MultipathTCP()}
	if err := p.open(ctx, s); err != nil {
		return nil, listenError(n.name, laddr, err)
	}
	l := &TCPListener{s: s, keep: lc.keepAlive()}
	if !s.multipath {
		// Linux gives these options to the connections of a listener.
		l.inherit = true
		setOption(s.Number, syscall.IPPROTO_TCP, syscall.TCP_NODELAY, 1)
		if l.keep.Enable {
			l.keep.apply(s)
		}
	}
	return l, nil
}
