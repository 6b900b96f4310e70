package regexp

import (
	"io"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// view returns b as a string without copying. The string must be forgotten before anyone can change b.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// MatchString reports whether s has a match.
func (re *Regexp) MatchString(s string) bool {
	if re.hopeless(s) {
		return false
	}
	if re.literal != "" {
		return strings.Contains(s, re.literal)
	}
	m := re.machine()
	matched := m.matches(s)
	re.release(m)
	return matched
}

// Match reports whether b has a match.
func (re *Regexp) Match(b []byte) bool { return re.MatchString(view(b)) }

// readerSearch looks for a match in what r gives.
func (re *Regexp) readerSearch(r io.RuneReader, earliest bool, slots []int) bool {
	return pikeSearch(re.prog, &source{reader: r}, 0, false, re.longest, earliest, slots)
}

// MatchReader reports whether the text that r gives has a match. It may read further than the match.
func (re *Regexp) MatchReader(r io.RuneReader) bool {
	var slots [2]int
	return re.readerSearch(r, true, slots[:])
}

// first returns the slots of the leftmost match of s, so many, or nil.
func (re *Regexp) first(s string, slots int) []int {
	if re.hopeless(s) {
		return nil
	}
	m := re.machine()
	var result []int
	if m.find(s, 0, m.slots[:slots]) {
		result = append(make([]int, 0, slots), m.slots[:slots]...)
	}
	re.release(m)
	return result
}

// bounds returns the leftmost match of s.
func (re *Regexp) bounds(s string) (start, end int, found bool) {
	if re.hopeless(s) {
		return 0, 0, false
	}
	if re.literal != "" {
		start = strings.Index(s, re.literal)
		if start < 0 {
			return 0, 0, false
		}
		return start, start + len(re.literal), true
	}
	m := re.machine()
	if found = m.find(s, 0, m.slots[:2]); found {
		start, end = m.slots[0], m.slots[1]
	}
	re.release(m)
	return start, end, found
}

// FindIndex returns where in b the leftmost match is, as b[loc[0]:loc[1]]; nil if there is none.
func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.FindStringIndex(view(b)) }

// FindStringIndex returns where in s the leftmost match is, as s[loc[0]:loc[1]]; nil if there is none.
func (re *Regexp) FindStringIndex(s string) (loc []int) {
	if start, end, found := re.bounds(s); found {
		return []int{start, end}
	}
	return nil
}

// Find returns the leftmost match in b, a part of b; nil if there is none.
func (re *Regexp) Find(b []byte) []byte {
	if start, end, found := re.bounds(view(b)); found {
		return b[start:end:end]
	}
	return nil
}

// FindString returns the leftmost match in s. It returns "" if there is none, and if the match is empty;
// FindStringIndex tells these apart.
func (re *Regexp) FindString(s string) string {
	start, end, _ := re.bounds(s)
	return s[start:end]
}

// FindReaderIndex returns at which bytes of the text that r gives the leftmost match is; nil if there is none. It may
// read further than the match.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	slots := make([]int, 2)
	if re.readerSearch(r, false, slots) {
		return slots
	}
	return nil
}

// FindReaderSubmatchIndex is like FindStringSubmatchIndex for the text that r gives. It may read further than the match.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	slots := make([]int, 2*len(re.names))
	if re.readerSearch(r, false, slots) {
		return slots
	}
	return nil
}

// FindSubmatchIndex returns where in b the leftmost match and its groups are: group n is b[loc[2*n]:loc[2*n+1]], group 0
// the whole match, and a group that took no part has -1 twice. It returns nil if there is no match.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.first(view(b), 2*len(re.names)) }

// FindStringSubmatchIndex is FindSubmatchIndex for a string.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.first(s, 2*len(re.names)) }

// FindSubmatch returns the leftmost match in b and its groups, all parts of b; a group that took no part is nil. It returns
// nil if there is no match.
func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	if re.hopeless(view(b)) {
		return nil
	}
	m := re.machine()
	var result [][]byte
	if n := 2 * len(re.names); m.find(view(b), 0, m.slots[:n]) {
		result = partsOfBytes(b, m.slots[:n])
	}
	re.release(m)
	return result
}

