package netip

import (
	"cmp"
	"errors"
	"strconv"
	"strings"
)

// An AddrPort is an address and a port.
type AddrPort struct {
	ip   Addr
	port uint16
}

// AddrPortFrom returns the pair of the two.
func AddrPortFrom(ip Addr, port uint16) AddrPort { return AddrPort{ip, port} }

// Addr returns the address.
func (p AddrPort) Addr() Addr { return p.ip }

// Port returns the port.
func (p AddrPort) Port() uint16 { return p.port }

// IsValid reports whether the address is one. Every port is.
func (p AddrPort) IsValid() bool { return p.ip.IsValid() }

// Compare orders by address and then by port. It returns -1, 0 or 1.
func (p AddrPort) Compare(p2 AddrPort) int {
	return cmp.Or(p.ip.Compare(p2.ip), cmp.Compare(p.port, p2.port))
}

var (
	errNoColon   = errors.New("not an ip:port")
	errNoIP      = errors.New("no IP")
	errNoPort    = errors.New("no port")
	errNoBracket = errors.New("missing ]")
)

// ParseAddrPort reads 192.0.2.1:80 or [2001:db8::68]:80. Neither names of hosts nor names of services are looked up.
func ParseAddrPort(s string) (AddrPort, error) {
	colon := strings.LastIndexByte(s, ':')
	if colon < 0 {
		return AddrPort{}, errNoColon
	}
	address, port := s[:colon], s[colon+1:]
	switch {
	case address == "":
		return AddrPort{}, errNoIP
	case port == "":
		return AddrPort{}, errNoPort
	}
	bracketed := address[0] == '['
	if bracketed {
		if address[len(address)-1] != ']' {
			return AddrPort{}, errNoBracket
		}
		address = address[1 : len(address)-1]
	}
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return AddrPort{}, errors.New("invalid port " + strconv.Quote(port) + " parsing " + strconv.Quote(s))
	}
	ip, err := ParseAddr(address)
	switch {
	case err != nil:
		return AddrPort{}, err
	case bracketed && ip.Is4():
		return AddrPort{}, errors.New("invalid ip:port " + strconv.Quote(s) + ", square brackets can only be used with IPv6 addresses")
	case !bracketed && ip.Is6():
		return AddrPort{}, errors.New("invalid ip:port " + strconv.Quote(s) + ", IPv6 addresses must be surrounded by square brackets")
	}
	return AddrPort{ip, uint16(number)}, nil
}

// MustParseAddrPort is ParseAddrPort for texts that are known to be right: it panics if s is not.
func MustParseAddrPort(s string) AddrPort { return must(ParseAddrPort(s)) }

// String returns what ParseAddrPort reads, or "invalid AddrPort" without an address.
func (p AddrPort) String() string {
	if !p.IsValid() {
		return "invalid AddrPort"
	}
	var room [longest + 17 + len("[]:65535")]byte
	return string(p.AppendTo(room[:0]))
}

// AppendTo appends what String returns, but nothing without an address.
func (p AddrPort) AppendTo(b []byte) []byte {
	switch p.ip.BitLen() {
	case 0:
		return b
	case 32:
		b = append4(b, p.ip.bits4())
	default:
		b = append(p.ip.append(append(b, '[')), ']')
	}
	return appendDecimal(append(b, ':'), int(p.port))
}

// AppendText is AppendTo; it returns no error.
func (p AddrPort) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }

// MarshalText returns what AppendTo appends; it returns no error.
func (p AddrPort) MarshalText() ([]byte, error) {
	return p.AppendTo(make([]byte, 0, longest+len("[]:65535"))), nil
}

// UnmarshalText reads what ParseAddrPort reads. No text makes the zero AddrPort.
func (p *AddrPort) UnmarshalText(text []byte) (err error) {
	*p = AddrPort{}
	if len(text) != 0 {
		*p, err = ParseAddrPort(string(text))
	}
	return err
}
