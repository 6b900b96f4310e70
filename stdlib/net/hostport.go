package net

import "strings"

// JoinHostPort returns host:port, or [host]:port if there are colons in host.
func JoinHostPort(host, port string) string {
	if strings.IndexByte(host, ':') >= 0 {
		return "[" + host + "]:" + port
	}
	return host + ":" + port
}

// SplitHostPort takes host:port or [host]:port apart; a host with colons in it needs the brackets, which are not part of the
// result. A zone is part of the host. The error is an *AddrError.
func SplitHostPort(hostport string) (host, port string, err error) {
	host, port, reason := splitHostPort(hostport)
	if reason != "" {
		return "", "", &AddrError{Err: reason, Addr: hostport}
	}
	return host, port, nil
}

func splitHostPort(s string) (host, port, reason string) {
	const missing, tooMany = "missing port in address", "too many colons in address"
	last := strings.LastIndexByte(s, ':')
	if last < 0 {
		return "", "", missing
	}
	host, port = s[:last], s[last+1:]
	var rest string // where no bracket may close any more
	if s[0] == '[' {
		end := strings.IndexByte(s, ']')
		switch {
		case end < 0:
			return "", "", "missing ']' in address"
		case end+1 == len(s):
			return "", "", missing
		case end+1 < last && s[end+1] == ':':
			return "", "", tooMany
		case end+1 != last:
			return "", "", missing
		}
		host, rest = s[1:end], s[end+1:]
		if strings.IndexByte(s[1:], '[') >= 0 {
			return "", "", "unexpected '[' in address"
		}
	} else {
		if strings.IndexByte(host, ':') >= 0 {
			return "", "", tooMany
		}
		rest = s
		if strings.IndexByte(s, '[') >= 0 {
			return "", "", "unexpected '[' in address"
		}
	}
	if strings.IndexByte(rest, ']') >= 0 {
		return "", "", "unexpected ']' in address"
	}
	return host, port, ""
}
