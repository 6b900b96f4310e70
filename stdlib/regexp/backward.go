package regexp

// The automaton that reads a text from right to left, from where a match ends to where it begins, and what it leaves for
// the walk.
//
// A state's list holds the leaves that a match may have consumed the rune to the right by, in ascending order; at the
// match's end it is the match instruction alone. A step to the left over a rune first finds everything that leads to
// the list without consuming, under the conditions that hold now that both neighbours are known. If the program's start
// is among that, a match begins here (fMatch: at the position before the step). The leaves that consume the rune and
// lead there are the new list.
//
// The forward automaton has said where the leftmost match ends, so the leftmost position from which that end can be
// reached is where it begins: what begins further left and ends there would be a match itself.
//
// For submatches the trail keeps the state at each position. A trail is kept for a block of the text only; for longer
// matches the states at the blocks' ends are kept, and the trail of a block is made again when the walk comes to it.

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

const block = 1 << 15 // bytes of a text whose trail is kept

// A trail holds references of backward states by position.
type trail struct {
	lo, hi int     // the positions that refs is for; those inside of runes have 0
	refs   []int32 // from hi down to lo
	ends   []mark  // from the match's end down, positions at which a block ends
	epoch  int     // of the automaton
}

type mark struct {
	at  int
	ref int32
}

// add says that the automaton is in state ref at p.
func (t *trail) add(p int, ref int32) {
	for t.lo > p+1 {
		t.refs = append(t.refs, 0)
		t.lo--
	}
	t.refs = append(t.refs, ref)
	t.lo = p
}

func (t *trail) at(p int) int32 { return t.refs[t.hi-p] }

func (m *machine) backwardStart(side kind) int32 {
	if ref := m.bwd.starts[side]; ref != 0 {
		return ref
	}
	var accepting []int32
	for pc := range m.plan.prog.Inst {
		if m.plan.prog.Inst[pc].Op == syntax.InstMatch {
			accepting = append(accepting, int32(pc))
		}
	}
	return m.bwd.begin(int(side), accepting, 0, side)
}

func (m *machine) backwardStep(number int32, column int) int32 {
	pl := m.plan
	inst := pl.prog.Inst
	st := m.bwd.list[number]
	side := kind(column - pl.classes)
	consuming := column < pl.classes
	if consuming {
		side = pl.kindOf[column]
	}
	holds := conditions[pl.before[side]][st.side]
	m.seen.empty(len(inst))
	list := m.list[:0]
	stack := m.stack[:0]
	for _, pc := range m.bwd.items(number) {
		m.seen.add(pc)
		stack = append(stack, pc)
	}
	begins := false
	for len(stack) > 0 {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if int(pc) == pl.prog.Start {
			begins = true
		}
		if consuming {
			for _, leaf := range pl.consumers.of(pc) {
				if pl.consumes(leaf, column) {
					list = append(list, leaf)
				}
			}
		}
		for _, from := range pl.passes.of(pc) {
			if in := &inst[from]; in.Op == syntax.InstEmptyWidth && syntax.EmptyOp(in.Arg)&^holds != 0 {
				continue
			}
			if m.seen.add(from) {
				stack = append(stack, from)
			}
		}
	}
	m.stack = stack
	slices.Sort(list)
	m.list = list
	flags := uint8(0)
	if begins {
		flags = fMatch
	}
	if !pl.asks {
		side = kindOther
	}
	return m.bwd.follow(number, column, list, flags, pl.after[side])
}

// leftmostStart returns the leftmost position, but not left of lo, from which a match can end at end; -1 if there is
// none. It leaves a trail if that is asked for. ok is false if the automaton was given up.
func (m *machine) leftmostStart(s string, lo, end int, leave bool) (start int, ok bool) {
	for range 3 {
		m.trail.ends = m.trail.ends[:0]
		ref := m.backwardStart(m.plan.kindAfter(s, end))
		epoch := m.bwd.epoch
		start, _, ok = m.backwardRun(s, lo, end, ref, leave)
		if !ok {
			return 0, false
		}
		if !leave || m.bwd.epoch == epoch {
			return start, true
		}
		// What the trail refers to has been forgotten.
	}
	return 0, false
}

// backwardRun runs from a state at end down to lo.
func (m *machine) backwardRun(s string, lo, end int, ref int32, leave bool) (start int, last int32, ok bool) {
	pl := m.plan
	st := &m.bwd
	t := &m.trail
	start = -1
	p := end
	cur := int(ref &^ sign)
	table := st.table
	begun, epoch, times := p, st.epoch, 0
	kept := 0 // the position from which on no trail is kept
	if leave {
		t.refs = t.refs[:0]
		t.lo, t.hi = p+1, p
		t.epoch = epoch
		kept = p - block - utf8.UTFMax
		t.add(p, int32(cur))
		t.ends = append(t.ends, mark{p, int32(cur)})
	}
	for p > lo {
		width := 1
		column := int(pl.ascii[s[p-1]])
		if s[p-1] >= utf8.RuneSelf {
			column, width = m.columnBefore(s, lo, p)
		}
		next := table[cur+column]
		if next < 0 {
			number := st.number(next)
			if number == 0 {
				next = m.backwardStep(int32(cur>>st.shift), column)
				table = st.table
				if st.epoch != epoch {
					if times++; !st.worthwhile(begun-p, times) {
						return 0, 0, false
					}
					begun, epoch = p, st.epoch
				}
				number = st.number(next)
			}
			if number == 1 {
				return start, 0, true
			}
			if st.list[number].flags&fMatch != 0 {
				start = p
			}
		}
		cur = int(next &^ sign)
		p -= width
		if leave {
			if p >= kept {
				t.add(p, int32(cur))
			}
			if t.ends[len(t.ends)-1].at-p >= block {
				t.ends = append(t.ends, mark{p, int32(cur)})
			}
		}
	}
	side := kindEdge
	if p > 0 {
		switch b := s[p-1]; {
		case b == '\n':
			side = kindNewline
		case syntax.IsWordChar(rune(b)):
			side = kindWord
		default:
			side = kindOther
		}
	}
	column := pl.classes + int(side)
	next := table[cur+column]
	number := st.number(next)
	if number == 0 {
		next = m.backwardStep(int32(cur>>st.shift), column)
		number = st.number(next)
	}
	if number != 1 && st.list[number].flags&fMatch != 0 {
		start = p
	}
	return start, int32(cur), true
}
