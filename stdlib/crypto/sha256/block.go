package sha256

import (
	"internal/sums"
	"math/bits"
)

// The constants of the steps: the first 32 bits behind the point of the cube roots of the first 64 primes.
var constants = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}

// add hashes the blocks of p, by instructions that are made for it where there are any.
func (s *state) add(p []byte) {
	if len(p) >= BlockSize && !sums.SHA256((*[8]uint32)(s), p) {
		s.addPlain(p)
	}
}

// addPlain hashes the blocks of p. There are 64 steps, each with a word of a schedule, which the sixteen words of the block
// begin: a later one is made of four of the sixteen before it, whose places it takes in turn. A step changes two of the eight
// words of the state; here the words change their names, and are back after eight steps.
func (s *state) addPlain(p []byte) {
	a, b, c, d, e, f, g, h := s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		in := (*[BlockSize]byte)(p)
		var w [16]uint32
		for i := range w {
			w[i] = uint32(in[4*i+0])<<24 | uint32(in[4*i+1])<<16 | uint32(in[4*i+2])<<8 | uint32(in[4*i+3])
		}
		a0, b0, c0, d0, e0, f0, g0, h0 := a, b, c, d, e, f, g, h
		for i := 0; ; i += 16 {
			k := (*[16]uint32)(constants[i:])
			h += k[0] + w[0] + (bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)) + (g ^ e&(f^g))
			d += h
			h += (bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)) + (a&b | c&(a|b))
			g += k[1] + w[1] + (bits.RotateLeft32(d, -6) ^ bits.RotateLeft32(d, -11) ^ bits.RotateLeft32(d, -25)) + (f ^ d&(e^f))
			c += g
			g += (bits.RotateLeft32(h, -2) ^ bits.RotateLeft32(h, -13) ^ bits.RotateLeft32(h, -22)) + (h&a | b&(h|a))
			f += k[2] + w[2] + (bits.RotateLeft32(c, -6) ^ bits.RotateLeft32(c, -11) ^ bits.RotateLeft32(c, -25)) + (e ^ c&(d^e))
			b += f
			f += (bits.RotateLeft32(g, -2) ^ bits.RotateLeft32(g, -13) ^ bits.RotateLeft32(g, -22)) + (g&h | a&(g|h))
			e += k[3] + w[3] + (bits.RotateLeft32(b, -6) ^ bits.RotateLeft32(b, -11) ^ bits.RotateLeft32(b, -25)) + (d ^ b&(c^d))
			a += e
			e += (bits.RotateLeft32(f, -2) ^ bits.RotateLeft32(f, -13) ^ bits.RotateLeft32(f, -22)) + (f&g | h&(f|g))
			d += k[4] + w[4] + (bits.RotateLeft32(a, -6) ^ bits.RotateLeft32(a, -11) ^ bits.RotateLeft32(a, -25)) + (c ^ a&(b^c))
			h += d
			d += (bits.RotateLeft32(e, -2) ^ bits.RotateLeft32(e, -13) ^ bits.RotateLeft32(e, -22)) + (e&f | g&(e|f))
			c += k[5] + w[5] + (bits.RotateLeft32(h, -6) ^ bits.RotateLeft32(h, -11) ^ bits.RotateLeft32(h, -25)) + (b ^ h&(a^b))
			g += c
			c += (bits.RotateLeft32(d, -2) ^ bits.RotateLeft32(d, -13) ^ bits.RotateLeft32(d, -22)) + (d&e | f&(d|e))
			b += k[6] + w[6] + (bits.RotateLeft32(g, -6) ^ bits.RotateLeft32(g, -11) ^ bits.RotateLeft32(g, -25)) + (a ^ g&(h^a))
			f += b
			b += (bits.RotateLeft32(c, -2) ^ bits.RotateLeft32(c, -13) ^ bits.RotateLeft32(c, -22)) + (c&d | e&(c|d))
			a += k[7] + w[7] + (bits.RotateLeft32(f, -6) ^ bits.RotateLeft32(f, -11) ^ bits.RotateLeft32(f, -25)) + (h ^ f&(g^h))
			e += a
			a += (bits.RotateLeft32(b, -2) ^ bits.RotateLeft32(b, -13) ^ bits.RotateLeft32(b, -22)) + (b&c | d&(b|c))
			h += k[8] + w[8] + (bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)) + (g ^ e&(f^g))
			d += h
			h += (bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)) + (a&b | c&(a|b))
			g += k[9] + w[9] + (bits.RotateLeft32(d, -6) ^ bits.RotateLeft32(d, -11) ^ bits.RotateLeft32(d, -25)) + (f ^ d&(e^f))
			c += g
			g += (bits.RotateLeft32(h, -2) ^ bits.RotateLeft32(h, -13) ^ bits.RotateLeft32(h, -22)) + (h&a | b&(h|a))
			f += k[10] + w[10] + (bits.RotateLeft32(c, -6) ^ bits.RotateLeft32(c, -11) ^ bits.RotateLeft32(c, -25)) + (e ^ c&(d^e))
			b += f
			f += (bits.RotateLeft32(g, -2) ^ bits.RotateLeft32(g, -13) ^ bits.RotateLeft32(g, -22)) + (g&h | a&(g|h))
			e += k[11] + w[11] + (bits.RotateLeft32(b, -6) ^ bits.RotateLeft32(b, -11) ^ bits.RotateLeft32(b, -25)) + (d ^ b&(c^d))
			a += e
			e += (bits.RotateLeft32(f, -2) ^ bits.RotateLeft32(f, -13) ^ bits.RotateLeft32(f, -22)) + (f&g | h&(f|g))
			d += k[12] + w[12] + (bits.RotateLeft32(a, -6) ^ bits.RotateLeft32(a, -11) ^ bits.RotateLeft32(a, -25)) + (c ^ a&(b^c))
			h += d
			d += (bits.RotateLeft32(e, -2) ^ bits.RotateLeft32(e, -13) ^ bits.RotateLeft32(e, -22)) + (e&f | g&(e|f))
			c += k[13] + w[13] + (bits.RotateLeft32(h, -6) ^ bits.RotateLeft32(h, -11) ^ bits.RotateLeft32(h, -25)) + (b ^ h&(a^b))
			g += c
			c += (bits.RotateLeft32(d, -2) ^ bits.RotateLeft32(d, -13) ^ bits.RotateLeft32(d, -22)) + (d&e | f&(d|e))
			b += k[14] + w[14] + (bits.RotateLeft32(g, -6) ^ bits.RotateLeft32(g, -11) ^ bits.RotateLeft32(g, -25)) + (a ^ g&(h^a))
			f += b
			b += (bits.RotateLeft32(c, -2) ^ bits.RotateLeft32(c, -13) ^ bits.RotateLeft32(c, -22)) + (c&d | e&(c|d))
			a += k[15] + w[15] + (bits.RotateLeft32(f, -6) ^ bits.RotateLeft32(f, -11) ^ bits.RotateLeft32(f, -25)) + (h ^ f&(g^h))
			e += a
			a += (bits.RotateLeft32(b, -2) ^ bits.RotateLeft32(b, -13) ^ bits.RotateLeft32(b, -22)) + (b&c | d&(b|c))
			if i == 48 {
				break
			}
			w[0] += w[9] + next0(w[1]) + next1(w[14])
			w[1] += w[10] + next0(w[2]) + next1(w[15])
			w[2] += w[11] + next0(w[3]) + next1(w[0])
			w[3] += w[12] + next0(w[4]) + next1(w[1])
			w[4] += w[13] + next0(w[5]) + next1(w[2])
			w[5] += w[14] + next0(w[6]) + next1(w[3])
			w[6] += w[15] + next0(w[7]) + next1(w[4])
			w[7] += w[0] + next0(w[8]) + next1(w[5])
			w[8] += w[1] + next0(w[9]) + next1(w[6])
			w[9] += w[2] + next0(w[10]) + next1(w[7])
			w[10] += w[3] + next0(w[11]) + next1(w[8])
			w[11] += w[4] + next0(w[12]) + next1(w[9])
			w[12] += w[5] + next0(w[13]) + next1(w[10])
			w[13] += w[6] + next0(w[14]) + next1(w[11])
			w[14] += w[7] + next0(w[15]) + next1(w[12])
			w[15] += w[8] + next0(w[0]) + next1(w[13])
		}
		a, b, c, d, e, f, g, h = a+a0, b+b0, c+c0, d+d0, e+e0, f+f0, g+g0, h+h0
	}
	*s = state{a, b, c, d, e, f, g, h}
}

func next0(x uint32) uint32 {
	return bits.RotateLeft32(x, -7) ^ bits.RotateLeft32(x, -18) ^ x>>3
}

func next1(x uint32) uint32 {
	return bits.RotateLeft32(x, -17) ^ bits.RotateLeft32(x, -19) ^ x>>10
}
