package strings

import "io"

// Replacer replaces many strings at once. At each place the first of the old strings, in the order of the arguments,
// that stands there is replaced; replacements do not overlap. It may be used by many goroutines.
//
// The old strings are chained by their first byte, so a place where none can begin costs one look at a table.
type Replacer struct {
	olds, news []string
	first      [256]int32 // index of the first old string with this first byte, plus one
	next       []int32    // index of the next old string with the same first byte, plus one
	empty      int        // index of the empty old string, or -1
}

// NewReplacer takes pairs of old and new strings.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	n := len(oldnew) / 2
	r := &Replacer{olds: make([]string, n), news: make([]string, n), next: make([]int32, n), empty: -1}
	for i := n - 1; i >= 0; i-- {
		old := oldnew[2*i]
		r.olds[i], r.news[i] = old, oldnew[2*i+1]
		if old == "" {
			r.empty = i
			continue
		}
		r.next[i] = r.first[old[0]]
		r.first[old[0]] = int32(i + 1)
	}
	return r
}

// lookup returns the index of the old string to replace at the start of s, or -1.
func (r *Replacer) lookup(s string, emptyAllowed bool) int {
	best := -1
	if s != "" {
		for i := r.first[s[0]]; i != 0; i = r.next[i-1] {
			if HasPrefix(s, r.olds[i-1]) {
				best = int(i - 1)
				break
			}
		}
	}
	if emptyAllowed && r.empty >= 0 && (best < 0 || r.empty < best) {
		best = r.empty
	}
	return best
}

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string {
	var b []byte
	changed, last, emptyBefore := false, 0, false
	for i := 0; i <= len(s); {
		if r.empty < 0 {
			for i < len(s) && r.first[s[i]] == 0 {
				i++
			}
			if i == len(s) {
				break
			}
		}
		match := r.lookup(s[i:], !emptyBefore)
		emptyBefore = match >= 0 && match == r.empty
		if match < 0 {
			i++
			continue
		}
		if !changed {
			b = make([]byte, 0, len(s)+len(s)/4+len(r.news[match]))
			changed = true
		}
		b = append(b, s[last:i]...)
		b = append(b, r.news[match]...)
		i += len(r.olds[match])
		last = i
	}
	if !changed {
		return s
	}
	return own(append(b, s[last:]...))
}

// WriteString writes s to w with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
