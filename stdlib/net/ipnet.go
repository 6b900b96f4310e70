package net

import (
	"encoding/hex"
	"math/bits"
	"net/netip"
	"strconv"
	"strings"
)

// IPv4Mask returns the mask a.b.c.d, in 4 bytes.
func IPv4Mask(a, b, c, d byte) IPMask { return IPMask{a, b, c, d} }

// CIDRMask returns a mask of bits (32 or 128) that begins with that many ones, or nil if there is none.
func CIDRMask(ones, bits int) IPMask {
	if bits != 8*IPv4len && bits != 8*IPv6len || ones < 0 || ones > bits {
		return nil
	}
	mask := make(IPMask, bits/8)
	for i := range mask {
		switch left := ones - 8*i; {
		case left >= 8:
			mask[i] = 0xff
		case left > 0:
			mask[i] = ^byte(0xff >> left)
		}
	}
	return mask
}

// Size returns how many ones a mask begins with and how many bits it has, or 0, 0 if there are ones behind zeros.
func (m IPMask) Size() (ones, all int) {
	if ones = m.ones(); ones < 0 {
		return 0, 0
	}
	return ones, 8 * len(m)
}

// ones returns how many ones a mask begins with, or -1 if there are ones behind zeros.
func (m IPMask) ones() int {
	n := 0
	for i, c := range m {
		if c == 0xff {
			n += 8
			continue
		}
		leading := bits.LeadingZeros8(^c)
		if c<<leading != 0 || !isAll(m[i+1:], 0) {
			return -1
		}
		return n + leading
	}
	return n
}

// String returns the digits of the mask, or "<nil>" for no bytes.
func (m IPMask) String() string {
	if len(m) == 0 {
		return "<nil>"
	}
	return hex.EncodeToString(m)
}

// An IPNet is the network of all addresses that have the same bits as IP where Mask has ones.
type IPNet struct {
	IP   IP
	Mask IPMask
}

// parts returns address and mask with the same length, 4 bytes where both can be that, or nil if they do not go together.
func (n *IPNet) parts() (ip IP, mask IPMask) {
	if ip = n.IP.To4(); ip == nil {
		if ip = n.IP; len(ip) != IPv6len {
			return nil, nil
		}
	}
	mask = n.Mask
	if len(mask) == IPv6len && len(ip) == IPv4len {
		mask = mask[12:]
	}
	if len(mask) != len(ip) {
		return nil, nil
	}
	return ip, mask
}

// Contains reports whether ip is in the network.
func (n *IPNet) Contains(ip IP) bool {
	address, mask := n.parts()
	if short := ip.To4(); short != nil {
		ip = short
	}
	if len(ip) != len(address) {
		return false
	}
	for i, m := range mask {
		if (address[i]^ip[i])&m != 0 {
			return false
		}
	}
	return true
}

// Network returns "ip+net".
func (n *IPNet) Network() string { return "ip+net" }

// String returns "192.0.2.0/24" and the like, with the digits of the mask if there are ones behind zeros in it, or "<nil>".
func (n *IPNet) String() string {
	if n == nil {
		return "<nil>"
	}
	ip, mask := n.parts()
	if ip == nil {
		return "<nil>"
	}
	ones := mask.ones()
	if ones < 0 {
		return ip.String() + "/" + mask.String()
	}
	return ip.String() + "/" + strconv.Itoa(ones)
}

// ParseCIDR reads "192.0.2.1/24" or "2001:db8::1/32" and returns the address, and the network that it is in.
func ParseCIDR(s string) (IP, *IPNet, error) {
	wrong := &ParseError{Type: "CIDR address", Text: s}
	address, number, found := strings.Cut(s, "/")
	if !found {
		return nil, nil, wrong
	}
	ip, err := netip.ParseAddr(address)
	if err != nil || ip.Zone() != "" {
		return nil, nil, wrong
	}
	ones, digits := 0, 0
	for ; digits < len(number) && ones < 1000; digits++ {
		digit := number[digits] - '0'
		if digit > 9 {
			return nil, nil, wrong
		}
		ones = 10*ones + int(digit)
	}
	if digits == 0 || ones > ip.BitLen() {
		return nil, nil, wrong
	}
	mask := CIDRMask(ones, ip.BitLen())
	whole := ip.As16()
	return whole[:], &IPNet{IP(whole[:]).Mask(mask), mask}, nil
}
