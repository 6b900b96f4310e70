// Package url takes URLs apart and puts them together (RFC 3986, and RFC 6874 for zones of IPv6 addresses).
package url

import (
	"errors"
	"strings"
)

// An Error is one that something ended with that was done with a URL.
type Error struct {
	Op  string // what was done
	URL string
	Err error
}

// Unwrap returns what happened.
func (e *Error) Unwrap() error { return e.Err }

// Error tells what was done, with which URL, and what happened.
func (e *Error) Error() string { return e.Op + " " + quote(e.URL) + ": " + e.Err.Error() }

// Timeout tells whether what happened says that time ran out.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary tells whether what happened says that it may not happen the next time.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// A URL is taken apart as
//
//	[scheme:][//[userinfo@]host][/]path[?query][#fragment]
//
// or, where no slash follows the scheme, as
//
//	scheme:opaque[?query][#fragment]
//
// Path and Fragment are what is meant: /%47%6f%2f is /Go/, and which slashes were escaped cannot be told from it.
// EscapedPath and EscapedFragment tell.
type URL struct {
	Scheme   string
	Opaque   string    // as it stands in the URL
	User     *Userinfo // nil if there is none
	Host     string    // host or host:port; an IPv6 address in brackets
	Path     string    // may lack the slash before it
	Fragment string    // without '#'

	// RawQuery is the query as it stands in the URL, without '?'. Query takes it apart.
	RawQuery string

	// RawPath is the path as it stood in the URL, if that is not how Path is escaped otherwise. It counts as long as it
	// stands for Path.
	RawPath string

	// RawFragment is to Fragment what RawPath is to Path.
	RawFragment string

	// ForceQuery tells that there is a '?' although there is no query.
	ForceQuery bool

	// OmitHost tells that there is no "//" where Host is empty.
	OmitHost bool
}

// Userinfo is a user's name and, maybe, a password. It does not change.
type Userinfo struct {
	username    string
	password    string
	passwordSet bool
}

// User returns a Userinfo without a password.
func User(username string) *Userinfo { return &Userinfo{username: username} }

// UserPassword returns a Userinfo with a password. RFC 3986 advises against them: URLs are shown and kept in many places.
func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

// Username returns the name; "" if u is nil.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password, and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

// String returns it as it stands in a URL: username[:password].
func (u *Userinfo) String() string {
	if u == nil || u.username == "" && !u.passwordSet {
		return ""
	}
	s := escape(u.username, inUser)
	if u.passwordSet {
		s += ":" + escape(u.password, inUser)
	}
	return s
}

// EscapedPath returns RawPath, if it stands for Path, and else Path escaped as usual.
func (u *URL) EscapedPath() string {
	if u.RawPath != "" && stands(u.RawPath, u.Path, inPath) {
		return u.RawPath
	}
	if u.Path == "*" {
		return "*" // of requests about a server
	}
	return escape(u.Path, inPath)
}

// EscapedFragment returns RawFragment, if it stands for Fragment, and else Fragment escaped as usual.
func (u *URL) EscapedFragment() string {
	if u.RawFragment != "" && stands(u.RawFragment, u.Fragment, inFragment) {
		return u.RawFragment
	}
	return escape(u.Fragment, inFragment)
}

// stands tells whether raw, in which no character is that has to be escaped, stands for text.
func stands(raw, text string, p place) bool {
	for i := range len(raw) {
		// Those that RFC 3986 lets be in a path, and brackets, which many do not escape.
		if c := raw[i]; !p.isPlain(c) && c != '%' && strings.IndexByte("!$&'()*+,;=:@[]", c) < 0 {
			return false
		}
	}
	meant, err := unescape(raw, p)
	return err == nil && meant == text
}

// String puts the URL together. Without Opaque it is
//
//	scheme://userinfo@host/path?query#fragment
//
// where what is empty is left out with its delimiters. A path that would be taken for something else has ./ before it.
func (u *URL) String() string {
	n := len(u.Scheme) + len(u.Opaque) + len(u.Host) + len(u.Path) + len(u.RawQuery) + len(u.Fragment) + 8
	if u.User != nil {
		n += len(u.User.username) + len(u.User.password) + 2
	}
	return asString(u.append(make([]byte, 0, n)))
}

func (u *URL) append(b []byte) []byte {
	if u.Scheme != "" {
		b = append(append(b, u.Scheme...), ':')
	}
	if u.Opaque != "" {
		b = append(b, u.Opaque...)
	} else {
		b = u.appendHierarchy(b)
	}
	if u.ForceQuery || u.RawQuery != "" {
		b = append(append(b, '?'), u.RawQuery...)
	}
	if u.Fragment != "" {
		b = append(append(b, '#'), u.EscapedFragment()...)
	}
	return b
}

// appendHierarchy appends who and where.
func (u *URL) appendHierarchy(b []byte) []byte {
	path := u.EscapedPath()
	if u.Scheme != "" || u.Host != "" || u.User != nil {
		if !(u.OmitHost && u.Host == "" && u.User == nil) {
			if u.Host != "" || u.Path != "" || u.User != nil {
				b = append(b, "//"...)
			}
			if u.User != nil {
				b = append(append(b, u.User.String()...), '@')
			}
			b = appendHost(b, u.Host)
		}
	} else if colonBeforeSlash(path) {
		// The colon would end a scheme.
		b = append(b, "./"...)
	}
	if path != "" && path[0] != '/' && u.Host != "" {
		b = append(b, '/')
	}
	return append(b, path...)
}

// appendHost appends a host. A zone in an address is escaped more strictly.
func appendHost(b []byte, host string) []byte {
	return appendEscaped(b, host, inHost)
}

// Redacted returns what String does, with xxxxx in place of a password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	if u.User == nil || !u.User.passwordSet {
		return u.String()
	}
	shown := *u
	shown.User = UserPassword(u.User.username, "xxxxx")
	return shown.String()
}

// IsAbs tells whether there is a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// Query returns the parameters of RawQuery. Those that are wrong are left out; ParseQuery tells.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}

// RequestURI returns the path and the query as they stand in an HTTP request.
func (u *URL) RequestURI() string {
	s := u.Opaque
	switch {
	case s == "":
		if s = u.EscapedPath(); s == "" {
			s = "/"
		}
	case strings.HasPrefix(s, "//"):
		s = u.Scheme + ":" + s
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return s
}

// Hostname returns Host without a port and without brackets.
func (u *URL) Hostname() string {
	host, _ := splitPort(u.Host)
	return host
}

// Port returns the port of Host, or "" if there is none, or none of digits.
func (u *URL) Port() string {
	_, port := splitPort(u.Host)
	return port
}

func splitPort(hostPort string) (host, port string) {
	host = hostPort
	if colon := strings.LastIndexByte(host, ':'); colon >= 0 && isPort(host[colon:]) {
		host, port = host[:colon], host[colon+1:]
	}
	if len(host) >= 2 && host[0] == '[' && host[len(host)-1] == ']' {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// AppendBinary appends what String returns.
func (u *URL) AppendBinary(b []byte) ([]byte, error) { return u.append(b), nil }

// MarshalBinary returns what String does.
func (u *URL) MarshalBinary() (text []byte, err error) { return u.AppendBinary(nil) }

// UnmarshalBinary sets u to what Parse returns for the text.
func (u *URL) UnmarshalBinary(text []byte) error {
	parsed, err := Parse(string(text))
	if err == nil {
		*u = *parsed
	}
	return err
}

var errNoScheme = errors.New("missing protocol scheme")
