package net

import (
	"context"
	"net/netip"
	"syscall"
)

// UDPConn is a socket for UDP: for messages from and to anybody, or, if it was dialed, one other address.
type UDPConn struct {
	conn
}

type udpObject struct {
	socket socket
	conn   UDPConn
}

func newUDPObject() *udpObject {
	o := new(udpObject)
	o.conn.s = &o.socket
	return o
}

// readFailed returns the error of reading, or nil.
func (c *conn) readFailed(err error) error {
	if err == nil {
		return nil
	}
	return c.failed("read", err)
}

// writeFailed returns the error of writing to an address.
func (c *conn) writeFailed(to Addr, err error) error {
	return &OpError{Op: "write", Net: c.s.network, Source: c.s.local, Addr: to, Err: err}
}

func (r *rawAddress) udpAddr() *UDPAddr {
	bytes, port, zone := r.ipPort()
	if bytes == nil {
		return nil
	}
	// One piece of memory has both.
	a := new(struct {
		addr  UDPAddr
		bytes [IPv6len]byte
	})
	n := copy(a.bytes[:], bytes)
	a.addr = UDPAddr{IP: a.bytes[:n:n], Port: port, Zone: zone}
	return &a.addr
}

// ReadFromUDP reads one message, of which what does not fit into b is lost, and returns who sent it.
func (c *UDPConn) ReadFromUDP(b []byte) (n int, addr *UDPAddr, err error) {
	if !c.ok() {
		return 0, nil, syscall.EINVAL
	}
	var from rawAddress
	n, err = c.s.receive(b, &from)
	if err != nil {
		return n, nil, c.readFailed(err)
	}
	return n, from.udpAddr(), nil
}

// ReadFrom is ReadFromUDP.
func (c *UDPConn) ReadFrom(b []byte) (int, Addr, error) {
	n, from, err := c.ReadFromUDP(b)
	if from == nil {
		return n, nil, err
	}
	return n, from, err
}

// ReadFromUDPAddrPort is ReadFromUDP without memory for the address. On a socket that takes IPv6 and IPv4, an IPv4 address is
// one in an IPv6 address; Unmap takes it out.
func (c *UDPConn) ReadFromUDPAddrPort(b []byte) (n int, addr netip.AddrPort, err error) {
	if !c.ok() {
		return 0, netip.AddrPort{}, syscall.EINVAL
	}
	var from rawAddress
	n, err = c.s.receive(b, &from)
	if err != nil {
		return n, netip.AddrPort{}, c.readFailed(err)
	}
	return n, from.addrPort(), nil
}

// ReadMsgUDP reads one message into b and its control data into oob. It returns how much of each, the flags of recvmsg(2),
// and who sent it.
func (c *UDPConn) ReadMsgUDP(b, oob []byte) (n, oobn, flags int, addr *UDPAddr, err error) {
	if !c.ok() {
		return 0, 0, 0, nil, syscall.EINVAL
	}
	var from rawAddress
	n, oobn, flags, err = c.s.receiveMessage(b, oob, &from, 0)
	if err != nil {
		return n, oobn, flags, nil, c.readFailed(err)
	}
	return n, oobn, flags, from.udpAddr(), nil
}

// ReadMsgUDPAddrPort is ReadMsgUDP without memory for the address.
func (c *UDPConn) ReadMsgUDPAddrPort(b, oob []byte) (n, oobn, flags int, addr netip.AddrPort, err error) {
	if !c.ok() {
		return 0, 0, 0, netip.AddrPort{}, syscall.EINVAL
	}
	var from rawAddress
	n, oobn, flags, err = c.s.receiveMessage(b, oob, &from, 0)
	if err != nil {
		return n, oobn, flags, netip.AddrPort{}, c.readFailed(err)
	}
	return n, oobn, flags, from.addrPort(), nil
}

// WriteToUDP sends b as one message. A socket that was dialed has its address already: that is ErrWriteToConnected.
func (c *UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, err := c.writeTo(b, addr)
	if err != nil {
		var to Addr
		if addr != nil {
			to = addr
		}
		err = c.writeFailed(to, err)
	}
	return n, err
}

