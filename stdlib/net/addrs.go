package net

import (
	"context"
	"net/netip"
	"strconv"
	"strings"
	"syscall"
)

// endpoint is an address that a socket can be bound or connected to.
type endpoint interface {
	Addr
	family() int                 // syscall.AF_INET …
	isAny() bool                 // whether it leaves the address open
	fill(*rawAddress, int) error // for a socket of that family
}

func familyOf(ip IP) int {
	if len(ip) <= IPv4len || ip.To4() != nil {
		return syscall.AF_INET
	}
	return syscall.AF_INET6
}

// A TCPAddr is an IP address and a port.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string // of an IPv6 address
}

// A UDPAddr is an IP address and a port.
type UDPAddr struct {
	IP   IP
	Port int
	Zone string // of an IPv6 address
}

// An IPAddr is an IP address, maybe with a zone.
type IPAddr struct {
	IP   IP
	Zone string // of an IPv6 address
}

// A UnixAddr is a path, or a name outside of the file system if it begins with @, and the kind of the socket.
type UnixAddr struct {
	Name string
	Net  string // "unix", "unixgram" or "unixpacket"
}

// Network returns "tcp".
func (a *TCPAddr) Network() string { return "tcp" }

// Network returns "udp".
func (a *UDPAddr) Network() string { return "udp" }

// Network returns "ip".
func (a *IPAddr) Network() string { return "ip" }

// Network returns Net.
func (a *UnixAddr) Network() string { return a.Net }

// String returns host:port, or "<nil>".
func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return JoinHostPort(a.IP.host(a.Zone), strconv.Itoa(a.Port))
}

// String returns host:port, or "<nil>".
func (a *UDPAddr) String() string { return (*TCPAddr)(a).String() }

// String returns the address with its zone, or "<nil>".
func (a *IPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return a.IP.host(a.Zone)
}

// String returns Name, or "<nil>".
func (a *UnixAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return a.Name
}

func (a *TCPAddr) family() int  { return familyOf(a.IP) }
func (a *UDPAddr) family() int  { return familyOf(a.IP) }
func (a *IPAddr) family() int   { return familyOf(a.IP) }
func (a *UnixAddr) family() int { return syscall.AF_UNIX }

func (a *TCPAddr) isAny() bool  { return a.IP == nil || a.IP.IsUnspecified() }
func (a *UDPAddr) isAny() bool  { return a.IP == nil || a.IP.IsUnspecified() }
func (a *IPAddr) isAny() bool   { return a.IP == nil || a.IP.IsUnspecified() }
func (a *UnixAddr) isAny() bool { return a.Name == "" }

func (a *TCPAddr) fill(r *rawAddress, family int) error { return r.setIP(family, a.IP, a.Port, a.Zone) }
func (a *UDPAddr) fill(r *rawAddress, family int) error { return r.setIP(family, a.IP, a.Port, a.Zone) }
func (a *IPAddr) fill(r *rawAddress, family int) error  { return r.setIP(family, a.IP, 0, a.Zone) }
func (a *UnixAddr) fill(r *rawAddress, _ int) error     { return r.setUnix(a.Name) }

// optional returns no endpoint for a nil pointer.
func optional[T any, P interface {
	*T
	endpoint
}](a P) endpoint {
	if a == nil {
		return nil
	}
	return a
}

// AddrPort returns the same as a value. Of the port the low 16 bits are taken. For nil it is the zero AddrPort.
func (a *TCPAddr) AddrPort() netip.AddrPort {
	if a == nil {
		return netip.AddrPort{}
	}
	ip, _ := netip.AddrFromSlice(a.IP)
	return netip.AddrPortFrom(ip.WithZone(a.Zone), uint16(a.Port))
}

// AddrPort returns the same as a value. Of the port the low 16 bits are taken. For nil it is the zero AddrPort.
func (a *UDPAddr) AddrPort() netip.AddrPort { return (*TCPAddr)(a).AddrPort() }

// TCPAddrFromAddrPort returns the same as a TCPAddr, with a nil IP if addr has no address.
func TCPAddrFromAddrPort(addr netip.AddrPort) *TCPAddr {
	return &TCPAddr{IP: addr.Addr().AsSlice(), Port: int(addr.Port()), Zone: addr.Addr().Zone()}
}

// UDPAddrFromAddrPort returns the same as a UDPAddr, with a nil IP if addr has no address.
func UDPAddrFromAddrPort(addr netip.AddrPort) *UDPAddr {
	return (*UDPAddr)(TCPAddrFromAddrPort(addr))
}

// ResolveTCPAddr returns the address that host:port is, or one of those: of IPv4 unless the host is in brackets. A name of a
// host or of a service is looked up. The network is "tcp", "tcp4" or "tcp6".
func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	return resolveOne[*TCPAddr]("tcp", network, address)
}

// ResolveUDPAddr is ResolveTCPAddr for "udp", "udp4" and "udp6".
func ResolveUDPAddr(network, address string) (*UDPAddr, error) {
	return resolveOne[*UDPAddr]("udp", network, address)
}

// ResolveIPAddr returns the address that a host is, or one of those. The network is "ip", "ip4" or "ip6", of which a protocol
// behind a colon does not matter.
func ResolveIPAddr(network, address string) (*IPAddr, error) {
	return resolveOne[*IPAddr]("ip", network, address)
}

// resolveOne returns one address of that transport. No network is the transport without a version.
func resolveOne[A endpoint](transport, network, address string) (a A, err error) {
	if network == "" {
		network = transport
	}
	if !strings.HasPrefix(network, transport) {
		return a, UnknownNetworkError(network)
	}
	n, err := parseNetwork(context.Background(), network, false)
	if err != nil {
		return a, err
	}
	list, err := DefaultResolver.endpoints(context.Background(), n, address)
	if err != nil {
		return a, err
	}
	return list.best(n, address).(A), nil
}

// ResolveUnixAddr returns the address with that name. The network is "unix", "unixgram" or "unixpacket".
func ResolveUnixAddr(network, address string) (*UnixAddr, error) {
	if !isUnix(network) {
		return nil, UnknownNetworkError(network)
	}
	return &UnixAddr{Name: address, Net: network}, nil
}

func isUnix(network string) bool {
	return network == "unix" || network == "unixgram" || network == "unixpacket"
}
