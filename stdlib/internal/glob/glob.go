// Package glob matches names against shell patterns, for path and path/filepath.
package glob

import "unicode/utf8"

// HasMeta reports whether a pattern is more than a name.
func HasMeta(pattern string) bool {
	for i := range len(pattern) {
		switch pattern[i] {
		case '*', '?', '[', '\\':
			return true
		}
	}
	return false
}

// Match reports whether all of name matches the pattern, or that the pattern is bad. What comes after a mismatch is
// looked at only if thorough.
//
// A pattern is a sequence of segments with stars between them. A star takes as few bytes as let the segment after it
// match, which is enough: a later star can make up for the rest. Only the last segment must also reach the end.
func Match(pattern, name string, thorough bool) (matched, bad bool) {
next:
	for pattern != "" {
		var star bool
		var piece string
		star, piece, pattern = cut(pattern)
		if star && piece == "" {
			return !hasSlash(name), false
		}
		last := pattern == ""
		for skipped := 0; ; skipped++ {
			rest, ok, bad := segment(piece, name[skipped:])
			if bad {
				return false, true
			}
			if ok && (!last || rest == "") {
				name = rest
				continue next
			}
			if !star || skipped == len(name) || name[skipped] == '/' {
				break
			}
		}
		for thorough && pattern != "" {
			_, piece, pattern = cut(pattern)
			if _, _, bad := segment(piece, ""); bad {
				return false, true
			}
		}
		return false, false
	}
	return name == "", false
}

func hasSlash(s string) bool {
	for i := range len(s) {
		if s[i] == '/' {
			return true
		}
	}
	return false
}

// cut takes stars and the segment after them off the front of a pattern.
func cut(pattern string) (star bool, piece, rest string) {
	stars := 0
	for stars < len(pattern) && pattern[stars] == '*' {
		stars++
	}
	end := segmentEnd(pattern, stars)
	return stars > 0, pattern[stars:end], pattern[end:]
}

// segmentEnd returns where the segment that begins at i ends: at a star that is neither escaped nor in brackets.
func segmentEnd(pattern string, i int) int {
	class := false
	for i < len(pattern) && (class || pattern[i] != '*') {
		switch c := pattern[i]; c {
		case '[', ']':
			class = c == '['
		case '\\':
			i++
		}
		i++
	}
	return min(i, len(pattern))
}

// segment matches a pattern without stars with the front of s. All of the pattern is checked.
func segment(pattern, s string) (rest string, ok, bad bool) {
	ok = true
	for pattern != "" {
		if s == "" {
			ok = false
		}
		switch c := pattern[0]; c {
		case '[':
			var in bool
			r, size := utf8.DecodeRuneInString(s)
			if pattern, in, bad = class(pattern[1:], r); bad {
				return "", false, true
			}
			s = s[size:]
			ok = ok && in
		case '?':
			_, size := utf8.DecodeRuneInString(s)
			ok = ok && s[0] != '/'
			s = s[size:]
			pattern = pattern[1:]
		default:
			if c == '\\' {
				if pattern = pattern[1:]; pattern == "" {
					return "", false, true
				}
			}
			ok = ok && s[0] == pattern[0]
			if s != "" {
				s = s[1:]
			}
			pattern = pattern[1:]
		}
	}
	return s, ok, false
}

// class reads what follows [ up to its ] and looks for r.
func class(pattern string, r rune) (rest string, in, bad bool) {
	negated := pattern != "" && pattern[0] == '^'
	if negated {
		pattern = pattern[1:]
	}
	for count := 0; ; count++ {
		if count > 0 && pattern[0] == ']' {
			return pattern[1:], in != negated, false
		}
		var low, high rune
		if low, pattern, bad = classRune(pattern); bad {
			return "", false, true
		}
		high = low
		if pattern[0] == '-' {
			if high, pattern, bad = classRune(pattern[1:]); bad {
				return "", false, true
			}
		}
		in = in || low <= r && r <= high
	}
}

// classRune reads a rune, after which there must be more.
func classRune(pattern string) (r rune, rest string, bad bool) {
	if pattern == "" || pattern[0] == '-' || pattern[0] == ']' {
		return 0, "", true
	}
	if pattern[0] == '\\' {
		pattern = pattern[1:]
	}
	r, size := utf8.DecodeRuneInString(pattern)
	if size == 0 || size == len(pattern) || r == utf8.RuneError && size == 1 {
		return 0, "", true
	}
	return r, pattern[size:], false
}
