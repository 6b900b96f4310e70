package bzip2

// A code is a Huffman code. Symbols of one length have successive codes, in order, and follow those that are shorter. Codes of
// up to tableBits bits are looked up; for longer ones, limit has the first 20 bits beyond the last code of each length.
type code struct {
	table  [1 << tableBits]uint16 // symbol and length, or 0
	least  [mostBits + 1]uint32   // the first code of a length, as 20 bits
	limit  [mostBits + 2]uint32
	first  [mostBits + 1]uint16 // where in sorted its symbol stands
	sorted [mostSymbols]uint16
}

const (
	tableBits   = 10
	mostBits    = 20
	mostSymbols = 256 + 2
	lengthBits  = 5
)

// make sets the code from the lengths, and returns false if there are more codes than fit.
func (c *code) make(lengths []uint8) bool {
	var count [mostBits + 1]uint16
	for _, n := range lengths {
		count[n]++
	}
	clear(c.table[:])
	place := uint16(0)
	next := uint32(0) // of 20 bits
	for n := 1; n <= mostBits; n++ {
		step := uint32(1) << (mostBits - n)
		c.first[n], c.least[n] = place, next
		for symbol, length := range lengths {
			if int(length) != n {
				continue
			}
			if next >= 1<<mostBits {
				return false
			}
			c.sorted[place] = uint16(symbol)
			place++
			if n <= tableBits {
				from := next >> (mostBits - tableBits)
				for i := range uint32(1) << (tableBits - n) {
					c.table[from+i] = uint16(symbol)<<lengthBits | uint16(n)
				}
			}
			next += step
		}
		c.limit[n] = next
	}
	c.limit[mostBits+1] = 1 << mostBits
	return true
}

// take returns the next symbol.
func (c *code) take(b *bitReader) (uint16, error) {
	if b.count < mostBits && !b.load() {
		return c.takeSlowly(b)
	}
	if e := c.table[b.bits>>(64-tableBits)]; e != 0 {
		b.skip(uint(e & (1<<lengthBits - 1)))
		return e >> lengthBits, nil
	}
	n := c.longLength(b.bits)
	if n > mostBits {
		return 0, errCode
	}
	return c.long(b, n), nil
}

const errCode = StructuralError("invalid Huffman code")

// longLength returns how many bits the code has that bits begin with and that is not in the table, or more than mostBits if it is
// none.
func (c *code) longLength(bits uint64) uint {
	first := uint32(bits >> (64 - mostBits))
	n := uint(tableBits + 1)
	for n <= mostBits && first >= c.limit[n] {
		n++
	}
	return n
}

// long takes a code of n bits that is not in the table.
func (c *code) long(b *bitReader, n uint) uint16 {
	first := uint32(b.bits >> (64 - mostBits))
	b.skip(n)
	return c.sorted[uint32(c.first[n])+(first-c.least[n])>>(mostBits-n)]
}

// takeSlowly is take where no more bits may be at hand than the code has. What a code begins with does not depend on the bits
// behind it, so it is looked up with those that are there, and counts if it is no longer.
func (c *code) takeSlowly(b *bitReader) (uint16, error) {
	for {
		e := c.table[b.bits>>(64-tableBits)]
		if n := uint(e & (1<<lengthBits - 1)); e != 0 && n <= b.count {
			b.skip(n)
			return e >> lengthBits, nil
		}
		if e == 0 && b.count > tableBits {
			n := c.longLength(b.bits)
			if n <= mostBits && n <= b.count {
				return c.long(b, n), nil
			}
			if b.count >= mostBits {
				return 0, errCode
			}
		}
		b.pull()
	}
}
