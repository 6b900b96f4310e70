package bzip2

import "math/bits"

// runs reads the bytes of a block. Behind four equal ones stands how many more there are, up to 255. They are summed up as
// they are read.
type runs struct {
	begun  bool
	block  *block
	crc    uint32
	last   int // the byte before, or -1
	equal  int // how many of it in a row
	repeat int // how many more are due
}

func (r *runs) begin(b *block) {
	*r = runs{begun: true, block: b, crc: ^uint32(0), last: -1}
}

func (r *runs) done() bool { return !r.begun || r.block.left == 0 && r.repeat == 0 }

// read fills p as far as there are bytes.
func (r *runs) read(p []byte) int {
	chain, at, left := r.block.chain, r.block.at, r.block.left
	last, equal := r.last, r.equal
	n := 0
	for n < len(p) {
		if r.repeat > 0 {
			same := p[n:min(len(p), n+r.repeat)]
			for i := range same {
				same[i] = byte(last)
			}
			n += len(same)
			r.repeat -= len(same)
			continue
		}
		if left == 0 {
			break
		}
		entry := chain[at]
		x := int(byte(entry))
		at = entry >> 8
		left--
		if equal == 4 {
			r.repeat = x
			equal = 0
			continue
		}
		if x == last {
			equal++
		} else {
			last, equal = x, 1
		}
		p[n] = byte(x)
		n++
	}
	r.block.at, r.block.left = at, left
	r.last, r.equal = last, equal
	r.crc = update(r.crc, p[:n])
	return n
}

func (r *runs) sum() uint32 { return ^r.crc }

// crcTables are for a checksum by the polynomial of IEEE, with the highest bit first: table i is of a byte with i zeros behind.
var crcTables = func() (t [4][256]uint32) {
	for i := range t[0] {
		x := uint32(i) << 24
		for range 8 {
			x = x<<1 ^ 0x04c11db7&-(x>>31)
		}
		t[0][i] = x
	}
	for k := 1; k < len(t); k++ {
		for i, x := range t[k-1] {
			t[k][i] = x<<8 ^ t[0][x>>24]
		}
	}
	return t
}()

func update(crc uint32, p []byte) uint32 {
	t := &crcTables
	for len(p) >= 4 {
		in := (*[4]byte)(p)
		crc ^= bits.ReverseBytes32(uint32(in[0]) | uint32(in[1])<<8 | uint32(in[2])<<16 | uint32(in[3])<<24)
		crc = t[3][crc>>24] ^ t[2][byte(crc>>16)] ^ t[1][byte(crc>>8)] ^ t[0][byte(crc)]
		p = p[4:]
	}
	for _, c := range p {
		crc = crc<<8 ^ t[0][byte(crc>>24)^c]
	}
	return crc
}
