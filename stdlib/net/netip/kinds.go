package netip

// What addresses are for, by RFC 1122, RFC 1918, RFC 4193 and RFC 4291. An IPv4 address in an IPv6 address is for the same
// as the IPv4 address, except that it is not unspecified.

// group returns the 16 bits that an IPv6 address begins with.
func (ip Addr) group() uint64 { return ip.high >> 48 }

// octet returns the byte of an IPv4 address at that place.
func (ip Addr) octet(place uint) byte { return byte(ip.low >> (24 - 8*place)) }

// IsUnspecified reports whether ip is 0.0.0.0 or ::, without a zone.
func (ip Addr) IsUnspecified() bool { return ip == from4(0) || ip == Addr{family: family6} }

// IsLoopback reports whether ip is in 127.0.0.0/8 or is ::1.
func (ip Addr) IsLoopback() bool {
	if ip.isMapped() {
		return ip.octet(0) == 127
	}
	return ip.high == 0 && ip.low == 1
}

// IsMulticast reports whether ip is in 224.0.0.0/4 or ff00::/8.
func (ip Addr) IsMulticast() bool {
	if ip.isMapped() {
		return ip.octet(0)>>4 == 0xe
	}
	return ip.group()>>8 == 0xff
}

// IsInterfaceLocalMulticast reports whether ip is an IPv6 multicast address that does not leave the interface.
func (ip Addr) IsInterfaceLocalMulticast() bool { return ip.group()&0xff0f == 0xff01 }

// IsLinkLocalMulticast reports whether ip is a multicast address that does not leave the link: in 224.0.0.0/24, or of that
// scope in IPv6.
func (ip Addr) IsLinkLocalMulticast() bool {
	if ip.isMapped() {
		return ip.bits4()>>8 == 224<<16
	}
	return ip.group()&0xff0f == 0xff02
}

// IsLinkLocalUnicast reports whether ip is in 169.254.0.0/16 or fe80::/10.
func (ip Addr) IsLinkLocalUnicast() bool {
	if ip.isMapped() {
		return ip.bits4()>>16 == 169<<8|254
	}
	return ip.group()&0xffc0 == 0xfe80
}

// IsPrivate reports whether ip is in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or fc00::/7.
func (ip Addr) IsPrivate() bool {
	if ip.isMapped() {
		v := ip.bits4()
		return v>>24 == 10 || v>>20 == 172<<4|1 || v>>16 == 192<<8|168
	}
	return ip.group()&0xfe00 == 0xfc00
}

// IsGlobalUnicast reports whether ip is for one host and may leave the link: neither unspecified, nor loopback, nor
// multicast, nor of the link, nor 255.255.255.255. Private addresses are.
func (ip Addr) IsGlobalUnicast() bool {
	switch {
	case !ip.IsValid(), ip.IsLoopback(), ip.IsMulticast(), ip.IsLinkLocalUnicast():
		return false
	case ip.isMapped():
		v := ip.bits4()
		return v != 0 && v != 1<<32-1
	}
	return ip != Addr{family: family6} // with a zone it is none
}
