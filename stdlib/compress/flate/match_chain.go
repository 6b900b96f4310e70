package flate

import (
	"math/bits"
	"unsafe"
)

// Matches for the levels from 2 on.
//
// Positions with the same hash of four bytes are a chain: head has the last one for each hash, previous the one before for
// each position. Chains are followed from the nearest position back until the level has had enough. A
// candidate can only be better if the four bytes that end one beyond the best so far are equal too, which is looked at
// first.
//
// A match is not taken at once from level 4 on: if one that is longer begins at the next byte, the byte becomes a literal.
//
// Positions are offsets into the window, in 16 bits; 0 means none. When the window slides, all lose windowSize, and those that
// are gone become 0. The slot of a position in previous is its low 15 bits, which do not change by that. A slot is
// taken over by the position 32768 further on, so a chain ends where it leads that far back, or not back at all.
//
// Of a long match only the last positions are inserted: what it repeats is known already.
//
// In data that does not repeat, each position is looked up in vain. After many literals in a row only every second one is
// looked up, then every third, and so on, until something is found.
const (
	hashBits   = 15
	leastMatch = 4 // bytes that the hash is of
	slotMask   = windowSize - 1
)

// effort is what a level does.
type effort struct {
	good  int // From a match of this length on, a better one is looked for in a quarter of the chain
	lazy  int // and not at all from this length on. 0: never
	nice  int // Matches of this length are as good as any.
	chain int // How many candidates are looked at.
	known int // How many positions of a match are inserted, the last.
	skip  uint
}

var efforts = [BestCompression + 1]effort{
	2: {4, 0, 16, 8, 8, 7},
	3: {4, 0, 32, 20, 16, 8},
	4: {4, 5, 20, 16, 128, 9},
	5: {8, 16, 64, 48, 128, 10},
	6: {8, 24, 128, 160, 128, 10},
	7: {16, 48, 192, 320, 128, 11},
	8: {32, 128, 258, 1024, 128, 12},
	9: {32, 258, 258, 4096, 128, 12},
}

type chainMatcher struct {
	effort
	worth    int // how far away a match of four bytes may be, as blockWriter.worth is for the chunk
	next     int // Positions before have been inserted, but for those that were skipped.
	head     [1 << hashBits]uint16
	previous [windowSize]uint16
}

func newChainMatcher(level int) *chainMatcher {
	return &chainMatcher{effort: efforts[level], next: windowSize}
}

func (m *chainMatcher) reset() {
	clear(m.head[:])
	m.next = windowSize
}

func (m *chainMatcher) slide() {
	slidePositions(m.head[:])
	slidePositions(m.previous[:])
	m.next -= windowSize
}

func slidePositions(positions []uint16) {
	for i, p := range positions {
		positions[i] = max(p, windowSize) - windowSize
	}
}

func (m *chainMatcher) learn(w *Writer, from, to int) {
	m.next = max(from, 1)
	m.insertUpTo(unsafe.Pointer(w.window), to, to)
}

// word32 and word64 load bytes, the first lowest.
func word32(window unsafe.Pointer, at int) uint32 { return *(*uint32)(unsafe.Add(window, at)) }
func word64(window unsafe.Pointer, at int) uint64 { return *(*uint64)(unsafe.Add(window, at)) }

func hash4(x uint32) uint32 { return x * 0x9e3779b1 >> (32 - hashBits) }

// insert adds the position to the chain of its hash, and returns the one before it there.
func (m *chainMatcher) insert(window unsafe.Pointer, at int) int {
	h := hash4(word32(window, at))
	before := m.head[h]
	m.previous[at&slotMask] = before
	m.head[h] = uint16(at)
	return int(before)
}

// insertUpTo inserts the positions before at that have not been, as far as there are four bytes before end.
func (m *chainMatcher) insertUpTo(window unsafe.Pointer, at, end int) {
	at = min(at, end-leastMatch+1)
	for ; m.next < at; m.next++ {
		m.insert(window, m.next)
	}
}

// sameLength returns how many bytes are equal from both positions on, most at most.
func sameLength(window unsafe.Pointer, a, b, most int) int {
	n := 0
	for n < most {
		if x := word64(window, a+n) ^ word64(window, b+n); x != 0 {
			return min(n+bits.TrailingZeros64(x)>>3, most)
		}
		n += wordBytes
	}
	return most
}

