package flate

import (
	"math/bits"
	"slices"
)

// How long the codes of a block should be.
//
// Huffman's construction joins the two least frequent of all symbols and joined ones, again and again. With the symbols
// sorted, the joined ones come in ascending order too, so both are queues, and all of it fits into the array of the
// frequencies (Moffat and Katajainen, In-Place Calculation of Minimum-Redundancy Codes, 1995): a place that was a frequency
// becomes that of a joined one, then the number of its parent, then its depth.
//
// DEFLATE allows 15 bits at most, and 7 for the codes of lengths. Depths beyond that are cut off, which makes more codes
// than there is room for: each code of the greatest length takes one place of 2^limit, one that is k bits shorter 2^k.
// Then a code of the greatest length loses its place and shares that of a shorter one, until it fits. What counts in the end
// is how many codes of each length there are: the rarest symbols get the longest. That is not the optimum, which takes
// the package-merge algorithm and far more time, but a block of DEFLATE rarely reaches the limit.
type lengthMaker struct {
	keys  []uint32 // frequency and symbol
	nodes []uint32
	room  [2][mostLitLen]uint32
}

const symbolBits = 9

// make sets the lengths of the codes for symbols that occur so often; 0 where they do not. A single symbol gets one bit.
// Frequencies must be below 2^23 in all.
func (m *lengthMaker) make(lengths []uint8, frequencies []uint32, limit int) {
	m.keys = m.room[0][:0]
	for symbol, f := range frequencies {
		lengths[symbol] = 0
		if f > 0 {
			m.keys = append(m.keys, f<<symbolBits|uint32(symbol))
		}
	}
	n := len(m.keys)
	if n <= 2 {
		for _, key := range m.keys {
			lengths[key&(1<<symbolBits-1)] = 1
		}
		return
	}
	slices.Sort(m.keys)
	m.nodes = m.room[1][:n]
	for i, key := range m.keys {
		m.nodes[i] = key >> symbolBits
	}
	join(m.nodes)
	count := countDepths(m.nodes, limit)
	fit(&count, limit)

	rest := m.keys
	for length := limit; length > 0; length-- {
		for _, key := range rest[:count[length]] {
			lengths[key&(1<<symbolBits-1)] = uint8(length)
		}
		rest = rest[count[length]:]
	}
}

// join makes parents of frequencies: nodes[i] is that of the joined node i, the last of which is the root.
func join(nodes []uint32) {
	n := len(nodes)
	leaf, joined := 0, 0
	for i := range n - 1 {
		var sum uint32
		for range 2 {
			if leaf == n || joined < i && nodes[joined] < nodes[leaf] {
				sum += nodes[joined]
				nodes[joined] = uint32(i)
				joined++
			} else {
				sum += nodes[leaf]
				leaf++
			}
		}
		nodes[i] = sum
	}
}

// countDepths counts the leaves of each depth; those that are too deep count as of the limit. On each level there are twice
// as many nodes as there are joined ones on the level above, and those that are not joined are leaves.
func countDepths(nodes []uint32, limit int) (count [mostCodeLen + 1]int) {
	root := len(nodes) - 2
	nodes[root] = 0
	for i := root - 1; i >= 0; i-- {
		nodes[i] = nodes[nodes[i]] + 1
	}
	places := 1
	next := root
	for depth := 0; places > 0; depth++ {
		joined := 0
		for next >= 0 && nodes[next] == uint32(depth) {
			joined++
			next--
		}
		count[min(depth, limit)] += places - joined
		places = 2 * joined
	}
	return count
}

// fit makes so many codes of each length that they have room, which changes nothing if they have.
func fit(count *[mostCodeLen + 1]int, limit int) {
	taken := 0
	for length := 1; length <= limit; length++ {
		taken += count[length] << (limit - length)
	}
	for ; taken > 1<<limit; taken-- {
		shorter := limit - 1
		for count[shorter] == 0 {
			shorter--
		}
		count[shorter]--
		count[shorter+1] += 2
		count[limit]--
	}
}

// assignCodes sets the codes, reversed as they are written, for symbols with these lengths.
func assignCodes(codes []uint16, lengths []uint8) {
	var count, next [mostCodeLen + 1]uint16
	for _, n := range lengths {
		count[n]++
	}
	code := uint16(0)
	for n := 1; n <= mostCodeLen; n++ {
		next[n] = code << 1
		code = next[n] + count[n]
	}
	for i, n := range lengths {
		if n > 0 {
			codes[i] = bits.Reverse16(next[n]) >> (16 - n)
			next[n]++
		}
	}
}
