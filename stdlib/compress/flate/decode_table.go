package flate

import (
	"math/bits"
	"sync"
)

// How codes are looked up.
//
// A table of 2^n entries has, for each n bits that may come next, what they begin with. An entry says all that the loop
// over symbols has to know, so that a symbol costs one look and no second table of bases and extra bits:
//
//	  31      30...16        15        14      13       12    11...8           7...0
//	literal | value | exception | link | end |  -  | bits of the code | bits to take
//
// The value is the literal, or the base of a length or a distance, whose extra bits are taken together with the code; or
// the length of a code. An exception that is neither link nor end is a code that must not come; its bits to take are those
// that have to be read before it is known.
//
// Codes of more than n bits share entries that are links: the value is where a second table begins that the further bits
// look up, and the bits of the code are how many those are.
//
// The codes of a block are given by their lengths alone (RFC 1951, 3.2.2): in the order of lengths, and of symbols where
// these are equal, each is the successor of the one before. They come with the first bit lowest, so successors are made on
// reversed codes: the table for codes of one length is twice the table for those that are shorter, with the new codes
// written over places that are still free. Doubling is what fills the entries that begin with a short code.
//
// The largest tables that 286 and 30 symbols can lead to are those of zlib's program `enough`.
const (
	litTableBits  = 11
	distTableBits = 8
	lenTableBits  = 7

	litTableSize  = 2342
	distTableSize = 402
)

type entry uint32

const (
	isLiteral   entry = 1 << 31
	isException entry = 1 << 15
	isLink      entry = 1 << 14
	isEnd       entry = 1 << 13

	valueShift = 16
	valueMask  = 1<<15 - 1
	codeShift  = 8
	codeMask   = 15
	oneBit     = 1<<codeShift | 1 // what a bit of the code adds to an entry
)

// blockCodes are the codes of a block. No symbol is decoded with fewer bits at hand than its need.
type blockCodes struct {
	litNeed  uint
	distNeed uint
	lit      [litTableSize]entry
	dist     [distTableSize]entry
}

// Entries of symbols, with no code yet.
var litSymbols, distSymbols, lenSymbols = symbolEntries()

func symbolEntries() (lit [allLitLen]entry, dist [32]entry, length [19]entry) {
	for i := range lit {
		switch {
		case i < endOfBlock:
			lit[i] = isLiteral | entry(i)<<valueShift
		case i == endOfBlock:
			lit[i] = isException | isEnd
		case i < mostLitLen:
			lit[i] = entry(lengthBase[i-endOfBlock-1])<<valueShift | entry(lengthExtra[i-endOfBlock-1])
		default:
			lit[i] = isException
		}
	}
	for i := range dist {
		if i < mostDist {
			dist[i] = entry(distBase[i])<<valueShift | entry(distExtra[i])
		} else {
			dist[i] = isException
		}
	}
	for i := range length {
		length[i] = entry(i) << valueShift
	}
	return
}

// buildTable fills the table, whose first look is by so many bits. lengths are those of the symbols' codes, 0 for those that
// do not occur. It returns the shortest length, and false if there are more codes than fit, or fewer: only a single code
// of one bit may leave a place free, and no code at all two.
func buildTable(table []entry, first int, lengths []uint8, symbols []entry) (least uint, ok bool) {
	var count [mostCodeLen + 1]int
	for _, n := range lengths {
		count[n]++
	}
	count[0] = 0
	var next [mostCodeLen + 1]int // where in sorted the symbols of a length go
	used, most := 0, 0
	for n := 1; n <= mostCodeLen; n++ {
		next[n] = used
		used += count[n]
		if count[n] > 0 {
			most = n
			if least == 0 {
				least = uint(n)
			}
		}
	}
	if used < 2 && most <= 1 {
		buildSparse(table[:1<<first], lengths, symbols, most)
		return least, true
	}
	taken := 0
	for n := 1; n <= most; n++ {
		taken += count[n] << (most - n)
	}
	if taken != 1<<most {
		return 0, false
	}
	var sorted [allLitLen]uint16
	for i, n := range lengths {
		if n > 0 {
			sorted[next[n]] = uint16(i)
			next[n]++
		}
	}

	rest := sorted[:used]
	code, size := 0, 1 // code is reversed; table[:size] is what was made of shorter ones
	for n := 1; n <= min(first, most); n++ {
		copy(table[size:2*size], table[:size])
		size *= 2
		for _, symbol := range rest[:count[n]] {
			table[code] = symbols[symbol] + entry(n)*oneBit
			code = successor(code, n)
		}
		rest = rest[count[n]:]
	}
	for ; size < 1<<first; size *= 2 {
		copy(table[size:2*size], table[:size])
	}
	buildSecond(table, first, most, code, rest, &count, symbols)
	return least, true
}

// buildSecond adds the tables for codes of more than first bits; code is the first of them, by first bits.
func buildSecond(table []entry, first, most, code int, rest []uint16, count *[mostCodeLen + 1]int, symbols []entry) {
	end := 1 << first
	link, start, width := -1, 0, 0
	for n := first + 1; n <= most; n++ {
		for i := range count[n] {
			if code&(1<<first-1) != link {
				link = code & (1<<first - 1)
				// It is as wide as its longest code: those that are left of this length fill it, or more of them do.
				width = n - first
				for left := count[n] - i; left < 1<<width && width+first < most; {
					width++
					left = 2*left + count[first+width]
				}
				start = end
				end += 1 << width
				table[link] = isException | isLink | entry(start)<<valueShift | entry(width)<<codeShift | entry(first)
			}
			for at := code >> first; at < 1<<width; at += 1 << (n - first) {
				table[start+at] = symbols[rest[0]] + entry(n)*oneBit
			}
			rest = rest[1:]
			code = successor(code, n)
		}
	}
}

// successor returns the next code of n bits, reversed: it counts from the highest bit down. Behind the last it is that
// code itself.
func successor(code, n int) int {
	ones := ^code & (1<<n - 1)
	if ones == 0 {
		return code
	}
	bit := 1 << (bits.Len(uint(ones)) - 1)
	return code&(bit-1) | bit
}

// buildSparse is for a single code of one bit, whose sibling must not come, or for none, where nothing must.
func buildSparse(table []entry, lengths []uint8, symbols []entry, most int) {
	fill := [2]entry{isException, isException}
	if most == 1 {
		fill[1] |= 1
		for i, n := range lengths {
			if n == 1 {
				fill[0] = symbols[i] + oneBit
			}
		}
	}
	for i := range table {
		table[i] = fill[i&1]
	}
}

// fixedCodes are those that RFC 1951, 3.2.6 has for blocks without a header of their own.
var fixedCodes = sync.OnceValue(func() *blockCodes {
	c := new(blockCodes)
	var lengths [allLitLen]uint8
	fixedLengths(&lengths)
	c.litNeed, _ = buildTable(c.lit[:], litTableBits, lengths[:], litSymbols[:])
	for i := range 32 {
		lengths[i] = 5
	}
	c.distNeed, _ = buildTable(c.dist[:], distTableBits, lengths[:32], distSymbols[:])
	return c
})

// fixedLengths sets the lengths of the codes for literals and lengths.
func fixedLengths(lengths *[allLitLen]uint8) {
	for i := range lengths {
		switch {
		case i < 144:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		case i < 280:
			lengths[i] = 7
		default:
			lengths[i] = 8
		}
	}
}
