package sha512

import "math/bits"

// The constants of the steps: the first 64 bits behind the point of the cube roots of the first 80 primes.
var constants = [80]uint64{
	0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
	0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
	0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
	0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
	0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
	0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
	0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
	0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
	0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
	0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
	0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
	0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
	0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
	0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
	0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
	0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
	0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
	0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
	0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
	0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
}

// add hashes the blocks of p. There are 80 steps, each with a word of a schedule, which the sixteen words of the block
// begin: a later one is made of four of the sixteen before it, whose places it takes in turn. A step changes two of the eight
// words of the state; here the words change their names, and are back after eight steps.
func (s *state) add(p []byte) {
	a, b, c, d, e, f, g, h := s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		in := (*[BlockSize]byte)(p)
		var w [16]uint64
		for i := range w {
			w[i] = uint64(in[8*i+0])<<56 | uint64(in[8*i+1])<<48 | uint64(in[8*i+2])<<40 | uint64(in[8*i+3])<<32 | uint64(in[8*i+4])<<24 | uint64(in[8*i+5])<<16 | uint64(in[8*i+6])<<8 | uint64(in[8*i+7])
		}
		a0, b0, c0, d0, e0, f0, g0, h0 := a, b, c, d, e, f, g, h
		for i := 0; ; i += 16 {
			k := (*[16]uint64)(constants[i:])
			h += k[0] + w[0] + (bits.RotateLeft64(e, -14) ^ bits.RotateLeft64(e, -18) ^ bits.RotateLeft64(e, -41)) + (g ^ e&(f^g))
			d += h
			h += (bits.RotateLeft64(a, -28) ^ bits.RotateLeft64(a, -34) ^ bits.RotateLeft64(a, -39)) + (a&b | c&(a|b))
			g += k[1] + w[1] + (bits.RotateLeft64(d, -14) ^ bits.RotateLeft64(d, -18) ^ bits.RotateLeft64(d, -41)) + (f ^ d&(e^f))
			c += g
			g += (bits.RotateLeft64(h, -28) ^ bits.RotateLeft64(h, -34) ^ bits.RotateLeft64(h, -39)) + (h&a | b&(h|a))
			f += k[2] + w[2] + (bits.RotateLeft64(c, -14) ^ bits.RotateLeft64(c, -18) ^ bits.RotateLeft64(c, -41)) + (e ^ c&(d^e))
			b += f
			f += (bits.RotateLeft64(g, -28) ^ bits.RotateLeft64(g, -34) ^ bits.RotateLeft64(g, -39)) + (g&h | a&(g|h))
			e += k[3] + w[3] + (bits.RotateLeft64(b, -14) ^ bits.RotateLeft64(b, -18) ^ bits.RotateLeft64(b, -41)) + (d ^ b&(c^d))
			a += e
			e += (bits.RotateLeft64(f, -28) ^ bits.RotateLeft64(f, -34) ^ bits.RotateLeft64(f, -39)) + (f&g | h&(f|g))
			d += k[4] + w[4] + (bits.RotateLeft64(a, -14) ^ bits.RotateLeft64(a, -18) ^ bits.RotateLeft64(a, -41)) + (c ^ a&(b^c))
			h += d
			d += (bits.RotateLeft64(e, -28) ^ bits.RotateLeft64(e, -34) ^ bits.RotateLeft64(e, -39)) + (e&f | g&(e|f))
			c += k[5] + w[5] + (bits.RotateLeft64(h, -14) ^ bits.RotateLeft64(h, -18) ^ bits.RotateLeft64(h, -41)) + (b ^ h&(a^b))
			g += c
			c += (bits.RotateLeft64(d, -28) ^ bits.RotateLeft64(d, -34) ^ bits.RotateLeft64(d, -39)) + (d&e | f&(d|e))
			b += k[6] + w[6] + (bits.RotateLeft64(g, -14) ^ bits.RotateLeft64(g, -18) ^ bits.RotateLeft64(g, -41)) + (a ^ g&(h^a))
			f += b
			b += (bits.RotateLeft64(c, -28) ^ bits.RotateLeft64(c, -34) ^ bits.RotateLeft64(c, -39)) + (c&d | e&(c|d))
			a += k[7] + w[7] + (bits.RotateLeft64(f, -14) ^ bits.RotateLeft64(f, -18) ^ bits.RotateLeft64(f, -41)) + (h ^ f&(g^h))
			e += a
			a += (bits.RotateLeft64(b, -28) ^ bits.RotateLeft64(b, -34) ^ bits.RotateLeft64(b, -39)) + (b&c | d&(b|c))
			h += k[8] + w[8] + (bits.RotateLeft64(e, -14) ^ bits.RotateLeft64(e, -18) ^ bits.RotateLeft64(e, -41)) + (g ^ e&(f^g))
			d += h
			h += (bits.RotateLeft64(a, -28) ^ bits.RotateLeft64(a, -34) ^ bits.RotateLeft64(a, -39)) + (a&b | c&(a|b))
			g += k[9] + w[9] + (bits.RotateLeft64(d, -14) ^ bits.RotateLeft64(d, -18) ^ bits.RotateLeft64(d, -41)) + (f ^ d&(e^f))
			c += g
			g += (bits.RotateLeft64(h, -28) ^ bits.RotateLeft64(h, -34) ^ bits.RotateLeft64(h, -39)) + (h&a | b&(h|a))
			f += k[10] + w[10] + (bits.RotateLeft64(c, -14) ^ bits.RotateLeft64(c, -18) ^ bits.RotateLeft64(c, -41)) + (e ^ c&(d^e))
			b += f
			f += (bits.RotateLeft64(g, -28) ^ bits.RotateLeft64(g, -34) ^ bits.RotateLeft64(g, -39)) + (g&h | a&(g|h))
			e += k[11] + w[11] + (bits.RotateLeft64(b, -14) ^ bits.RotateLeft64(b, -18) ^ bits.RotateLeft64(b, -41)) + (d ^ b&(c^d))
			a += e
			e += (bits.RotateLeft64(f, -28) ^ bits.RotateLeft64(f, -34) ^ bits.RotateLeft64(f, -39)) + (f&g | h&(f|g))
			d += k[12] + w[12] + (bits.RotateLeft64(a, -14) ^ bits.RotateLeft64(a, -18) ^ bits.RotateLeft64(a, -41)) + (c ^ a&(b^c))
			h += d
			d += (bits.RotateLeft64(e, -28) ^ bits.RotateLeft64(e, -34) ^ bits.RotateLeft64(e, -39)) + (e&f | g&(e|f))
			c += k[13] + w[13] + (bits.RotateLeft64(h, -14) ^ bits.RotateLeft64(h, -18) ^ bits.RotateLeft64(h, -41)) + (b ^ h&(a^b))
			g += c
			c += (bits.RotateLeft64(d, -28) ^ bits.RotateLeft64(d, -34) ^ bits.RotateLeft64(d, -39)) + (d&e | f&(d|e))
			b += k[14] + w[14] + (bits.RotateLeft64(g, -14) ^ bits.RotateLeft64(g, -18) ^ bits.RotateLeft64(g, -41)) + (a ^ g&(h^a))
			f += b
			b += (bits.RotateLeft64(c, -28) ^ bits.RotateLeft64(c, -34) ^ bits.RotateLeft64(c, -39)) + (c&d | e&(c|d))
			a += k[15] + w[15] + (bits.RotateLeft64(f, -14) ^ bits.RotateLeft64(f, -18) ^ bits.RotateLeft64(f, -41)) + (h ^ f&(g^h))
			e += a
			a += (bits.RotateLeft64(b, -28) ^ bits.RotateLeft64(b, -34) ^ bits.RotateLeft64(b, -39)) + (b&c | d&(b|c))
			if i == 64 {
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

func next0(x uint64) uint64 {
	return bits.RotateLeft64(x, -1) ^ bits.RotateLeft64(x, -8) ^ x>>7
}

func next1(x uint64) uint64 {
	return bits.RotateLeft64(x, -19) ^ bits.RotateLeft64(x, -61) ^ x>>6
}
