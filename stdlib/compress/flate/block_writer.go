package flate

import "unsafe"

// How a block is written.
//
// The matchers leave tokens. A token has in its low nine bits what stands in the stream first, a literal or 256 and a
// length above the shortest, and above that the distance, or 0:
//
//	31      16 15    9 8           0
//	|  dist   |   0   | literal, or 256 + length - 3 |
//
// When a block is complete, its symbols are counted, Huffman codes are made, and what the block takes as a stored, a
// fixed and a dynamic one is worked out to the bit; the smallest is written. For that, a table has for each of
// the 512 values the bits to write, extra ones included, so that a token is two looks and one addition to the bits.
// A match has 15+5+15+13 bits at most, so bits below 16 may wait for more before they are stored as a word.
const (
	blockTokens = 1 << 14
	tokenMask   = 1<<9 - 1
	distShift   = 16
)

type token uint32

type blockWriter struct {
	sink   bitSink
	used   int
	tokens [blockTokens]token

	values [tokenMask + 1]uint32 // how often each low part of a token occurs
	lits   [mostLitLen]uint32    // and each symbol
	dists  [mostDist]uint32
	codes  blockCode
	header codeHeader
	maker  lengthMaker

	// worth is how far away a match of four bytes may be: from further on, it took more bits in the block before than four
	// literals did on average.
	worth int
}

const worthAtFirst = 8192

// blockCode are the codes of a block.
type blockCode struct {
	litLengths  [allLitLen]uint8
	distLengths [mostDist]uint8
	entries     [tokenMask + 1]uint32 // bits above entryShift, and how many
	end         uint32                // the same for the end of the block
	dists       [mostDist]distEntry
}

const entryShift = 8

type distEntry struct {
	code  uint16
	base  uint16
	bits  uint8 // of the code
	total uint8 // with extra ones
}

// lengthSymbol and distSymbol are the symbols of lengths above the shortest and of distances below 257; those of distances
// above that are found by the bits from the eighth on, as extra bits are seven or more there.
var lengthSymbol, distSymbol = valueSymbols()

func valueSymbols() (length [longest - shortest + 1]uint8, dist [512]uint8) {
	for symbol, base := range lengthBase {
		for i := range 1 << lengthExtra[symbol] {
			if at := int(base) - shortest + i; at < len(length) {
				length[at] = uint8(symbol)
			}
		}
	}
	for symbol, base := range distBase {
		for i := range 1 << distExtra[symbol] {
			at := int(base) - 1 + i
			if at < 256 {
				dist[at] = uint8(symbol)
			} else {
				dist[256+at>>7] = uint8(symbol)
			}
		}
	}
	return
}

func symbolOfDist(dist uint32) uint8 {
	dist--
	if dist < 256 {
		return distSymbol[dist]
	}
	return distSymbol[256|dist>>7&255]
}

// makeEntries sets what is written for each value, from the lengths of the codes.
func (c *blockCode) makeEntries() {
	var lits [allLitLen]uint16
	var dists [mostDist]uint16
	assignCodes(lits[:], c.litLengths[:])
	assignCodes(dists[:], c.distLengths[:])
	for i := range endOfBlock {
		c.entries[i] = uint32(lits[i])<<entryShift | uint32(c.litLengths[i])
	}
	c.end = uint32(lits[endOfBlock])<<entryShift | uint32(c.litLengths[endOfBlock])
	for i, symbol := range lengthSymbol {
		n := c.litLengths[endOfBlock+1+int(symbol)]
		extra := uint32(i+shortest) - uint32(lengthBase[symbol])
		bits := uint32(lits[endOfBlock+1+int(symbol)]) | extra<<n
		c.entries[endOfBlock+i] = bits<<entryShift | uint32(n+lengthExtra[symbol])
	}
	for i := range c.dists {
		c.dists[i] = distEntry{dists[i], distBase[i], c.distLengths[i], c.distLengths[i] + distExtra[i]}
	}
}

// fixedCode is that of fixed blocks.
var fixedCode = makeFixedCode()

