package syntax

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Prog is what Compile makes of a tree: the instructions of a machine that follows all ways through an expression.
// It does not change once it is made.
type Prog struct {
	Inst   []Inst
	Start  int // the index of the instruction to begin with
	NumCap int // twice the number of groups, the whole match being one
}

// An InstOp says what an instruction does.
type InstOp uint8

// The instructions.
const (
	InstAlt          InstOp = iota // go on at Out or, second choice, at Arg
	InstAltMatch                   // as InstAlt, where one way accepts any rest
	InstCapture                    // note the position in slot Arg
	InstEmptyWidth                 // go on if the conditions Arg, an EmptyOp, hold
	InstMatch                      // this is a match
	InstFail                       // this is none
	InstNop                        // go on
	InstRune                       // consume a rune of Rune
	InstRune1                      // consume the rune Rune[0]
	InstRuneAny                    // consume any rune
	InstRuneAnyNotNL               // consume any rune but a newline
)

var instNames = [...]string{
	"InstAlt", "InstAltMatch", "InstCapture", "InstEmptyWidth", "InstMatch", "InstFail", "InstNop", "InstRune",
	"InstRune1", "InstRuneAny", "InstRuneAnyNotNL",
}

// String returns the constant's name.
func (i InstOp) String() string {
	if int(i) < len(instNames) {
		return instNames[i]
	}
	return ""
}

// An Inst is one instruction.
type Inst struct {
	Op   InstOp
	Out  uint32 // where to go on; not of InstMatch and InstFail
	Arg  uint32 // of InstAlt, InstAltMatch, InstCapture and InstEmptyWidth; the flags of an InstRune
	Rune []rune // of the InstRune kinds: a single rune, or pairs of first and last
}

// An EmptyOp is a set of conditions on a position in a text.
type EmptyOp uint8

// The conditions.
const (
	EmptyBeginLine EmptyOp = 1 << iota
	EmptyEndLine
	EmptyBeginText
	EmptyEndText
	EmptyWordBoundary
	EmptyNoWordBoundary
)

// IsWordChar reports whether \b takes r for a part of a word: an ASCII letter, a digit or an underscore.
func IsWordChar(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
}

// EmptyOpContext returns all conditions that hold between the runes r1 and r2; -1 stands for the text's begin or end.
func EmptyOpContext(r1, r2 rune) EmptyOp {
	var holds EmptyOp
	if r1 < 0 {
		holds |= EmptyBeginText | EmptyBeginLine
	} else if r1 == '\n' {
		holds |= EmptyBeginLine
	}
	if r2 < 0 {
		holds |= EmptyEndText | EmptyEndLine
	} else if r2 == '\n' {
		holds |= EmptyEndLine
	}
	if IsWordChar(r1) != IsWordChar(r2) {
		return holds | EmptyWordBoundary
	}
	return holds | EmptyNoWordBoundary
}

// MatchEmptyWidth reports whether the conditions of an InstEmptyWidth hold between two runes; -1 stands for the text's
// begin or end.
func (i *Inst) MatchEmptyWidth(before rune, after rune) bool {
	return EmptyOp(i.Arg)&^EmptyOpContext(before, after) == 0
}

// MatchRune reports whether an InstRune consumes r.
func (i *Inst) MatchRune(r rune) bool { return i.MatchRunePos(r) >= 0 }

// MatchRunePos returns which pair of an InstRune, counted from 0, r lies in, or -1 if it lies in none. A single rune
// counts as a pair.
func (i *Inst) MatchRunePos(r rune) int {
	if len(i.Rune) == 1 {
		only := i.Rune[0]
		if r == only {
			return 0
		}
		if Flags(i.Arg)&FoldCase != 0 {
			for f := unicode.SimpleFold(only); f != only; f = unicode.SimpleFold(f) {
				if f == r {
					return 0
				}
			}
		}
		return -1
	}
	lo, hi := 0, len(i.Rune)/2
	for lo < hi {
		middle := int(uint(lo+hi) / 2)
		switch {
		case r < i.Rune[2*middle]:
			hi = middle
		case r > i.Rune[2*middle+1]:
			lo = middle + 1
		default:
			return middle
		}
	}
	return -1
}

