package net

import (
	"context"
	"internal/nettrace"
	"net/netip"
	"syscall"
	"time"
)

// A Dialer has what can be said about connecting. The zero value is what Dial does. Its methods may be called by several
// goroutines at once.
type Dialer struct {
	// Timeout is how long it may take, with finding addresses; 0: as long as the system tries. Several addresses that
	// are tried share it.
	Timeout time.Duration

	// Deadline is when it must be over; the zero time: never.
	Deadline time.Time

	// LocalAddr is the address on this side, of the network's type; nil: the system chooses.
	LocalAddr Addr

	// DualStack does nothing.
	//
	// Deprecated: FallbackDelay is what it was for.
	DualStack bool

	// FallbackDelay is how long a host's addresses of the preferred version of IP are tried before those of the other
	// one are tried, too (RFC 6555); 0: 300 milliseconds; negative: until they have failed.
	FallbackDelay time.Duration

	// KeepAlive is the Idle of KeepAliveConfig, unless that is enabled. If it is negative, and KeepAliveConfig not
	// enabled, the system does not ask the other side for signs of life.
	KeepAlive time.Duration

	// KeepAliveConfig is for the connection.
	KeepAliveConfig KeepAliveConfig

	// Resolver finds addresses; nil: DefaultResolver.
	Resolver *Resolver

	// Cancel ends dialing when it is closed.
	//
	// Deprecated: DialContext has a context for that.
	Cancel <-chan struct{}

	// Control is called with the socket before it connects, and before it is bound. Its network has the version of IP:
	// "tcp4", "udp6" and so on.
	Control func(network, address string, c syscall.RawConn) error

	// ControlContext is called in place of Control if it is not nil, with the context of DialContext.
	ControlContext func(ctx context.Context, network, address string, c syscall.RawConn) error

	multipath multipathChoice
}

// MultipathTCP reports whether Multipath TCP will be tried, be it there or not.
func (d *Dialer) MultipathTCP() bool {
	if d.multipath != unsaid {
		return d.multipath == wanted
	}
	switch setting("multipathtcp") {
	case "1", "3":
		countSetting("multipathtcp")
		return true
	}
	return false
}

// SetMultipathTCP says whether to use Multipath TCP, whatever GODEBUG says. Where it is not there, it is TCP.
func (d *Dialer) SetMultipathTCP(use bool) { d.multipath = choose(use) }

func (d *Dialer) hook() hook {
	switch {
	case d.ControlContext != nil:
		return d.ControlContext
	case d.Control != nil:
		return func(_ context.Context, network, address string, c syscall.RawConn) error {
			return d.Control(network, address, c)
		}
	}
	return nil
}

func (d *Dialer) keepAlive() KeepAliveConfig { return keepAliveFor(d.KeepAliveConfig, d.KeepAlive) }

func (d *Dialer) resolver() *Resolver {
	if d.Resolver != nil {
		return d.Resolver
	}
	return DefaultResolver
}

// dialError is the error of connecting.
func dialError(network string, local, remote endpoint, err error) error {
	e := &OpError{Op: "dial", Net: network, Err: err}
	if local != nil {
		e.Source = local
	}
	if remote != nil {
		e.Addr = remote
	}
	return e
}

// within returns a context that ends when the dialer has to, too.
func (d *Dialer) within(ctx context.Context) (context.Context, context.CancelFunc) {
	deadline := d.Deadline
	if d.Timeout != 0 {
		if limit := time.Now().Add(d.Timeout); deadline.IsZero() || limit.Before(deadline) {
			deadline = limit
		}
	}
	stop := context.CancelFunc(doNothing)
	if !deadline.IsZero() {
		ctx, stop = context.WithDeadline(ctx, deadline)
	}
	if d.Cancel == nil {
		return ctx, stop
	}
	ctx, cancel := untilClosed(ctx, d.Cancel)
	return ctx, func() { cancel(); stop() }
}

// untilClosed returns a context that also ends when the channel is closed.
func untilClosed(ctx context.Context, closed <-chan struct{}) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		select {
		case <-closed:
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, cancel
}

func doNothing() {}

