package netip

import (
	"math/bits"
	"strconv"
)

// Writing addresses (RFC 5952).
//
// Of the groups of an IPv6 address that are 0 the longest run, if it has two or more, becomes ::, and the first one of
// several.

// longest is more than an address takes without its zone.
const longest = len("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")

const hexDigits = "0123456789abcdef"

// String returns the address as RFC 5952 wants it, one that has an IPv4 address in it as ::ffff:192.0.2.1, and
// "invalid IP" for the zero Addr.
func (ip Addr) String() string {
	if !ip.IsValid() {
		return "invalid IP"
	}
	var room [longest + 17]byte // a usual zone has 16 bytes at most
	return string(ip.append(room[:0]))
}

// AppendTo appends what MarshalText writes.
func (ip Addr) AppendTo(b []byte) []byte {
	if !ip.IsValid() {
		return b
	}
	return ip.append(b)
}

// AppendText is AppendTo; it returns no error.
func (ip Addr) AppendText(b []byte) ([]byte, error) { return ip.AppendTo(b), nil }

// MarshalText returns what String returns, but nothing for the zero Addr. It returns no error.
func (ip Addr) MarshalText() ([]byte, error) {
	if !ip.IsValid() {
		return []byte{}, nil
	}
	var room [longest + 17]byte
	return append([]byte(nil), ip.append(room[:0])...), nil
}

// UnmarshalText reads what ParseAddr reads. No text makes the zero Addr.
func (ip *Addr) UnmarshalText(text []byte) (err error) {
	*ip = Addr{}
	if len(text) != 0 {
		*ip, err = ParseAddr(string(text))
	}
	return err
}

// StringExpanded is String with all groups and digits of an IPv6 address.
func (ip Addr) StringExpanded() string {
	if !ip.Is6() {
		return ip.String()
	}
	b := make([]byte, 0, longest+17)
	for place := range 8 {
		if place > 0 {
			b = append(b, ':')
		}
		g := ip.groupAt(place)
		b = append(b, hexDigits[g>>12], hexDigits[g>>8&15], hexDigits[g>>4&15], hexDigits[g&15])
	}
	return string(ip.appendZone(b))
}

// groupAt returns one of the eight groups.
func (ip Addr) groupAt(place int) uint16 {
	half := ip.high
	if place >= 4 {
		half = ip.low
	}
	return uint16(half >> (48 - place&3*16))
}

// append appends an address that is not the zero Addr.
func (ip Addr) append(b []byte) []byte {
	if ip.Is4() {
		return append4(b, ip.bits4())
	}
	if ip.isMapped() {
		b = append4(append(b, "::ffff:"...), ip.bits4())
	} else {
		b = ip.append6(b)
	}
	return ip.appendZone(b)
}

func (ip Addr) appendZone(b []byte) []byte {
	if ip.family == family6 {
		return b
	}
	return append(append(b, '%'), ip.Zone()...)
}

func append4(b []byte, address uint32) []byte {
	var text [len("255.255.255.255")]byte
	n := 0
	for shift := 24; ; shift -= 8 {
		octet := address >> shift & 0xff
		if octet >= 10 {
			if octet >= 100 {
				hundreds := octet / 100
				text[n] = '0' + byte(hundreds)
				octet -= hundreds * 100
				n++
			}
			tens := octet / 10
			text[n] = '0' + byte(tens)
			octet -= tens * 10
			n++
		}
		text[n] = '0' + byte(octet)
		n++
		if shift == 0 {
			return append(b, text[:n]...)
		}
		text[n] = '.'
		n++
	}
}

func (ip Addr) append6(b []byte) []byte {
	gap, gapEnd := ip.longestGap()
	var text [longest]byte
	n := 0
	for place := 0; place < 8; place++ {
		if place == gap {
			text[n], text[n+1] = ':', ':'
			n += 2
			if place = gapEnd; place == 8 {
				break
			}
		} else if place > 0 {
			text[n] = ':'
			n++
		}
		g := ip.groupAt(place)
		for shift := max(bits.Len16(g)-1, 0) &^ 3; shift >= 0; shift -= 4 {
			text[n] = hexDigits[g>>shift&15]
			n++
		}
	}
	return append(b, text[:n]...)
}

// longestGap returns the first and the last of the longest runs of groups that are 0, or -1 if there is no run of two.
func (ip Addr) longestGap() (start, end int) {
	start = -1
	length, run := 1, 0
	for place := range 8 {
		if ip.groupAt(place) != 0 {
			run = 0
			continue
		}
		run++
		if run > length {
			start, end, length = place-run+1, place+1, run
		}
	}
	return start, end
}

func appendDecimal(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }
