package net

import (
	"context"
	"strings"
)

// Names of ports and protocols: those of /etc/services and /etc/protocols, and some that are there without the files.

var (
	servicesFile  watchedFile[map[string]int]
	protocolsFile watchedFile[map[string]int]
)

func services() map[string]int {
	return servicesFile.get("/etc/services", readServices, forGood[map[string]int])
}

func protocols() map[string]int {
	return protocolsFile.get("/etc/protocols", readProtocols, forGood[map[string]int])
}

func readServices(lines []string) map[string]int {
	known := map[string]int{
		"tcp/domain": 53, "tcp/ftp": 21, "tcp/ftps": 990, "tcp/gopher": 70, "tcp/http": 80, "tcp/https": 443,
		"tcp/imap2": 143, "tcp/imap3": 220, "tcp/imaps": 993, "tcp/pop3": 110, "tcp/pop3s": 995, "tcp/smtp": 25,
		"tcp/submissions": 465, "tcp/ssh": 22, "tcp/telnet": 23, "udp/domain": 53,
	}
	for _, line := range lines {
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		if len(words) < 2 {
			continue
		}
		number, transport, _ := strings.Cut(words[1], "/")
		port, ok := decimal(number)
		if !ok || port == 0 {
			continue
		}
		for i, name := range words {
			if i != 1 {
				known[transport+"/"+strings.ToLower(name)] = port
			}
		}
	}
	return known
}

func readProtocols(lines []string) map[string]int {
	known := map[string]int{"icmp": 1, "igmp": 2, "tcp": 6, "udp": 17, "ipv6-icmp": 58}
	for _, line := range lines {
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		if len(words) < 2 {
			continue
		}
		number, ok := decimal(words[1])
		if !ok {
			continue
		}
		for i, name := range words {
			if _, taken := known[name]; i != 1 && !taken {
				known[name] = number
			}
		}
	}
	return known
}

// lookupProtocol returns the number of a protocol above IP.
func lookupProtocol(_ context.Context, name string) (int, error) {
	if number, ok := protocols()[strings.ToLower(name)]; ok {
		return number, nil
	}
	return 0, &AddrError{Err: "unknown IP protocol specified", Addr: name}
}

// portNumber reads a number, which may have a sign. Large ones are as good as any that is too large.
func portNumber(s string) (port int, ok bool) {
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		s = s[1:]
	}
	for i := range len(s) {
		digit := s[i] - '0'
		if digit > 9 {
			return 0, false
		}
		if port < 1<<30 {
			port = 10*port + int(digit)
		}
	}
	if negative {
		port = -port
	}
	return port, true
}

// LookupPort returns the number of a service's port.
func LookupPort(network, service string) (port int, err error) {
	return DefaultResolver.LookupPort(context.Background(), network, service)
}

// LookupPort returns the number of a service's port. The network is that of Dial, or "ip" for any; a number stands for itself.
func (r *Resolver) LookupPort(ctx context.Context, network, service string) (port int, err error) {
	port, isNumber := portNumber(service)
	if !isNumber {
		if network == "" {
			network = "ip" // as it was before there were others
		}
		n, ok := plainNetwork(network)
		if !ok || isUnix(network) {
			return 0, &AddrError{Err: "unknown network", Addr: network}
		}
		if port, ok = servicePort(n.transport, strings.ToLower(service)); !ok {
			return 0, &DNSError{Err: "unknown port", Name: network + "/" + service, IsNotFound: true}
		}
	}
	if port < 0 || port > 1<<16-1 {
		return 0, &AddrError{Err: "invalid port", Addr: service}
	}
	return port, nil
}

func servicePort(transport, service string) (port int, ok bool) {
	if transport == "ip" {
		if port, ok = servicePort("tcp", service); !ok {
			port, ok = servicePort("udp", service)
		}
		return port, ok
	}
	port, ok = services()[transport+"/"+service]
	return port, ok
}
