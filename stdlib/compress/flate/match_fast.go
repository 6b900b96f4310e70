package flate

import "unsafe"

// Matches for level 1: of all positions with the same hash only the last is known, and the first match that is found is
// taken. In data that does not repeat, positions are skipped, more of them the longer nothing was found.
const (
	fastBits = 15
	fastSkip = 5
)

type fastMatcher struct {
	table [1 << fastBits]uint16
}

func (m *fastMatcher) reset() { clear(m.table[:]) }
func (m *fastMatcher) slide() { slidePositions(m.table[:]) }

func (m *fastMatcher) learn(w *Writer, from, to int) {
	window := unsafe.Pointer(w.window)
	for at := max(from, 1); at <= to-leastMatch; at++ {
		m.table[fastHash(word32(window, at))] = uint16(at)
	}
}

func fastHash(x uint32) uint32 { return x * 0x9e3779b1 >> (32 - fastBits) }

func (m *fastMatcher) compress(w *Writer) {
	window := unsafe.Pointer(w.window)
	at, end := w.at, w.end
	written := at // Bytes from here to at are literals.
	last := end - wordBytes
	for at <= last {
		x := word32(window, at)
		h := fastHash(x)
		candidate := int(m.table[h])
		m.table[h] = uint16(at)
		if candidate <= max(0, at-windowSize) || word32(window, candidate) != x {
			at += 1 + (at-written)>>fastSkip
			continue
		}
		w.literals(written, at)
		length := leastMatch + sameLength(window, candidate+leastMatch, at+leastMatch, min(longest, end-at)-leastMatch)
		w.put(matchToken(length, at-candidate), at+length)
		at += length
		written = at
		if at <= last {
			// The end of the match is known too.
			m.table[fastHash(word32(window, at-2))] = uint16(at - 2)
		}
	}
	w.literals(written, end)
}
