package netip

import (
	"encoding/binary"
	"errors"
)

// The binary forms. An address is its 4 or 16 bytes and then its zone; the zero Addr is no bytes. A port follows in two
// bytes, the low one first, and the length of a prefix in one, 255 for what is no prefix.

var errBinarySize = errors.New("unexpected slice size")

// AppendBinary appends what MarshalBinary returns; it returns no error.
func (ip Addr) AppendBinary(b []byte) ([]byte, error) { return ip.appendBinary(b), nil }

func (ip Addr) appendBinary(b []byte) []byte {
	switch ip.BitLen() {
	case 0:
		return b
	case 32:
		return binary.BigEndian.AppendUint32(b, ip.bits4())
	}
	b = binary.BigEndian.AppendUint64(b, ip.high)
	b = binary.BigEndian.AppendUint64(b, ip.low)
	return append(b, ip.Zone()...)
}

// binaryLength returns how many bytes appendBinary appends.
func (ip Addr) binaryLength() int { return ip.BitLen()/8 + len(ip.Zone()) }

// MarshalBinary returns no bytes for the zero Addr, 4 for an IPv4 address, and 16 and the zone for an IPv6 address. It
// returns no error.
func (ip Addr) MarshalBinary() ([]byte, error) {
	return ip.appendBinary(make([]byte, 0, ip.binaryLength())), nil
}

// UnmarshalBinary reads what MarshalBinary returns. Another number of bytes is an error.
func (ip *Addr) UnmarshalBinary(b []byte) error {
	switch {
	case len(b) == 0:
		*ip = Addr{}
	case len(b) == 4:
		*ip = AddrFrom4([4]byte(b))
	case len(b) >= 16:
		*ip = AddrFrom16([16]byte(b)).WithZone(string(b[16:]))
	default:
		return errBinarySize
	}
	return nil
}

// AppendBinary appends what MarshalBinary returns; it returns no error.
func (p AddrPort) AppendBinary(b []byte) ([]byte, error) {
	return binary.LittleEndian.AppendUint16(p.ip.appendBinary(b), p.port), nil
}

// MarshalBinary returns the bytes of the address and two of the port, the low one first. It returns no error.
func (p AddrPort) MarshalBinary() ([]byte, error) {
	return p.AppendBinary(make([]byte, 0, p.ip.binaryLength()+2))
}

// cutBinary reads the address that stands before the last bytes of b, so many, and returns these.
func cutBinary(b []byte, last int) (ip Addr, rest []byte, err error) {
	address := len(b) - last
	if address < 0 {
		return Addr{}, nil, errBinarySize
	}
	err = ip.UnmarshalBinary(b[:address])
	return ip, b[address:], err
}

// UnmarshalBinary reads what MarshalBinary returns.
func (p *AddrPort) UnmarshalBinary(b []byte) error {
	ip, port, err := cutBinary(b, 2)
	if err == nil {
		*p = AddrPort{ip, binary.LittleEndian.Uint16(port)}
	}
	return err
}

// AppendBinary appends what MarshalBinary returns; it returns no error.
func (p Prefix) AppendBinary(b []byte) ([]byte, error) {
	return append(p.ip.appendBinary(b), uint8(p.Bits())), nil
}

// MarshalBinary returns the bytes of the address and one of the length. It returns no error.
func (p Prefix) MarshalBinary() ([]byte, error) {
	return p.AppendBinary(make([]byte, 0, p.ip.binaryLength()+1))
}

// UnmarshalBinary reads what MarshalBinary returns.
func (p *Prefix) UnmarshalBinary(b []byte) error {
	ip, bits, err := cutBinary(b, 1)
	if err == nil {
		*p = PrefixFrom(ip, int(bits[0]))
	}
	return err
}
