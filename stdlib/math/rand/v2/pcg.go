package rand

import (
	"errors"
	"math/bits"
)

// A PCG is a generator with 128 bits of state: a linear congruence, of whose state a permutation is given out (M. O'Neill,
// "PCG: A family of simple fast space-efficient statistically good algorithms for random number generation", 2014; the
// permutation is DXSM, a double multiplication with a shift between, of 2019).
type PCG struct {
	high, low uint64
}

// NewPCG returns a PCG whose state are the two seeds.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

// Seed makes p what NewPCG would return.
func (p *PCG) Seed(seed1, seed2 uint64) { p.high, p.low = seed1, seed2 }

// The 128 bits of the congruence's factor and summand.
const (
	factorHigh, factorLow = 2549297995355413924, 4865540595714422341
	addendHigh, addendLow = 6364136223846793005, 1442695040888963407
)

// Uint64 returns the next number.
func (p *PCG) Uint64() uint64 {
	high, low := bits.Mul64(p.low, factorLow)
	high += p.high*factorLow + p.low*factorHigh
	low, carry := bits.Add64(low, addendLow, 0)
	high, _ = bits.Add64(high, addendHigh, carry)
	p.high, p.low = high, low

	const multiplier = 0xda942042e4dd58b5
	x := high
	x ^= x >> 32
	x *= multiplier
	x ^= x >> 48
	return x * (low | 1)
}

const pcgMark = "pcg:"

// AppendBinary appends the state to b: a mark and the 16 bytes, the highest first.
func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	return appendBig(appendBig(append(b, pcgMark...), p.high), p.low), nil
}

// MarshalBinary returns the state.
func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary takes a state that MarshalBinary returned.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != len(pcgMark)+16 || string(data[:len(pcgMark)]) != pcgMark {
		return errors.New("invalid PCG encoding")
	}
	p.high, p.low = big(data[4:]), big(data[12:])
	return nil
}

func appendBig(b []byte, x uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

func big(b []byte) (x uint64) {
	for _, v := range b[:8] {
		x = x<<8 | uint64(v)
	}
	return
}

func appendLittle(b []byte, x uint64) []byte {
	for range 8 {
		b = append(b, byte(x))
		x >>= 8
	}
	return b
}

func little(b []byte) (x uint64) {
	for i, v := range b[:8] {
		x |= uint64(v) << (8 * i)
	}
	return
}
