package regexp

// The machine that follows all ways through a program at once (Pike, The text editor sam, 1987; Cox, Regular Expression
// Matching: the Virtual Machine Approach, 2009).
//
// It needs no more than the next rune, and so runs where there is nothing else, on an io.RuneReader; and it takes time
// and memory bounded by the program for each rune, and so runs where the automata have been given up. At each position
// a list holds the leaves that are reached, in order of preference, each with the slots of the way that came there
// first. Slots of all threads lie in one slice, a row a thread.

import (
	"io"
	"regexp/syntax"
	"unicode/utf8"
)

// A source gives the runes of a text.
type source struct {
	text   string
	reader io.RuneReader // if not nil, instead of text
	ended  bool          // the reader has come to its end
}

// next returns the rune at p and its width; -1 at the end.
func (src *source) next(p int) (r rune, width int) {
	if src.reader != nil {
		if src.ended {
			return -1, 0
		}
		r, width, err := src.reader.ReadRune()
		if err != nil {
			src.ended = true
			return -1, 0
		}
		return r, width
	}
	if p >= len(src.text) {
		return -1, 0
	}
	if b := src.text[p]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(src.text[p:])
}

// threads is the list for one position.
type threads struct {
	pcs   []int32
	slots []int // len(pcs) rows
}

type pike struct {
	prog    *syntax.Prog
	now     threads
	then    threads
	seen    marks
	stack   []pikeStep
	way     []int // the slots of the way that is being followed
	matched []int
}

// A pikeStep is something to do later: go to pc, or, if pc is negative, put back a slot.
type pikeStep struct {
	pc    int32
	slot  int32
	value int
}

// pikeSearch returns the leftmost match of src from p on, in slots, of which there is at least one pair. Behind slots that
// the program has nothing is written. A match may begin at p only if pinned; if earliest is set, any match will do.
func pikeSearch(prog *syntax.Prog, src *source, p int, pinned, longest, earliest bool, slots []int) bool {
	width := min(len(slots), prog.NumCap)
	m := &pike{prog: prog, way: make([]int, width), matched: make([]int, width)}
	for i := range m.way {
		m.way[i] = -1
	}
	m.seen.empty(len(prog.Inst))
	pinned = pinned || prog.StartCond()&syntax.EmptyBeginText != 0
	found := false
	before := rune(-1)
	if p > 0 {
		before, _ = utf8.DecodeLastRuneInString(src.text[:p])
	}
	r, size := src.next(p)
	for begin := p; ; {
		if !found && (p == begin || !pinned) {
			m.seen2(len(m.now.pcs) == 0)
			m.way[0] = p
			m.enter(&m.now, int32(prog.Start), p, syntax.EmptyOpContext(before, r))
		}
		if len(m.now.pcs) == 0 && (found || pinned) {
			break
		}
		after, afterSize := rune(-1), 0
		if r >= 0 {
			after, afterSize = src.next(p + size)
		}
		m.seen.empty(len(prog.Inst))
		holds := syntax.EmptyOpContext(r, after)
		for i, pc := range m.now.pcs {
			row := m.now.slots[i*width:][:width]
			in := &prog.Inst[pc]
			if in.Op == syntax.InstMatch {
				if longest && found && row[0] > m.matched[0] {
					continue
				}
				if !found || !longest || row[0] < m.matched[0] || p > m.matched[1] {
					copy(m.matched, row)
					m.matched[1] = p
				}
				found = true
				if !longest {
					break
				}
				continue
			}
			if longest && found && row[0] > m.matched[0] {
				continue
			}
			if r >= 0 && consumesRune(in, r) {
				copy(m.way, row)
				m.enter(&m.then, int32(in.Out), p+size, holds)
			}
		}
		if found && earliest || r < 0 {
			break
		}
		m.now, m.then = m.then, m.now
		m.then.pcs, m.then.slots = m.then.pcs[:0], m.then.slots[:0]
		for i := range m.way {
			m.way[i] = -1
		}
		before = r
		p += size
		r, size = after, afterSize
	}
	if found {
		for i := range slots {
			slots[i] = -1
		}
		copy(slots, m.matched)
	}
	return found
}

// seen2 empties the set of instructions at the first position, where no step has done so.
func (m *pike) seen2(first bool) {
	if first {
		m.seen.empty(len(m.prog.Inst))
	}
}

func consumesRune(in *syntax.Inst, r rune) bool {
	switch in.Op {
	case syntax.InstRune1:
		return r == in.Rune[0]
	case syntax.InstRuneAny:
		return true
	case syntax.InstRuneAnyNotNL:
		return r != '\n'
	}
	return in.MatchRune(r)
}

// enter adds the leaves that pc leads to at position p.
func (m *pike) enter(list *threads, pc int32, p int, holds syntax.EmptyOp) {
	stack := m.stack[:0]
	for {
		for m.seen.add(pc) {
			in := &m.prog.Inst[pc]
			switch in.Op {
			case syntax.InstAlt, syntax.InstAltMatch:
				stack = append(stack, pikeStep{pc: int32(in.Arg)})
			case syntax.InstCapture:
				if slot := int(in.Arg); slot < len(m.way) {
					stack = append(stack, pikeStep{-1, int32(slot), m.way[slot]})
					m.way[slot] = p
				}
			case syntax.InstEmptyWidth:
				if syntax.EmptyOp(in.Arg)&^holds != 0 {
					goto next
				}
			case syntax.InstNop:
			case syntax.InstFail:
				goto next
			default:
				list.pcs = append(list.pcs, pc)
				list.slots = append(list.slots, m.way...)
				goto next
			}
			pc = int32(in.Out)
		}
	next:
		for {
			if len(stack) == 0 {
				m.stack = stack
				return
			}
			step := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if step.pc >= 0 {
				pc = step.pc
				break
			}
			m.way[step.slot] = step.value
		}
	}
}
