package net

import (
	"context"
	"syscall"
)

// IPConn is a socket for the packets of a protocol above IP. The system lets few programs have one.
type IPConn struct {
	conn
}

type ipObject struct {
	socket socket
	conn   IPConn
}

func newIPObject() *ipObject {
	o := new(ipObject)
	o.conn.s = &o.socket
	return o
}

func (r *rawAddress) ipAddr() *IPAddr {
	a, _ := r.address("ip").(*IPAddr)
	return a
}

// withoutHeader takes the header of IPv4 off a packet in b, and returns how long the rest is. Packets of IPv6 come without
// one.
func withoutHeader(n int, b []byte) int {
	const shortest = 20
	if n < shortest || b[0]>>4 != 4 {
		return n
	}
	length := int(b[0]&15) * 4
	if length < shortest || length > n {
		return n
	}
	return copy(b, b[length:n])
}

// ReadFromIP reads one packet without its header and returns who sent it. A packet of IPv4 that fits into b only without its
// header may lose bytes at its end.
func (c *IPConn) ReadFromIP(b []byte) (int, *IPAddr, error) {
	if !c.ok() {
		return 0, nil, syscall.EINVAL
	}
	var raw rawAddress
	n, err := c.s.receive(b, &raw)
	if err != nil {
		return n, nil, c.readFailed(err)
	}
	from := raw.ipAddr()
	if raw.any.Addr.Family == syscall.AF_INET {
		n = withoutHeader(n, b)
	}
	return n, from, nil
}

// ReadFrom is ReadFromIP.
func (c *IPConn) ReadFrom(b []byte) (int, Addr, error) {
	n, from, err := c.ReadFromIP(b)
	if from == nil {
		return n, nil, err
	}
	return n, from, err
}

// ReadMsgIP reads one packet, one of IPv4 with its header, into b and its control data into oob. It returns how much of each,
// the flags of recvmsg(2), and who sent it.
func (c *IPConn) ReadMsgIP(b, oob []byte) (n, oobn, flags int, addr *IPAddr, err error) {
	if !c.ok() {
		return 0, 0, 0, nil, syscall.EINVAL
	}
	var from rawAddress
	n, oobn, flags, err = c.s.receiveMessage(b, oob, &from, 0)
	if err != nil {
		return n, oobn, flags, nil, c.readFailed(err)
	}
	return n, oobn, flags, from.ipAddr(), nil
}

// WriteToIP sends b as one packet. A socket that was dialed has its address already: that is ErrWriteToConnected.
func (c *IPConn) WriteToIP(b []byte, addr *IPAddr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	var to rawAddress
	var given Addr
	var n int
	err := errMissingAddress
	if addr != nil {
		given, err = addr, callError("sendto", addr.fill(&to, c.s.family))
	}
	if c.s.connected {
		err = ErrWriteToConnected
	}
	if err == nil {
		n, err = c.s.send(b, &to)
	}
	if err != nil {
		err = c.writeFailed(given, err)
	}
	return n, err
}

// WriteTo is WriteToIP for an address that is an *IPAddr.
func (c *IPConn) WriteTo(b []byte, addr Addr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	to, ok := addr.(*IPAddr)
	if !ok {
		return 0, c.writeFailed(addr, syscall.EINVAL)
	}
	return c.WriteToIP(b, to)
}

// WriteMsgIP sends b as one packet with control data, to addr. It returns how much of both was sent.
func (c *IPConn) WriteMsgIP(b, oob []byte, addr *IPAddr) (n, oobn int, err error) {
	if !c.ok() {
		return 0, 0, syscall.EINVAL
	}
	var to rawAddress
	var given Addr
	err = errMissingAddress
	if addr != nil {
		given, err = addr, callError("sendmsg", addr.fill(&to, c.s.family))
	}
	if c.s.connected {
		err = ErrWriteToConnected
	}
	if err == nil {
		n, oobn, err = c.s.sendMessage(b, oob, &to)
	}
	if err != nil {
		err = c.writeFailed(given, err)
	}
	return n, oobn, err
}

// DialIP returns a socket for one other address. The network is "ip", "ip4" or "ip6" with a colon and a protocol. A nil laddr
// lets the system choose; raddr without an address is this machine.
func DialIP(network string, laddr, raddr *IPAddr) (*IPConn, error) {
	return dialIP(context.Background(), new(Dialer), network, laddr, raddr)
}

func dialIP(ctx context.Context, d *Dialer, network string, laddr, raddr *IPAddr) (*IPConn, error) {
	fail := func(err error) (*IPConn, error) {
		return nil, dialError(network, optional(laddr), optional(raddr), err)
	}
	if raddr == nil {
		return fail(errMissingAddress)
	}
	n, err := parseNetwork(ctx, network, true)
	switch {
	case err != nil:
		return fail(err)
	case n.transport != "ip":
		return fail(UnknownNetworkError(network))
	}
	c, err := d.connectIP(ctx, n, laddr, raddr)
	if err != nil {
		return fail(err)
	}
	return c, nil
}

func (d *Dialer) connectIP(ctx context.Context, n networkName, laddr, raddr *IPAddr) (*IPConn, error) {
	o := newIPObject()
	p := plan{network: n, kind: syscall.SOCK_RAW, local: optional(laddr), remote: raddr, hook: d.hook()}
	if err := p.open(ctx, &o.socket); err != nil {
		return nil, err
	}
	return &o.conn, nil
}

// ListenIP returns a socket for packets from anybody. The network is "ip", "ip4" or "ip6" with a colon and a protocol. Without
// an address it is on all of the machine.
func ListenIP(network string, laddr *IPAddr) (*IPConn, error) {
	if laddr == nil {
		laddr = &IPAddr{}
	}
	n, err := parseNetwork(context.Background(), network, true)
	if err == nil && n.transport != "ip" {
		err = UnknownNetworkError(network)
	}
	if err != nil {
		return nil, listenError(network, laddr, err)
	}
	return new(ListenConfig).listenIP(context.Background(), n, laddr)
}

func (lc *ListenConfig) listenIP(ctx context.Context, n networkName, laddr *IPAddr) (*IPConn, error) {
	o := newIPObject()
	p := plan{network: n, kind: syscall.SOCK_RAW, listens: true, local: laddr, hook: lc.hook()}
	if err := p.open(ctx, &o.socket); err != nil {
		return nil, listenError(n.name, laddr, err)
	}
	return &o.conn, nil
}