func (c *UDPConn) writeTo(b []byte, addr *UDPAddr) (int, error) {
	if c.s.connected {
		return 0, ErrWriteToConnected
	}
	if addr == nil {
		return 0, errMissingAddress
	}
	var to rawAddress
	if err := addr.fill(&to, c.s.family); err != nil {
		return 0, callError("sendto", err)
	}
	return c.s.send(b, &to)
}

// WriteTo is WriteToUDP for an address that is a *UDPAddr.
func (c *UDPConn) WriteTo(b []byte, addr Addr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	to, ok := addr.(*UDPAddr)
	if !ok {
		return 0, c.writeFailed(addr, syscall.EINVAL)
	}
	return c.WriteToUDP(b, to)
}

// udpTarget is an address that is a value, in an error.
type udpTarget struct{ netip.AddrPort }

func (udpTarget) Network() string { return "udp" }

// WriteToUDPAddrPort is WriteToUDP for an address that is a value.
func (c *UDPConn) WriteToUDPAddrPort(b []byte, addr netip.AddrPort) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	if c.s.connected {
		return 0, c.writeFailed(udpTarget{addr}, ErrWriteToConnected)
	}
	if !addr.IsValid() {
		return 0, c.writeFailed(udpTarget{addr}, errMissingAddress)
	}
	var to rawAddress
	err := to.setAddrPort(c.s.family, addr)
	n := 0
	if err == nil {
		n, err = c.s.send(b, &to)
	}
	if err != nil {
		return n, c.writeFailed(udpTarget{addr}, err)
	}
	return n, nil
}

// WriteMsgUDP sends b as one message with control data, to addr, or to where the socket was dialed; then addr is nil. It
// returns how much of both was sent.
func (c *UDPConn) WriteMsgUDP(b, oob []byte, addr *UDPAddr) (n, oobn int, err error) {
	if !c.ok() {
		return 0, 0, syscall.EINVAL
	}
	var raw rawAddress
	var to *rawAddress
	var given Addr
	if addr != nil {
		given = addr
	}
	switch {
	case c.s.connected && addr != nil:
		err = ErrWriteToConnected
	case !c.s.connected && addr == nil:
		err = errMissingAddress
	case addr != nil:
		to = &raw
		err = callError("sendmsg", addr.fill(&raw, c.s.family))
	}
	if err == nil {
		n, oobn, err = c.s.sendMessage(b, oob, to)
	}
	if err != nil {
		err = c.writeFailed(given, err)
	}
	return n, oobn, err
}

// WriteMsgUDPAddrPort is WriteMsgUDP for an address that is a value; the zero AddrPort is none.
func (c *UDPConn) WriteMsgUDPAddrPort(b, oob []byte, addr netip.AddrPort) (n, oobn int, err error) {
	if !c.ok() {
		return 0, 0, syscall.EINVAL
	}
	var raw rawAddress
	var to *rawAddress
	switch {
	case c.s.connected && addr.IsValid():
		err = ErrWriteToConnected
	case !c.s.connected && !addr.IsValid():
		err = errMissingAddress
	case addr.IsValid():
		to = &raw
		err = raw.setAddrPort(c.s.family, addr)
	}
	if err == nil {
		n, oobn, err = c.s.sendMessage(b, oob, to)
	}
	if err != nil {
		err = c.writeFailed(udpTarget{addr}, err)
	}
	return n, oobn, err
}

// DialUDP returns a socket for one other address. The network is "udp", "udp4" or "udp6". A nil laddr lets the system choose;
// raddr without an address is this machine.
func DialUDP(network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	return dialUDP(context.Background(), new(Dialer), network, laddr, raddr)
}

func dialUDP(ctx context.Context, d *Dialer, network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	fail := func(err error) (*UDPConn, error) {
		return nil, dialError(network, optional(laddr), optional(raddr), err)
	}
	n, ok := plainNetwork(network)
	if !ok || n.transport != "udp" {
		return fail(UnknownNetworkError(network))
	}
	if raddr == nil {
		return fail(errMissingAddress)
	}
	c, err := d.connectUDP(ctx, n, laddr, raddr)
	if err != nil {
		return fail(err)
	}
	return c, nil
}

