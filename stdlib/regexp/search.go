package regexp

// Which way a search goes.
//
//	literal text            strings.Index
//	must end at the end     the backward automaton from there, which stops early where there is no match
//	otherwise               a few tries where a match might begin; then the forward automaton to the match's end, the
//	                        backward one to its begin
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
	start := p
	if !pl.endsAtText || pl.startsAtText {
		if start, end, ok = m.tryAhead(s, p, groups, slots); !ok || end < 0 {
			return false, ok
		}
		if start >= 0 && groups && pl.onePass != nil {
			return true, true
		}
		if start < 0 {
			start = p
		} else if !groups {
			slots[0], slots[1] = start, end
			return true, true
		}
	}
	walks := groups && pl.onePass == nil
	if !pl.startsAtText || walks {
		if start, ok = m.leftmostStart(s, start, end, walks); !ok || start < 0 {
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

// tryAhead looks for the end of the leftmost match, and for its begin, too, if that is cheap; otherwise start is -1. If the
// program is of one pass and groups are wanted, slots are set when start is found.
//
// Where a search can go from one place at which a match might begin to the next, it tries the places one by one, as long
// as it has credit. Tries that succeed earn some, tries in vain cost what they have read, and without credit the automaton
// that follows all beginnings at once takes over. Credit is bounded, so the time stays linear. A machine begins with
// little and keeps what it has from one search to the next; without any it earns a bit with each search, and so tries
// again now and then.
func (m *machine) tryAhead(s string, p int, groups bool, slots []int) (start, end int, ok bool) {
	pl := m.plan
	if pl.startsAtText || !pl.selective && !pl.empty {
		end, ok = m.leftmostEnd(s, p, !pl.startsAtText, false)
		return -1, end, ok
	}
	const (
		most = 1 << 10 // credit
		cost = 8       // of a try, beside the bytes that it reads
	)
	for at := p; m.credit > 0; {
		if pl.selective {
			if at = pl.seek(s, at); at < 0 {
				return -1, -1, true
			}
		}
		if groups && pl.onePass != nil {
			if m.passOnce(s, at, slots) {
				end = slots[1]
			} else {
				end = -1
			}
		} else if end, ok = m.leftmostEnd(s, at, false, false); !ok {
			return -1, -1, false
		}
		if end >= 0 {
			m.credit = min(m.credit+cost+end-at, most)
			return at, end, true
		}
		m.credit -= cost + m.reached - at
		if at == len(s) {
			return -1, -1, true
		}
		at += runeWidth(s, at)
		p = at
	}
	m.credit++
	end, ok = m.leftmostEnd(s, p, true, false)
	return -1, end, ok
}
