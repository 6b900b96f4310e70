package syntax

import "strings"

// special reads what begins with (?: a named group, flags, or a group with flags.
func (p *parser) special() error {
	t := p.rest
	if len(t) > 4 && strings.HasPrefix(t, "(?P<") {
		return p.named(t[4:])
	}
	if len(t) > 3 && strings.HasPrefix(t, "(?<") {
		return p.named(t[3:])
	}
	var on, off Flags // bits to set, bits to clear
	clearing, any := false, false
	for t = t[2:]; t != ""; {
		c, after, err := firstRune(t)
		if err != nil {
			return err
		}
		t = after
		var bit Flags
		set := !clearing
		switch c {
		case 'i':
			bit = FoldCase
		case 'm':
			bit, set = OneLine, clearing // the flag says the contrary of the letter
		case 's':
			bit = DotNL
		case 'U':
			bit = NonGreedy
		case '-':
			if clearing {
				return p.badSpecial(t)
			}
			clearing, any = true, false
			continue
		case ':', ')':
			if clearing && !any {
				return p.badSpecial(t)
			}
			if c == ':' {
				p.open(0, "")
			}
			p.flags = p.flags&^off | on
			p.rest = t
			return nil
		default:
			return p.badSpecial(t)
		}
		any = true
		if set {
			on, off = on|bit, off&^bit
		} else {
			on, off = on&^bit, off|bit
		}
	}
	return p.badSpecial(t)
}

// badSpecial is the error for flags that end where rest begins.
func (p *parser) badSpecial(rest string) error {
	return &Error{ErrInvalidPerlOp, p.rest[:len(p.rest)-len(rest)]}
}

// named opens a group whose name t begins with.
func (p *parser) named(t string) error {
	name, after, closed := strings.Cut(t, ">")
	if !closed {
		if err := validate(t); err != nil {
			return err
		}
		return &Error{ErrInvalidNamedCapture, p.rest}
	}
	if err := validate(name); err != nil {
		return err
	}
	if !isGroupName(name) {
		return &Error{ErrInvalidNamedCapture, p.rest[:len(p.rest)-len(after)]}
	}
	p.groups++
	p.open(p.groups, name)
	p.rest = after
	return nil
}

// isGroupName reports whether name is made of ASCII letters, digits and underscores.
func isGroupName(name string) bool {
	for i := 0; i < len(name); i++ {
		if !IsWordChar(rune(name[i])) {
			return false
		}
	}
	return name != ""
}
