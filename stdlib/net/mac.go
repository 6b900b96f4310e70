package net

import (
	"internal/digit"
	"strings"
)

// A HardwareAddr is the address of an interface on its link.
type HardwareAddr []byte

// String returns the bytes in hexadecimal with colons between them.
func (a HardwareAddr) String() string {
	const digits = "0123456789abcdef"
	text := make([]byte, 0, 3*len(a))
	for i, c := range a {
		if i > 0 {
			text = append(text, ':')
		}
		text = append(text, digits[c>>4], digits[c&15])
	}
	return string(text)
}

// ParseMAC reads an address of 6, 8 or 20 bytes: in hexadecimal with a colon or a hyphen after each byte, or with a dot after
// each two, or with nothing between them.
func ParseMAC(s string) (hw HardwareAddr, err error) {
	wrong := &AddrError{Err: "invalid MAC address", Addr: s}
	width := 2 // digits between separators
	separator := byte(0)
	switch {
	case (len(s) == 12 || len(s) == 16 || len(s) == 40) && !strings.ContainsAny(s, ":-."):
	case len(s) < 14:
		return nil, wrong
	case s[2] == ':' || s[2] == '-':
		separator = s[2]
	case s[4] == '.':
		separator, width = '.', 4
	default:
		return nil, wrong
	}
	for len(s) > 0 {
		if len(s) < width {
			return nil, wrong
		}
		for i := 0; i < width; i += 2 {
			high, low := digit.Value(s[i]), digit.Value(s[i+1])
			if high|low > 15 {
				return nil, wrong
			}
			hw = append(hw, high<<4|low)
		}
		s = s[width:]
		if separator == 0 || s == "" {
			continue
		}
		if s[0] != separator || len(s) == 1 {
			return nil, wrong
		}
		s = s[1:]
	}
	if n := len(hw); n != 6 && n != 8 && n != 20 {
		return nil, wrong
	}
	return hw, nil
}