func makeFixedCode() *blockCode {
	c := new(blockCode)
	fixedLengths(&c.litLengths)
	for i := range c.distLengths {
		c.distLengths[i] = 5
	}
	c.makeEntries()
	return c
}

// count counts symbols, and returns how many extra bits the tokens have.
func (b *blockWriter) count() (extra int) {
	clear(b.values[:])
	clear(b.dists[:])
	for _, t := range b.tokens[:b.used] {
		b.values[t&tokenMask]++
		if dist := uint32(t >> distShift); dist > 0 {
			b.dists[symbolOfDist(dist)]++
		}
	}
	copy(b.lits[:endOfBlock], b.values[:])
	clear(b.lits[endOfBlock:])
	b.lits[endOfBlock] = 1
	for i, symbol := range lengthSymbol {
		b.lits[endOfBlock+1+int(symbol)] += b.values[endOfBlock+i]
	}
	for symbol, bits := range lengthExtra {
		extra += int(b.lits[endOfBlock+1+symbol]) * int(bits)
	}
	for symbol, bits := range distExtra {
		extra += int(b.dists[symbol]) * int(bits)
	}
	return extra
}

// size is how many bits the symbols take.
func (b *blockWriter) size(c *blockCode) (bits int) {
	for symbol, f := range b.lits {
		bits += int(f) * int(c.litLengths[symbol])
	}
	for symbol, f := range b.dists {
		bits += int(f) * int(c.distLengths[symbol])
	}
	return bits
}

// writeBlock writes the tokens as a block. raw are the bytes they stand for, or nil if they are not at hand.
func (b *blockWriter) writeBlock(raw []byte) {
	extra := 0
	if len(raw) == b.used {
		b.countLiterals(raw)
	} else {
		extra = b.count()
	}
	b.choose(raw, extra, true)
	b.used = 0
}

// writeLiterals writes a block of the bytes, without matches.
func (b *blockWriter) writeLiterals(raw []byte) {
	b.countLiterals(raw)
	b.choose(raw, 0, false)
}

// countLiterals is count for bytes that are all literals.
func (b *blockWriter) countLiterals(raw []byte) {
	clear(b.lits[endOfBlock:])
	clear(b.dists[:])
	countBytes((*[256]uint32)(b.lits[:]), raw)
	b.lits[endOfBlock] = 1
}

// countBytes counts in four arrays by turns, so that equal bytes in a row do not wait for each other.
func countBytes(counts *[256]uint32, p []byte) {
	var parts [4][256]uint32
	for len(p) >= 4 {
		in := (*[4]byte)(p)
		parts[0][in[0]]++
		parts[1][in[1]]++
		parts[2][in[2]]++
		parts[3][in[3]]++
		p = p[4:]
	}
	for _, c := range p {
		parts[0][c]++
	}
	for i := range counts {
		counts[i] = parts[0][i] + parts[1][i] + parts[2][i] + parts[3][i]
	}
}

// choose writes the block in its smallest form. The symbols come from tokens, or from raw, which is worth no fixed block.
func (b *blockWriter) choose(raw []byte, extra int, fromTokens bool) {
	c := &b.codes
	if b.noDist() {
		b.dists[0] = 1 // A header has one distance at least.
	}
	b.maker.make(c.litLengths[:mostLitLen], b.lits[:], mostCodeLen)
	b.maker.make(c.distLengths[:], b.dists[:], mostCodeLen)
	b.header.set(c, &b.maker)
	if fromTokens {
		b.weigh()
	}
	least := b.size(c) + b.header.size()
	kind := uint64(dynamicBlock)
	if fixed := b.size(fixedCode); fromTokens && fixed <= least {
		least, c, kind = fixed, fixedCode, fixedBlock
	}
	least += extra + 3
	if raw != nil && (len(raw)+4)*8 <= least {
		b.writeStored(raw)
		return
	}
	b.sink.reserve(least)
	b.sink.put(kind<<1, 3)
	if kind == dynamicBlock {
		b.header.write(&b.sink)
		c.makeEntries()
	}
	if fromTokens {
		b.sink.putTokens(c, b.tokens[:b.used])
	} else {
		b.sink.putBytes(c, raw)
	}
	b.sink.put(uint64(c.end>>entryShift), uint(c.end&(1<<entryShift-1)))
}

