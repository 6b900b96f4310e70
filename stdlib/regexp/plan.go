package regexp

// What the matchers want to know about a program, computed when an expression is first used and never changed.
//
// Runes that no instruction tells apart are one class. The classes are numbered, so that an automaton has a column a
// class, and not one a rune. A text is decoded rune by rune, but an ASCII byte, for which a table has the class, never
// needs to be. This, and not an automaton over bytes, is what makes bytes that are not UTF-8 simple: each counts as
// U+FFFD of width 1, which depends on bytes that follow; and boundaries between runes are the same from the left and
// from the right, because a byte that begins a rune is never inside of another.
//
// Conditions such as \b ask for the runes around a position. There are four kinds of neighbour: the text's edge, a newline,
// a rune of a word, and others. Classes are fine enough that all runes of a class are of one kind; kinds that the
// program does not ask for are taken for others.
//
// A leaf is an instruction that consumes a rune. All others are passed between two runes; for the way back the plan has
// their predecessors.

import (
	"regexp/syntax"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

type kind = uint8

const (
	kindOther kind = iota
	kindEdge
	kindNewline
	kindWord
	kinds
)

// conditions holds which conditions are true between two kinds of neighbour.
var conditions = func() (table [kinds][kinds]syntax.EmptyOp) {
	example := [kinds]rune{kindOther: ' ', kindEdge: -1, kindNewline: '\n', kindWord: 'a'}
	for before, r1 := range example {
		for after, r2 := range example {
			table[before][after] = syntax.EmptyOpContext(r1, r2)
		}
	}
	return
}()

const (
	maxClasses  = 1000
	maxPlanWork = 1 << 22 // ranges looked at while classes are told apart
)

type plan struct {
	prog *syntax.Prog

	automata bool // the program can be run by automata; else there are too many classes

	ascii     [256]uint16 // the class of each ASCII byte
	first     []rune      // the first rune of each interval
	class     []uint16    // the class of each interval
	wideClass int         // the class of all runes beyond ASCII if they have the same, else -1
	classes   int
	kindOf    []kind     // of each class
	shift     uint       // a row of an automaton has 1<<shift columns, classes and then kinds
	accepted  [][]uint64 // for each set of runes the classes in it

	leafSet []int32 // for each instruction its set of runes, -1 if it is no leaf

	asks         bool        // there are conditions
	before       [kinds]kind // what is left of a neighbour's kind on the left
	after        [kinds]kind // and on the right
	beforeOf     [256]kind   // of the byte to the left
	afterOf      [256]kind   // of the byte to the right
	passes       edges       // for each instruction those that lead to it without consuming
	consumers    edges       // for each instruction the leaves that lead to it
	startsAtText bool        // a match begins at the text's begin
	endsAtText   bool        // a match ends at the text's end

	prefix    string    // every match begins with it
	literal   bool      // and that is all of it
	begins    [256]bool // bytes that a match can begin with
	onePass   *onePass  // nil if the program needs more
	empty     bool      // the empty text matches wherever it is tried
	selective bool      // begins or prefix is worth looking for
}

// edges is a list of instructions for each instruction.
type edges struct {
	from []int32 // where the list of each begins, and one more
	to   []int32
}

func (e *edges) of(pc int32) []int32 { return e.to[e.from[pc]:e.from[pc+1]] }

// reversed makes edges of pairs from, to: for each to all from.
func reversed(n int, pairs func(emit func(from, to uint32))) edges {
	e := edges{from: make([]int32, n+1)}
	pairs(func(_, to uint32) { e.from[to+1]++ })
	for i := range n {
		e.from[i+1] += e.from[i]
	}
	e.to = make([]int32, e.from[n])
	next := slices.Clone(e.from)
	pairs(func(from, to uint32) {
		e.to[next[to]] = int32(from)
		next[to]++
	})
	return e
}

func newPlan(prog *syntax.Prog) *plan {
	pl := &plan{prog: prog}
	pl.neighbours()
	pl.automata = pl.partition()
	pl.reverse()
	pl.anchors()
	pl.beginnings()
	if prog.NumCap > 2 {
		pl.onePass = newOnePass(pl)
	}
	return pl
}

func isLeaf(op syntax.InstOp) bool {
	switch op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	}
	return false
}

func isChoice(op syntax.InstOp) bool { return op == syntax.InstAlt || op == syntax.InstAltMatch }

// neighbours finds out which kinds of neighbour the program asks for.
func (pl *plan) neighbours() {
	var asked syntax.EmptyOp
	for i := range pl.prog.Inst {
		if in := &pl.prog.Inst[i]; in.Op == syntax.InstEmptyWidth {
			asked |= syntax.EmptyOp(in.Arg)
		}
	}
	pl.asks = asked != 0
	if asked&(syntax.EmptyWordBoundary|syntax.EmptyNoWordBoundary) != 0 {
		pl.before[kindWord], pl.after[kindWord] = kindWord, kindWord
	}
	if asked&syntax.EmptyBeginLine != 0 {
		pl.before[kindNewline], pl.before[kindEdge] = kindNewline, kindEdge
	}
	if asked&syntax.EmptyEndLine != 0 {
		pl.after[kindNewline], pl.after[kindEdge] = kindNewline, kindEdge
	}
	if asked&syntax.EmptyBeginText != 0 {
		pl.before[kindEdge] = kindEdge
	}
	if asked&syntax.EmptyEndText != 0 {
		pl.after[kindEdge] = kindEdge
	}
	for b := range 256 {
		k := kindOther
		switch {
		case b == '\n':
			k = kindNewline
		case syntax.IsWordChar(rune(b)):
			k = kindWord
		}
		pl.beforeOf[b], pl.afterOf[b] = pl.before[k], pl.after[k]
	}
}

// kindBefore returns the kind of what is to the left of p.
func (pl *plan) kindBefore(s string, p int) kind {
	if p == 0 {
		return pl.before[kindEdge]
	}
	return pl.beforeOf[s[p-1]]
}

// kindAfter returns the kind of what is to the right of p.
func (pl *plan) kindAfter(s string, p int) kind {
	if p == len(s) {
		return pl.after[kindEdge]
	}
	return pl.afterOf[s[p]]
}

// ranges returns the runes that a leaf consumes as pairs.
func ranges(in *syntax.Inst) []rune {
	switch in.Op {
	case syntax.InstRuneAny:
		return []rune{0, unicode.MaxRune}
	case syntax.InstRuneAnyNotNL:
		return []rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}
	}
	if len(in.Rune) != 1 {
		return in.Rune
	}
	only := in.Rune[0]
	pairs := []rune{only, only}
	if in.Op == syntax.InstRune && syntax.Flags(in.Arg)&syntax.FoldCase != 0 {
		for f := unicode.SimpleFold(only); f != only; f = unicode.SimpleFold(f) {
			pairs = append(pairs, f, f)
		}
	}
	return pairs
}

// sets gives each leaf its set of runes. Sets that are obviously equal are the same.
func (pl *plan) sets() (list [][]rune) {
	type key struct {
		op     syntax.InstOp
		single rune
		fold   uint32
		at     *rune
		n      int
	}
	numbers := make(map[key]int32)
	pl.leafSet = make([]int32, len(pl.prog.Inst))
	for pc := range pl.prog.Inst {
		in := &pl.prog.Inst[pc]
		pl.leafSet[pc] = -1
		if !isLeaf(in.Op) {
			continue
		}
		k := key{op: in.Op}
		switch {
		case in.Op == syntax.InstRuneAny || in.Op == syntax.InstRuneAnyNotNL:
		case len(in.Rune) == 1:
			k.single, k.fold = in.Rune[0], in.Arg
		case len(in.Rune) > 1:
			k.at, k.n = &in.Rune[0], len(in.Rune)
		}
		number, known := numbers[k]
		if !known {
			number = int32(len(list))
			numbers[k] = number
			list = append(list, ranges(in))
		}
		pl.leafSet[pc] = number
	}
	return list
}

// partition divides all runes into classes; it reports false if that is too much.
func (pl *plan) partition() bool {
	sets := pl.sets()
	all := sets
	if pl.asks {
		all = append(slices.Clip(sets), []rune{'\n', '\n'}, []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'})
	}
	total := 0
	for _, set := range all {
		total += len(set)
	}
	if total > maxPlanWork {
		return false
	}
	pl.first = append(make([]rune, 0, total+2), 0, utf8.RuneSelf)
	for _, set := range all {
		for i := 0; i+1 < len(set); i += 2 {
			pl.first = append(pl.first, set[i], set[i+1]+1)
		}
	}
	slices.Sort(pl.first)
	pl.first = slices.Compact(pl.first)
	if last := len(pl.first) - 1; pl.first[last] > unicode.MaxRune {
		pl.first = pl.first[:last]
	}
	// Each set in turn splits the classes that it cuts.
	work := 0
	class := make([]int, len(pl.first))
	count := 1
	within := func(set []rune, visit func(interval int)) {
		for i := 0; i+1 < len(set); i += 2 {
			at, _ := slices.BinarySearch(pl.first, set[i])
			for ; at < len(pl.first) && pl.first[at] <= set[i+1]; at++ {
				work++
				visit(at)
			}
		}
	}
	split := make(map[int]int)
	for _, set := range all {
		clear(split)
		within(set, func(interval int) {
			old := class[interval]
			part, known := split[old]
			if !known {
				part = count
				count++
				split[old] = part
			}
			class[interval] = part
		})
		if work > maxPlanWork {
			return false
		}
	}
	compact := make(map[int]uint16)
	pl.class = make([]uint16, len(class))
	pl.wideClass = -1
	for i, c := range class {
		number, known := compact[c]
		if !known {
			number = uint16(len(compact))
			if number >= maxClasses {
				return false
			}
			compact[c] = number
			pl.kindOf = append(pl.kindOf, pl.kindOfRune(pl.first[i]))
		}
		pl.class[i] = number
		end := rune(unicode.MaxRune + 1)
		if i+1 < len(pl.first) {
			end = pl.first[i+1]
		}
		for r := pl.first[i]; r < end && r < utf8.RuneSelf; r++ {
			pl.ascii[r] = number
		}
	}
	pl.classes = len(compact)
	beyond, _ := slices.BinarySearch(pl.first, utf8.RuneSelf)
	pl.wideClass = int(pl.class[beyond])
	for _, c := range pl.class[beyond:] {
		if int(c) != pl.wideClass {
			pl.wideClass = -1
			break
		}
	}
	for 1<<pl.shift < pl.classes+int(kinds) {
		pl.shift++
	}
	for _, set := range sets {
		in := make([]uint64, (pl.classes+63)/64)
		within(set, func(interval int) {
			c := pl.class[interval]
			in[c/64] |= 1 << (c % 64)
		})
		pl.accepted = append(pl.accepted, in)
	}
	return true
}

func (pl *plan) kindOfRune(r rune) kind {
	switch {
	case r == '\n':
		return kindNewline
	case syntax.IsWordChar(r):
		return kindWord
	}
	return kindOther
}

// classOf returns the class of a rune beyond ASCII.
func (pl *plan) classOf(r rune) int {
	if pl.wideClass >= 0 {
		return pl.wideClass
	}
	at := sort.Search(len(pl.first), func(i int) bool { return r < pl.first[i] })
	return int(pl.class[at-1])
}

// consumes reports whether the leaf pc consumes runes of a class.
func (pl *plan) consumes(pc int32, class int) bool {
	return pl.accepted[pl.leafSet[pc]][class/64]>>(class%64)&1 != 0
}

// reverse computes what leads to each instruction.
func (pl *plan) reverse() {
	n := len(pl.prog.Inst)
	pl.passes = reversed(n, func(emit func(from, to uint32)) {
		for pc := range pl.prog.Inst {
			in := &pl.prog.Inst[pc]
			switch {
			case isChoice(in.Op):
				emit(uint32(pc), in.Out)
				emit(uint32(pc), in.Arg)
			case in.Op == syntax.InstNop || in.Op == syntax.InstCapture || in.Op == syntax.InstEmptyWidth:
				emit(uint32(pc), in.Out)
			}
		}
	})
	pl.consumers = reversed(n, func(emit func(from, to uint32)) {
		for pc := range pl.prog.Inst {
			if in := &pl.prog.Inst[pc]; isLeaf(in.Op) {
				emit(uint32(pc), in.Out)
			}
		}
	})
}

// anchors finds out whether matches can only begin or end at the text's edges.
func (pl *plan) anchors() {
	prog := pl.prog
	pl.startsAtText = prog.StartCond()&syntax.EmptyBeginText != 0
	// Back from the match, without passing the condition: does that lead to a leaf or the start?
	pl.endsAtText = true
	seen := make([]bool, len(prog.Inst))
	var stack []int32
	visit := func(pc int32) {
		if !seen[pc] {
			seen[pc] = true
			stack = append(stack, pc)
		}
	}
	for pc := range prog.Inst {
		if prog.Inst[pc].Op == syntax.InstMatch {
			visit(int32(pc))
		}
	}
	for len(stack) > 0 && pl.endsAtText {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		in := &prog.Inst[pc]
		if in.Op == syntax.InstEmptyWidth && syntax.EmptyOp(in.Arg)&syntax.EmptyEndText != 0 {
			continue
		}
		if int(pc) == prog.Start || len(pl.consumers.of(pc)) > 0 {
			pl.endsAtText = false
		}
		for _, from := range pl.passes.of(pc) {
			visit(from)
		}
	}
}

// beginnings finds out what a match can begin with.
func (pl *plan) beginnings() {
	prefix, complete := pl.prog.Prefix()
	pl.prefix = prefix
	pl.literal = complete && prefix != ""
	pl.selective = prefix != ""
	if pl.selective || !pl.automata {
		return
	}
	seen := make([]bool, len(pl.prog.Inst))
	stack := []uint32{uint32(pl.prog.Start)}
	asks := false
	for len(stack) > 0 {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch in := &pl.prog.Inst[pc]; {
		case in.Op == syntax.InstMatch:
			pl.empty = !asks // else it may match in some places
			return
		case isLeaf(in.Op):
			for b := range 256 {
				if b < utf8.RuneSelf {
					pl.begins[b] = pl.begins[b] || pl.consumes(int32(pc), int(pl.ascii[b]))
				} else {
					pl.begins[b] = true
				}
			}
		case isChoice(in.Op):
			stack = append(stack, in.Arg, in.Out)
		case in.Op != syntax.InstFail:
			asks = asks || in.Op == syntax.InstEmptyWidth
			stack = append(stack, in.Out)
		}
	}
	few := 0
	for b := range utf8.RuneSelf {
		if pl.begins[b] {
			few++
		}
	}
	pl.selective = few <= 40
}

// seek returns the first position from p on where a match might begin, or -1.
func (pl *plan) seek(s string, p int) int {
	if pl.prefix != "" {
		return seekPrefix(s, p, pl.prefix)
	}
	for ; p < len(s); p++ {
		if pl.begins[s[p]] {
			return p
		}
	}
	return -1
}
