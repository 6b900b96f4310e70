package rand

import (
	"errors"
	"math/bits"
)

var errInvalidChaCha8 = errors.New("invalid ChaCha8 encoding")

// A ChaCha8 is a generator that a strong cipher drives: without its seed, its numbers cannot be foretold.
//
// It is ChaCha8Rand of the C2SP specifications: from a key of 32 bytes, the cipher's blocks 0 to 15 are made, 8 rounds
// each; the last 32 bytes are the next key, the 992 before them the numbers. Unlike in the cipher proper, four blocks at
// a time are interleaved word by word, and only the key is added to what the rounds made of it.
type ChaCha8 struct {
	key     [8]uint32
	numbers [numbersPerKey]uint64
	used    int
	next    [8]uint32
	rest    uint64 // of Read: what is left of the last number, the lowest byte first,
	pending int    // and how many bytes
}

const numbersPerKey = 992 / 8

// NewChaCha8 returns a ChaCha8 that begins with a seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed makes c what NewChaCha8 would return.
func (c *ChaCha8) Seed(seed [32]byte) {
	for i := range c.key {
		c.key[i] = uint32(seed[4*i]) | uint32(seed[4*i+1])<<8 | uint32(seed[4*i+2])<<16 | uint32(seed[4*i+3])<<24
	}
	c.pending = 0
	c.fill()
}

// fill makes the numbers of the key.
func (c *ChaCha8) fill() {
	c.used = 0
	var words [256]uint32 // of four interleaved groups of four blocks
	for block := range 16 {
		x := chachaBlock(&c.key, uint32(block))
		for i, word := range x {
			words[block/4*64+i*4+block%4] = word
		}
	}
	for i := range c.numbers {
		c.numbers[i] = uint64(words[2*i]) | uint64(words[2*i+1])<<32
	}
	copy(c.next[:], words[2*numbersPerKey:])
}

func chachaBlock(key *[8]uint32, counter uint32) [16]uint32 {
	x := [16]uint32{0: 0x61707865, 1: 0x3320646e, 2: 0x79622d32, 3: 0x6b206574, 12: counter} // "expand 32-byte k"
	copy(x[4:12], key[:])
	for range 4 { // two rounds: columns, then diagonals
		for i := range 4 {
			quarter(&x[i], &x[4+i], &x[8+i], &x[12+i])
		}
		for i := range 4 {
			quarter(&x[i], &x[4+(i+1)%4], &x[8+(i+2)%4], &x[12+(i+3)%4])
		}
	}
	for i, word := range key {
		x[4+i] += word
	}
	return x
}

func quarter(a, b, c, d *uint32) {
	*a += *b
	*d = bits.RotateLeft32(*d^*a, 16)
	*c += *d
	*b = bits.RotateLeft32(*b^*c, 12)
	*a += *b
	*d = bits.RotateLeft32(*d^*a, 8)
	*c += *d
	*b = bits.RotateLeft32(*b^*c, 7)
}

// Uint64 returns the next number.
func (c *ChaCha8) Uint64() uint64 {
	if c.used == len(c.numbers) {
		c.key = c.next
		c.fill()
	}
	c.used++
	return c.numbers[c.used-1]
}

// Read fills p. It returns len(p) and no error. Of a number whose bytes did not all fit, the next Read takes the rest;
// Uint64 goes on with the number after it.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for i := range p {
		if c.pending == 0 {
			c.rest, c.pending = c.Uint64(), 8
		}
		p[i] = byte(c.rest)
		c.rest >>= 8
		c.pending--
	}
	return len(p), nil
}

const (
	chachaMark = "chacha8:"
	readMark   = "readbuf:"
)

// AppendBinary appends the state to b: if Read has left something over, a mark, the number of these bytes and the bytes;
// then a mark, how many numbers of the key were given out (the highest byte first), and the key.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if c.pending > 0 {
		b = append(append(b, readMark...), byte(c.pending))
		for i := range c.pending {
			b = append(b, byte(c.rest>>(8*i)))
		}
	}
	b = appendBig(append(b, chachaMark...), uint64(c.used))
	for i := 0; i < len(c.key); i += 2 {
		b = appendLittle(b, uint64(c.key[i])|uint64(c.key[i+1])<<32)
	}
	return b, nil
}

// MarshalBinary returns the state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

// UnmarshalBinary takes a state that MarshalBinary returned.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	state := ChaCha8{}
	if len(data) > len(readMark) && string(data[:len(readMark)]) == readMark {
		state.pending = int(data[len(readMark)])
		data = data[len(readMark)+1:]
		if state.pending > 7 || len(data) < state.pending {
			return errInvalidChaCha8
		}
		for i, v := range data[:state.pending] {
			state.rest |= uint64(v) << (8 * i)
		}
		data = data[state.pending:]
	}
	if len(data) != len(chachaMark)+8+32 || string(data[:len(chachaMark)]) != chachaMark {
		return errInvalidChaCha8
	}
	used := big(data[8:])
	if used > numbersPerKey {
		return errInvalidChaCha8
	}
	rest, pending := state.rest, state.pending
	state.Seed([32]byte(data[16:]))
	state.rest, state.pending, state.used = rest, pending, int(used)
	*c = state
	return nil
}
