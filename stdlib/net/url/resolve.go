package url

import "strings"

// Parse takes ref apart and returns what it means where u is: as ResolveReference does.
func (u *URL) Parse(ref string) (*URL, error) {
	r, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(r), nil
}

// ResolveReference returns a new URL: what ref means in a text that is at u (RFC 3986, section 5.2). What ref lacks before
// the first part that it has is u's.
func (u *URL) ResolveReference(ref *URL) *URL {
	r := *ref
	if ref.Scheme == "" {
		r.Scheme = u.Scheme
	}
	if ref.Scheme != "" || ref.Host != "" || ref.User != nil {
		r.setPath(resolve(ref.EscapedPath(), ""))
		return &r
	}
	if ref.Opaque != "" {
		r.User, r.Host, r.Path = nil, "", ""
		return &r
	}
	if ref.Path == "" && !ref.ForceQuery && ref.RawQuery == "" {
		r.RawQuery = u.RawQuery
		if ref.Fragment == "" {
			r.Fragment, r.RawFragment = u.Fragment, u.RawFragment
		}
	}
	if ref.Path == "" && u.Opaque != "" {
		r.Opaque = u.Opaque
		r.User, r.Host, r.Path = nil, "", ""
		return &r
	}
	r.Host, r.User = u.Host, u.User
	r.setPath(resolve(u.EscapedPath(), ref.EscapedPath()))
	return &r
}

// resolve is the path ref where base is, without . and .. in it.
func resolve(base, ref string) string {
	path := ref
	switch {
	case ref == "":
		path = base
	case ref[0] != '/':
		path = base[:strings.LastIndexByte(base, '/')+1] + ref
	}
	if path == "" {
		return ""
	}
	b := make([]byte, 1, len(path)+2)
	b[0] = '/'
	first, last := true, ""
	for rest, more := path, true; more; {
		last, rest, more = strings.Cut(rest, "/")
		switch last {
		case ".":
			first = false
		case "..":
			// Up to the slash before the last segment; the first slash stays. At the top all is as at the beginning.
			kept := strings.LastIndexByte(asString(b[1:]), '/')
			if kept <= 0 {
				b, first = b[:1], true
			} else {
				b = b[:1+kept]
			}
		default:
			if !first {
				b = append(b, '/')
			}
			b = append(b, last...)
			first = false
		}
	}
	if last == "." || last == ".." {
		b = append(b, '/')
	}
	// The first slash of an absolute path is that of the text.
	if len(b) > 1 && b[1] == '/' {
		b = b[1:]
	}
	return asString(b)
}

// JoinPath returns a new URL with the path elements, which are escaped already, behind the path, and without . and .. and
// double slashes in it. A slash at the end stays one.
func (u *URL) JoinPath(elem ...string) *URL {
	joined, _ := u.join(elem)
	return joined
}

// JoinPath does the same with a URL as a string.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	joined, err := u.join(elem)
	if err != nil {
		return "", err
	}
	return joined.String(), nil
}

func (u *URL) join(elem []string) (*URL, error) {
	all := append([]string{u.EscapedPath()}, elem...)
	var path string
	if strings.HasPrefix(all[0], "/") {
		path = clean(all)
	} else {
		// The path of a URL without a host may begin with no slash, and then goes on to do so.
		all[0] = "/" + all[0]
		path = clean(all)[1:]
	}
	if strings.HasSuffix(all[len(all)-1], "/") && !strings.HasSuffix(path, "/") {
		path += "/"
	}
	joined := *u
	err := joined.setPath(path)
	return &joined, err
}

// clean joins the elements, the first of which begins with a slash, with single slashes, and goes up at each "..", from the
// top to nowhere.
func clean(elements []string) string {
	var segments []string
	for _, element := range elements {
		for segment := range strings.SplitSeq(element, "/") {
			switch segment {
			case "", ".":
			case "..":
				if len(segments) > 0 {
					segments = segments[:len(segments)-1]
				}
			default:
				segments = append(segments, segment)
			}
		}
	}
	return "/" + strings.Join(segments, "/")
}