// plainRune returns the rune that the instruction consumes if it is always the same.
func (i *Inst) plainRune() (r rune, ok bool) {
	if i.Op != InstRune1 && (i.Op != InstRune || len(i.Rune) != 1 || Flags(i.Arg)&FoldCase != 0) {
		return 0, false
	}
	return i.Rune[0], true
}

// effective returns the instruction that pc leads to without a choice or a condition.
func (p *Prog) effective(pc uint32) *Inst {
	i := &p.Inst[pc]
	for i.Op == InstNop || i.Op == InstCapture {
		i = &p.Inst[i.Out]
	}
	return i
}

// Prefix returns a string that every match begins with, and reports whether it is all that a match consists of.
func (p *Prog) Prefix() (prefix string, complete bool) {
	var b strings.Builder
	i := p.effective(uint32(p.Start))
	for {
		r, ok := i.plainRune()
		if !ok || r == utf8.RuneError { // which bytes that are not UTF-8 match too
			break
		}
		b.WriteRune(r)
		i = p.effective(i.Out)
	}
	return b.String(), i.Op == InstMatch
}

// StartCond returns conditions that must hold where a match begins. All bits are set if there can be no match.
func (p *Prog) StartCond() EmptyOp {
	var conditions EmptyOp
	i := &p.Inst[p.Start]
	for {
		switch i.Op {
		case InstEmptyWidth:
			conditions |= EmptyOp(i.Arg)
		case InstFail:
			return ^EmptyOp(0)
		case InstCapture, InstNop:
		default:
			return conditions
		}
		i = &p.Inst[i.Out]
	}
}

// String returns the program, one instruction a line; a star marks the one to begin with.
func (p *Prog) String() string {
	var b strings.Builder
	for pc := range p.Inst {
		number := strconv.Itoa(pc)
		b.WriteString("   "[min(3, len(number)):])
		b.WriteString(number)
		if pc == p.Start {
			b.WriteByte('*')
		}
		b.WriteByte('\t')
		p.Inst[pc].print(&b)
		b.WriteByte('\n')
	}
	return b.String()
}

// String returns the instruction as a line of Prog.String has it.
func (i *Inst) String() string {
	var b strings.Builder
	i.print(&b)
	return b.String()
}

func (i *Inst) print(b *strings.Builder) {
	arrow := " -> " + strconv.FormatUint(uint64(i.Out), 10)
	arg := strconv.FormatUint(uint64(i.Arg), 10)
	switch i.Op {
	case InstAlt:
		b.WriteString("alt" + arrow + ", " + arg)
	case InstAltMatch:
		b.WriteString("altmatch" + arrow + ", " + arg)
	case InstCapture:
		b.WriteString("cap " + arg + arrow)
	case InstEmptyWidth:
		b.WriteString("empty " + arg + arrow)
	case InstMatch:
		b.WriteString("match")
	case InstFail:
		b.WriteString("fail")
	case InstNop:
		b.WriteString("nop" + arrow)
	case InstRune:
		if i.Rune == nil {
			b.WriteString("rune <nil>")
			break
		}
		b.WriteString("rune " + strconv.QuoteToASCII(string(i.Rune)))
		if Flags(i.Arg)&FoldCase != 0 {
			b.WriteString("/i")
		}
		b.WriteString(arrow)
	case InstRune1:
		b.WriteString("rune1 " + strconv.QuoteToASCII(string(i.Rune)) + arrow)
	case InstRuneAny:
		b.WriteString("any" + arrow)
	case InstRuneAnyNotNL:
		b.WriteString("anynotnl" + arrow)
	}
}