// search looks for a match at at that is longer than best, from the candidate on, and returns its length and its
// distance; otherwise best and 0.
func (m *chainMatcher) search(window unsafe.Pointer, at, candidate, best, chain, most int) (int, int) {
	if best >= most {
		return best, 0
	}
	dist := 0
	nice := min(m.nice, most)
	oldest := max(0, at-windowSize)
	first := word32(window, at)
	last := word32(window, at+best-3)
	for candidate > oldest {
		if word32(window, candidate+best-3) == last && word32(window, candidate) == first {
			n := sameLength(window, candidate, at, most)
			if n > best && (n > leastMatch || at-candidate <= m.worth) {
				best, dist = n, at-candidate
				if best >= nice {
					break
				}
				last = word32(window, at+best-3)
			}
		}
		chain--
		if chain == 0 {
			break
		}
		before := int(m.previous[candidate&slotMask])
		if before >= candidate {
			break
		}
		candidate = before
	}
	return best, dist
}

func (m *chainMatcher) compress(w *Writer) {
	m.insertUpTo(unsafe.Pointer(w.window), w.at, w.end)
	m.worth = w.blocks.worth
	if m.lazy > 0 {
		m.compressLazily(w)
	} else {
		m.compressGreedily(w)
	}
}

// put adds a token; at is where what it stands for ends.
func (w *Writer) put(t token, at int) {
	b := w.blocks
	b.tokens[b.used] = t
	b.used++
	if b.used == blockTokens {
		w.endBlock(at)
	}
}

func matchToken(length, dist int) token {
	return token(dist)<<distShift | token(endOfBlock+length-shortest)
}

// literals adds the bytes from from to to.
func (w *Writer) literals(from, to int) {
	b := w.blocks
	for from < to {
		part := w.window[from:min(to, from+blockTokens-b.used)]
		tokens := b.tokens[b.used:][:len(part)]
		for i, c := range part {
			tokens[i] = token(c)
		}
		b.used += len(part)
		from += len(part)
		if b.used == blockTokens {
			w.endBlock(from)
		}
	}
}

func (m *chainMatcher) compressGreedily(w *Writer) {
	window := unsafe.Pointer(w.window)
	at, end := w.at, w.end
	since := at // the last match
	for at <= end-leastMatch {
		m.insertUpTo(window, at, end)
		candidate := m.insert(window, at)
		m.next = at + 1
		length, dist := m.search(window, at, candidate, shortest, m.chain, min(longest, end-at))
		if dist == 0 {
			w.put(token(w.window[at]), at+1)
			at++
			if step := (at - since) >> m.skip; step > 0 {
				step = min(step, end-at)
				w.literals(at, at+step)
				at += step
				m.next = at
			}
			continue
		}
		at += length
		since = at
		m.next = max(m.next, at-m.known)
		w.put(matchToken(length, dist), at)
	}
	w.literals(at, end)
}

func (m *chainMatcher) compressLazily(w *Writer) {
	window := unsafe.Pointer(w.window)
	at, end := w.at, w.end
	since := at
	// The match at the byte before at, which is not written yet; of length 3 if there is none.
	length, dist := shortest, 0
	held := false // The byte before at is not written yet.
	for at <= end-leastMatch {
		m.insertUpTo(window, at, end)
		candidate := m.insert(window, at)
		m.next = at + 1
		newLength, newDist := length, 0
		if length < m.lazy || dist == 0 {
			chain := m.chain
			if length >= m.good {
				chain >>= 2
			}
			newLength, newDist = m.search(window, at, candidate, length, chain, min(longest, end-at))
		}
		switch {
		case newDist == 0 && dist > 0:
			at += length - 1
			since = at
			m.next = max(m.next, at-m.known)
			w.put(matchToken(length, dist), at)
			length, dist, held = shortest, 0, false
		default:
			if held {
				w.put(token(w.window[at-1]), at)
			}
			length, dist, held = newLength, newDist, true
			at++
			if step := (at - since) >> m.skip; step > 0 && dist == 0 {
				step = min(step, end-at)
				w.literals(at-1, at+step)
				at += step
				m.next = at
				held = false
			}
		}
	}
	switch {
	case dist > 0:
		at += length - 1
		w.put(matchToken(length, dist), at)
	case held:
		w.put(token(w.window[at-1]), at)
	}
	w.literals(at, end)
}
