package syntax

// Sets of runes.
//
// A set is a slice of pairs, first and last rune of a range. While a class is read its ranges come in any order and may
// overlap; tidy sorts and joins them, and everything else here wants tidy sets. Most classes are written in ascending
// order or as a letter and its other case, so add tries to widen one of the last two ranges before it appends a third,
// and tidy looks whether there is anything to do before it sorts.
//
// Case folding adds for each rune its orbit under unicode.SimpleFold. A wide range (what a negated class leaves) has a
// hundred thousand runes of which three thousand fold at all; these are listed once, when the first wide range asks.

import (
	"slices"
	"sort"
	"sync"
	"unicode"
)

type runeSet []rune

// folding lists in ascending order the runes that are in an orbit of more than one.
var folding = sync.OnceValue(func() []rune {
	var list []rune
	for _, c := range unicode.CaseRanges {
		for r := rune(c.Lo); r <= rune(c.Hi); r++ {
			if unicode.SimpleFold(r) != r {
				list = append(list, r)
			}
			// Some members of an orbit have no case of their own.
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				list = append(list, f)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
})

// touches reports whether the ranges share a rune or are neighbours.
func touches(lo, hi, first, last rune) bool { return lo <= last+1 && first <= hi+1 }

// add returns the set with lo to hi.
func (s runeSet) add(lo, hi rune) runeSet {
	for back := 2; back <= 4 && back <= len(s); back += 2 {
		pair := s[len(s)-back:]
		if touches(lo, hi, pair[0], pair[1]) {
			pair[0], pair[1] = min(lo, pair[0]), max(hi, pair[1])
			return s
		}
	}
	return append(s, lo, hi)
}

// addOrbit returns the set with all other cases of r.
func (s runeSet) addOrbit(r rune) runeSet {
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		s = s.add(f, f)
	}
	return s
}

// addFolded returns the set with lo to hi and all other cases of these.
func (s runeSet) addFolded(lo, hi rune) runeSet {
	s = s.add(lo, hi)
	if lo == 0 && hi == unicode.MaxRune {
		return s
	}
	const few = 64
	if hi-lo < few {
		for r := lo; r <= hi; r++ {
			s = s.addOrbit(r)
		}
		return s
	}
	list := folding()
	at, _ := slices.BinarySearch(list, lo)
	for ; at < len(list) && list[at] <= hi; at++ {
		s = s.addOrbit(list[at])
	}
	return s
}

// addAll returns the set with the ranges of another.
func (s runeSet) addAll(other []rune, fold bool) runeSet {
	for i := 0; i+1 < len(other); i += 2 {
		if fold {
			s = s.addFolded(other[i], other[i+1])
		} else {
			s = s.add(other[i], other[i+1])
		}
	}
	return s
}

// addTable returns the set with a table of package unicode.
func (s runeSet) addTable(t *unicode.RangeTable) runeSet {
	stretch := func(lo, hi, stride rune) {
		if stride == 1 {
			s = s.add(lo, hi)
			return
		}
		for r := lo; r <= hi; r += stride {
			s = s.add(r, r)
		}
	}
	for _, x := range t.R16 {
		stretch(rune(x.Lo), rune(x.Hi), rune(x.Stride))
	}
	for _, x := range t.R32 {
		stretch(rune(x.Lo), rune(x.Hi), rune(x.Stride))
	}
	return s
}

type byFirst []rune

func (p byFirst) Len() int { return len(p) / 2 }
func (p byFirst) Less(i, j int) bool {
	return p[2*i] < p[2*j] || p[2*i] == p[2*j] && p[2*i+1] < p[2*j+1]
}
func (p byFirst) Swap(i, j int) {
	p[2*i], p[2*j] = p[2*j], p[2*i]
	p[2*i+1], p[2*j+1] = p[2*j+1], p[2*i+1]
}

// tidy sorts the ranges in place and joins those that touch.
func (s runeSet) tidy() runeSet {
	sorted := true
	for i := 2; i < len(s) && sorted; i += 2 {
		sorted = s[i] > s[i-1]+1
	}
	if sorted {
		return s
	}
	sort.Sort(byFirst(s))
	kept := 0
	for i := 2; i < len(s); i += 2 {
		if s[i] <= s[kept+1]+1 {
			s[kept+1] = max(s[kept+1], s[i+1])
			continue
		}
		kept += 2
		s[kept], s[kept+1] = s[i], s[i+1]
	}
	return s[:kept+2]
}

// complement returns the runes that are not in a tidy set, in storage of its own.
func (s runeSet) complement() runeSet {
	rest := make(runeSet, 0, len(s)+2)
	next := rune(0)
	for i := 0; i < len(s); i += 2 {
		if next < s[i] {
			rest = append(rest, next, s[i]-1)
		}
		next = s[i+1] + 1
	}
	if next <= unicode.MaxRune {
		rest = append(rest, next, unicode.MaxRune)
	}
	return rest
}

// has reports whether r is in a tidy set.
func (s runeSet) has(r rune) bool {
	at := sort.Search(len(s)/2, func(i int) bool { return r <= s[2*i+1] })
	return 2*at < len(s) && s[2*at] <= r
}

// smallestFold returns the lowest rune of r's orbit.
func smallestFold(r rune) rune {
	lowest := r
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		lowest = min(lowest, f)
	}
	return lowest
}

// foldPair reports whether the set is two runes that are each other's only other case, and returns the lower.
func (s runeSet) foldPair() (rune, bool) {
	var a, b rune
	switch {
	case len(s) == 4 && s[0] == s[1] && s[2] == s[3]:
		a, b = s[0], s[2]
	case len(s) == 2 && s[0]+1 == s[1]:
		a, b = s[0], s[1]
	default:
		return 0, false
	}
	return a, unicode.SimpleFold(a) == b && unicode.SimpleFold(b) == a
}
