// Package net is connections over TCP, UDP, IP and Unix sockets, and the names and addresses that go with them.
//
// Dial connects, Listen and ListenPacket wait for others to do so:
//
//	l, err := net.Listen("tcp", "localhost:8080")
//	for {
//		c, err := l.Accept()
//		go serve(c)
//	}
//
// Networks are "tcp", "udp", "ip:PROTOCOL", each also with a 4 or a 6 behind the letters to have only that version of IP,
// and "unix", "unixgram" and "unixpacket". Addresses of the first two are host:port, of "ip" a host; a host is an IP
// address, one of IPv6 in brackets where a port follows, or a name that is looked up. Unix addresses are paths, or names
// outside of the file system if they begin with @.
//
// # Layers
//
// A socket (socket.go) is a descriptor of internal/polled with two addresses. TCPConn, UDPConn, IPConn and UnixConn are
// connections (conn.go) with what their protocol has in addition. Dialer (dial.go, race.go) and ListenConfig (listen.go)
// make them. Resolver (resolver.go) finds addresses: in /etc/hosts, and by DNS (internal/dnswire, exchange.go), as
// /etc/nsswitch.conf says.
//
// # Errors
//
// Operations return an *OpError, which has the addresses and what happened. Lookups return a *DNSError.
package net

import "time"

// Addr is an address of a network: of a socket, of an interface.
type Addr interface {
	Network() string // "tcp", "udp" …
	String() string  // as Dial takes it
}

// Conn is a connection that carries a stream of bytes, or messages. Its methods may be called by several goroutines at once.
type Conn interface {
	// Read reads what has come, at least a byte unless b is empty. At the end of a stream it returns 0, io.EOF.
	Read(b []byte) (n int, err error)

	// Write writes all of b, or returns an error and how much of it was written.
	Write(b []byte) (n int, err error)

	// Close closes the connection. Reads and Writes that wait return with errors.
	Close() error

	// LocalAddr returns the address on this side, if it is known.
	LocalAddr() Addr

	// RemoteAddr returns the address on the other side, if it is known.
	RemoteAddr() Addr

	// SetDeadline sets the deadlines for reading and for writing.
	//
	// A deadline is a time after which calls fail instead of waiting, those that wait already too. It stays until
	// another one is set; the zero time is none. The errors are os.ErrDeadlineExceeded by errors.Is, and their Timeout
	// method returns true.
	SetDeadline(t time.Time) error

	// SetReadDeadline sets the deadline for reading.
	SetReadDeadline(t time.Time) error

	// SetWriteDeadline sets the deadline for writing. A Write that it ends may have written a part.
	SetWriteDeadline(t time.Time) error
}

// PacketConn is a socket for messages from and to any address. Its methods may be called by several goroutines at once.
type PacketConn interface {
	// ReadFrom reads one message, of which what does not fit into p is lost, and returns who sent it.
	ReadFrom(p []byte) (n int, addr Addr, err error)

	// WriteTo sends p as one message.
	WriteTo(p []byte, addr Addr) (n int, err error)

	// Close closes the socket. Calls that wait return with errors.
	Close() error

	// LocalAddr returns the address of the socket, if it is known.
	LocalAddr() Addr

	// SetDeadline sets the deadlines for reading and for writing; see Conn.
	SetDeadline(t time.Time) error

	// SetReadDeadline sets the deadline for ReadFrom.
	SetReadDeadline(t time.Time) error

	// SetWriteDeadline sets the deadline for WriteTo.
	SetWriteDeadline(t time.Time) error
}

// Listener accepts connections. Its methods may be called by several goroutines at once.
type Listener interface {
	// Accept waits for the next connection.
	Accept() (Conn, error)

	// Close ends that. Accepts that wait return with errors.
	Close() error

	// Addr returns the address that others connect to.
	Addr() Addr
}

// Error is what the errors of this package are.
type Error interface {
	error
	Timeout() bool // whether time ran out

	// Temporary is true for errors that may pass, but nobody can say which those are.
	//
	// Deprecated: ask for Timeout.
	Temporary() bool
}