// FindStringSubmatch returns the leftmost match in s and its groups; a group that took no part is "". It returns nil if
// there is no match.
func (re *Regexp) FindStringSubmatch(s string) []string {
	if re.hopeless(s) {
		return nil
	}
	m := re.machine()
	var result []string
	if n := 2 * len(re.names); m.find(s, 0, m.slots[:n]) {
		result = partsOfString(s, m.slots[:n])
	}
	re.release(m)
	return result
}

func partsOfBytes(b []byte, slots []int) [][]byte {
	parts := make([][]byte, len(slots)/2)
	for i := range parts {
		if lo, hi := slots[2*i], slots[2*i+1]; lo >= 0 {
			parts[i] = b[lo:hi:hi]
		}
	}
	return parts
}

func partsOfString(s string, slots []int) []string {
	parts := make([]string, len(slots)/2)
	for i := range parts {
		if lo, hi := slots[2*i], slots[2*i+1]; lo >= 0 {
			parts[i] = s[lo:hi]
		}
	}
	return parts
}

// An iteration goes over the matches of a text. Matches do not overlap, and an empty one right behind another is passed
// over.
type iteration struct {
	re   *Regexp
	m    *machine // nil when there are no more
	s    string
	p    int   // where to look for the next match
	end  int   // of the last one, or -1
	left int   // how many are still wanted; negative if all are
	at   []int // slots of the current match
}

// begin begins an iteration over at most n matches of s, or all if n is negative, of which so many slots are wanted. It
// must be taken to its end or stopped.
func (it *iteration) begin(re *Regexp, s string, n, slots int) {
	it.re, it.s, it.left = re, s, n
	it.end = -1
	if n != 0 && !re.hopeless(s) {
		it.m = re.machine()
		it.at = it.m.slots[:slots]
	}
}

// next goes to the next match and reports whether there is one.
func (it *iteration) next() bool {
	if it.m == nil {
		return false
	}
	for it.left != 0 && it.p <= len(it.s) && it.m.find(it.s, it.p, it.at) {
		start, end := it.at[0], it.at[1]
		behind := start == end && start == it.end
		it.end = end
		if end > it.p {
			it.p = end
		} else {
			it.p += runeWidth(it.s, it.p)
		}
		if !behind {
			it.left--
			return true
		}
	}
	it.stop()
	return false
}

// stop ends the iteration.
func (it *iteration) stop() {
	if it.m != nil {
		it.re.release(it.m)
		it.m = nil
	}
}

// runeWidth returns how many bytes the rune at p has, and 1 at the end of s.
func runeWidth(s string, p int) int {
	if p >= len(s) || s[p] < utf8.RuneSelf {
		return 1
	}
	_, width := utf8.DecodeRuneInString(s[p:])
	return width
}

// collect returns what make makes of each match's slots; nil if there is no match.
func collect[T any](re *Regexp, s string, n, slots int, make func(slots []int) T) []T {
	var found []T
	var it iteration
	for it.begin(re, s, n, slots); it.next(); {
		found = append(found, make(it.at))
	}
	return found
}

// FindAll returns all matches in b, parts of b, that do not overlap, but at most n if n is not negative; nil if there are
// none.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	return collect(re, view(b), n, 2, func(at []int) []byte { return b[at[0]:at[1]:at[1]] })
}

// FindAllIndex is to FindAll what FindIndex is to Find.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.FindAllStringIndex(view(b), n) }

// FindAllString is FindAll for a string.
func (re *Regexp) FindAllString(s string, n int) []string {
	return collect(re, s, n, 2, func(at []int) string { return s[at[0]:at[1]] })
}

// FindAllStringIndex is to FindAllString what FindStringIndex is to FindString.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return collect(re, s, n, 2, func(at []int) []int { return []int{at[0], at[1]} })
}

// FindAllSubmatch is to FindAll what FindSubmatch is to Find.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	return collect(re, view(b), n, 2*len(re.names), func(at []int) [][]byte { return partsOfBytes(b, at) })
}

// FindAllSubmatchIndex is to FindAll what FindSubmatchIndex is to Find.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.FindAllStringSubmatchIndex(view(b), n)
}

// FindAllStringSubmatch is FindAllSubmatch for a string.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return collect(re, s, n, 2*len(re.names), func(at []int) []string { return partsOfString(s, at) })
}

// FindAllStringSubmatchIndex is FindAllSubmatchIndex for a string.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return collect(re, s, n, 2*len(re.names), func(at []int) []int { return append([]int(nil), at...) })
}
