package url

import (
	"errors"
	"fmt"
	"net/netip"
	"strconv"
	"strings"
)

func quote(s string) string { return strconv.Quote(s) }

// Parse takes a URL apart. It may lack the scheme, the host and so on. A host without a scheme and without // before it is
// a path. The error is an *Error.
func Parse(rawURL string) (*URL, error) {
	mark := strings.IndexByte(rawURL, '#')
	if mark < 0 {
		return parseWhole(rawURL, false)
	}
	u, err := parseWhole(rawURL[:mark], false)
	if fragment := rawURL[mark+1:]; err == nil && fragment != "" {
		if bad := u.setFragment(fragment); bad != nil {
			return nil, &Error{"parse", rawURL, bad}
		}
	}
	return u, err
}

// ParseRequestURI takes apart what an HTTP request names: a URL with a scheme, or a path that begins with a slash. A # is
// part of it. The error is an *Error.
func ParseRequestURI(rawURL string) (*URL, error) { return parseWhole(rawURL, true) }

// parseWhole takes apart what has no fragment.
func parseWhole(s string, request bool) (*URL, error) {
	u := new(URL)
	if err := u.read(s, request); err != nil {
		return nil, &Error{"parse", s, err}
	}
	return u, nil
}

var (
	errControl = errors.New("net/url: invalid control character in URL")
	errEmpty   = errors.New("empty url")
	errRequest = errors.New("invalid URI for request")
	errColon   = errors.New("first path segment in URL cannot contain colon")
)

func isControl(c rune) bool { return c < ' ' || c == 0x7f }

// read sets u, which is empty, by s.
func (u *URL) read(s string, request bool) error {
	switch {
	case strings.IndexFunc(s, isControl) >= 0:
		return errControl
	case s == "*":
		u.Path = s
		return nil
	case s == "" && request:
		return errEmpty
	}
	scheme, rest, err := cutScheme(s)
	if err != nil {
		return err
	}
	u.Scheme = strings.ToLower(scheme)
	rest = u.takeQuery(rest)
	switch slashes := countSlashes(rest); {
	case slashes == 0 && scheme != "":
		u.Opaque = rest
		return nil
	case slashes == 0 && request:
		return errRequest
	case slashes == 0 && colonBeforeSlash(rest):
		return errColon
	// Without a scheme, a path of a request, and one with three slashes, names no host.
	case slashes >= 2 && (scheme != "" || slashes == 2 && !request):
		if rest, err = u.takeAuthority(rest[2:]); err != nil {
			return err
		}
	case slashes == 1 && scheme != "":
		u.OmitHost = true
	}
	return u.setPath(rest)
}

// countSlashes tells how many slashes s begins with, as far as three.
func countSlashes(s string) int {
	n := 0
	for n < 3 && n < len(s) && s[n] == '/' {
		n++
	}
	return n
}

// colonBeforeSlash tells whether the first segment of a path has a colon, and would be taken for a scheme (RFC 3986, 3.3).
func colonBeforeSlash(path string) bool {
	i := strings.IndexAny(path, ":/")
	return i >= 0 && path[i] == ':'
}

// takeQuery takes the query, which ends s, and returns what is before it.
func (u *URL) takeQuery(s string) string {
	mark := strings.IndexByte(s, '?')
	if mark < 0 {
		return s
	}
	u.RawQuery = s[mark+1:]
	u.ForceQuery = u.RawQuery == ""
	return s[:mark]
}

// takeAuthority takes who and where, with which s begins, and returns what follows.
func (u *URL) takeAuthority(s string) (rest string, err error) {
	end := strings.IndexByte(s, '/')
	if end < 0 {
		end = len(s)
	}
	u.User, u.Host, err = parseAuthority(u.Scheme, s[:end])
	return s[end:], err
}

// cutScheme cuts s behind its scheme, if it has one: a letter, and then letters, digits, +, - and ., before a colon.
func cutScheme(s string) (scheme, rest string, err error) {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
		case '0' <= c && c <= '9', c == '+', c == '-', c == '.':
			if i == 0 {
				return "", s, nil
			}
		case c == ':':
			if i == 0 {
				return "", "", errNoScheme
			}
			return s[:i], s[i+1:], nil
		default:
			return "", s, nil
		}
	}
	return "", s, nil
}

