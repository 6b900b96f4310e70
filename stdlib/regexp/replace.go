package regexp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A filler puts something in a match's place.
type filler struct {
	slots int // that it needs
	put   func(out []byte, slots []int) []byte
}

// replace returns s with what a filler appends instead of each match; changed is false if there is no match.
func (re *Regexp) replace(s string, with filler) (out []byte, changed bool) {
	copied := 0
	var it iteration
	for it.begin(re, s, -1, with.slots); it.next(); {
		at := it.at
		if out == nil {
			out = make([]byte, 0, len(s)+len(s)/8+16)
		}
		out = append(out, s[copied:at[0]]...)
		out = with.put(out, at)
		copied = at[1]
	}
	if out == nil {
		return nil, false
	}
	return append(out, s[copied:]...), true
}

// inString returns the result of replace as a string of its own.
func inString(src string, out []byte, changed bool) string {
	if !changed {
		return src
	}
	return view(out) // nobody else has out
}

// inBytes returns the result of replace, or a copy of src; nil if that is empty.
func inBytes(src, out []byte, changed bool) []byte {
	if !changed {
		out = append([]byte(nil), src...)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// template returns what replaces a match by a template.
func (re *Regexp) template(src, repl string) filler {
	if !strings.Contains(repl, "$") {
		return literally(repl)
	}
	parts := re.parseTemplate(repl)
	return filler{2 * len(re.names), func(out []byte, at []int) []byte { return parts.fill(out, src, at) }}
}

func literally(repl string) filler {
	return filler{2, func(out []byte, _ []int) []byte { return append(out, repl...) }}
}

// ReplaceAllString returns src with all matches replaced by repl, in which $name stands for groups as Expand describes.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	out, changed := re.replace(src, re.template(src, repl))
	return inString(src, out, changed)
}

// ReplaceAllLiteralString returns src with all matches replaced by repl, in which nothing has a meaning.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	out, changed := re.replace(src, literally(repl))
	return inString(src, out, changed)
}

// ReplaceAllStringFunc returns src with all matches replaced by what repl returns for them.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	out, changed := re.replace(src, filler{2, func(out []byte, at []int) []byte {
		return append(out, repl(src[at[0]:at[1]])...)
	}})
	return inString(src, out, changed)
}

// ReplaceAll returns a copy of src with all matches replaced by repl, in which $name stands for groups as Expand
// describes.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	out, changed := re.replace(view(src), re.template(view(src), view(repl)))
	return inBytes(src, out, changed)
}

// ReplaceAllLiteral returns a copy of src with all matches replaced by repl, in which nothing has a meaning.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	out, changed := re.replace(view(src), literally(view(repl)))
	return inBytes(src, out, changed)
}

// ReplaceAllFunc returns a copy of src with all matches replaced by what repl returns for them.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	out, changed := re.replace(view(src), filler{2, func(out []byte, at []int) []byte {
		return append(out, repl(src[at[0]:at[1]:at[1]])...)
	}})
	return inBytes(src, out, changed)
}

// Expand appends template to dst, with variables replaced by what the groups of a match took of src, and returns the
// result. match is what FindSubmatchIndex returned for src.
//
// A variable is $name or ${name}, the name being made of letters, digits and underscores, as many as there are: $1x is
// ${1x}, not ${1}x. A number means the group of that number, any other name the group of that name; of several groups of
// one name the first that took part. What no group has is replaced by nothing. $$ is a dollar sign, and so is a $ that
// no variable begins with.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.parseTemplate(view(template)).fill(dst, view(src), match)
}

// ExpandString is Expand for strings; the result is a byte slice, so that the caller decides about its memory.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return re.parseTemplate(template).fill(dst, src, match)
}

// A part of a template is text, and behind it the groups that a variable means.
type part struct {
	text   string
	groups []int
}

type parts []part

// fill appends a template to out.
func (ps parts) fill(out []byte, src string, match []int) []byte {
	for _, p := range ps {
		out = append(out, p.text...)
		for _, g := range p.groups {
			if 2*g+1 < len(match) && match[2*g] >= 0 {
				out = append(out, src[match[2*g]:match[2*g+1]]...)
				break
			}
		}
	}
	return out
}

// parseTemplate takes a template apart.
func (re *Regexp) parseTemplate(template string) parts {
	var ps parts
	for template != "" {
		text, rest, found := strings.Cut(template, "$")
		if !found {
			return append(ps, part{text: template})
		}
		name, rest, ok := variable(rest)
		switch {
		case ok:
			ps = append(ps, part{text, re.groupsOf(name)})
		case strings.HasPrefix(rest, "$"):
			ps = append(ps, part{text: template[:len(text)+1]})
			rest = rest[1:]
		default:
			ps = append(ps, part{text: template[:len(text)+1]})
		}
		template = rest
	}
	return ps
}

// variable takes a variable's name, in braces or not, from the begin of s. If there is none, it returns s.
func variable(s string) (name, rest string, ok bool) {
	braces := strings.HasPrefix(s, "{")
	if braces {
		s = s[1:]
	}
	n := 0
	for n < len(s) {
		r, width := utf8.DecodeRuneInString(s[n:])
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		n += width
	}
	name, rest = s[:n], s[n:]
	if braces {
		if n == 0 || !strings.HasPrefix(rest, "}") {
			return "", "{" + s, false
		}
		rest = rest[1:]
	}
	if n == 0 {
		return "", s, false
	}
	return name, rest, true
}

// groupsOf returns the groups that a variable may mean, in order.
func (re *Regexp) groupsOf(name string) []int {
	number, digits := 0, true
	for i := 0; i < len(name) && digits; i++ {
		digits = '0' <= name[i] && name[i] <= '9' && number < 1e8
		number = number*10 + int(name[i]-'0')
	}
	if digits && (len(name) == 1 || name[0] != '0') {
		return []int{number}
	}
	var groups []int
	for i, have := range re.names {
		if have == name {
			groups = append(groups, i)
		}
	}
	return groups
}

// Split returns what of s lies between the matches, at most n pieces if n is not negative, the last then being all that is
// left. An empty match at the begin of s does not divide it, nor one at its end. Split returns nil if n is 0.
func (re *Regexp) Split(s string, n int) []string {
	switch {
	case n == 0:
		return nil
	case re.expr != "" && s == "":
		return []string{""}
	}
	pieces := []string{}
	begin, end := 0, 0
	var it iteration
	it.begin(re, s, n, 2)
	for len(pieces) != n-1 && it.next() {
		end = it.at[0]
		if it.at[1] != 0 {
			pieces = append(pieces, s[begin:end])
		}
		begin = it.at[1]
	}
	it.stop()
	if end != len(s) {
		pieces = append(pieces, s[begin:])
	}
	return pieces
}
