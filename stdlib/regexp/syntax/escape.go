package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// backslash reads what begins with a backslash outside of a class.
func (p *parser) backslash() error {
	if p.flags&PerlX != 0 && len(p.rest) >= 2 {
		switch p.rest[1] {
		case 'A':
			p.assertion(OpBeginText, 2)
			return nil
		case 'b':
			p.assertion(OpWordBoundary, 2)
			return nil
		case 'B':
			p.assertion(OpNoWordBoundary, 2)
			return nil
		case 'z':
			p.assertion(OpEndText, 2)
			return nil
		case 'C':
			// A single byte, which this package does not offer.
			return &Error{ErrInvalidEscape, p.rest[:2]}
		case 'Q':
			return p.quoted()
		}
	}
	set, after, found, err := p.escapedClass(p.rest, runeSet{})
	if err != nil {
		return err
	}
	if found {
		re := p.token(OpCharClass)
		re.Rune = set.tidy()
		p.rest = after
		p.add(re)
		return nil
	}
	r, after, err := escaped(p.rest)
	if err != nil {
		return err
	}
	p.rest = after
	p.literal(r)
	return nil
}

// quoted reads \Q...\E; without \E it goes to the end.
func (p *parser) quoted() error {
	text, after, _ := strings.Cut(p.rest[2:], `\E`)
	if err := validate(text); err != nil {
		return err
	}
	for _, r := range text {
		p.literal(r)
	}
	p.rest = after
	return nil
}

// escapedClass adds the class that s begins with, such as \d or \PL, to a set. It reports whether there is one.
func (p *parser) escapedClass(s string, set runeSet) (_ runeSet, after string, found bool, err error) {
	if len(s) < 2 || s[0] != '\\' {
		return set, s, false, nil
	}
	letter := s[1]
	if (letter == 'p' || letter == 'P') && p.flags&UnicodeGroups != 0 {
		return p.property(s, set)
	}
	if p.flags&PerlX != 0 {
		if class := perlClasses[letter|0x20]; class != nil {
			return p.addClass(set, class, letter&0x20 == 0), s[2:], true, nil
		}
	}
	return set, s, false, nil
}

// property adds the class that \pN or \p{Name} or \P... at the begin of s describes.
func (p *parser) property(s string, set runeSet) (_ runeSet, after string, found bool, err error) {
	negated := s[1] == 'P'
	name, whole := "", s
	if len(s) == 2 {
		return nil, "", false, &Error{ErrInvalidCharRange, s}
	}
	r, after, err := firstRune(s[2:])
	if err != nil {
		return nil, "", false, err
	}
	if r != '{' {
		whole = s[:len(s)-len(after)]
		name = whole[2:]
	} else {
		end := strings.IndexByte(s, '}')
		if end < 0 {
			if err := validate(s); err != nil {
				return nil, "", false, err
			}
			return nil, "", false, &Error{ErrInvalidCharRange, s}
		}
		whole, after = s[:end+1], s[end+1:]
		name = whole[3:end]
		if err := validate(name); err != nil {
			return nil, "", false, err
		}
	}
	if strings.HasPrefix(name, "^") {
		negated = !negated
		name = name[1:]
	}
	class, known := unicodeClass(name)
	if !known {
		return nil, "", false, &Error{ErrInvalidCharRange, whole}
	}
	return p.addClass(set, class, negated), after, true, nil
}

// addClass adds a tidy class, with all other cases if case does not matter, or all runes that are not in that.
func (p *parser) addClass(set, class runeSet, negated bool) runeSet {
	if p.flags&FoldCase != 0 {
		class = runeSet(nil).addAll(class, true).tidy()
	}
	if negated {
		class = class.complement()
	}
	return set.addAll(class, false)
}

// escaped reads a backslash and what it makes a single rune of.
func escaped(s string) (r rune, after string, err error) {
	t := s[1:]
	if t == "" {
		return 0, "", &Error{ErrTrailingBackslash, ""}
	}
	c, t, err := firstRune(t)
	if err != nil {
		return 0, "", err
	}
	switch c {
	case 'a':
		return '\a', t, nil
	case 'f':
		return '\f', t, nil
	case 'n':
		return '\n', t, nil
	case 'r':
		return '\r', t, nil
	case 't':
		return '\t', t, nil
	case 'v':
		return '\v', t, nil
	case 'x':
		return hexadecimal(s, t)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		// A single digit other than 0 would be a back reference in Perl.
		if c != '0' && (t == "" || t[0] < '0' || t[0] > '7') {
			break
		}
		r = c - '0'
		for n := 0; n < 2 && t != "" && '0' <= t[0] && t[0] <= '7'; n++ {
			r = r*8 + rune(t[0]-'0')
			t = t[1:]
		}
		return r, t, nil
	default:
		if c < utf8.RuneSelf && !('0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z') {
			return c, t, nil
		}
	}
	return 0, "", &Error{ErrInvalidEscape, s[:len(s)-len(t)]}
}

// hexadecimal reads what follows \x: two digits, or any number in braces. s begins with the backslash.
func hexadecimal(s, t string) (r rune, after string, err error) {
	bad := func(at string) (rune, string, error) {
		return 0, "", &Error{ErrInvalidEscape, s[:len(s)-len(at)]}
	}
	if strings.HasPrefix(t, "{") {
		t = t[1:]
		for first := true; t != ""; first = false {
			c, rest, err := firstRune(t)
			if err != nil {
				return 0, "", err
			}
			t = rest
			if c == '}' && !first {
				return r, t, nil
			}
			digit := digitValue(c)
			if digit < 0 || r*16+digit > unicode.MaxRune {
				break
			}
			r = r*16 + digit
		}
		return bad(t)
	}
	// Both runes are read before either is judged, so an error shows both.
	valid := true
	for range 2 {
		if t == "" {
			return bad(t)
		}
		c, rest, err := firstRune(t)
		if err != nil {
			return 0, "", err
		}
		digit := digitValue(c)
		valid = valid && digit >= 0
		r, t = r*16+digit, rest
	}
	if !valid {
		return bad(t)
	}
	return r, t, nil
}

// digitValue returns what a hexadecimal digit stands for, or -1.
func digitValue(c rune) rune {
	at := strings.IndexRune("0123456789abcdef0123456789ABCDEF", c)
	if at < 0 {
		return -1
	}
	return rune(at % 16)
}
