package net

import (
	"encoding/binary"
	"net/netip"
	"sync"
	"syscall"
	"unsafe"
)

// rawAddress is an address as the kernel writes it.
type rawAddress struct {
	any    syscall.RawSockaddrAny
	length uint32
}

// rawAddresses are for calls that are not about a message.
var rawAddresses = sync.Pool{New: func() any { return new(rawAddress) }}

func (r *rawAddress) inet4() *syscall.RawSockaddrInet4 {
	return (*syscall.RawSockaddrInet4)(unsafe.Pointer(&r.any))
}

func (r *rawAddress) inet6() *syscall.RawSockaddrInet6 {
	return (*syscall.RawSockaddrInet6)(unsafe.Pointer(&r.any))
}

func (r *rawAddress) unix() *syscall.RawSockaddrUnix {
	return (*syscall.RawSockaddrUnix)(unsafe.Pointer(&r.any))
}

// swapped changes between the machine's order of bytes and the network's.
func swapped(port uint16) uint16 {
	var b [2]byte
	binary.BigEndian.PutUint16(b[:], port)
	return binary.NativeEndian.Uint16(b[:])
}

// setIP writes an IP address and a port for a socket of that family. No address is the unspecified one. An error is an
// *AddrError, or EINVAL for a port that there is not.
func (r *rawAddress) setIP(family int, ip IP, port int, zone string) error {
	if family == syscall.AF_INET {
		r.length = syscall.SizeofSockaddrInet4
		raw := r.inet4()
		*raw = syscall.RawSockaddrInet4{Family: syscall.AF_INET, Port: swapped(uint16(port))}
		if len(ip) > 0 {
			short := ip.To4()
			if short == nil {
				return &AddrError{Err: "non-IPv4 address", Addr: ip.String()}
			}
			raw.Addr = [4]byte(short)
		}
	} else {
		r.length = syscall.SizeofSockaddrInet6
		raw := r.inet6()
		*raw = syscall.RawSockaddrInet6{Family: syscall.AF_INET6, Port: swapped(uint16(port)), Scope_id: uint32(zones.index(zone))}
		if len(ip) > 0 && !ip.Equal(IPv4zero) {
			long := ip.To16()
			if long == nil {
				return &AddrError{Err: "non-IPv6 address", Addr: ip.String()}
			}
			raw.Addr = [16]byte(long)
		}
	}
	if port != int(uint16(port)) {
		return syscall.EINVAL
	}
	return nil
}

// setAddrPort is setIP without memory of its own.
func (r *rawAddress) setAddrPort(family int, address netip.AddrPort) error {
	ip := address.Addr()
	if family == syscall.AF_INET {
		if !ip.Is4() && !ip.Is4In6() {
			return &AddrError{Err: "non-IPv4 address", Addr: ip.String()}
		}
		r.length = syscall.SizeofSockaddrInet4
		*r.inet4() = syscall.RawSockaddrInet4{Family: syscall.AF_INET, Port: swapped(address.Port()), Addr: ip.As4()}
		return nil
	}
	if !ip.IsValid() {
		return &AddrError{Err: "non-IPv6 address", Addr: ip.String()}
	}
	r.length = syscall.SizeofSockaddrInet6
	*r.inet6() = syscall.RawSockaddrInet6{Family: syscall.AF_INET6, Port: swapped(address.Port()), Addr: ip.As16(), Scope_id: uint32(zones.index(ip.Zone()))}
	return nil
}

// setUnix writes a path, or a name outside of the file system. Names that are too long are EINVAL.
func (r *rawAddress) setUnix(name string) error {
	raw := r.unix()
	*raw = syscall.RawSockaddrUnix{Family: syscall.AF_UNIX}
	abstract := name != "" && (name[0] == '@' || name[0] == 0)
	if len(name) > len(raw.Path) || len(name) == len(raw.Path) && !abstract {
		return syscall.EINVAL
	}
	for i := range len(name) {
		raw.Path[i] = int8(name[i])
	}
	const before = uint32(unsafe.Offsetof(raw.Path))
	switch r.length = before + uint32(len(name)); {
	case abstract:
		raw.Path[0] = 0
	case name != "":
		r.length++ // the NUL
	}
	return nil
}

// ipPort returns what was written by the kernel. The bytes are those of the family.
func (r *rawAddress) ipPort() (ip []byte, port int, zone string) {
	switch r.any.Addr.Family {
	case syscall.AF_INET:
		raw := r.inet4()
		return raw.Addr[:], int(swapped(raw.Port)), ""
	case syscall.AF_INET6:
		raw := r.inet6()
		return raw.Addr[:], int(swapped(raw.Port)), zones.name(int(raw.Scope_id))
	}
	return nil, 0, ""
}

// addrPort is ipPort as a value.
func (r *rawAddress) addrPort() netip.AddrPort {
	switch r.any.Addr.Family {
	case syscall.AF_INET:
		raw := r.inet4()
		return netip.AddrPortFrom(netip.AddrFrom4(raw.Addr), swapped(raw.Port))
	case syscall.AF_INET6:
		raw := r.inet6()
		ip := netip.AddrFrom16(raw.Addr)
		if raw.Scope_id != 0 {
			ip = ip.WithZone(zones.name(int(raw.Scope_id)))
		}
		return netip.AddrPortFrom(ip, swapped(raw.Port))
	}
	return netip.AddrPort{}
}

// unixName returns the name of a Unix socket: @ for one that has none. Behind length there may be an older name.
func (r *rawAddress) unixName() string {
	raw := r.unix()
	written := int(r.length) - int(unsafe.Offsetof(raw.Path))
	if written <= 0 {
		return "@"
	}
	name := make([]byte, 0, len(raw.Path))
	for i, c := range raw.Path[:min(written, len(raw.Path))] {
		switch {
		case c == 0 && i == 0:
			c = '@'
		case c == 0:
			return string(name)
		}
		name = append(name, byte(c))
	}
	return string(name)
}

// ends are the addresses of a TCP connection, in one piece of memory.
type ends struct {
	addresses [2]TCPAddr
	bytes     [2][IPv6len]byte
}

// set makes one of the two.
func (e *ends) set(which int, r *rawAddress) *TCPAddr {
	ip, port, zone := r.ipPort()
	n := copy(e.bytes[which][:], ip)
	e.addresses[which] = TCPAddr{IP: e.bytes[which][:n:n], Port: port, Zone: zone}
	return &e.addresses[which]
}

// address returns an address for a socket of that network, or nil if the kernel has written none.
func (r *rawAddress) address(network string) Addr {
	switch r.any.Addr.Family {
	case syscall.AF_INET, syscall.AF_INET6:
		bytes, port, zone := r.ipPort()
		ip := append(IP(nil), bytes...)
		switch network[0] {
		case 't':
			return &TCPAddr{IP: ip, Port: port, Zone: zone}
		case 'u':
			return &UDPAddr{IP: ip, Port: port, Zone: zone}
		}
		return &IPAddr{IP: ip, Zone: zone}
	case syscall.AF_UNIX:
		return &UnixAddr{Name: r.unixName(), Net: network}
	}
	return nil
}
