package syntax

// The parser.
//
// Groups nest, so the parser keeps a stack of open groups (type scope) and no recursion: an expression of a million
// opening parentheses needs a million small records and no deep stack. A scope holds the alternatives that are complete
// and the items of the one that is being read:
//
//	a(b|cd*e        scopes:  { branches: -          items: a        }
//	                         { branches: b          items: c d* e   }
//
// An operator such as * takes the scope's last item. That is why neighbouring literals become one string a step late:
// join looks at the last two items only when a third arrives or the branch ends, so the last rune is still by itself.
//
// What is known to be one rune (a literal of one rune, a class, a dot) is merged with an alternative of that kind as
// soon as it is complete; then and when the group ends, factor.go takes common beginnings out of the alternatives.
// Limits on the tree's size and depth (limits.go) are checked for each node as it becomes an item, so that a hostile
// expression is refused before anything of that size exists.

import (
	"strings"
	"unicode/utf8"
)

// A scope is a group that has been opened, or the whole expression.
type scope struct {
	branches []*Regexp // complete alternatives
	items    []*Regexp // what the current alternative matches in turn
	group    *Regexp   // the node to fill, nil for the whole expression and for (?:
	outside  Flags     // what was in force before the group
}

type parser struct {
	whole  string // the expression, for errors about all of it
	rest   string // what has not been read
	flags  Flags
	scopes []scope
	groups int       // capturing groups so far
	spare  *Regexp   // a node that join has freed
	limits limits    // what has been built
	fault  ErrorCode // a limit that was passed
}

// Parse reads an expression of the dialect that flags describe and returns its tree. The error, if there is one, is an
// *Error.
func Parse(s string, flags Flags) (*Regexp, error) {
	p := &parser{whole: s, rest: s, flags: flags, scopes: make([]scope, 1, 4)}
	if flags&Literal != 0 {
		return p.plain()
	}
	lastRepeat := "" // where the repetition began that was the last thing to be read
	for p.rest != "" {
		before := p.rest
		repeated, err := p.step(lastRepeat)
		if err == nil && p.fault != "" {
			err = &Error{p.fault, s}
		}
		if err != nil {
			return nil, err
		}
		lastRepeat = ""
		if repeated {
			lastRepeat = before
		}
	}
	re := p.finish()
	if p.fault != "" {
		return nil, &Error{p.fault, s}
	}
	if len(p.scopes) > 1 {
		return nil, &Error{ErrMissingParen, s}
	}
	return re, nil
}

// plain reads the expression as text.
func (p *parser) plain() (*Regexp, error) {
	if err := validate(p.rest); err != nil {
		return nil, err
	}
	re := p.token(OpLiteral)
	for _, r := range p.rest {
		re.Rune = append(re.Rune, r)
	}
	return re, nil
}

// step reads one token and does what it says. It reports whether that was a repetition.
func (p *parser) step(lastRepeat string) (repeated bool, err error) {
	switch c := p.rest[0]; c {
	case '(':
		if p.flags&PerlX != 0 && strings.HasPrefix(p.rest, "(?") {
			return false, p.special()
		}
		p.groups++
		p.open(p.groups, "")
		p.rest = p.rest[1:]
	case '|':
		p.endBranch()
		p.rest = p.rest[1:]
	case ')':
		return false, p.close()
	case '^':
		p.assertion(p.either(OneLine, OpBeginText, OpBeginLine), 1)
	case '$':
		if p.flags&OneLine != 0 {
			p.assertion(OpEndText, 1).Flags |= WasDollar
		} else {
			p.assertion(OpEndLine, 1)
		}
	case '.':
		p.assertion(p.either(DotNL, OpAnyChar, OpAnyCharNotNL), 1)
	case '[':
		return false, p.class()
	case '*', '+', '?':
		op := OpStar
		if c == '+' {
			op = OpPlus
		} else if c == '?' {
			op = OpQuest
		}
		return true, p.repeat(op, 0, 0, p.rest[1:], lastRepeat)
	case '{':
		least, most, after, ok := counts(p.rest)
		if !ok {
			p.literal('{')
			p.rest = p.rest[1:]
			return false, nil
		}
		if least < 0 || least > maxRepeat || most > maxRepeat || most >= 0 && least > most {
			return false, &Error{ErrInvalidRepeatSize, p.rest[:len(p.rest)-len(after)]}
		}
		return true, p.repeat(OpRepeat, least, most, after, lastRepeat)
	case '\\':
		return false, p.backslash()
	default:
		r, after, err := firstRune(p.rest)
		if err != nil {
			return false, err
		}
		p.literal(r)
		p.rest = after
	}
	return false, nil
}

