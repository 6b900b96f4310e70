package syntax

import (
	"strings"
	"unicode/utf8"
)

// class reads a class in brackets.
func (p *parser) class() error {
	whole := p.rest
	t := whole[1:]
	set := runeSet{}
	negated := strings.HasPrefix(t, "^")
	if negated {
		t = t[1:]
		if p.flags&ClassNL == 0 {
			set = set.add('\n', '\n') // it will not be in what remains
		}
	}
	for first := true; first || t == "" || t[0] != ']'; first = false {
		var err error
		if set, t, err = p.classElement(whole, t, set, first); err != nil {
			return err
		}
	}
	set = set.tidy()
	if negated {
		set = set.complement()
	}
	re := p.token(OpCharClass)
	re.Rune = set
	p.rest = t[1:]
	p.add(re)
	return nil
}

// classElement reads one element of the class whole, which t begins with, and adds it to the set.
func (p *parser) classElement(whole, t string, set runeSet, first bool) (_ runeSet, after string, err error) {
	// POSIX has a hyphen for itself at the begin and the end only.
	if strings.HasPrefix(t, "-") && p.flags&PerlX == 0 && !first && (len(t) == 1 || t[1] != ']') {
		_, size := utf8.DecodeRuneInString(t[1:])
		return nil, "", &Error{ErrInvalidCharRange, t[:1+size]}
	}
	if strings.HasPrefix(t, "[:") && len(t) > 2 {
		if end := strings.Index(t[2:], ":]"); end >= 0 {
			name := t[2 : 2+end]
			plain := strings.TrimPrefix(name, "^")
			class := posixClasses[plain]
			if class == nil {
				return nil, "", &Error{ErrInvalidCharRange, t[:2+end+2]}
			}
			return p.addClass(set, class, plain != name), t[2+end+2:], nil
		}
	}
	if grown, after, found, err := p.escapedClass(t, set); found || err != nil {
		return grown, after, err
	}
	lo, rest, err := classRune(whole, t)
	if err != nil {
		return nil, "", err
	}
	hi := lo
	if len(rest) >= 2 && rest[0] == '-' && rest[1] != ']' {
		if hi, rest, err = classRune(whole, rest[1:]); err != nil {
			return nil, "", err
		}
		if hi < lo {
			return nil, "", &Error{ErrInvalidCharRange, t[:len(t)-len(rest)]}
		}
	}
	if p.flags&FoldCase != 0 {
		return set.addFolded(lo, hi), rest, nil
	}
	return set.add(lo, hi), rest, nil
}

// classRune reads one rune of a class.
func classRune(whole, t string) (r rune, after string, err error) {
	switch {
	case t == "":
		return 0, "", &Error{ErrMissingBracket, whole}
	case t[0] == '\\':
		return escaped(t)
	}
	return firstRune(t)
}
