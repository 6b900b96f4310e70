package regexp

// The walk from a match's begin to its end, which finds the submatches.
//
// With the trail of the backward automaton there is nothing to try: at each position it says which leaves lead to the
// match's end. So of the ways on, the first in order of preference that comes to such a leaf is the one that a
// backtracking search would have taken in the end. This is the second half of what Frisch and Cardelli (Greedy Regular
// Expression Matching, 2004) describe; the groups that are passed are noted on the way.
//
// What is decided depends on the leaf that we come from, the backward state, and the kind of the rune that was consumed;
// decisions are remembered in a small table by these. So a walk over a long text costs a look into it per rune.

import (
	"regexp/syntax"
	"unicode/utf8"
)

const decisions = 1 << 10

// A decision says how to go on.
type decision struct {
	key   uint64 // of what it depends on, and never 0
	next  int32  // the leaf to come to, or the match
	notes int32  // index of a list of slots, preceded by its length; 0 if there are none
}

// walk sets slots for the match of s from start to end. It reports false if the trail cannot be made again.
func (m *machine) walk(s string, start, end int, slots []int) bool {
	pl := m.plan
	inst := pl.prog.Inst
	t := &m.trail
	for i := range slots {
		slots[i] = -1
	}
	slots[0], slots[1] = start, end
	if m.decided == nil {
		m.decided = make([]decision, decisions)
		m.notes = append(m.notes, 0)
	}
	from := int32(len(inst)) // stands for the program's start
	side := pl.kindBefore(s, start)
	for p := start; ; {
		if p > t.hi || p < t.lo {
			if !m.retrace(s, p) {
				return false
			}
		}
		ref := t.at(p)
		key := uint64(ref)<<32 | uint64(from)<<2 | uint64(side)
		d := &m.decided[(key*0x9e3779b97f4a7c15)>>(64-10)]
		if d.key != key || m.decidedIn != m.bwd.epoch {
			d = m.decide(key, ref, from, side)
		}
		if d.notes != 0 {
			for _, slot := range m.notes[d.notes+1:][:m.notes[d.notes]] {
				if int(slot) < len(slots) {
					slots[slot] = p
				}
			}
		}
		if p == end {
			return true
		}
		from = d.next
		b := s[p]
		if b < utf8.RuneSelf {
			side = pl.beforeOf[b]
			p++
		} else {
			_, width := utf8.DecodeRuneInString(s[p:])
			side = kindOther
			p += width
		}
	}
}

// retrace makes the trail of the block that p is in.
func (m *machine) retrace(s string, p int) bool {
	t := &m.trail
	i := len(t.ends) - 1
	for t.ends[i].at < p {
		i--
	}
	ends := t.ends
	from := ends[i]
	t.ends = nil
	_, _, ok := m.backwardRun(s, p, from.at, from.ref, true)
	t.ends = ends
	return ok && m.bwd.epoch == t.epoch && t.lo == p
}

// decide finds out how to go on, and remembers it.
func (m *machine) decide(key uint64, ref, from int32, side kind) *decision {
	if m.decidedIn != m.bwd.epoch || len(m.notes) > 1<<16 {
		clear(m.decided)
		m.notes = append(m.notes[:0], 0)
		m.decidedIn = m.bwd.epoch
	}
	pl := m.plan
	inst := pl.prog.Inst
	number := m.bwd.number(ref)
	m.live.empty(len(inst))
	for _, pc := range m.bwd.items(number) {
		m.live.add(pc)
	}
	holds := conditions[side][m.bwd.list[number].side]
	m.seen.empty(len(inst))
	pc := int32(pl.prog.Start)
	if int(from) < len(inst) {
		pc = int32(inst[from].Out)
	}
	// The stack holds second choices and, behind each, how many slots had been noted on the way there.
	at := len(m.notes)
	m.notes = append(m.notes, 0)
	stack := m.stack[:0]
	for {
		if m.seen.add(pc) {
			in := &inst[pc]
			switch {
			case m.live.has(pc):
				m.stack = stack
				d := &m.decided[(key*0x9e3779b97f4a7c15)>>(64-10)]
				*d = decision{key: key, next: pc, notes: int32(at)}
				if n := len(m.notes) - at - 1; n > 0 {
					m.notes[at] = int32(n)
				} else {
					m.notes = m.notes[:at]
					d.notes = 0
				}
				return d
			case isChoice(in.Op):
				stack = append(stack, int32(in.Arg), int32(len(m.notes)))
				pc = int32(in.Out)
				continue
			case in.Op == syntax.InstCapture:
				m.notes = append(m.notes, int32(in.Arg))
				pc = int32(in.Out)
				continue
			case in.Op == syntax.InstNop, in.Op == syntax.InstEmptyWidth && syntax.EmptyOp(in.Arg)&^holds == 0:
				pc = int32(in.Out)
				continue
			}
		}
		if len(stack) == 0 {
			panic("regexp: the automata disagree")
		}
		pc = stack[len(stack)-2]
		m.notes = m.notes[:stack[len(stack)-1]]
		stack = stack[:len(stack)-2]
	}
}
