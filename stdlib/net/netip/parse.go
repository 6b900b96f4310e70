package netip

import "strconv"

// Reading addresses.
//
// Dots make an IPv4 address and colons an IPv6 address, whichever comes first. Both readers go over the text once. They
// return a fault as a number and the place where they found it; only when there is one is a message made of these.
//
// The groups of an IPv6 address are shifted into 128 bits from the right. At a :: those so far are put aside, with their
// number, and the following ones start anew. At the end what was put aside is shifted to the left edge:
//
//	1:2::3     aside 1:2 (2 groups)   then 3 (1 group)      1:2:0:0:0:0:0:0 | 0:0:0:0:0:0:0:3
//
// Source: RFC 4291, section 2.2; the zone behind % is RFC 4007's.

type fault uint8

const (
	fine fault = iota
	noFamily
	noAddress
	emptyZone
	strangeIn4
	emptyOctet
	longOctet
	leadingZero
	longIPv4
	shortIPv4
	longGroup
	emptyGroup
	misplaced4
	noRoomFor4
	wantColon
	lastColon
	secondGap
	garbage
	shortIPv6
	emptyGap
)

// The second word is whether the message shows where the fault is.
var faults = [...]struct {
	text  string
	shown bool
}{
	noFamily:    {"unable to parse IP", false},
	noAddress:   {"missing IPv6 address", false},
	emptyZone:   {"zone must be a non-empty string", false},
	strangeIn4:  {"unexpected character", true},
	emptyOctet:  {"IPv4 field must have at least one digit", true},
	longOctet:   {"IPv4 field has value >255", false},
	leadingZero: {"IPv4 field has octet with leading zero", false},
	longIPv4:    {"IPv4 address too long", false},
	shortIPv4:   {"IPv4 address too short", false},
	longGroup:   {"each group must have 4 or less digits", true},
	emptyGroup:  {"each colon-separated field must have at least one digit", true},
	misplaced4:  {"embedded IPv4 address must replace the final 2 fields of the address", true},
	noRoomFor4:  {"too many hex fields to fit an embedded IPv4 at the end of the address", true},
	wantColon:   {"unexpected character, want colon", true},
	lastColon:   {"colon must be followed by more characters", true},
	secondGap:   {"multiple :: in address", true},
	garbage:     {"trailing garbage after address", true},
	shortIPv6:   {"address string too short", false},
	emptyGap:    {"the :: must expand to at least one field of zeros", false},
}

type parseAddrError struct {
	text  string // all of it
	rest  string // from the fault on
	fault fault
}

func (e parseAddrError) Error() string {
	s := "ParseAddr(" + strconv.Quote(e.text) + "): " + faults[e.fault].text
	if e.rest != "" && faults[e.fault].shown {
		s += " (at " + strconv.Quote(e.rest) + ")"
	}
	return s
}

// ParseAddr reads an IPv4 address in decimal ("192.0.2.1") or an IPv6 address ("2001:db8::68"), which may have a zone
// ("fe80::1%eth0"). Octets have no leading zeros.
func ParseAddr(s string) (Addr, error) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '.':
			bits, fault, at := read4(s)
			if fault != fine {
				return Addr{}, parseAddrError{s, s[at:], fault}
			}
			return from4(bits), nil
		case ':':
			return parse6(s)
		case '%':
			return Addr{}, parseAddrError{s, "", noAddress}
		}
	}
	return Addr{}, parseAddrError{s, "", noFamily}
}

// MustParseAddr is ParseAddr for texts that are known to be addresses: it panics if s is none.
func MustParseAddr(s string) Addr { return must(ParseAddr(s)) }

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func parse6(s string) (Addr, error) {
	address, ip := s, Addr{family: family6}
	for i := 0; i < len(s); i++ {
		if s[i] == '%' {
			if address = s[:i]; i+1 == len(s) {
				return Addr{}, parseAddrError{s, "", emptyZone}
			}
			ip = ip.WithZone(s[i+1:])
			break
		}
	}
	var fault fault
	var rest string
	if ip.high, ip.low, fault, rest = read6(address); fault != fine {
		return Addr{}, parseAddrError{s, rest, fault}
	}
	return ip, nil
}