func (d *Dialer) connectUDP(ctx context.Context, n networkName, laddr, raddr *UDPAddr) (*UDPConn, error) {
	o := newUDPObject()
	p := plan{network: n, kind: syscall.SOCK_DGRAM, local: optional(laddr), remote: raddr, hook: d.hook()}
	if err := p.open(ctx, &o.socket); err != nil {
		return nil, err
	}
	return &o.conn, nil
}

// ListenUDP returns a socket for messages from anybody. The network is "udp", "udp4" or "udp6". Without an address it is on
// all of the machine, but not in multicast groups; without a port the system chooses one.
func ListenUDP(network string, laddr *UDPAddr) (*UDPConn, error) {
	n, ok := plainNetwork(network)
	if !ok || n.transport != "udp" {
		return nil, listenError(network, optional(laddr), UnknownNetworkError(network))
	}
	if laddr == nil {
		laddr = &UDPAddr{}
	}
	return new(ListenConfig).listenUDP(context.Background(), n, laddr, nil)
}

func (lc *ListenConfig) listenUDP(ctx context.Context, n networkName, laddr *UDPAddr, prepare func(s *socket) error) (*UDPConn, error) {
	o := newUDPObject()
	p := plan{network: n, kind: syscall.SOCK_DGRAM, listens: true, local: laddr, hook: lc.hook(), prepare: prepare}
	if err := p.open(ctx, &o.socket); err != nil {
		return nil, listenError(n.name, laddr, err)
	}
	return &o.conn, nil
}

// ListenMulticastUDP returns a socket for messages to a group that come in by an interface, or by one that the system chooses
// if ifi is nil. What the socket sends to the group does not come back to this machine. For more than that there are
// golang.org/x/net/ipv4 and ipv6.
func ListenMulticastUDP(network string, ifi *Interface, gaddr *UDPAddr) (*UDPConn, error) {
	n, ok := plainNetwork(network)
	if !ok || n.transport != "udp" {
		return nil, listenError(network, optional(gaddr), UnknownNetworkError(network))
	}
	if gaddr == nil || gaddr.IP == nil {
		return nil, listenError(network, optional(gaddr), errMissingAddress)
	}
	return new(ListenConfig).listenUDP(context.Background(), n, gaddr, func(s *socket) error { return joinGroup(s, ifi, gaddr.IP) })
}

// joinGroup has a socket in a group.
func joinGroup(s *socket, ifi *Interface, group IP) error {
	if short := group.To4(); short != nil {
		request := syscall.IPMreqn{Multiaddr: [4]byte(short)}
		if ifi != nil {
			request.Ifindex = int32(ifi.Index)
			if err := syscall.SetsockoptIPMreqn(s.Number, syscall.IPPROTO_IP, syscall.IP_MULTICAST_IF, &request); err != nil {
				return callError("setsockopt", err)
			}
		}
		if err := setOption(s.Number, syscall.IPPROTO_IP, syscall.IP_MULTICAST_LOOP, 0); err != nil {
			return callError("setsockopt", err)
		}
		return callError("setsockopt", syscall.SetsockoptIPMreqn(s.Number, syscall.IPPROTO_IP, syscall.IP_ADD_MEMBERSHIP, &request))
	}
	request := syscall.IPv6Mreq{Multiaddr: [16]byte(group.To16())}
	if ifi != nil {
		request.Interface = uint32(ifi.Index)
		if err := setOption(s.Number, syscall.IPPROTO_IPV6, syscall.IPV6_MULTICAST_IF, ifi.Index); err != nil {
			return callError("setsockopt", err)
		}
	}
	if err := setOption(s.Number, syscall.IPPROTO_IPV6, syscall.IPV6_MULTICAST_LOOP, 0); err != nil {
		return callError("setsockopt", err)
	}
	return callError("setsockopt", syscall.SetsockoptIPv6Mreq(s.Number, syscall.IPPROTO_IPV6, syscall.IPV6_JOIN_GROUP, &request))
}
