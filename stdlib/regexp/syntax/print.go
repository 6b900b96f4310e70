package syntax

// Printing a tree.
//
// What a node means may depend on flags that an expression sets with (?i), (?m) and (?s): K with its other cases needs i,
// a plain k must not have it; ^ of a line needs m, $ of the text must not have it; . with newlines needs s, without must
// not have it. The printer looks for the fewest groups (?i:...) by two rules. A node passes up what it needs and what
// it forbids. In a sequence the operands' wishes are gathered from left to right, and where the next one contradicts
// what was gathered, a span ends: from the first to the last operand that need something is put into a group. If no
// span ended, the sequence passes its wishes up and some node above decides. At the top what is needed is switched on,
// and what is forbidden, but for i, switched off, so that the text means the same in a dialect where m or s is on.
//
//	x(?i:ab*c|d?e)1    x forbids i, the rest needs it, 1 does not care
//
// A survey of the tree comes first and writes down for each node, numbered in the order of a walk from the top, which
// flags are switched on before it and whether such a group ends after it. Then the same walk writes the text.

import (
	"strconv"
	"strings"
	"unicode"
)

// wishes is a set of flags that expressions switch.
type wishes uint8

const (
	wantI wishes = 1 << iota
	wantM
	wantS
)

// A bracket says what stands around a node.
type bracket struct {
	on, off wishes // the flags that a group before the node switches
	group   bool   // there is such a group
	closes  bool   // it ends after this node
}

type printer struct {
	out      strings.Builder
	brackets []bracket // by the node's number
	next     int       // the number of the next node that is walked to
}

// String returns an expression that Parse, with the flags of Perl, makes an equal tree of.
func (re *Regexp) String() string {
	var p printer
	needs, forbids := p.survey(re)
	forbids &^= wantI
	if needs|forbids != 0 {
		b := &p.brackets[0]
		b.on, b.off, b.group, b.closes = needs, forbids, true, true
	}
	p.node(re, false)
	return p.out.String()
}

// survey returns what the tree needs and forbids, and numbers its nodes.
func (p *printer) survey(re *Regexp) (needs, forbids wishes) {
	number := len(p.brackets)
	p.brackets = append(p.brackets, bracket{})
	switch re.Op {
	case OpLiteral:
		for _, r := range re.Rune {
			if unicode.SimpleFold(r) != r {
				if re.Flags&FoldCase != 0 {
					return wantI, 0
				}
				return 0, wantI
			}
		}
	case OpCharClass:
		if !runeSet(re.Rune).closedUnderFolding() {
			return 0, wantI
		}
	case OpAnyCharNotNL:
		return 0, wantS
	case OpAnyChar:
		return wantS, 0
	case OpBeginLine, OpEndLine:
		return wantM, 0
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			return 0, wantM
		}
	case OpCapture, OpStar, OpPlus, OpQuest, OpRepeat:
		return p.survey(re.Sub[0])
	case OpConcat, OpAlternate:
		return p.surveySequence(re.Sub, number)
	}
	return 0, 0
}

// A span is the run of operands whose wishes go together.
type span struct {
	needs, forbids wishes
	first, last    int // the numbers of the nodes that need something, first to last; first 0 if there is none
}

func (p *printer) surveySequence(subs []*Regexp, number int) (needs, forbids wishes) {
	var current span
	var everForbidden wishes
	split := false
	for _, sub := range subs {
		at := len(p.brackets)
		n, f := p.survey(sub)
		if current.needs&f != 0 || n&current.forbids != 0 {
			p.bracket(current)
			current = span{}
			split = true
		}
		current.needs |= n
		current.forbids |= f
		everForbidden |= f
		if current.needs != 0 && current.first == 0 {
			current.first = at
		}
		if n != 0 {
			current.last = at
		}
	}
	if !split {
		return current.needs, current.forbids
	}
	p.bracket(current)
	return 0, everForbidden
}

// bracket writes down a group around a span that needs something.
func (p *printer) bracket(s span) {
	if s.needs == 0 {
		return
	}
	p.brackets[s.first].on = s.needs
	p.brackets[s.first].group = true
	p.brackets[s.last].closes = true
}

// closedUnderFolding reports whether the other cases of all runes of a tidy set are in it.
func (s runeSet) closedUnderFolding() bool {
	for i := 0; i < len(s); i += 2 {
		lo, hi := s[i], s[i+1]
		inside := func(r rune) bool {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				if (f < lo || hi < f) && !s.has(f) {
					return false
				}
			}
			return true
		}
		if hi-lo < 64 {
			for r := lo; r <= hi; r++ {
				if !inside(r) {
					return false
				}
			}
			continue
		}
		for _, r := range folding() {
			if lo <= r && r <= hi && !inside(r) {
				return false
			}
		}
	}
	return true
}

// letters returns how an expression writes the flags.
func (w wishes) letters() string {
	const all = "ims"
	var b strings.Builder
	for i := range all {
		if w&(1<<i) != 0 {
			b.WriteByte(all[i])
		}
	}
	return b.String()
}

