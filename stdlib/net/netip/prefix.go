package netip

import (
	"cmp"
	"errors"
	"strconv"
	"strings"
)

// A Prefix is an address and how many of its first bits matter: the network of all addresses that begin with them. The
// address has no zone. The zero Prefix, and those with more bits than the address has, are no networks.
type Prefix struct {
	ip     Addr
	length uint8 // one more than Bits; 0: it is none
}

// PrefixFrom returns the prefix of an address with that many bits, whose other bits stay as they are. Fewer than 0 bits,
// or more than the address has, make a Prefix that is not valid.
func PrefixFrom(ip Addr, bits int) Prefix {
	p := Prefix{ip: ip.withoutZone()}
	if ip.IsValid() && 0 <= bits && bits <= ip.BitLen() {
		p.length = uint8(bits) + 1
	}
	return p
}

var errNegativeBits = errors.New("negative Prefix bits")

// Prefix returns the prefix of that many bits that ip is in; its address has zeros behind them. Fewer bits than 0 are an
// error, and more than the address has. The zero Addr makes the zero Prefix.
func (ip Addr) Prefix(b int) (Prefix, error) {
	switch {
	case b < 0:
		return Prefix{}, errNegativeBits
	case !ip.IsValid():
		return Prefix{}, nil
	case b > ip.BitLen():
		family := "IPv6"
		if ip.Is4() {
			family = "IPv4"
		}
		return Prefix{}, errors.New("prefix length " + strconv.Itoa(b) + " too large for " + family)
	}
	return PrefixFrom(ip, b).Masked(), nil
}

// Addr returns the address, all bits of it.
func (p Prefix) Addr() Addr { return p.ip }

// Bits returns how many bits matter, or -1 if p is not valid.
func (p Prefix) Bits() int { return int(p.length) - 1 }

// IsValid reports whether p is a network.
func (p Prefix) IsValid() bool { return p.length > 0 }

// IsSingleIP reports whether all bits matter.
func (p Prefix) IsSingleIP() bool { return p.IsValid() && p.Bits() == p.ip.BitLen() }

// mask returns the bits of the 128 that matter. Those before an IPv4 address do.
func (p Prefix) mask() (high, low uint64) {
	free := uint(p.ip.BitLen() - p.Bits())
	// Shifts by 64 or more are 0.
	low = ^uint64(0) << free
	if free <= 64 {
		return ^uint64(0), low
	}
	return ^uint64(0) << (free - 64), low
}

// Masked returns p with zeros behind the bits that matter. What is not valid becomes the zero Prefix.
func (p Prefix) Masked() Prefix {
	if !p.IsValid() {
		return Prefix{}
	}
	high, low := p.mask()
	p.ip.high &= high
	p.ip.low &= low
	return p
}

// Contains reports whether ip begins with the bits that matter. It is of the same family, an IPv4 address in an IPv6
// address being of IPv6, and has no zone.
func (p Prefix) Contains(ip Addr) bool {
	if !p.IsValid() || p.ip.family != ip.family {
		return false
	}
	high, low := p.mask()
	return (p.ip.high^ip.high)&high|(p.ip.low^ip.low)&low == 0
}

// Overlaps reports whether there are addresses that both contain.
func (p Prefix) Overlaps(o Prefix) bool {
	if o.length < p.length {
		p, o = o, p
	}
	return o.IsValid() && p.Contains(o.ip)
}

// Compare orders what is not valid first, then IPv4 before IPv6, then by the bits that matter, then the shorter first,
// then by the other bits. It returns -1, 0 or 1.
func (p Prefix) Compare(p2 Prefix) int {
	return cmp.Or(
		cmp.Compare(min(p.length, 1), min(p2.length, 1)),
		cmp.Compare(p.ip.BitLen(), p2.ip.BitLen()),
		p.Masked().ip.Compare(p2.Masked().ip),
		cmp.Compare(p.length, p2.length),
		p.ip.Compare(p2.ip))
}

type parsePrefixError struct{ text, reason string }

func (e parsePrefixError) Error() string {
	return "netip.ParsePrefix(" + strconv.Quote(e.text) + "): " + e.reason
}

// ParsePrefix reads an address without a zone, a slash and a number of bits ("192.0.2.0/24"). The other bits of the address
// stay as they are.
func ParsePrefix(s string) (Prefix, error) {
	slash := strings.LastIndexByte(s, '/')
	if slash < 0 {
		return Prefix{}, parsePrefixError{s, "no '/'"}
	}
	ip, err := ParseAddr(s[:slash])
	switch {
	case err != nil:
		return Prefix{}, parsePrefixError{s, err.Error()}
	case ip.Is6() && ip.family != family6:
		return Prefix{}, parsePrefixError{s, "IPv6 zones cannot be present in a prefix"}
	}
	number := s[slash+1:]
	bits, err := strconv.Atoi(number)
	switch {
	case err != nil, number[0] == '+', number[0] == '-', number[0] == '0' && len(number) > 1:
		return Prefix{}, parsePrefixError{s, "bad bits after slash: " + strconv.Quote(number)}
	case bits > ip.BitLen():
		return Prefix{}, parsePrefixError{s, "prefix length out of range"}
	}
	return PrefixFrom(ip, bits), nil
}

// MustParsePrefix is ParsePrefix for texts that are known to be prefixes: it panics if s is none.
func MustParsePrefix(s string) Prefix { return must(ParsePrefix(s)) }

// String returns the address, a slash and the number of bits, or "invalid Prefix".
func (p Prefix) String() string {
	if !p.IsValid() {
		return "invalid Prefix"
	}
	var room [longest + len("/128")]byte
	return string(p.AppendTo(room[:0]))
}

// AppendTo appends what String returns, but nothing for the zero Prefix.
func (p Prefix) AppendTo(b []byte) []byte {
	switch {
	case p == Prefix{}:
		return b
	case !p.IsValid():
		return append(b, "invalid Prefix"...)
	}
	return appendDecimal(append(p.ip.append(b), '/'), p.Bits())
}

// AppendText is AppendTo; it returns no error.
func (p Prefix) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }

// MarshalText returns what AppendTo appends; it returns no error.
func (p Prefix) MarshalText() ([]byte, error) {
	return p.AppendTo(make([]byte, 0, longest+len("/128"))), nil
}

// UnmarshalText reads what ParsePrefix reads. No text makes the zero Prefix.
func (p *Prefix) UnmarshalText(text []byte) (err error) {
	*p = Prefix{}
	if len(text) != 0 {
		*p, err = ParsePrefix(string(text))
	}
	return err
}
