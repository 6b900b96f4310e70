package regexp

// The automaton that reads a text from left to right and finds where the leftmost match ends.
//
// A state's list holds the leaves that can be reached, in order of preference. Where a condition is in the way the list
// holds instead the instructions that the last rune led to (fAsks), and what they lead to is found out when the next
// rune's kind is known: it has to be found all at once, because which way comes first to an instruction depends on all
// instructions that ways of more preference have passed. Each step consumes a rune: the list is cut behind the match if
// it has one, and what the leaves lead to is the new list. A match is thus noticed one rune late, and the flag fMatch of
// the new state means the position before that rune. At the text's end a step with the kind of the edge, which consumes
// nothing, notices the last one.
//
// While a match may begin later (fSeek) the program's start is appended to each list, with the lowest preference. When a
// match is noticed, what is cut off includes all later beginnings, and no more are added.
//
// For leftmost-longest matches the order inside a list does not matter but that between beginnings does: a match that
// begins further left wins. So a list is divided by bars into groups of the same beginning, each sorted; a match in a
// group cuts off the groups behind it.

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode/utf8"
)

const bar = int32(-1) // between two groups

// reach appends the leaves that pc leads to without consuming, where certain conditions hold. What is marked as seen is
// passed over. If resolve is not set, conditions are not followed but noted in m.asked.
func (m *machine) reach(list []int32, pc int32, resolve bool, holds syntax.EmptyOp) []int32 {
	inst := m.plan.prog.Inst
	stack := append(m.stack[:0], pc)
	for len(stack) > 0 {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
	follow:
		if !m.seen.add(pc) {
			continue
		}
		switch in := &inst[pc]; {
		case isChoice(in.Op):
			stack = append(stack, int32(in.Arg))
			pc = int32(in.Out)
			goto follow
		case in.Op == syntax.InstEmptyWidth:
			if !resolve {
				m.asked = true
			} else if syntax.EmptyOp(in.Arg)&^holds == 0 {
				pc = int32(in.Out)
				goto follow
			}
		case in.Op == syntax.InstNop || in.Op == syntax.InstCapture:
			pc = int32(in.Out)
			goto follow
		case in.Op != syntax.InstFail:
			list = append(list, pc)
		}
	}
	m.stack = stack
	return list
}

// A draft is the list of a state that is being made, both as leaves and as the instructions that they come from.
type draft struct {
	leaves, seeds []int32
	groups        [2]int // where the current group begins in each
}

// enter adds what pc leads to.
func (m *machine) enter(pc int32) {
	if !m.seen.has(pc) {
		m.draft.seeds = append(m.draft.seeds, pc)
		m.draft.leaves = m.reach(m.draft.leaves, pc, false, 0)
	}
}

// newDraft begins a list.
func (m *machine) newDraft() {
	m.seen.empty(len(m.plan.prog.Inst))
	m.asked = false
	m.draft.leaves, m.draft.seeds = m.draft.leaves[:0], m.draft.seeds[:0]
	m.draft.groups = [2]int{}
}

// endGroup ends a group of the draft, if there is something in it.
func (m *machine) endGroup() {
	d := &m.draft
	for i, list := range []*[]int32{&d.leaves, &d.seeds} {
		if len(*list) > d.groups[i] {
			slices.Sort((*list)[d.groups[i]:])
			*list = append(*list, bar)
			d.groups[i] = len(*list)
		}
	}
}

// finish returns the draft's list, and the flags and side that the state has for it.
func (m *machine) finish(flags uint8, side kind) ([]int32, uint8, kind) {
	list := m.draft.leaves
	if m.asked {
		list = m.draft.seeds
		flags |= fAsks
	} else {
		side = kindOther
	}
	if m.longest && len(list) > 0 {
		list = list[:len(list)-1] // the last bar
	}
	return list, flags, side
}

// forwardStart returns the reference of the state to begin with behind a neighbour.
func (m *machine) forwardStart(seeking bool, side kind) int32 {
	slot := int(side)
	if seeking {
		slot += int(kinds)
	}
	if ref := m.fwd.starts[slot]; ref != 0 {
		return ref
	}
	flags := uint8(0)
	if seeking {
		flags = fSeek
		if m.plan.selective {
			flags |= fIdle
		}
	}
	m.newDraft()
	m.enter(int32(m.plan.prog.Start))
	if m.longest {
		m.endGroup()
	}
	list, flags, side := m.finish(flags, side)
	return m.fwd.begin(slot, list, flags, side)
}

// forwardStep computes what follows a state in a column, stores and returns it. The state's own number may change by that.
func (m *machine) forwardStep(number int32, column int) int32 {
	pl := m.plan
	inst := pl.prog.Inst
	st := m.fwd.list[number]
	items := m.fwd.items(number)
	side := kind(column - pl.classes)
	consuming := column < pl.classes
	if consuming {
		side = pl.kindOf[column]
	}
	if st.flags&fAsks != 0 {
		m.seen.empty(len(inst))
		holds := conditions[st.side][pl.after[side]]
		resolved := m.resolved[:0]
		for _, pc := range items {
			if pc == bar {
				resolved = append(resolved, bar)
			} else {
				resolved = m.reach(resolved, pc, true, holds)
			}
		}
		m.resolved = resolved
		items = resolved
	}
	m.newDraft()
	matched := false
	for _, pc := range items {
		if pc == bar {
			if matched {
				break
			}
			m.endGroup()
			continue
		}
		if inst[pc].Op == syntax.InstMatch {
			matched = true
			if !m.longest {
				break
			}
			continue
		}
		if consuming && pl.consumes(pc, column) {
			m.enter(int32(inst[pc].Out))
		}
	}
	if m.longest {
		m.endGroup()
	}
	flags := uint8(0)
	if matched {
		flags = fMatch
	} else if st.flags&fSeek != 0 && consuming {
		flags = fSeek
		if len(m.draft.seeds) == 0 && pl.selective {
			flags |= fIdle
		}
		m.enter(int32(pl.prog.Start))
		if m.longest {
			m.endGroup()
		}
	}
	list, flags, side := m.finish(flags, pl.before[side])
	return m.fwd.follow(number, column, list, flags, side)
}

