package net

import (
	"context"
	"strings"
	"syscall"
)

// A networkName is the name of a network, taken apart.
type networkName struct {
	name      string // as it was given: "tcp4", "ip6:ipv6-icmp"
	transport string // "tcp", "udp", "ip" or the whole name of a Unix network
	version   byte   // '4' or '6' if only that one is wanted, else 0
	protocol  int    // of IP
}

// plainNetwork takes apart a name that has no protocol.
func plainNetwork(name string) (networkName, bool) {
	if isUnix(name) {
		return networkName{name: name, transport: name}, true
	}
	n := networkName{name: name, transport: name}
	if last := len(name) - 1; last > 0 && (name[last] == '4' || name[last] == '6') {
		n.transport, n.version = name[:last], name[last]
	}
	return n, n.transport == "tcp" || n.transport == "udp" || n.transport == "ip"
}

// parseNetwork also takes the protocol of an "ip" network, as a number or a name. It must be there if it is needed.
func parseNetwork(ctx context.Context, name string, needsProtocol bool) (networkName, error) {
	colon := strings.LastIndexByte(name, ':')
	if colon < 0 {
		n, ok := plainNetwork(name)
		if !ok || needsProtocol && n.transport == "ip" {
			return networkName{}, UnknownNetworkError(name)
		}
		return n, nil
	}
	n, ok := plainNetwork(name[:colon])
	if !ok || n.transport != "ip" {
		return networkName{}, UnknownNetworkError(name)
	}
	n.name = name
	protocol := name[colon+1:]
	number, ok := decimal(protocol)
	if !ok {
		var err error
		if number, err = lookupProtocol(ctx, protocol); err != nil {
			return networkName{}, err
		}
	}
	n.protocol = number
	return n, nil
}

// decimal reads a number that is all of s and not too large.
func decimal(s string) (n int, ok bool) {
	for i := range len(s) {
		digit := s[i] - '0'
		if digit > 9 || n >= 0xffffff {
			return 0, false
		}
		n = 10*n + int(digit)
	}
	return n, len(s) > 0
}

// accepts reports whether addresses of this kind go with the network's version.
func (n networkName) accepts(ip IP) bool {
	switch n.version {
	case '4':
		return ip.To4() != nil
	case '6':
		return len(ip) == IPv6len && ip.To4() == nil
	}
	return true
}

// endpoint makes an address of this network.
func (n networkName) endpoint(ip IPAddr, port int) endpoint {
	switch n.transport {
	case "tcp":
		return &TCPAddr{IP: ip.IP, Port: port, Zone: ip.Zone}
	case "udp":
		return &UDPAddr{IP: ip.IP, Port: port, Zone: ip.Zone}
	}
	return &IPAddr{IP: ip.IP, Zone: ip.Zone}
}

// endpoints are addresses that a name stands for, in the order in which to try them.
type endpoints []endpoint

func isIPv4(e endpoint) bool { return e.family() == syscall.AF_INET }

// best returns the first of IPv4, or of IPv6 if the text was written in its way, or else the first.
func (list endpoints) best(n networkName, text string) endpoint {
	wants6 := strings.IndexByte(text, '[') >= 0
	if n.transport == "ip" {
		wants6 = strings.IndexByte(text, ':') >= 0
	}
	for _, e := range list {
		if isIPv4(e) != wants6 {
			return e
		}
	}
	return list[0]
}

// halves are the addresses of the family that the first one has, and the others.
func (list endpoints) halves() (first, others endpoints) {
	for _, e := range list {
		if isIPv4(e) == isIPv4(list[0]) {
			first = append(first, e)
		} else {
			others = append(others, e)
		}
	}
	return first, others
}

// endpoints returns the addresses that host:port, or a host, may be in that network: at least one.
func (r *Resolver) endpoints(ctx context.Context, n networkName, text string) (endpoints, error) {
	host, port := text, 0
	if n.transport != "ip" && text != "" {
		var service string
		var err error
		if host, service, err = SplitHostPort(text); err != nil {
			return nil, err
		}
		if port, err = r.LookupPort(ctx, n.name, service); err != nil {
			return nil, err
		}
	}
	if host == "" {
		return endpoints{n.endpoint(IPAddr{}, port)}, nil
	}
	base, _, _ := strings.Cut(n.name, ":")
	found, err := r.lookupIPAddr(ctx, base, host)
	if err != nil {
		return nil, err
	}
	if len(found) == 1 && found[0].IP.Equal(IPv6unspecified) {
		// Where IPv6 is set up by halves one can listen on :: but not connect to it.
		found = append(found, IPAddr{IP: IPv4zero})
	}
	var list endpoints
	for _, ip := range found {
		if n.accepts(ip.IP) {
			list = append(list, n.endpoint(ip, port))
		}
	}
	if len(list) == 0 {
		return nil, &AddrError{Err: errNoSuitableAddress.Error(), Addr: host}
	}
	return list, nil
}