// weigh sets worth by the codes of the block. Symbols that did not occur would have had long codes.
func (b *blockWriter) weigh() {
	const rareLength, rareDist = 10, 7
	bits, literals := 0, 0
	for i, f := range b.lits[:endOfBlock] {
		bits += int(f) * int(b.codes.litLengths[i])
		literals += int(f)
	}
	b.worth = worthAtFirst
	if literals == 0 {
		return
	}
	length := int(b.codes.litLengths[endOfBlock+1+leastMatch-shortest])
	if length == 0 {
		length = rareLength
	}
	b.worth = windowSize
	for symbol := range distBase {
		dist := int(b.codes.distLengths[symbol])
		if dist == 0 {
			dist = rareDist
		}
		if cost := length + dist + int(distExtra[symbol]); cost*literals > leastMatch*bits {
			b.worth = int(distBase[symbol]) - 1
			return
		}
	}
}

func (b *blockWriter) noDist() bool {
	for _, f := range b.dists {
		if f > 0 {
			return false
		}
	}
	return true
}

// writeStored writes the bytes as they are.
func (b *blockWriter) writeStored(raw []byte) {
	for len(raw) > 0 {
		part := raw[:min(len(raw), mostStored)]
		raw = raw[len(part):]
		b.sink.stored(len(part), false)
		b.sink.raw(part)
	}
}

// putTokens appends the tokens. There must be room: words are stored beyond what counts.
func (s *bitSink) putTokens(c *blockCode, tokens []token) {
	bits, count := s.bits, s.count
	out := unsafe.Pointer(unsafe.SliceData(s.buf))
	at := len(s.buf)
	for _, t := range tokens {
		e := c.entries[t&tokenMask]
		bits |= uint64(e>>entryShift) << (count & 63)
		count += uint(e & (1<<entryShift - 1))
		if dist := uint32(t >> distShift); dist > 0 {
			d := &c.dists[symbolOfDist(dist)]
			bits |= (uint64(d.code) | uint64(dist-uint32(d.base))<<(d.bits&63)) << (count & 63)
			count += uint(d.total)
		}
		if count >= 16 {
			*(*uint64)(unsafe.Add(out, at)) = bits
			at += int(count >> 3)
			bits >>= count & 56
			count &= 7
		}
	}
	s.store(bits, count, at)
}

// putBytes appends the bytes as literals, three at a time.
func (s *bitSink) putBytes(c *blockCode, p []byte) {
	const mask = 1<<entryShift - 1
	bits, count := s.bits, s.count
	out := unsafe.Pointer(unsafe.SliceData(s.buf))
	at := len(s.buf)
	for len(p) >= 3 {
		in := (*[3]byte)(p)
		e0, e1, e2 := c.entries[in[0]], c.entries[in[1]], c.entries[in[2]]
		bits |= uint64(e0>>entryShift) << (count & 63)
		count += uint(e0 & mask)
		bits |= uint64(e1>>entryShift) << (count & 63)
		count += uint(e1 & mask)
		bits |= uint64(e2>>entryShift) << (count & 63)
		count += uint(e2 & mask)
		*(*uint64)(unsafe.Add(out, at)) = bits
		at += int(count >> 3)
		bits >>= count & 56
		count &= 7
		p = p[3:]
	}
	s.store(bits, count, at)
	for _, x := range p {
		e := c.entries[x]
		s.put(uint64(e>>entryShift), uint(e&mask))
	}
}

// store takes back what a loop had in its own variables.
func (s *bitSink) store(bits uint64, count uint, at int) {
	s.buf = s.buf[:at]
	s.bits, s.count = 0, 0
	s.put(bits, count)
}
