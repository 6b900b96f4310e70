package syntax

// Compilation, after Thompson (Regular Expression Search Algorithm, 1968).
//
// Each node becomes a piece of program with one entry and a number of loose ends, fields Out or Arg that do not lead
// anywhere yet. A node puts its operands' pieces together by tying loose ends to entries. Loose ends form a list that
// is threaded through the very fields that are loose: a field names the next one, 2*pc for Out and 2*pc+1 for Arg. So
// two lists are joined in no time and no list needs memory. Instruction 0 fails; nothing is ever tied to it by a field
// of its own, so 0 ends a list.
//
// A loop whose body can match the empty text must not go round without consuming: its body is made as x+ and the whole
// as (x+)?, so that an empty first round leaves the loop by the same preferences as a longer one does.

import "unicode"

type looseEnds struct{ first, last uint32 }

type piece struct {
	entry    uint32
	ends     looseEnds
	mayEmpty bool // can match the empty text
}

type compiler struct{ prog *Prog }

// Compile makes a program of a tree, which Simplify should have returned: a counted repetition is a fault of the caller
// and panics. The error is always nil.
func Compile(re *Regexp) (*Prog, error) {
	c := compiler{&Prog{NumCap: 2}}
	c.emit(InstFail)
	whole := c.node(re)
	match := c.emit(InstMatch)
	c.tie(whole.ends, match)
	c.prog.Start = int(whole.entry)
	return c.prog, nil
}

func (c *compiler) emit(op InstOp) uint32 {
	c.prog.Inst = append(c.prog.Inst, Inst{Op: op})
	return uint32(len(c.prog.Inst) - 1)
}

// end is the loose end Out of pc, or its Arg.
func end(pc uint32, arg bool) looseEnds {
	field := pc << 1
	if arg {
		field |= 1
	}
	return looseEnds{field, field}
}

func (c *compiler) field(end uint32) *uint32 {
	i := &c.prog.Inst[end>>1]
	if end&1 != 0 {
		return &i.Arg
	}
	return &i.Out
}

// tie lets all ends lead to pc.
func (c *compiler) tie(ends looseEnds, pc uint32) {
	for at := ends.first; at != 0; {
		f := c.field(at)
		at, *f = *f, pc
	}
}

// both joins two lists.
func (c *compiler) both(a, b looseEnds) looseEnds {
	switch {
	case a.first == 0:
		return b
	case b.first == 0:
		return a
	}
	*c.field(a.last) = b.first
	return looseEnds{a.first, b.last}
}