func parseAuthority(scheme, authority string) (user *Userinfo, host string, err error) {
	at := strings.LastIndexByte(authority, '@')
	host, err = parseHost(scheme, authority[at+1:])
	if err != nil || at < 0 {
		return nil, host, err
	}
	info := authority[:at]
	for i := range len(info) {
		if c := info[i]; !isInfo(c) {
			return nil, "", errors.New("net/url: invalid userinfo")
		}
	}
	name, password, has := strings.Cut(info, ":")
	if name, err = unescape(name, inUser); err != nil {
		return nil, "", err
	}
	if !has {
		return User(name), host, nil
	}
	if password, err = unescape(password, inUser); err != nil {
		return nil, "", err
	}
	return UserPassword(name, password), host, nil
}

// isInfo tells whether a character may be in a user's name and password, as it stands in a URL.
func isInfo(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || strings.IndexByte("-._:~!$&'()*+,;=%@", c) >= 0
}

// isPort tells whether s is a colon and digits, of which there may be none.
func isPort(s string) bool {
	if s == "" {
		return true
	}
	if s[0] != ':' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func parseHost(scheme, host string) (string, error) {
	bracket := strings.LastIndexByte(host, '[')
	if bracket > 0 {
		return "", errors.New("invalid IP-literal")
	}
	if bracket == 0 {
		return parseLiteral(host)
	}
	if colon := strings.IndexByte(host, ':'); colon >= 0 {
		// More than one colon is usual where databases are meant, whose URLs name several hosts, each with a port. In
		// those of the web it is a mistake, unless the program asks for the older behaviour.
		last := strings.LastIndexByte(host, ':')
		isWeb := scheme == "http" || scheme == "https"
		if last != colon && (!isWeb || debugSetting("urlstrictcolons") == "0") {
			colon = last
			if isWeb {
				countSetting("urlstrictcolons")
			}
		}
		if port := host[colon:]; !isPort(port) {
			return "", fmt.Errorf("invalid port %q after host", port)
		}
	}
	return unescape(host, inHost)
}

// parseLiteral reads an address in brackets, with or without a zone and a port.
func parseLiteral(host string) (string, error) {
	end := strings.LastIndexByte(host, ']')
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	port := host[end+1:]
	if !isPort(port) {
		return "", fmt.Errorf("invalid port %q after host", port)
	}
	address, zone, hasZone := strings.Cut(host[1:end], "%25")
	address, err := unescape(address, inHost)
	if err != nil {
		return "", err
	}
	whole := address
	if hasZone {
		if zone, err = unescape("%25"+zone, inZone); err != nil {
			return "", err
		}
		whole += zone
	}
	ip, err := netip.ParseAddr(whole)
	if err != nil {
		return "", fmt.Errorf("invalid host: %w", err)
	}
	if ip.Is4() {
		return "", errors.New("invalid IP-literal")
	}
	if port, err = unescape(port, inHost); err != nil {
		return "", err
	}
	return "[" + whole + "]" + port, nil
}

// setPath sets the path by how it stands in a URL.
func (u *URL) setPath(raw string) error {
	plain, kept, err := plainAndRaw(raw, inPath)
	if err == nil {
		u.Path, u.RawPath = plain, kept
	}
	return err
}

// setFragment sets the fragment by how it stands in a URL.
func (u *URL) setFragment(raw string) error {
	plain, kept, err := plainAndRaw(raw, inFragment)
	if err == nil {
		u.Fragment, u.RawFragment = plain, kept
	}
	return err
}

// plainAndRaw returns what raw means, and raw itself if that would be written another way.
func plainAndRaw(raw string, where place) (plain, kept string, err error) {
	plain, err = unescape(raw, where)
	if err == nil && escape(plain, where) != raw {
		kept = raw
	}
	return plain, kept, err
}
