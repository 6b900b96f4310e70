package regexp

// The automaton that reads a text from left to right and finds where the leftmost match ends.
//
// A state's list holds the leaves and conditions that can be reached, in order of preference; what a condition leads to
// is found out when the next rune's kind is known. Each step consumes a rune: conditions are resolved, the list is cut
// behind the match if it has one, and what the leaves lead to is the new list. A match is thus noticed one rune late, and
// the flag fMatch of the new state means the position before that rune. At the text's end a step with the kind of the
// edge, which consumes nothing, notices the last one.
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

// reach appends what pc leads to without consuming. Conditions are resolved by holds if resolve is set, else appended.
// What is marked as seen is passed over.
func (m *machine) reach(list []int32, pc uint32, resolve bool, holds syntax.EmptyOp) []int32 {
	inst := m.plan.prog.Inst
	stack := append(m.stack[:0], int32(pc))
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
		case in.Op == syntax.InstEmptyWidth && !resolve:
			list = append(list, pc)
		case in.Op == syntax.InstEmptyWidth:
			if syntax.EmptyOp(in.Arg)&^holds == 0 {
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

// forwardStart returns the reference of the state to begin with behind a neighbour.
func (m *machine) forwardStart(seeking bool, side kind) int32 {
	slot := int(side)
	if seeking {
		slot += int(kinds)
	}
	if ref := m.fwd.starts[slot]; ref != 0 {
		return ref
	}
	m.seen.empty(len(m.plan.prog.Inst))
	list := m.reach(m.list[:0], uint32(m.plan.prog.Start), false, 0)
	flags := uint8(0)
	if seeking {
		flags = fSeek
		if m.plan.selective {
			flags |= fIdle
		}
	}
	ref := m.internForward(list, flags, side, -1, 0)
	m.list = list
	m.fwd.starts[slot] = ref
	return ref
}

// internForward makes a state of a list, as what follows state from in a column if from is not negative.
func (m *machine) internForward(list []int32, flags uint8, side kind, from int32, column int) int32 {
	if m.plan.asks && slices.ContainsFunc(list, func(pc int32) bool {
		return pc != bar && m.plan.prog.Inst[pc].Op == syntax.InstEmptyWidth
	}) {
		flags |= fAsks
	} else {
		side = kindOther
	}
	if from < 0 {
		ref, ok := m.fwd.intern(list, flags, side, false)
		if !ok {
			m.fwd.reset()
			m.fwd.epoch++
			ref, _ = m.fwd.intern(list, flags, side, true)
		}
		return ref
	}
	return m.fwd.follow(from, column, list, flags, side)
}

// forwardStep computes what follows a state in a column, stores and returns it. The state's own number may
// change by that.
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
				resolved = m.reach(resolved, uint32(pc), true, holds)
			}
		}
		m.resolved = resolved
		items = resolved
	}
	m.seen.empty(len(inst))
	list := m.list[:0]
	matched := false
	group := 0 // where the current group began
	endGroup := func() {
		if len(list) > group {
			slices.Sort(list[group:])
			list = append(list, bar)
			group = len(list)
		}
	}
	for _, pc := range items {
		if pc == bar {
			if matched {
				break
			}
			endGroup()
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
			list = m.reach(list, inst[pc].Out, false, 0)
		}
	}
	if m.longest {
		endGroup()
	}
	flags := uint8(0)
	if matched {
		flags = fMatch
	} else if st.flags&fSeek != 0 && consuming {
		flags = fSeek
		if len(list) == 0 && pl.selective {
			flags |= fIdle
		}
		list = m.reach(list, uint32(pl.prog.Start), false, 0)
		if m.longest {
			slices.Sort(list[group:])
		}
	}
	if m.longest && len(list) > 0 && list[len(list)-1] == bar {
		list = list[:len(list)-1]
	}
	m.list = list
	return m.internForward(list, flags, pl.before[side], number, column)
}

// column returns the column of the rune at p, which is not ASCII, and its width.
func (m *machine) column(s string, p int) (column, width int) {
	r, width := utf8.DecodeRuneInString(s[p:])
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
	begun, epoch := p, st.epoch
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
				if p-begun < 4*len(st.table)>>st.shift || st.epoch-epoch > 16 && p-begun < 1<<14 {
					return 0, false
				}
				begun, epoch = p, st.epoch
			}
			number = st.number(next)
		}
		if number == 1 {
			return last, true
		}
		flags := st.list[number].flags
		if flags&fMatch != 0 {
			last = p
			if earliest || st.list[number].n == 0 {
				return p, true
			}
		}
		cur = int(next &^ sign)
		p += width
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
