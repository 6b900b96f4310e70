package net

import (
	"cmp"
	"math/bits"
	"net/netip"
	"slices"
	"syscall"
)

// The order in which to try addresses (RFC 6724).
//
// For each destination the kernel says which source address it would take: a UDP socket is connected, for which nothing is
// sent. Destinations are then compared by these rules, of which the first one that makes a difference decides; what none of
// them decides stays as it was:
//
//	1  one that can be reached
//	2  one whose scope is that of its source
//	5  one whose label in the policy table is that of its source
//	6  one of higher precedence in that table
//	8  one of smaller scope
//	9  of IPv6, one that has more of its first bits in common with its source
//
// Rules 3, 4 and 7 are about what a program cannot learn of. Rule 9 is not for IPv4, where addresses that are near by number
// are not near.

type policy struct {
	prefix            netip.Prefix
	precedence, label uint8
}

// policies has longer prefixes first. IPv4 addresses are in it as they are in IPv6 addresses.
var policies = [...]policy{
	{netip.MustParsePrefix("::1/128"), 50, 0},
	{netip.MustParsePrefix("::ffff:0:0/96"), 35, 4},
	{netip.MustParsePrefix("::/96"), 1, 3},
	{netip.MustParsePrefix("2001::/32"), 5, 5},
	{netip.MustParsePrefix("2002::/16"), 30, 2},
	{netip.MustParsePrefix("3ffe::/16"), 1, 12},
	{netip.MustParsePrefix("fec0::/10"), 1, 11},
	{netip.MustParsePrefix("fc00::/7"), 3, 13},
	{netip.MustParsePrefix("::/0"), 40, 1},
}

func policyOf(ip netip.Addr) policy {
	whole := netip.AddrFrom16(ip.As16())
	for _, p := range policies {
		if p.prefix.Contains(whole) {
			return p
		}
	}
	return policy{}
}

const (
	linkScope   = 2
	siteScope   = 5
	globalScope = 14
)

func scopeOf(ip netip.Addr) uint8 {
	switch {
	case ip.IsLoopback(), ip.IsLinkLocalUnicast():
		return linkScope
	case ip.Is6() && ip.IsMulticast():
		return ip.As16()[1] & 15
	case ip.Is6() && netip.PrefixFrom(policies[6].prefix.Addr(), 10).Contains(ip.WithZone("")):
		return siteScope
	}
	return globalScope
}

// destination is an address with what is known of it.
type destination struct {
	address        IPAddr
	ip, source     netip.Addr // the source is not valid if it cannot be reached
	policy, origin policy     // of both
	scope, from    uint8      // of both
}

func orderAddresses(list []IPAddr) {
	if len(list) < 2 {
		return
	}
	all := make([]destination, len(list))
	for i, a := range list {
		all[i] = describeDestination(a, sourceFor(a))
	}
	slices.SortStableFunc(all, compareDestinations)
	for i := range all {
		list[i] = all[i].address
	}
}

func describeDestination(a IPAddr, source netip.Addr) destination {
	d := destination{address: a, ip: a.IP.addr(), source: source}
	d.policy, d.scope = policyOf(d.ip), scopeOf(d.ip)
	if source.IsValid() {
		d.origin, d.from = policyOf(source), scopeOf(source)
	}
	return d
}

// sourceFor asks the kernel.
func sourceFor(a IPAddr) (source netip.Addr) {
	fd, err := syscall.Socket(familyOf(a.IP), syscall.SOCK_DGRAM|syscall.SOCK_CLOEXEC|syscall.SOCK_NONBLOCK, syscall.IPPROTO_UDP)
	if err != nil {
		return source
	}
	defer syscall.Close(fd)
	var raw rawAddress
	if raw.setIP(familyOf(a.IP), a.IP, 9, a.Zone) != nil || giveAddress(syscall.SYS_CONNECT, fd, &raw) != nil {
		return source
	}
	if askAddress(syscall.SYS_GETSOCKNAME, fd, &raw) == nil {
		source = raw.addrPort().Addr().Unmap()
	}
	return source
}

// preferred is -1 if it is a that has something, 1 if it is b, 0 if it is both or none.
func preferred(a, b bool) int { return number(b) - number(a) }

func compareDestinations(a, b destination) int {
	if !a.source.IsValid() && !b.source.IsValid() {
		return 0
	}
	order := cmp.Or(
		preferred(a.source.IsValid(), b.source.IsValid()),
		preferred(a.scope == a.from, b.scope == b.from),
		preferred(a.policy.label == a.origin.label, b.policy.label == b.origin.label),
		cmp.Compare(b.policy.precedence, a.policy.precedence),
		cmp.Compare(a.scope, b.scope))
	if order == 0 && a.ip.Is6() && b.ip.Is6() {
		order = cmp.Compare(commonBits(b.ip, b.source), commonBits(a.ip, a.source))
	}
	return order
}

// commonBits returns how many of the first 64 bits are the same.
func commonBits(a, b netip.Addr) int {
	x, y := a.As16(), b.As16()
	for i := range 8 {
		if d := x[i] ^ y[i]; d != 0 {
			return 8*i + bits.LeadingZeros8(d)
		}
	}
	return 64
}
