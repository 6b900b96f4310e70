package bzip2

// A block is the last bytes of all its sorted rotations, turned into a chain that leads through them in the order of the block
// (Burrows and Wheeler, A Block-sorting Lossless Data Compression Algorithm, 1994).
//
// The first bytes of the sorted rotations are the same bytes, sorted. Equal ones are in the same order in both columns, since
// rotations that begin with the same byte are sorted by what follows, and so are those that end with it, when it is taken
// to the front. So the i-th x among the first bytes is the i-th x among the last bytes, and the rotation that ends with it
// begins with what follows it. An entry of chain is a byte, and above it the entry of the byte that follows.
type block struct {
	sum     uint32
	at      uint32 // where the chain goes on
	left    int    // bytes of it
	chain   []uint32
	symbols symbols
}

// read reads a block of up to size bytes.
func (k *block) read(b *bitReader, size int) error {
	k.sum = uint32(b.take(32))
	if b.bit() {
		return StructuralError("deprecated randomized files")
	}
	start := int(b.take(24))
	if err := k.symbols.header(b); err != nil {
		return err
	}
	if cap(k.chain) < size {
		k.chain = make([]uint32, size)
	}
	var counts [256]uint32
	n, err := k.symbols.decode(b, k.chain[:size], &counts)
	if err != nil {
		return err
	}
	if start >= n && (start > 0 || n > 0) {
		return StructuralError("origPtr out of bounds")
	}
	k.left = n
	if n > 0 {
		link(k.chain[:n], &counts)
		k.at = k.chain[start] >> 8
	}
	return nil
}

// link puts above the byte of each sorted rotation's first column where the same one stands in the last.
func link(chain []uint32, counts *[256]uint32) {
	var sum uint32
	for i, n := range counts {
		counts[i] = sum
		sum += n
	}
	for i, entry := range chain {
		x := byte(entry)
		chain[counts[x]] |= uint32(i) << 8
		counts[x]++
	}
}