func (c *compiler) node(re *Regexp) piece {
	switch re.Op {
	case OpNoMatch:
		return piece{}
	case OpEmptyMatch:
		return c.nop()
	case OpLiteral:
		if len(re.Rune) == 0 {
			return c.nop()
		}
		var whole piece
		for i := range re.Rune {
			next := c.rune(re.Rune[i:i+1], re.Flags)
			if i == 0 {
				whole = next
			} else {
				whole = c.then(whole, next)
			}
		}
		return whole
	case OpCharClass:
		return c.rune(re.Rune, re.Flags)
	case OpAnyCharNotNL:
		return c.rune(allButNewline, 0)
	case OpAnyChar:
		return c.rune(all, 0)
	case OpBeginLine:
		return c.condition(EmptyBeginLine)
	case OpEndLine:
		return c.condition(EmptyEndLine)
	case OpBeginText:
		return c.condition(EmptyBeginText)
	case OpEndText:
		return c.condition(EmptyEndText)
	case OpWordBoundary:
		return c.condition(EmptyWordBoundary)
	case OpNoWordBoundary:
		return c.condition(EmptyNoWordBoundary)
	case OpCapture:
		c.prog.NumCap = max(c.prog.NumCap, 2*re.Cap+2)
		before := c.slot(2 * re.Cap)
		inner := c.node(re.Sub[0])
		return c.then(c.then(before, inner), c.slot(2*re.Cap+1))
	case OpStar:
		return c.star(c.node(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpPlus:
		body := c.node(re.Sub[0])
		return piece{body.entry, c.loop(body, re.Flags&NonGreedy != 0).ends, body.mayEmpty}
	case OpQuest:
		return c.optional(c.node(re.Sub[0]), re.Flags&NonGreedy != 0)
	case OpConcat:
		return c.sequence(re.Sub)
	case OpAlternate:
		var whole piece
		for _, sub := range re.Sub {
			whole = c.or(whole, c.node(sub))
		}
		return whole
	}
	panic("regexp: unhandled case in compile")
}

func (c *compiler) sequence(subs []*Regexp) piece {
	if len(subs) == 0 {
		return c.nop()
	}
	whole := c.node(subs[0])
	for _, sub := range subs[1:] {
		whole = c.then(whole, c.node(sub))
	}
	return whole
}

func (c *compiler) nop() piece {
	pc := c.emit(InstNop)
	return piece{pc, end(pc, false), true}
}

func (c *compiler) condition(op EmptyOp) piece {
	pc := c.emit(InstEmptyWidth)
	c.prog.Inst[pc].Arg = uint32(op)
	return piece{pc, end(pc, false), true}
}

func (c *compiler) slot(number int) piece {
	pc := c.emit(InstCapture)
	c.prog.Inst[pc].Arg = uint32(number)
	return piece{pc, end(pc, false), true}
}

// then puts b behind a. A piece that can never be passed makes the whole so.
func (c *compiler) then(a, b piece) piece {
	whole := piece{entry: a.entry, ends: b.ends}
	if b.entry == 0 || whole.entry == 0 {
		return piece{}
	}
	whole.mayEmpty = a.mayEmpty && b.mayEmpty
	c.tie(a.ends, b.entry)
	return whole
}

// or prefers a to b.
func (c *compiler) or(a, b piece) piece {
	if a.entry == 0 {
		return b
	}
	if b.entry == 0 {
		return a
	}
	pc := c.emit(InstAlt)
	c.prog.Inst[pc].Out, c.prog.Inst[pc].Arg = a.entry, b.entry
	return piece{pc, c.both(a.ends, b.ends), a.mayEmpty || b.mayEmpty}
}

// choice makes an instruction that prefers to go to entry, or prefers not to; its other way is a loose end.
func (c *compiler) choice(entry uint32, reluctant bool) (pc uint32, other looseEnds) {
	pc = c.emit(InstAlt)
	i := &c.prog.Inst[pc]
	if reluctant {
		i.Arg = entry
	} else {
		i.Out = entry
	}
	return pc, end(pc, !reluctant)
}

func (c *compiler) optional(x piece, reluctant bool) piece {
	pc, other := c.choice(x.entry, reluctant)
	return piece{pc, c.both(other, x.ends), true}
}

// loop makes an instruction that goes round through x, which leads to it; its entry tries x first.
func (c *compiler) loop(x piece, reluctant bool) piece {
	pc, other := c.choice(x.entry, reluctant)
	c.tie(x.ends, pc)
	return piece{pc, other, true}
}

func (c *compiler) star(x piece, reluctant bool) piece {
	if x.mayEmpty {
		plus := piece{x.entry, c.loop(x, reluctant).ends, true}
		return c.optional(plus, reluctant)
	}
	return c.loop(x, reluctant)
}

var (
	all           = []rune{0, unicode.MaxRune}
	allButNewline = []rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}
)

func isPairs(r []rune, pairs []rune) bool {
	if len(r) != len(pairs) {
		return false
	}
	for i := range r {
		if r[i] != pairs[i] {
			return false
		}
	}
	return true
}

// rune makes an instruction that consumes one rune: the only one of runes, or one in its pairs.
func (c *compiler) rune(runes []rune, flags Flags) piece {
	pc := c.emit(InstRune)
	i := &c.prog.Inst[pc]
	i.Rune = runes
	flags &= FoldCase
	if len(runes) != 1 || unicode.SimpleFold(runes[0]) == runes[0] {
		flags = 0 // cases that a class allows are in it
	}
	i.Arg = uint32(flags)
	switch {
	case flags == 0 && (len(runes) == 1 || len(runes) == 2 && runes[0] == runes[1]):
		i.Op = InstRune1
	case isPairs(runes, all):
		i.Op = InstRuneAny
	case isPairs(runes, allButNewline):
		i.Op = InstRuneAnyNotNL
	}
	return piece{pc, end(pc, false), false}
}
