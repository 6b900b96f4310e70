package flate

// dynamicHeader reads the lengths of a block's codes (RFC 1951, 3.2.7), which are coded themselves: by codes whose
// lengths come first. It makes the tables of them.
func (f *inflater) dynamicHeader() bool {
	if !f.need(14) {
		return false
	}
	lits := int(f.source.take(5)) + endOfBlock + 1
	dists := int(f.source.take(5)) + 1
	lens := int(f.source.take(4)) + 4
	if lits > mostLitLen || dists > mostDist {
		f.corrupt()
		return false
	}
	var lengthLengths [len(codeLengthOrder)]uint8
	for _, symbol := range codeLengthOrder[:lens] {
		if !f.need(3) {
			return false
		}
		lengthLengths[symbol] = uint8(f.source.take(3))
	}
	var table [1 << lenTableBits]entry
	need, ok := buildTable(table[:], lenTableBits, lengthLengths[:], lenSymbols[:])
	if !ok {
		f.corrupt()
		return false
	}
	var lengths [mostLitLen + mostDist]uint8
	if !f.codeLengths(&table, need, lengths[:lits+dists]) {
		return false
	}

	if f.own == nil {
		f.own = new(blockCodes)
	}
	c := f.own
	var fine [2]bool
	c.litNeed, fine[0] = buildTable(c.lit[:], litTableBits, lengths[:lits], litSymbols[:])
	c.distNeed, fine[1] = buildTable(c.dist[:], distTableBits, lengths[lits:lits+dists], distSymbols[:])
	if !fine[0] || !fine[1] {
		f.corrupt()
		return false
	}
	// Each block has an end, so the bits for it will come.
	c.litNeed = max(c.litNeed, uint(lengths[endOfBlock]))
	return true
}

// codeLengths reads lengths, which may be repeated: the one before 3 to 6 times, 0 for 3 to 10 or 11 to 138 times.
func (f *inflater) codeLengths(table *[1 << lenTableBits]entry, need uint, lengths []uint8) bool {
	for at := 0; at < len(lengths); {
		e, ok := f.symbol(table[:], lenTableBits, need)
		if !ok {
			return false
		}
		symbol := uint8(e >> valueShift)
		if symbol < 16 {
			lengths[at] = symbol
			at++
			continue
		}
		var again uint8
		var bits, times uint
		switch symbol {
		case 16:
			if at == 0 {
				f.corrupt()
				return false
			}
			again, bits, times = lengths[at-1], 2, 3
		case 17:
			bits, times = 3, 3
		default:
			bits, times = 7, 11
		}
		if !f.need(bits) {
			return false
		}
		times += f.source.take(bits)
		if times > uint(len(lengths)-at) {
			f.corrupt()
			return false
		}
		for ; times > 0; times-- {
			lengths[at] = again
			at++
		}
	}
	return true
}