// node writes a node; bind says that it must hold together when something is written before or after it.
func (p *printer) node(re *Regexp, bind bool) {
	b := p.brackets[p.next]
	p.next++
	// A group that contains the node alone binds it already.
	plain := bind && !(b.group && b.closes)
	if b.group {
		p.out.WriteString("(?" + b.on.letters())
		if b.off != 0 {
			p.out.WriteString("-" + b.off.letters())
		}
		p.out.WriteByte(':')
	}
	if plain {
		p.out.WriteString("(?:")
	}
	p.body(re)
	if plain {
		p.out.WriteByte(')')
	}
	if b.closes {
		p.out.WriteByte(')')
	}
}

func (p *printer) body(re *Regexp) {
	out := &p.out
	switch re.Op {
	case OpNoMatch:
		out.WriteString(`[^\x00-\x{10FFFF}]`)
	case OpEmptyMatch:
		out.WriteString(`(?:)`)
	case OpLiteral:
		for _, r := range re.Rune {
			writeRune(out, r, false)
		}
	case OpCharClass:
		writeClass(out, re.Rune)
	case OpAnyCharNotNL, OpAnyChar:
		out.WriteByte('.')
	case OpBeginLine:
		out.WriteByte('^')
	case OpEndLine:
		out.WriteByte('$')
	case OpBeginText:
		out.WriteString(`\A`)
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			out.WriteByte('$')
		} else {
			out.WriteString(`\z`)
		}
	case OpWordBoundary:
		out.WriteString(`\b`)
	case OpNoWordBoundary:
		out.WriteString(`\B`)
	case OpCapture:
		out.WriteByte('(')
		if re.Name != "" {
			out.WriteString("?P<" + re.Name + ">")
		}
		if re.Sub[0].Op == OpEmptyMatch {
			p.next++
		} else {
			p.node(re.Sub[0], false)
		}
		out.WriteByte(')')
	case OpStar, OpPlus, OpQuest, OpRepeat:
		sub := re.Sub[0]
		p.node(sub, sub.Op > OpCapture || sub.Op == OpLiteral && len(sub.Rune) > 1)
		p.quantifier(re)
	case OpConcat:
		for _, sub := range re.Sub {
			p.node(sub, sub.Op == OpAlternate)
		}
	case OpAlternate:
		for i, sub := range re.Sub {
			if i > 0 {
				out.WriteByte('|')
			}
			p.node(sub, false)
		}
	default:
		out.WriteString("<invalid op" + strconv.Itoa(int(re.Op)) + ">")
	}
}

// quantifier writes how often a node's operand is repeated.
func (p *printer) quantifier(re *Regexp) {
	p.out.WriteString(map[Op]string{OpStar: "*", OpPlus: "+", OpQuest: "?"}[re.Op])
	if re.Op == OpRepeat {
		bounds := []string{strconv.Itoa(re.Min)}
		if re.Max < 0 {
			bounds = append(bounds, "")
		} else if re.Max != re.Min {
			bounds = append(bounds, strconv.Itoa(re.Max))
		}
		p.out.WriteString("{" + strings.Join(bounds, ",") + "}")
	}
	if re.Flags&NonGreedy != 0 {
		p.out.WriteByte('?')
	}
}

// writeClass writes a class by what it contains, or, if it contains the first and the last rune, by what it does not.
func writeClass(out *strings.Builder, pairs []rune) {
	if len(pairs)%2 != 0 {
		out.WriteString(`[invalid char class]`)
		return
	}
	out.WriteByte('[')
	n := len(pairs)
	switch {
	case n == 0:
		out.WriteString(`^\x00-\x{10FFFF}`)
	case pairs[0] == 0 && pairs[n-1] == unicode.MaxRune && n > 2:
		out.WriteByte('^')
		for i := 1; i < n-1; i += 2 {
			writeRange(out, pairs[i]+1, pairs[i+1]-1)
		}
	default:
		for i := 0; i < n; i += 2 {
			writeRange(out, pairs[i], pairs[i+1])
		}
	}
	out.WriteByte(']')
}

// writeRange writes one rune, two, or a range of more.
func writeRange(out *strings.Builder, lo, hi rune) {
	writeRune(out, lo, lo == '-')
	if hi > lo+1 {
		out.WriteByte('-')
	}
	if hi > lo {
		writeRune(out, hi, hi == '-')
	}
}

// writeRune writes a rune as it is, or escaped if it cannot be seen, is an operator, or must be.
func writeRune(out *strings.Builder, r rune, escape bool) {
	if unicode.IsPrint(r) {
		if escape || strings.ContainsRune(`\.+*?()|[]{}^$`, r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
		return
	}
	switch r {
	case '\a':
		out.WriteString(`\a`)
	case '\f':
		out.WriteString(`\f`)
	case '\n':
		out.WriteString(`\n`)
	case '\r':
		out.WriteString(`\r`)
	case '\t':
		out.WriteString(`\t`)
	case '\v':
		out.WriteString(`\v`)
	default:
		if r < 0x100 {
			digits := strconv.FormatInt(int64(r), 16)
			if len(digits) == 1 {
				digits = "0" + digits
			}
			out.WriteString(`\x` + digits)
			break
		}
		out.WriteString(`\x{` + strconv.FormatInt(int64(r), 16) + `}`)
	}
}
