package syntax

// Alternatives.
//
// Common beginnings are taken out of neighbouring alternatives, so that a matcher has fewer ways to follow:
//
//	abc|abd|aef|bcx|bcy   becomes   a(?:b(?:c|d)|ef)|bc(?:x|y)   becomes   a(?:b[cd]|ef)|bc[xy]
//
// Only neighbours may be merged, as the order of alternatives is their order of preference. Four passes, each of which
// looks for runs of neighbours and replaces a run by one node:
//
//	1. strings with a common beginning of the same case
//	2. equal first items that are one rune, or a fixed number of times one rune; anything else, like x* in x*y|x*z, might
//	   match in several ways, and taking it out would change which way comes first
//	3. single runes and classes, which become one class
//	4. empty alternatives, of which one is enough

import (
	"slices"
	"unicode"
)

// isOneRune reports whether the node matches exactly one rune, whatever it be.
func isOneRune(re *Regexp) bool {
	switch re.Op {
	case OpLiteral:
		return len(re.Rune) == 1
	case OpCharClass, OpAnyChar, OpAnyCharNotNL:
		return true
	}
	return false
}

// replaceRuns replaces runs of neighbours. grow is called with nil to begin a run at index i, later with what it returned,
// and returns nil when i does not belong to the run. A run of one stays as it is.
func replaceRuns[K any](subs []*Regexp, grow func(so *K, i int) *K, replace func(run []*Regexp, key *K) *Regexp) []*Regexp {
	out := subs[:0]
	for i := 0; i < len(subs); {
		key := grow(nil, i)
		j := i + 1
		for key != nil && j < len(subs) {
			longer := grow(key, j)
			if longer == nil {
				break
			}
			key = longer
			j++
		}
		if j == i+1 {
			out = append(out, subs[i])
		} else {
			out = append(out, replace(subs[i:j], key))
		}
		i = j
	}
	return out
}

// A beginning is the string that an alternative begins with.
type beginning struct {
	text []rune
	fold Flags
}

func beginningOf(re *Regexp) beginning {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op != OpLiteral {
		return beginning{}
	}
	return beginning{re.Rune, re.Flags & FoldCase}
}

// factor takes common beginnings out of alternatives and merges what is one rune. It changes subs and returns a part of
// it.
func (p *parser) factor(subs []*Regexp) []*Regexp {
	if len(subs) < 2 {
		return subs
	}
	subs = replaceRuns(subs, func(so *beginning, i int) *beginning {
		b := beginningOf(subs[i])
		if so == nil {
			return &b
		}
		if b.fold != so.fold {
			return nil
		}
		n := 0
		for n < len(b.text) && n < len(so.text) && b.text[n] == so.text[n] {
			n++
		}
		if n == 0 {
			return nil
		}
		return &beginning{so.text[:n], so.fold}
	}, func(run []*Regexp, b *beginning) *Regexp {
		first := p.node(OpLiteral)
		first.Flags = b.fold
		first.Rune = append(first.Rune0[:0], b.text...)
		for i, re := range run {
			run[i] = p.withoutText(re, len(b.text))
			p.enforce(run[i])
		}
		return p.before(first, run)
	})
	subs = replaceRuns(subs, func(so *Regexp, i int) *Regexp {
		first := firstItem(subs[i])
		if first == nil || so == nil {
			return first
		}
		if !first.Equal(so) || !isOneRune(first) &&
			(first.Op != OpRepeat || first.Min != first.Max || !isOneRune(first.Sub[0])) {
			return nil
		}
		return so
	}, func(run []*Regexp, first *Regexp) *Regexp {
		for i, re := range run {
			run[i] = p.withoutFirst(re)
			p.enforce(run[i])
		}
		return p.before(first, run)
	})
	subs = replaceRuns(subs, func(_ *Regexp, i int) *Regexp {
		if isOneRune(subs[i]) {
			return subs[i]
		}
		return nil
	}, func(run []*Regexp, _ *Regexp) *Regexp {
		// The most general, and of classes the largest, takes the others in.
		into := 0
		for i, re := range run {
			best := run[into]
			if best.Op < re.Op || best.Op == re.Op && len(best.Rune) < len(re.Rune) {
				into = i
			}
		}
		run[0], run[into] = run[into], run[0]
		for _, re := range run[1:] {
			p.absorb(run[0], re)
			p.discard(re)
		}
		settle(run[0])
		return run[0]
	})
	return slices.CompactFunc(subs, func(a, b *Regexp) bool { return a.Op == OpEmptyMatch && b.Op == OpEmptyMatch })
}

// before returns a node for first followed by one of rest.
func (p *parser) before(first *Regexp, rest []*Regexp) *Regexp {
	// The alternatives move to storage of their own, for the run's is that of the list which is being written.
	choice := p.sequence(OpAlternate, slices.Clone(rest))
	re := p.node(OpConcat)
	re.Sub = append(re.Sub0[:0], first, choice)
	return re
}

// withoutText takes n runes from the begin of an alternative.
func (p *parser) withoutText(re *Regexp, n int) *Regexp {
	p.limits.forget(re)
	if re.Op == OpConcat && len(re.Sub) > 0 {
		first := p.withoutText(re.Sub[0], n)
		if first.Op != OpEmptyMatch {
			re.Sub[0] = first
			return re
		}
		return p.withoutFirst(re)
	}
	if re.Op == OpLiteral {
		re.Rune = append(re.Rune[:0], re.Rune[n:]...)
		if len(re.Rune) == 0 {
			re.Op = OpEmptyMatch
		}
	}
	return re
}

// firstItem returns what an alternative begins with, nil if that is nothing.
func firstItem(re *Regexp) *Regexp {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op == OpEmptyMatch {
		return nil
	}
	return re
}

// withoutFirst takes its first item from an alternative.
func (p *parser) withoutFirst(re *Regexp) *Regexp {
	if re.Op != OpConcat || len(re.Sub) == 0 {
		return p.node(OpEmptyMatch)
	}
	p.limits.forget(re)
	re.Sub = slices.Delete(re.Sub, 0, 1)
	switch len(re.Sub) {
	case 0:
		re.Op, re.Sub = OpEmptyMatch, nil
	case 1:
		only := re.Sub[0]
		p.discard(re)
		return only
	}
	return re
}

// absorb makes one rune of into and from. into's Op must not be less than from's. The class may be untidy afterwards.
func (p *parser) absorb(into, from *Regexp) {
	p.limits.forget(into)
	switch into.Op {
	case OpAnyCharNotNL:
		if from.Op != OpAnyCharNotNL && addOneRune(nil, from).tidy().has('\n') {
			into.Op = OpAnyChar
		}
	case OpCharClass:
		into.Rune = addOneRune(into.Rune, from)
	case OpLiteral:
		if into.Rune[0] == from.Rune[0] && into.Flags == from.Flags {
			return
		}
		class := addOneRune(nil, into)
		into.Op, into.Rune = OpCharClass, addOneRune(class, from)
	}
}

// addOneRune adds what a literal rune or a class matches.
func addOneRune(s runeSet, re *Regexp) runeSet {
	if re.Op == OpLiteral {
		return s.addAll([]rune{re.Rune[0], re.Rune[0]}, re.Flags&FoldCase != 0)
	}
	return s.addAll(re.Rune, false)
}

// settle tidies a class to which alternatives were added, and gives the classes of all runes and of all but newline their
// own operators.
func settle(re *Regexp) {
	if re.Op != OpCharClass {
		return
	}
	re.Rune = runeSet(re.Rune).tidy()
	switch {
	case slices.Equal(re.Rune, []rune{0, unicode.MaxRune}):
		re.Op, re.Rune = OpAnyChar, nil
	case slices.Equal(re.Rune, []rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}):
		re.Op, re.Rune = OpAnyCharNotNL, nil
	}
}