// read4 returns the bits of an IPv4 address, or a fault and where it is.
func read4(s string) (bits uint32, fault fault, at int) {
	const all = 4
	i := 0
	for octets := 1; ; octets++ {
		start, octet := i, uint32(0)
		for ; i < len(s); i++ {
			digit := uint32(s[i]) - '0'
			if digit > 9 {
				break
			}
			octet = octet*10 + digit
			if octet > 255 || i > start && s[start] == '0' {
				if s[start] == '0' {
					return 0, leadingZero, i
				}
				return 0, longOctet, i
			}
		}
		switch {
		case i == len(s) && octets < all && i > start:
			return 0, shortIPv4, i
		case i == len(s) && octets == all && i > start:
			return bits<<8 | octet, fine, 0
		case i == len(s):
			return 0, emptyOctet, max(i-1, 0)
		case s[i] != '.':
			return 0, strangeIn4, i
		case i == start || i+1 == len(s):
			return 0, emptyOctet, i
		case octets == all:
			return 0, longIPv4, i
		}
		bits = bits<<8 | octet
		i++
	}
}

// hexadecimal has the values of digits, and more than 15 for other bytes.
var hexadecimal = func() (values [256]uint8) {
	for c := range values {
		switch {
		case '0' <= c && c <= '9':
			values[c] = uint8(c - '0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			values[c] = uint8(c | 0x20 - 'a' + 10)
		default:
			values[c] = 0xff
		}
	}
	return values
}()

// read6 returns the two halves of an IPv6 address, or a fault and the text from there on.
func read6(s string) (high, low uint64, fault fault, rest string) {
	const all = 8
	var leftHigh, leftLow uint64 // before the gap
	left := -1                   // how many groups these are; -1: there was no gap
	groups := 0
	i := 0
	if len(s) >= 2 && s[0] == ':' && s[1] == ':' {
		left, i = 0, 2
	}
	for groups < all && i < len(s) {
		start, group := i, uint64(0)
		for ; i < len(s); i++ {
			digit := hexadecimal[s[i]]
			if digit > 15 {
				break
			}
			if i-start == 4 {
				return 0, 0, longGroup, s[start:]
			}
			group = group<<4 | uint64(digit)
		}
		if i == start {
			return 0, 0, emptyGroup, s[start:]
		}
		if i < len(s) && s[i] == '.' {
			if left < 0 && groups != all-2 {
				return 0, 0, misplaced4, s[start:]
			}
			if groups > all-2 {
				return 0, 0, noRoomFor4, s[start:]
			}
			bits, fault, at := read4(s[start:])
			if fault != fine {
				return 0, 0, fault, s[start+at:]
			}
			high, low = high<<32|low>>32, low<<32|uint64(bits)
			groups += 2
			i = len(s)
			break
		}
		high, low = high<<16|low>>48, low<<16|group
		groups++
		if i == len(s) {
			break
		}
		if s[i] != ':' {
			return 0, 0, wantColon, s[i:]
		}
		if i+1 == len(s) {
			return 0, 0, lastColon, s[i:]
		}
		i++
		if s[i] == ':' {
			if left >= 0 {
				return 0, 0, secondGap, s[i:]
			}
			left, leftHigh, leftLow = groups, high, low
			high, low = 0, 0
			i++
		}
	}
	switch {
	case i < len(s):
		return 0, 0, garbage, s[i:]
	case left < 0 && groups < all:
		return 0, 0, shortIPv6, ""
	case left >= 0 && groups == all:
		return 0, 0, emptyGap, ""
	case left > 0:
		// 1 to 7 groups. Shifts by 64 or more are 0.
		by := uint(16 * (all - left))
		high |= leftHigh<<by | leftLow<<(by-64) | leftLow>>(64-by)
		low |= leftLow << by
	}
	return high, low, fine, ""
}
