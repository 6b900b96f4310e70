package net

import (
	"encoding/hex"
	"net/netip"
	"slices"
)

// Lengths of IP addresses in bytes.
const (
	IPv4len = 4
	IPv6len = 16
)

// An IP is an IP address. An IPv4 address has 4 bytes, or the 16 of an IPv6 address that stands for it (::ffff:0:0/96);
// functions that take an IP take both for the same, and no difference is made between them.
type IP []byte

// An IPMask has the bits of an address that tell the network.
type IPMask []byte

// Well-known IPv4 addresses.
var (
	IPv4bcast     = IPv4(255, 255, 255, 255)
	IPv4allsys    = IPv4(224, 0, 0, 1)
	IPv4allrouter = IPv4(224, 0, 0, 2)
	IPv4zero      = IPv4(0, 0, 0, 0)
)

// Well-known IPv6 addresses.
var (
	IPv6zero                   = ipv6(0, 0)
	IPv6unspecified            = ipv6(0, 0)
	IPv6loopback               = ipv6(0, 1)
	IPv6interfacelocalallnodes = ipv6(0xff01, 1)
	IPv6linklocalallnodes      = ipv6(0xff02, 1)
	IPv6linklocalallrouters    = ipv6(0xff02, 2)
)

// ipv6 returns the address with these first two bytes and this last one.
func ipv6(first uint16, last byte) IP { return IP{0: byte(first >> 8), 1: byte(first), 15: last} }

// IPv4 returns the address a.b.c.d, in 16 bytes.
func IPv4(a, b, c, d byte) IP { return IP{10: 0xff, 11: 0xff, 12: a, 13: b, 14: c, 15: d} }

// ParseIP reads an address in decimal ("192.0.2.1") or of IPv6 ("2001:db8::68", "::ffff:192.0.2.1"), without a zone. It
// returns nil if s is none, else 16 bytes.
func ParseIP(s string) IP {
	address, err := netip.ParseAddr(s)
	if err != nil || address.Zone() != "" {
		return nil
	}
	all := address.As16()
	return all[:]
}

// literal returns the address that s is, with its zone.
func literal(s string) (IPAddr, bool) {
	address, err := netip.ParseAddr(s)
	if err != nil {
		return IPAddr{}, false
	}
	all := address.As16()
	return IPAddr{IP: all[:], Zone: address.Zone()}, true
}

// addr returns the value of an address, one of IPv4 always as such.
func (ip IP) addr() netip.Addr {
	address, _ := netip.AddrFromSlice(ip)
	return address.Unmap()
}

// To4 returns the 4 bytes of an IPv4 address, or nil if ip is none. They are ip's own.
func (ip IP) To4() IP {
	switch {
	case len(ip) == IPv4len:
		return ip
	case len(ip) == IPv6len && string(ip[:12]) == "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff":
		return ip[12:]
	}
	return nil
}

// To16 returns the 16 bytes of an address, or nil if ip is none.
func (ip IP) To16() IP {
	switch len(ip) {
	case IPv4len:
		return IPv4(ip[0], ip[1], ip[2], ip[3])
	case IPv6len:
		return ip
	}
	return nil
}

// Equal reports whether both are the same address.
func (ip IP) Equal(x IP) bool {
	if len(ip) == len(x) {
		return string(ip) == string(x)
	}
	ip, x = ip.To4(), x.To4()
	return ip != nil && x != nil && string(ip) == string(x)
}

// IsUnspecified reports whether ip is 0.0.0.0 or ::.
func (ip IP) IsUnspecified() bool { return ip.addr().IsUnspecified() }

// IsLoopback reports whether ip is in 127.0.0.0/8 or is ::1.
func (ip IP) IsLoopback() bool { return ip.addr().IsLoopback() }

// IsPrivate reports whether ip is in a network that RFC 1918 or RFC 4193 has for private use.
func (ip IP) IsPrivate() bool { return ip.addr().IsPrivate() }