// either returns yes if the flag is in force, else no.
func (p *parser) either(flag Flags, yes, no Op) Op {
	if p.flags&flag != 0 {
		return yes
	}
	return no
}

// node returns a new node.
func (p *parser) node(op Op) *Regexp {
	re := p.spare
	if re == nil {
		re = new(Regexp)
		p.limits.nodes++
	} else {
		p.spare = nil
		*re = Regexp{}
	}
	re.Op = op
	return re
}

// token returns a new node for something that is written in the expression, which remembers the flags in force.
func (p *parser) token(op Op) *Regexp {
	re := p.node(op)
	re.Flags = p.flags
	return re
}

// assertion adds a node without operands, which was written with so many bytes.
func (p *parser) assertion(op Op, length int) *Regexp {
	p.rest = p.rest[length:]
	re := p.token(op)
	p.add(re)
	return re
}

// literal adds a rune.
func (p *parser) literal(r rune) {
	p.top().join(p)
	re := p.token(OpLiteral)
	if p.flags&FoldCase != 0 {
		r = smallestFold(r)
	}
	re.Rune0[0] = r
	re.Rune = re.Rune0[:1]
	p.add(re)
}

func (p *parser) top() *scope { return &p.scopes[len(p.scopes)-1] }

// add makes re the last item of the current alternative. A class of one rune, or of the two cases of one, becomes a
// literal.
func (p *parser) add(re *Regexp) {
	p.limits.runes += len(re.Rune)
	if re.Op == OpCharClass {
		if len(re.Rune) == 2 && re.Rune[0] == re.Rune[1] {
			re.Op, re.Rune, re.Flags = OpLiteral, re.Rune[:1], p.flags&^FoldCase
		} else if lower, ok := runeSet(re.Rune).foldPair(); ok {
			re.Op, re.Rune, re.Flags = OpLiteral, re.Rune[:1], p.flags|FoldCase
			re.Rune[0] = lower
		}
	}
	s := p.top()
	s.join(p)
	s.items = append(s.items, re)
	p.enforce(re)
}

// join makes one string of the last two items if both are literals of the same kind.
func (s *scope) join(p *parser) {
	n := len(s.items)
	if n < 2 {
		return
	}
	a, b := s.items[n-2], s.items[n-1]
	if a.Op != OpLiteral || b.Op != OpLiteral || (a.Flags^b.Flags)&FoldCase != 0 {
		return
	}
	a.Rune = append(a.Rune, b.Rune...)
	s.items[n-1] = nil
	s.items = s.items[:n-1]
	p.limits.forget(a)
	p.discard(b)
}

// discard says that nothing refers to a node any more.
func (p *parser) discard(re *Regexp) {
	p.limits.forget(re)
	if p.spare == nil {
		p.spare = re
	} else {
		p.limits.nodes--
	}
}

// open begins a group; number 0 is one that does not capture.
func (p *parser) open(number int, name string) {
	s := scope{outside: p.flags}
	if number > 0 {
		s.group = p.token(OpCapture)
		s.group.Cap, s.group.Name = number, name
	}
	p.scopes = append(p.scopes, s)
}

// close ends the innermost group.
func (p *parser) close() error {
	re := p.finish()
	if p.fault != "" {
		return nil
	}
	n := len(p.scopes) - 1
	if n == 0 {
		return &Error{ErrUnexpectedParen, p.whole}
	}
	group := p.scopes[n].group
	p.flags = p.scopes[n].outside
	p.scopes[n] = scope{}
	p.scopes = p.scopes[:n]
	p.rest = p.rest[1:]
	if group != nil {
		group.Sub0[0] = re
		group.Sub = group.Sub0[:1]
		re = group
	}
	p.add(re)
	return nil
}

