package regexp

// Which way a search goes.
//
//	literal text            strings.Index
//	must end at the end     the backward automaton from there, which stops early where there is no match
//	otherwise               the forward automaton to the match's end, the backward one to its begin
//	submatches              one pass, if the program allows it; else the backward automaton leaves a trail, and the walk
//	                        follows it
//	automata given up       the machine that follows all ways at once
//
// Each of these takes time linear in the text.

import "strings"

// matches reports whether s has a match.
func (m *machine) matches(s string) bool {
	pl := m.plan
	switch {
	case pl.literal:
		return strings.Contains(s, pl.prefix)
	case !pl.automata:
	case pl.endsAtText && !pl.startsAtText:
		if start, ok := m.leftmostStart(s, 0, len(s), false); ok {
			return start >= 0
		}
	default:
		if end, ok := m.leftmostEnd(s, 0, !pl.startsAtText, true); ok {
			return end >= 0
		}
	}
	return pikeSearch(pl.prog, &source{text: s}, 0, false, m.longest, true, m.slots[:2])
}

// find looks for the leftmost match of s that begins at p or later and sets slots, of which there is at least one pair.
func (m *machine) find(s string, p int, slots []int) bool {
	pl := m.plan
	if pl.startsAtText && p > 0 {
		return false
	}
	groups := len(slots) > 2
	if pl.literal {
		p := seekPrefix(s, p, pl.prefix)
		if p < 0 {
			return false
		}
		if !groups {
			slots[0], slots[1] = p, p+len(pl.prefix)
			return true
		}
	}
	if pl.automata {
		if found, ok := m.findByAutomata(s, p, groups, slots); ok {
			return found
		}
	}
	return pikeSearch(pl.prog, &source{text: s}, p, false, m.longest, false, slots)
}

func (m *machine) findByAutomata(s string, p int, groups bool, slots []int) (found, ok bool) {
	pl := m.plan
	if groups && pl.onePass != nil && pl.startsAtText {
		return m.passOnce(s, p, slots), true
	}
	end := len(s)
	if !pl.endsAtText || pl.startsAtText {
		if end, ok = m.leftmostEnd(s, p, !pl.startsAtText, false); !ok || end < 0 {
			return false, ok
		}
	}
	start := p
	walks := groups && pl.onePass == nil
	if !pl.startsAtText || walks {
		if start, ok = m.leftmostStart(s, p, end, walks); !ok || start < 0 {
			return false, ok
		}
	}
	switch {
	case walks:
		return true, m.walk(s, start, end, slots)
	case groups:
		return m.passOnce(s, start, slots), true
	}
	slots[0], slots[1] = start, end
	return true, true
}