// IsMulticast reports whether ip is in 224.0.0.0/4 or ff00::/8.
func (ip IP) IsMulticast() bool { return ip.addr().IsMulticast() }

// IsInterfaceLocalMulticast reports whether ip is an IPv6 multicast address that does not leave the interface.
func (ip IP) IsInterfaceLocalMulticast() bool { return ip.addr().IsInterfaceLocalMulticast() }

// IsLinkLocalMulticast reports whether ip is a multicast address that does not leave the link.
func (ip IP) IsLinkLocalMulticast() bool { return ip.addr().IsLinkLocalMulticast() }

// IsLinkLocalUnicast reports whether ip is in 169.254.0.0/16 or fe80::/10.
func (ip IP) IsLinkLocalUnicast() bool { return ip.addr().IsLinkLocalUnicast() }

// IsGlobalUnicast reports whether ip is for one host and may leave the link. Private addresses are.
func (ip IP) IsGlobalUnicast() bool { return ip.addr().IsGlobalUnicast() }

// String returns the address in decimal if it is of IPv4, as RFC 5952 wants it if it is of IPv6, "<nil>" for no bytes, and
// for other numbers of bytes a question mark and the bytes.
func (ip IP) String() string {
	switch len(ip) {
	case 0:
		return "<nil>"
	case IPv4len, IPv6len:
		return ip.addr().String()
	}
	return "?" + hex.EncodeToString(ip)
}

// host is String with a zone, but nothing for no address.
func (ip IP) host(zone string) string {
	s := ""
	if len(ip) > 0 {
		s = ip.String()
	}
	if zone != "" {
		s += "%" + zone
	}
	return s
}

// AppendText appends what MarshalText returns, or returns an error.
func (ip IP) AppendText(b []byte) ([]byte, error) {
	switch len(ip) {
	case 0:
		return b, nil
	case IPv4len, IPv6len:
		return ip.addr().AppendTo(b), nil
	}
	return b, &AddrError{Err: "invalid IP address", Addr: hex.EncodeToString(ip)}
}

// MarshalText returns what String does, but nothing for no bytes, and an error for numbers of bytes that no address has.
func (ip IP) MarshalText() ([]byte, error) {
	b, err := ip.AppendText(make([]byte, 0, 24))
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalText reads what ParseIP reads. No text makes nil.
func (ip *IP) UnmarshalText(text []byte) error {
	read := ParseIP(string(text))
	if read == nil && len(text) > 0 {
		return &ParseError{Type: "IP address", Text: string(text)}
	}
	*ip = read
	return nil
}

// DefaultMask returns the mask of the class that an IPv4 address was in before there were masks, or nil if ip is none.
func (ip IP) DefaultMask() IPMask {
	ip = ip.To4()
	switch {
	case ip == nil:
		return nil
	case ip[0] < 0x80:
		return IPv4Mask(0xff, 0, 0, 0)
	case ip[0] < 0xc0:
		return IPv4Mask(0xff, 0xff, 0, 0)
	}
	return IPv4Mask(0xff, 0xff, 0xff, 0)
}

// Mask returns the address with the bits that mask has, or nil if the two do not go together. A mask of 16 bytes goes with an
// IPv4 address if its first 12 are all ones.
func (ip IP) Mask(mask IPMask) IP {
	if len(mask) == IPv6len && len(ip) == IPv4len && isAll(mask[:12], 0xff) {
		mask = mask[12:]
	}
	if len(mask) == IPv4len && len(ip) == IPv6len {
		if short := ip.To4(); short != nil {
			ip = short
		}
	}
	if len(ip) != len(mask) {
		return nil
	}
	masked := make(IP, len(ip))
	for i, m := range mask {
		masked[i] = ip[i] & m
	}
	return masked
}

func isAll(b []byte, value byte) bool {
	return !slices.ContainsFunc(b, func(c byte) bool { return c != value })
}
