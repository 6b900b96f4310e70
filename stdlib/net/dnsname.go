package net

import (
	"net/netip"
	"strconv"
	"strings"
)

// isDomainName reports whether s can be the name of a domain: labels of letters, digits, hyphens and underscores, of which
// not all are numbers. Hyphens do not begin or end one.
func isDomainName(s string) bool {
	if s == "." {
		return true
	}
	s = strings.TrimSuffix(s, ".")
	const longest = 253 // so that it has 255 bytes in a message
	if len(s) > longest || s == "" {
		return false
	}
	hasLetter := false
	for label := range strings.SplitSeq(s, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for i := range len(label) {
			switch c := label[i]; {
			case 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == '-':
				hasLetter = true
			case c < '0' || c > '9':
				return false
			}
		}
	}
	return hasLetter
}

// withDot returns the name of a host with a dot behind it, unless it is a single label.
func withDot(s string) string {
	if strings.IndexByte(s, '.') >= 0 && s[len(s)-1] != '.' {
		return s + "."
	}
	return s
}

// isSecret reports whether the name of a host must not be asked for: it is one of a network of its own, or nothing.
func isSecret(name string) bool {
	name = strings.TrimSuffix(name, ".")
	const suffix = ".onion"
	return name == "" || len(name) > len(suffix) && strings.EqualFold(name[len(name)-len(suffix):], suffix)
}

// reverseName returns the name under which the names of an address are: its bytes, or digits, from the last to the first.
func reverseName(ip netip.Addr) string {
	const digits = "0123456789abcdef"
	bytes := ip.Unmap().AsSlice()
	var b []byte
	for i := len(bytes) - 1; i >= 0; i-- {
		if len(bytes) == IPv4len {
			b = append(strconv.AppendUint(b, uint64(bytes[i]), 10), '.')
			continue
		}
		b = append(b, digits[bytes[i]&15], '.', digits[bytes[i]>>4], '.')
	}
	if len(bytes) == IPv4len {
		return string(b) + "in-addr.arpa."
	}
	return string(b) + "ip6.arpa."
}
