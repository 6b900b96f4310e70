// Package netip has IP addresses, addresses with ports, and prefixes as small values that can be compared with == and be
// keys of maps.
//
// An Addr is 24 bytes. Two words are the 128 bits of the address, those of an IPv4 address as ::ffff:a.b.c.d has them, so
// that As16, Unmap and comparisons need no cases. The third word tells the family and the zone:
//
//	none            the zero Addr, which is no address
//	"4"             an IPv4 address
//	"6"             an IPv6 address
//	"6" and a zone  an IPv6 address with that zone
//
// It is a handle of package unique, so equal zones are equal words.
package netip

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"unique"
)

var (
	family4 = unique.Make("4")
	family6 = unique.Make("6")
)

// mapped is what the low word of an IPv4 address has above the address.
const mapped = 0xffff << 32

// An Addr is an IPv4 address, or an IPv6 address that may have a zone. The zero Addr is neither.
type Addr struct {
	high, low uint64
	family    unique.Handle[string]
}

func from4(address uint32) Addr { return Addr{0, mapped | uint64(address), family4} }

// AddrFrom4 returns the IPv4 address of these bytes.
func AddrFrom4(addr [4]byte) Addr { return from4(binary.BigEndian.Uint32(addr[:])) }

// AddrFrom16 returns the IPv6 address of these bytes. An IPv4 address in one stays an IPv6 address; Unmap takes it out.
func AddrFrom16(addr [16]byte) Addr {
	return Addr{binary.BigEndian.Uint64(addr[:8]), binary.BigEndian.Uint64(addr[8:]), family6}
}

// AddrFromSlice returns the address of 4 or 16 bytes. With another number of bytes ok is false.
func AddrFromSlice(slice []byte) (ip Addr, ok bool) {
	switch len(slice) {
	case 4:
		return AddrFrom4([4]byte(slice)), true
	case 16:
		return AddrFrom16([16]byte(slice)), true
	}
	return Addr{}, false
}

// IPv4Unspecified returns 0.0.0.0.
func IPv4Unspecified() Addr { return from4(0) }

// IPv6Unspecified returns ::.
func IPv6Unspecified() Addr { return Addr{family: family6} }

// IPv6Loopback returns ::1.
func IPv6Loopback() Addr { return Addr{0, 1, family6} }

// IPv6LinkLocalAllNodes returns ff02::1.
func IPv6LinkLocalAllNodes() Addr { return Addr{0xff02 << 48, 1, family6} }

// IPv6LinkLocalAllRouters returns ff02::2.
func IPv6LinkLocalAllRouters() Addr { return Addr{0xff02 << 48, 2, family6} }

// IsValid reports whether ip is an address: whether it is not the zero Addr.
func (ip Addr) IsValid() bool { return ip.family != unique.Handle[string]{} }

// Is4 reports whether ip is an IPv4 address. One that stands in an IPv6 address is none.
func (ip Addr) Is4() bool { return ip.family == family4 }

// Is6 reports whether ip is an IPv6 address, which may have an IPv4 address in it.
func (ip Addr) Is6() bool { return ip.IsValid() && ip.family != family4 }

// Is4In6 reports whether ip is an IPv6 address with an IPv4 address in it (::ffff:0:0/96).
func (ip Addr) Is4In6() bool { return ip.isMapped() && ip.Is6() }

// isMapped reports whether the bits are those of an IPv4 address, in an IPv6 address or not.
func (ip Addr) isMapped() bool { return ip.high == 0 && ip.low>>32 == 0xffff }

func (ip Addr) bits4() uint32 { return uint32(ip.low) }

// BitLen returns how many bits the address has: 32, 128, or 0 for the zero Addr.
func (ip Addr) BitLen() int {
	switch ip.family {
	case unique.Handle[string]{}:
		return 0
	case family4:
		return 32
	}
	return 128
}

// Zone returns the zone of an IPv6 address, or "".
func (ip Addr) Zone() string {
	if ip.family == family6 || !ip.Is6() {
		return ""
	}
	return ip.family.Value()[1:]
}

// WithZone returns ip with another zone, or with none if zone is "". What is no IPv6 address is returned as it is.
func (ip Addr) WithZone(zone string) Addr {
	switch {
	case !ip.Is6():
	case zone == "":
		ip.family = family6
	default:
		ip.family = familyOf(zone)
	}
	return ip
}

func (ip Addr) withoutZone() Addr {
	if ip.Is6() {
		ip.family = family6
	}
	return ip
}

// Unmap returns the IPv4 address that stands in an IPv6 address, and any other address as it is.
func (ip Addr) Unmap() Addr {
	if ip.Is4In6() {
		ip.family = family4
	}
	return ip
}

// As4 returns the bytes of an IPv4 address, which may stand in an IPv6 address. It panics if ip is none.
func (ip Addr) As4() (a4 [4]byte) {
	if !ip.isMapped() {
		if ip.IsValid() {
			panic("As4 called on IPv6 address")
		}
		panic("As4 called on IP zero value")
	}
	binary.BigEndian.PutUint32(a4[:], ip.bits4())
	return a4
}

// As16 returns the bytes of an IPv6 address, those of an IPv4 address as an IPv6 address has them, and zeros for the zero
// Addr. The zone is not in them.
func (ip Addr) As16() (a16 [16]byte) {
	binary.BigEndian.PutUint64(a16[:8], ip.high)
	binary.BigEndian.PutUint64(a16[8:], ip.low)
	return a16
}

// AsSlice returns the 4 or 16 bytes of an address, or nil for the zero Addr.
func (ip Addr) AsSlice() []byte {
	switch ip.BitLen() {
	case 0:
		return nil
	case 32:
		return binary.BigEndian.AppendUint32(make([]byte, 0, 4), ip.bits4())
	}
	all := ip.As16()
	return all[:]
}

// Compare orders the zero Addr before IPv4 before IPv6 addresses, those of a family by their bits, and equal ones by their
// zones, of which none is the first. It returns -1, 0 or 1.
func (ip Addr) Compare(ip2 Addr) int {
	if ip.family != ip2.family && ip.BitLen() != ip2.BitLen() {
		return cmp.Compare(ip.BitLen(), ip2.BitLen())
	}
	switch {
	case ip.high != ip2.high:
		return cmp.Compare(ip.high, ip2.high)
	case ip.low != ip2.low:
		return cmp.Compare(ip.low, ip2.low)
	case ip.family != ip2.family:
		return cmp.Compare(ip.Zone(), ip2.Zone())
	}
	return 0
}

// Less reports whether Compare puts ip first.
func (ip Addr) Less(ip2 Addr) bool { return ip.Compare(ip2) < 0 }

// Next returns the address that follows, in the same zone, or the zero Addr if ip is the last one of its family.
func (ip Addr) Next() Addr {
	next := ip
	var carry uint64
	next.low, carry = bits.Add64(ip.low, 1, 0)
	next.high += carry
	if ip.Is4() && next.bits4() == 0 || next.high|next.low == 0 || !ip.IsValid() {
		return Addr{}
	}
	return next
}

// Prev returns the address before, in the same zone, or the zero Addr if ip is the first one of its family.
func (ip Addr) Prev() Addr {
	if ip.Is4() && ip.bits4() == 0 || ip.high|ip.low == 0 {
		return Addr{}
	}
	var borrow uint64
	ip.low, borrow = bits.Sub64(ip.low, 1, 0)
	ip.high -= borrow
	return ip
}
