package flate

// A codeHeader is what stands before the symbols of a dynamic block: the lengths of its codes, as runs, with codes of their
// own (RFC 1951, 3.2.7). Lengths of literals and of distances are one sequence.
type codeHeader struct {
	lits, dists int // how many lengths of each: up to the last that is not 0
	lens        int // how many lengths of the codes of runs, in the order of codeLengthOrder
	used        int
	runs        [mostLitLen + mostDist]run
	counts      [len(codeLengthOrder)]uint32
	lengths     [len(codeLengthOrder)]uint8
}

// A run is a length from 0 to 15, or 16 to 18 and how often that is beyond its least.
type run struct{ symbol, more uint8 }

// runExtra is how many bits hold the more of a run.
var runExtra = [len(codeLengthOrder)]uint8{16: 2, 17: 3, 18: 7}

// set describes the codes.
func (h *codeHeader) set(c *blockCode, maker *lengthMaker) {
	h.lits = usedLengths(c.litLengths[:mostLitLen], endOfBlock+1)
	h.dists = usedLengths(c.distLengths[:], 1)
	var all [mostLitLen + mostDist]uint8
	n := copy(all[:], c.litLengths[:h.lits])
	n += copy(all[n:], c.distLengths[:h.dists])

	h.used = 0
	clear(h.counts[:])
	for i := 0; i < n; {
		length := all[i]
		same := 1
		for i+same < n && all[i+same] == length {
			same++
		}
		i += same
		h.addRuns(length, same)
	}
	maker.make(h.lengths[:], h.counts[:], 7)
	h.lens = len(codeLengthOrder)
	for h.lens > 4 && h.lengths[codeLengthOrder[h.lens-1]] == 0 {
		h.lens--
	}
}

func usedLengths(lengths []uint8, least int) int {
	n := len(lengths)
	for n > least && lengths[n-1] == 0 {
		n--
	}
	return n
}

// addRuns adds as many times the same length, by as few runs as it takes.
func (h *codeHeader) addRuns(length uint8, times int) {
	if length == 0 {
		for times >= 11 {
			part := min(times, 138)
			h.add(run{18, uint8(part - 11)})
			times -= part
		}
		if times >= 3 {
			h.add(run{17, uint8(times - 3)})
			return
		}
	} else {
		h.add(run{length, 0})
		times--
		for times >= 3 {
			part := min(times, 6)
			// Two runs of at least three are better than one of six and what is left.
			if left := times - part; left > 0 && left < 3 && times >= 6 {
				part = times - 3
			}
			h.add(run{16, uint8(part - 3)})
			times -= part
		}
	}
	for range times {
		h.add(run{length, 0})
	}
}

func (h *codeHeader) add(r run) {
	h.runs[h.used] = r
	h.used++
	h.counts[r.symbol]++
}

// size is how many bits the header takes.
func (h *codeHeader) size() int {
	bits := 5 + 5 + 4 + 3*h.lens
	for symbol, f := range h.counts {
		bits += int(f) * int(h.lengths[symbol]+runExtra[symbol])
	}
	return bits
}

func (h *codeHeader) write(s *bitSink) {
	s.put(uint64(h.lits-endOfBlock-1), 5)
	s.put(uint64(h.dists-1), 5)
	s.put(uint64(h.lens-4), 4)
	for _, symbol := range codeLengthOrder[:h.lens] {
		s.put(uint64(h.lengths[symbol]), 3)
	}
	var codes [len(codeLengthOrder)]uint16
	assignCodes(codes[:], h.lengths[:])
	for _, r := range h.runs[:h.used] {
		n := h.lengths[r.symbol]
		s.put(uint64(codes[r.symbol])|uint64(r.more)<<n, uint(n+runExtra[r.symbol]))
	}
}