// Dial connects; see the function Dial.
func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// DialContext connects; see the function Dial. If the context ends before there is a connection, that is an error; later it
// does not matter. A limit of time is shared by the addresses that are tried. It panics if ctx is nil.
func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	if ctx == nil {
		panic("nil context")
	}
	ctx, stop := d.within(ctx)
	defer stop()
	// Who watches the connection does not want to hear of those to DNS servers.
	lookup := ctx
	if trace, _ := ctx.Value(nettrace.TraceKey{}).(*nettrace.Trace); trace != nil {
		silent := *trace
		silent.ConnectStart, silent.ConnectDone = nil, nil
		lookup = context.WithValue(ctx, nettrace.TraceKey{}, &silent)
	}
	n, list, err := d.candidates(lookup, network, address)
	if err != nil {
		return nil, dialError(network, nil, nil, err)
	}
	a := &attempt{dialer: d, network: n, address: address}
	if n.transport == "tcp" && n.version == 0 && d.FallbackDelay >= 0 {
		if len(list) > 1 {
			if first, others := list.halves(); len(others) > 0 {
				return a.race(ctx, first, others)
			}
		}
	}
	return a.each(ctx, list)
}

// candidates returns the addresses to try: those that go with LocalAddr.
func (d *Dialer) candidates(ctx context.Context, network, address string) (networkName, endpoints, error) {
	n, err := parseNetwork(ctx, network, true)
	if err != nil {
		return n, nil, err
	}
	if address == "" {
		return n, nil, errMissingAddress
	}
	local := d.LocalAddr
	mismatch := func(text string) error { return &AddrError{Err: text, Addr: local.String()} }
	const otherType = "mismatched local address type"
	if isUnix(n.transport) {
		if local != nil && local.Network() != n.transport {
			return n, nil, mismatch(otherType)
		}
		return n, endpoints{&UnixAddr{Name: address, Net: n.transport}}, nil
	}
	list, err := d.resolver().endpoints(ctx, n, address)
	if err != nil || local == nil {
		return n, list, err
	}
	if local.Network() != n.transport {
		return n, nil, mismatch(otherType)
	}
	from, ok := local.(endpoint)
	if !ok || from.isAny() {
		return n, list, nil
	}
	var fitting endpoints
	for _, e := range list {
		if e.isAny() || isIPv4(e) == isIPv4(from) {
			fitting = append(fitting, e)
		}
	}
	if len(fitting) == 0 {
		return n, nil, mismatch(errNoSuitableAddress.Error())
	}
	return n, fitting, nil
}

// Dial connects to an address of a network.
//
// The networks are "tcp", "udp", "ip" with a colon and a protocol, each of them also as "tcp4" and so on for one version of
// IP, "unix", "unixgram" and "unixpacket". For TCP and UDP the address is host:port, for IP a host, for Unix networks a path,
// or a name that begins with @. Without a host it is this machine; a port may be the name of a service. If a host has several
// addresses, TCP tries them until one answers.
func Dial(network, address string) (Conn, error) { return new(Dialer).Dial(network, address) }

// DialTimeout is Dial with a limit of time, which is for finding addresses, too.
func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	d := Dialer{Timeout: timeout}
	return d.Dial(network, address)
}

// DialTCP connects over TCP to raddr. If laddr has no address, the system chooses; raddr without one is this machine. For the context see DialContext.
func (d *Dialer) DialTCP(ctx context.Context, network string, laddr netip.AddrPort, raddr netip.AddrPort) (*TCPConn, error) {
	ctx, stop := d.within(ctx)
	defer stop()
	return dialTCP(ctx, d, network, TCPAddrFromAddrPort(laddr), TCPAddrFromAddrPort(raddr))
}

// DialUDP returns a UDP socket for raddr. If laddr has no address, the system chooses; raddr without one is this machine. For the context see DialContext.
func (d *Dialer) DialUDP(ctx context.Context, network string, laddr netip.AddrPort, raddr netip.AddrPort) (*UDPConn, error) {
	ctx, stop := d.within(ctx)
	defer stop()
	return dialUDP(ctx, d, network, UDPAddrFromAddrPort(laddr), UDPAddrFromAddrPort(raddr))
}

// DialIP returns an IP socket for raddr. If laddr has no address, the system chooses; raddr without one is this machine. For the context see DialContext.
func (d *Dialer) DialIP(ctx context.Context, network string, laddr netip.Addr, raddr netip.Addr) (*IPConn, error) {
	ctx, stop := d.within(ctx)
	defer stop()
	return dialIP(ctx, d, network, ipAddrFromAddr(laddr), ipAddrFromAddr(raddr))
}

// DialUnix connects to a Unix socket; see the function DialUnix. For the context see DialContext.
func (d *Dialer) DialUnix(ctx context.Context, network string, laddr *UnixAddr, raddr *UnixAddr) (*UnixConn, error) {
	ctx, stop := d.within(ctx)
	defer stop()
	return dialUnix(ctx, d, network, laddr, raddr)
}

func ipAddrFromAddr(a netip.Addr) *IPAddr { return &IPAddr{IP: a.AsSlice(), Zone: a.Zone()} }