// endBranch completes the current alternative.
func (p *parser) endBranch() {
	s := p.top()
	s.join(p)
	var re *Regexp
	if len(s.items) == 0 {
		re = p.node(OpEmptyMatch)
	} else {
		re = p.sequence(OpConcat, s.items)
		p.limits.runes += len(re.Rune)
	}
	s.items = nil
	p.enforce(re)
	if n := len(s.branches); n > 0 {
		if last := s.branches[n-1]; isOneRune(last) && isOneRune(re) {
			// The more general of the two takes the other in.
			if re.Op > last.Op {
				re, last = last, re
				s.branches[n-1] = last
			}
			p.absorb(last, re)
			p.discard(re)
			return
		}
		settle(s.branches[n-1])
	}
	s.branches = append(s.branches, re)
}

// finish completes the innermost scope and returns what it matches.
func (p *parser) finish() *Regexp {
	p.endBranch()
	s := p.top()
	settle(s.branches[len(s.branches)-1])
	re := p.sequence(OpAlternate, s.branches)
	s.branches = nil
	// A class that came about by merging is treated like one that was written.
	p.add(re)
	s.items = nil
	return re
}

// sequence returns a node for all of subs in turn (OpConcat) or one of them (OpAlternate). Operands that are such nodes
// themselves are dissolved in it; a single operand needs no node.
func (p *parser) sequence(op Op, subs []*Regexp) *Regexp {
	if len(subs) == 1 {
		return subs[0]
	}
	flat := make([]*Regexp, 0, len(subs))
	for _, sub := range subs {
		if sub.Op != op {
			flat = append(flat, sub)
			continue
		}
		flat = append(flat, sub.Sub...)
		p.discard(sub)
	}
	if op == OpAlternate {
		if flat = p.factor(flat); len(flat) == 1 {
			return flat[0]
		}
	}
	re := p.node(op)
	re.Sub = flat
	return re
}

// repeat applies an operator to the last item. after is what follows the operator in the expression.
func (p *parser) repeat(op Op, least, most int, after, lastRepeat string) error {
	flags := p.flags
	if p.flags&PerlX != 0 {
		if strings.HasPrefix(after, "?") {
			after = after[1:]
			flags ^= NonGreedy
		}
		if lastRepeat != "" {
			// Perl gives a** no meaning and a++ another one.
			return &Error{ErrInvalidRepeatOp, lastRepeat[:len(lastRepeat)-len(after)]}
		}
	}
	written := p.rest[:len(p.rest)-len(after)]
	s := p.top()
	n := len(s.items)
	if n == 0 {
		return &Error{ErrMissingRepeatArgument, written}
	}
	re := p.node(op)
	re.Flags = flags
	re.Min, re.Max = least, most
	re.Sub0[0] = s.items[n-1]
	re.Sub = re.Sub0[:1]
	s.items[n-1] = re
	p.enforce(re)
	if p.fault == "" && op == OpRepeat && (least >= 2 || most >= 2) && repetitions(re) > maxRepeat {
		return &Error{ErrInvalidRepeatSize, written}
	}
	p.rest = after
	return nil
}

// counts reads {n}, {n,} or {n,m} at the begin of s. A number that is too large becomes -1 or exceeds maxRepeat, a
// maximum that is missing is -1.
func counts(s string) (least, most int, after string, ok bool) {
	after = s[1:]
	if least, after, ok = number(after); !ok || after == "" {
		return 0, 0, "", false
	}
	most = least
	if after[0] == ',' {
		after = after[1:]
		if after == "" {
			return 0, 0, "", false
		}
		if after[0] == '}' {
			most = -1
		} else if most, after, ok = number(after); !ok {
			return 0, 0, "", false
		} else if most < 0 {
			least = -1
		}
	}
	if after == "" || after[0] != '}' {
		return 0, 0, "", false
	}
	return least, most, after[1:], true
}

// number reads a decimal number without leading zeros; one of nine digits or more is -1.
func number(s string) (value int, after string, ok bool) {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		if value < 1e8 {
			value = value*10 + int(s[n]-'0')
		}
		n++
	}
	if n == 0 || n > 1 && s[0] == '0' {
		return 0, s, false
	}
	if value >= 1e8 {
		value = -1
	}
	return value, s[n:], true
}

// firstRune takes the first rune from s.
func firstRune(s string) (r rune, after string, err error) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 {
		return 0, "", &Error{ErrInvalidUTF8, s}
	}
	return r, s[size:], nil
}

// validate returns an error if s is not UTF-8.
func validate(s string) error {
	for s != "" {
		_, after, err := firstRune(s)
		if err != nil {
			return err
		}
		s = after
	}
	return nil
}
