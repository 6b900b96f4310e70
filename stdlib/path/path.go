// Package path handles paths with slashes, such as those of URLs.
package path

import (
	"errors"
	"internal/glob"
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match reports whether all of name matches a shell pattern: * is any text without a slash, ? any character but a
// slash, [a-z] and [^a-z] a class, \c the character c.
func Match(pattern, name string) (matched bool, err error) {
	matched, bad := glob.Match(pattern, name, true)
	if bad {
		return false, ErrBadPattern
	}
	return matched, nil
}

// Clean returns the shortest path that means the same without looking at files: no empty elements, no ".", and ".."
// only at the start of a path without a root.
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	out := make([]byte, 0, len(path))
	if rooted {
		out = append(out, '/')
	}
	floor := len(out) // what ".." cannot take away
	for at := 0; at < len(path); {
		end := at
		for end < len(path) && path[end] != '/' {
			end++
		}
		element := path[at:end]
		at = end + 1
		up := element == ".."
		switch {
		case element == "" || element == ".":
			continue
		case up && len(out) > floor:
			for len(out) > floor && out[len(out)-1] != '/' {
				out = out[:len(out)-1]
			}
			if len(out) > floor {
				out = out[:len(out)-1]
			}
			continue
		case up && rooted:
			continue
		}
		if len(out) > 0 && out[len(out)-1] != '/' {
			out = append(out, '/')
		}
		out = append(out, element...)
		if up {
			floor = len(out)
		}
	}
	switch {
	case len(out) == 0:
		return "."
	case string(out) == path:
		return path
	}
	return string(out)
}

func lastSlash(path string) int {
	i := len(path) - 1
	for i >= 0 && path[i] != '/' {
		i--
	}
	return i
}

// Split cuts path after its last slash.
func Split(path string) (dir, file string) {
	i := lastSlash(path) + 1
	return path[:i], path[i:]
}

// Join cleans the elements with slashes between them; empty ones are left out.
func Join(elem ...string) string {
	size := len(elem)
	for _, e := range elem {
		size += len(e)
	}
	joined := make([]byte, 0, size)
	for _, e := range elem {
		if e == "" {
			continue
		}
		if len(joined) > 0 {
			joined = append(joined, '/')
		}
		joined = append(joined, e...)
	}
	if len(joined) == 0 {
		return ""
	}
	return Clean(string(joined))
}

// Ext is the last dot of the last element and what follows it.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base is the last element.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for path != "" && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	return path[lastSlash(path)+1:]
}

// IsAbs reports whether path begins at the root.
func IsAbs(path string) bool { return path != "" && path[0] == '/' }

// Dir is all but the last element, cleaned.
func Dir(path string) string { return Clean(path[:lastSlash(path)+1]) }
