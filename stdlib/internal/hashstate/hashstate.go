// Package hashstate has what the saved states of hash functions have in common. A state is a mark of a few letters that
// tells which function it is of, and then numbers, the highest byte first.
package hashstate

import "errors"

// Open returns what comes behind the mark in a saved state, which must be size bytes long in all. The errors name the
// package.
func Open(state []byte, mark string, size int, of string) ([]byte, error) {
	if len(state) < len(mark) || string(state[:len(mark)]) != mark {
		return nil, errors.New(of + ": invalid hash state identifier")
	}
	if len(state) != size {
		return nil, errors.New(of + ": invalid hash state size")
	}
	return state[len(mark):], nil
}

// Append32 appends x.
func Append32(b []byte, x uint32) []byte {
	return append(b, byte(x>>24), byte(x>>16), byte(x>>8), byte(x))
}

// Append64 appends x.
func Append64(b []byte, x uint64) []byte { return Append32(Append32(b, uint32(x>>32)), uint32(x)) }

// Take32 is the number at the begin of b, and what follows it.
func Take32(b []byte) (uint32, []byte) {
	_ = b[3]
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3]), b[4:]
}

// Take64 is the number at the begin of b, and what follows it.
func Take64(b []byte) (uint64, []byte) {
	high, b := Take32(b)
	low, b := Take32(b)
	return uint64(high)<<32 | uint64(low), b
}
