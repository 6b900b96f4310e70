package regexp

// Programs of one pass.
//
// Where at each point of a program every class of runes leaves one way at most, submatches need no search: each rune says
// which leaf is next, and the slots to note on the way are known beforehand. For such a program there is a table with a
// row for the start and one for each leaf, behind which a match goes on; an entry holds the next row and an action: the
// slots to note, and the conditions that must hold. A row may also have the action of a match that ends there.
//
// Preference matters in one respect: an entry may be less preferred than the match of its row (what follows x*? in
// x*?y?, say), and then is not followed if that match is good.
//
// An instruction that is reached in two ways is no obstacle if the first way asks for nothing: a backtracking search
// would not follow the second one either.

import (
	"math/bits"
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

const (
	maxRows  = 1 << 10
	maxCells = 1 << 14
)

// An action is what happens between two runes.
type action struct {
	notes uint64         // slots, a bit each
	asks  syntax.EmptyOp // conditions
	after bool           // it is less preferred than the match of its row
}

type onePass struct {
	shift   uint
	cells   []uint32 // (row+1)<<16 | index of action; 0 if there is no way
	actions []action // index 0 is that nothing happens
	matches []int32  // for each row the action of its match, 0 if there is none
}

// newOnePass returns the table for a program, or nil if it has none.
func newOnePass(pl *plan) *onePass {
	inst := pl.prog.Inst
	if !pl.automata || pl.prog.NumCap > 64 || len(inst) > 4*maxRows {
		return nil
	}
	t := &onePass{shift: pl.shift, actions: make([]action, 1)}
	rowOf := map[int32]uint32{int32(pl.prog.Start): 0} // by the instruction that a row begins with
	rows := []int32{int32(pl.prog.Start)}
	type way struct {
		pc int32
		action
	}
	var seen marks
	asked := make([]syntax.EmptyOp, len(inst))
	for row := 0; row < len(rows); row++ {
		if row >= maxRows || (row+1)<<t.shift > maxCells {
			return nil
		}
		t.cells = append(t.cells, make([]uint32, 1<<t.shift)...)
		t.matches = append(t.matches, 0)
		seen.empty(len(inst))
		matched := false
		stack := []way{{pc: rows[row]}}
		for len(stack) > 0 {
			w := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if !seen.add(w.pc) {
				if asked[w.pc] != 0 {
					return nil
				}
				continue
			}
			asked[w.pc] = w.asks
			in := &inst[w.pc]
			switch {
			case isChoice(in.Op):
				second := w
				second.pc = int32(in.Arg)
				w.pc = int32(in.Out)
				stack = append(stack, second, w)
				continue
			case in.Op == syntax.InstFail:
				continue
			case in.Op == syntax.InstNop, in.Op == syntax.InstCapture, in.Op == syntax.InstEmptyWidth:
				if in.Op == syntax.InstCapture {
					w.notes |= 1 << in.Arg
				} else if in.Op == syntax.InstEmptyWidth {
					w.asks |= syntax.EmptyOp(in.Arg)
				}
				w.pc = int32(in.Out)
				stack = append(stack, w)
				continue
			}
			w.after = matched
			number := uint32(0)
			if w.action != (action{}) || in.Op == syntax.InstMatch {
				number = uint32(len(t.actions))
				t.actions = append(t.actions, w.action)
			}
			if number >= 1<<16 {
				return nil
			}
			if in.Op == syntax.InstMatch {
				matched = true
				t.matches[row] = int32(number)
				continue
			}
			next, known := rowOf[int32(in.Out)]
			if !known {
				next = uint32(len(rows))
				rowOf[int32(in.Out)] = next
				rows = append(rows, int32(in.Out))
			}
			for class := range pl.classes {
				if pl.consumes(w.pc, class) {
					cell := &t.cells[row<<t.shift+class]
					if *cell != 0 {
						return nil
					}
					*cell = (next+1)<<16 | number
				}
			}
		}
	}
	return t
}

// passOnce sets slots for the match of s that begins at p; it reports false if there is none.
func (m *machine) passOnce(s string, p int, slots []int) bool {
	pl := m.plan
	t := pl.onePass
	if len(m.way) < len(m.slots) {
		m.way = make([]int, len(m.slots))
	}
	way := m.way
	for i := range way {
		way[i] = -1
	}
	way[0] = p
	found := false
	for row := 0; ; {
		good := false
		if match := t.matches[row]; match != 0 {
			if a := &t.actions[match]; a.asks == 0 || m.holds(s, p, a.asks) {
				copy(slots, way)
				note(slots, a.notes, p)
				slots[1] = p
				found, good = true, true
			}
		}
		if p == len(s) {
			break
		}
		width := 1
		column := int(pl.ascii[s[p]])
		if s[p] >= utf8.RuneSelf {
			column, width = m.column(s, p)
		}
		cell := t.cells[row<<t.shift+column]
		if cell == 0 {
			break
		}
		if number := cell & 0xffff; number != 0 {
			a := &t.actions[number]
			if a.asks != 0 && !m.holds(s, p, a.asks) || good && a.after && !m.longest {
				break
			}
			note(way, a.notes, p)
		}
		row = int(cell>>16) - 1
		p += width
	}
	m.reached = p
	return found
}

// note sets those of slots to p that notes has.
func note(slots []int, notes uint64, p int) {
	for ; notes != 0; notes &= notes - 1 {
		if slot := bits.TrailingZeros64(notes); slot < len(slots) {
			slots[slot] = p
		}
	}
}

// holds reports whether conditions hold at p.
func (m *machine) holds(s string, p int, asks syntax.EmptyOp) bool {
	return asks&^conditions[m.plan.kindBefore(s, p)][m.plan.kindAfter(s, p)] == 0
}

// determined reports whether each rune of a text leaves one way through a program, and a match ends at the text's end or
// where there is no choice anyway.
func determined(prog *syntax.Prog) bool {
	choices := false
	for i := range prog.Inst {
		choices = choices || isChoice(prog.Inst[i].Op)
	}
	leadsToMatch := func(pc uint32) bool { return prog.Inst[pc].Op == syntax.InstMatch }
	for i := range prog.Inst {
		in := &prog.Inst[i]
		switch {
		case in.Op == syntax.InstMatch || in.Op == syntax.InstFail:
		case isChoice(in.Op):
			if leadsToMatch(in.Out) || leadsToMatch(in.Arg) {
				return false
			}
		case in.Op == syntax.InstEmptyWidth:
			if leadsToMatch(in.Out) && syntax.EmptyOp(in.Arg)&syntax.EmptyEndText == 0 {
				return false
			}
		case choices && leadsToMatch(in.Out):
			return false
		}
	}
	return len(prog.Inst) < 1000 && newOnePass(newPlan(prog)) != nil
}

// anchoredPrefix returns the prefix of an expression that begins with \A. It reports anchored false for others.
func anchoredPrefix(prog *syntax.Prog) (prefix string, complete, anchored bool) {
	i := &prog.Inst[prog.Start]
	if i.Op != syntax.InstEmptyWidth || syntax.EmptyOp(i.Arg)&syntax.EmptyBeginText == 0 {
		return "", false, false
	}
	i = &prog.Inst[i.Out]
	for i.Op == syntax.InstNop {
		i = &prog.Inst[i.Out]
	}
	var b strings.Builder
	for i.Op == syntax.InstRune1 && i.Rune[0] != utf8.RuneError {
		b.WriteRune(i.Rune[0])
		i = &prog.Inst[i.Out]
	}
	if b.Len() == 0 {
		return "", i.Op == syntax.InstMatch, true
	}
	complete = i.Op == syntax.InstEmptyWidth && syntax.EmptyOp(i.Arg)&syntax.EmptyEndText != 0 &&
		prog.Inst[i.Out].Op == syntax.InstMatch
	return b.String(), complete, true
}
