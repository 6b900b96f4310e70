package bzip2

// symbols reads the symbols of a block: 0 and 1 are the digits of the length of a run of the byte that came last; others are
// how many different bytes came since the next one did, plus 1; the highest ends the block. The codes change after
// each fifty, as the selectors have it.
type symbols struct {
	used      int
	front     [256]byte // the bytes that occur, the one that came last first
	codes     [6]code
	selectors []uint8
}

const perSelector = 50

// header reads which bytes occur, and the codes.
func (s *symbols) header(b *bitReader) error {
	s.used = 0
	rows := b.take(16)
	for row := range 16 {
		if rows<<row&0x8000 == 0 {
			continue
		}
		columns := b.take(16)
		for column := range 16 {
			if columns<<column&0x8000 != 0 {
				s.front[s.used] = byte(row<<4 | column)
				s.used++
			}
		}
	}
	if s.used == 0 {
		return StructuralError("no symbols in input")
	}
	codes := int(b.take(3))
	if codes < 2 || codes > len(s.codes) {
		return StructuralError("invalid number of Huffman trees")
	}
	if err := s.readSelectors(b, codes); err != nil {
		return err
	}
	for i := range codes {
		if err := s.readLengths(b, &s.codes[i]); err != nil {
			return err
		}
	}
	if len(s.selectors) == 0 {
		return StructuralError("no tree selectors given")
	}
	return nil
}

// readSelectors reads which code is for which fifty symbols: a number of ones, how many others were chosen since.
func (s *symbols) readSelectors(b *bitReader, codes int) error {
	n := int(b.take(15))
	front := [6]uint8{0, 1, 2, 3, 4, 5}
	s.selectors = s.selectors[:0]
	for range n {
		i := 0
		for b.bit() {
			i++
		}
		if i >= codes {
			return StructuralError("tree index too large")
		}
		chosen := front[i]
		copy(front[1:i+1], front[:i])
		front[0] = chosen
		s.selectors = append(s.selectors, chosen)
	}
	return b.failed()
}

// readLengths reads the lengths of a code: the first, and how each differs from the one before.
func (s *symbols) readLengths(b *bitReader, c *code) error {
	var lengths [mostSymbols]uint8
	n := int(b.take(5))
	for i := range s.used + 2 {
		for {
			if n < 1 || n > mostBits {
				return StructuralError("Huffman length out of range")
			}
			if !b.bit() {
				break
			}
			if b.bit() {
				n--
			} else {
				n++
			}
		}
		lengths[i] = uint8(n)
	}
	if err := b.failed(); err != nil {
		return err
	}
	if !c.make(lengths[:s.used+2]) {
		return StructuralError("equal symbols in Huffman tree")
	}
	return nil
}

// decode puts the bytes of a block into the low bits of to, as many as fit, counts them, and returns how many there are.
func (s *symbols) decode(b *bitReader, to []uint32, counts *[256]uint32) (int, error) {
	last := uint16(s.used + 1)
	at := 0
	run, digit := 0, 1
	for _, selector := range s.selectors {
		c := &s.codes[selector]
		for range perSelector {
			symbol, err := c.take(b)
			if err != nil {
				return 0, err
			}
			if symbol < 2 {
				if run+digit > len(to)-at {
					if run+digit > 2<<20 {
						return 0, StructuralError("repeat count too large")
					}
				}
				run += digit << symbol
				digit <<= 1
				continue
			}
			if run > 0 {
				if run > len(to)-at {
					return 0, StructuralError("repeats past end of block")
				}
				same := s.front[0]
				counts[same] += uint32(run)
				for i := range run {
					to[at+i] = uint32(same)
				}
				at += run
				run, digit = 0, 1
			}
			if symbol == last {
				return at, b.failed()
			}
			if at == len(to) {
				return 0, StructuralError("data exceeds block size")
			}
			i := int(symbol - 1)
			x := s.front[i]
			copy(s.front[1:i+1], s.front[:i])
			s.front[0] = x
			counts[x]++
			to[at] = uint32(x)
			at++
		}
		if err := b.failed(); err != nil {
			return 0, err
		}
	}
	return 0, StructuralError("insufficient selector indices for number of symbols")
}