// column returns the column of the rune at p, which is not ASCII, and its width.
func (m *machine) column(s string, p int) (column, width int) {
	b := s[p]
	switch {
	case 0xc2 <= b && b < 0xe0 && p+1 < len(s) && s[p+1]&0xc0 == 0x80:
		return m.classOf(rune(b&0x1f)<<6 | rune(s[p+1]&0x3f)), 2
	case 0xe1 <= b && b < 0xed && p+2 < len(s) && s[p+1]&0xc0 == 0x80 && s[p+2]&0xc0 == 0x80:
		return m.classOf(rune(b&0xf)<<12 | rune(s[p+1]&0x3f)<<6 | rune(s[p+2]&0x3f)), 3
	}
	r, width := utf8.DecodeRuneInString(s[p:])
	return m.classOf(r), width
}

// columnBefore is column for the rune that ends at p; it begins at lo or later.
func (m *machine) columnBefore(s string, lo, p int) (column, width int) {
	if p-2 >= lo && s[p-1]&0xc0 == 0x80 {
		b := s[p-2]
		if 0xc2 <= b && b < 0xe0 {
			return m.classOf(rune(b&0x1f)<<6 | rune(s[p-1]&0x3f)), 2
		}
		if p-3 >= lo && b&0xc0 == 0x80 && 0xe1 <= s[p-3] && s[p-3] < 0xed {
			return m.classOf(rune(s[p-3]&0xf)<<12 | rune(b&0x3f)<<6 | rune(s[p-1]&0x3f)), 3
		}
	}
	r, width := utf8.DecodeLastRuneInString(s[lo:p])
	return m.classOf(r), width
}

// classOf is plan.classOf with a memory.
func (m *machine) classOf(r rune) int {
	if c := m.plan.wideClass; c >= 0 {
		return c
	}
	known := &m.classes[uint32(r)%uint32(len(m.classes))]
	if known.r != r {
		known.r, known.class = r, m.plan.classOf(r)
	}
	return known.class
}

// leftmostEnd returns the end of the leftmost match of s that begins at p or, if seeking, later; -1 if there is none. If
// earliest is set, it returns any position where a match is known to have ended. ok is false if the automaton was given
// up.
func (m *machine) leftmostEnd(s string, p int, seeking, earliest bool) (end int, ok bool) {
	pl := m.plan
	st := &m.fwd
	ref := m.forwardStart(seeking, pl.kindBefore(s, p))
	last := -1
	if m.fwd.number(ref) == 1 {
		return -1, true
	}
	if ref < 0 {
		if p = pl.seek(s, p); p < 0 {
			return -1, true
		}
		ref = m.forwardStart(true, pl.kindBefore(s, p))
	}
	cur := int(ref &^ sign)
	table := st.table
	begun, epoch, times := p, st.epoch, 0
	for p < len(s) {
		width := 1
		column := int(pl.ascii[s[p]])
		if s[p] >= utf8.RuneSelf {
			column, width = m.column(s, p)
		}
		next := table[cur+column]
		if next >= 0 {
			cur = int(next)
			p += width
			continue
		}
		number := st.number(next)
		if number == 0 {
			next = m.forwardStep(int32(cur>>st.shift), column)
			table = st.table
			if st.epoch != epoch {
				if times++; !st.worthwhile(p-begun, times) {
					return 0, false
				}
				begun, epoch = p, st.epoch
			}
			number = st.number(next)
		}
		if number == 1 {
			m.reached = p
			return last, true
		}
		flags := st.list[number].flags
		if flags&fMatch != 0 {
			last = p
			if earliest || st.list[number].n == 0 {
				m.reached = p
				return p, true
			}
		}
		cur = int(next &^ sign)
		p += width
		if flags&fMatch != 0 {
			// Often a match goes on in the same state.
			for p < len(s) && s[p] < utf8.RuneSelf && table[cur+int(pl.ascii[s[p]])] == next {
				last = p
				p++
			}
			continue
		}
		if flags&fIdle != 0 {
			if p = pl.seek(s, p); p < 0 {
				return -1, true
			}
			if pl.asks {
				cur = int(m.forwardStart(true, pl.kindBefore(s, p)) &^ sign)
				table = st.table
			}
		}
	}
	m.reached = p
	column := pl.classes + int(kindEdge)
	next := table[cur+column]
	if st.number(next) == 0 {
		next = m.forwardStep(int32(cur>>st.shift), column)
	}
	if st.list[st.number(next)].flags&fMatch != 0 {
		last = len(s)
	}
	return last, true
}

// seekPrefix returns where prefix next occurs in s from p on, or -1.
func seekPrefix(s string, p int, prefix string) int {
	if strings.HasPrefix(s[p:], prefix) {
		return p
	}
	i := strings.Index(s[p:], prefix)
	if i < 0 {
		return -1
	}
	return p + i
}
