// Package fnv has the hash functions of Fowler, Noll and Vo, of 32, 64 and 128 bits. They are short and fast, and of no use
// against people who want two texts to have one hash.
//
// A hash is multiplied by a prime for each byte; FNV-1 mixes the byte in behind that, FNV-1a before it. Sum appends with the
// highest byte first.
package fnv

import (
	"hash"
	"internal/hashstate"
	"math/bits"
)

const (
	start32 = 2166136261
	prime32 = 16777619
	start64 = 14695981039346656037
	prime64 = 1099511628211

	// The prime of 128 bits is 1<<88 + low128.
	startHigh128 = 0x6c62272e07bb0142
	startLow128  = 0x62b821756295c58d
	low128       = 0x13b
	shift128     = 88 - 64
)

// Marks of saved states.
const (
	mark32   = "fnv\x01"
	mark32a  = "fnv\x02"
	mark64   = "fnv\x03"
	mark64a  = "fnv\x04"
	mark128  = "fnv\x05"
	mark128a = "fnv\x06"
)

const of = "hash/fnv"

type (
	sum32   uint32
	sum32a  uint32
	sum64   uint64
	sum64a  uint64
	sum128  struct{ high, low uint64 }
	sum128a struct{ high, low uint64 }
)

// New32 returns a hash that computes FNV-1 of 32 bits.
func New32() hash.Hash32 {
	s := sum32(start32)
	return &s
}

// New32a returns a hash that computes FNV-1a of 32 bits.
func New32a() hash.Hash32 {
	s := sum32a(start32)
	return &s
}

// New64 returns a hash that computes FNV-1 of 64 bits.
func New64() hash.Hash64 {
	s := sum64(start64)
	return &s
}

// New64a returns a hash that computes FNV-1a of 64 bits.
func New64a() hash.Hash64 {
	s := sum64a(start64)
	return &s
}

// New128 returns a hash that computes FNV-1 of 128 bits.
func New128() hash.Hash { return &sum128{startHigh128, startLow128} }

// New128a returns a hash that computes FNV-1a of 128 bits.
func New128a() hash.Hash { return &sum128a{startHigh128, startLow128} }

func multiply128(high, low uint64) (uint64, uint64) {
	carry, product := bits.Mul64(low, low128)
	return carry + high*low128 + low<<shift128, product
}

func (s *sum32) Write(p []byte) (int, error) {
	x := *s
	for _, c := range p {
		x = x*prime32 ^ sum32(c)
	}
	*s = x
	return len(p), nil
}

func (s *sum32a) Write(p []byte) (int, error) {
	x := *s
	for _, c := range p {
		x = (x ^ sum32a(c)) * prime32
	}
	*s = x
	return len(p), nil
}

func (s *sum64) Write(p []byte) (int, error) {
	x := *s
	for _, c := range p {
		x = x*prime64 ^ sum64(c)
	}
	*s = x
	return len(p), nil
}

func (s *sum64a) Write(p []byte) (int, error) {
	x := *s
	for _, c := range p {
		x = (x ^ sum64a(c)) * prime64
	}
	*s = x
	return len(p), nil
}

func (s *sum128) Write(p []byte) (int, error) {
	high, low := s.high, s.low
	for _, c := range p {
		high, low = multiply128(high, low)
		low ^= uint64(c)
	}
	s.high, s.low = high, low
	return len(p), nil
}

func (s *sum128a) Write(p []byte) (int, error) {
	high, low := s.high, s.low
	for _, c := range p {
		high, low = multiply128(high, low^uint64(c))
	}
	s.high, s.low = high, low
	return len(p), nil
}

func (s *sum32) Reset()               { *s = start32 }
func (s *sum32) Size() int            { return 4 }
func (s *sum32) BlockSize() int       { return 1 }
func (s *sum32) Sum32() uint32        { return uint32(*s) }
func (s *sum32) Sum(in []byte) []byte { return hashstate.Append32(in, uint32(*s)) }

// Clone returns a copy of the hash.
func (s *sum32) Clone() (hash.Cloner, error) {
	copied := *s
	return &copied, nil
}

// AppendBinary appends the state.
func (s *sum32) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, mark32...)), nil }

// MarshalBinary returns the state.
func (s *sum32) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (s *sum32) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, mark32, len(mark32)+4, of)
	if err == nil {
		x, _ := hashstate.Take32(rest)
		*s = sum32(x)
	}
	return err
}

func (s *sum32a) Reset()               { *s = start32 }
func (s *sum32a) Size() int            { return 4 }
func (s *sum32a) BlockSize() int       { return 1 }
func (s *sum32a) Sum32() uint32        { return uint32(*s) }
func (s *sum32a) Sum(in []byte) []byte { return hashstate.Append32(in, uint32(*s)) }

// Clone returns a copy of the hash.
func (s *sum32a) Clone() (hash.Cloner, error) {
	copied := *s
	return &copied, nil
}

// AppendBinary appends the state.
func (s *sum32a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, mark32a...)), nil }

// MarshalBinary returns the state.
func (s *sum32a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (s *sum32a) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, mark32a, len(mark32a)+4, of)
	if err == nil {
		x, _ := hashstate.Take32(rest)
		*s = sum32a(x)
	}
	return err
}

func (s *sum64) Reset()               { *s = start64 }
func (s *sum64) Size() int            { return 8 }
func (s *sum64) BlockSize() int       { return 1 }
func (s *sum64) Sum64() uint64        { return uint64(*s) }
func (s *sum64) Sum(in []byte) []byte { return hashstate.Append64(in, uint64(*s)) }

// Clone returns a copy of the hash.
func (s *sum64) Clone() (hash.Cloner, error) {
	copied := *s
	return &copied, nil
}

// AppendBinary appends the state.
func (s *sum64) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, mark64...)), nil }

// MarshalBinary returns the state.
func (s *sum64) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (s *sum64) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, mark64, len(mark64)+8, of)
	if err == nil {
		x, _ := hashstate.Take64(rest)
		*s = sum64(x)
	}
	return err
}

func (s *sum64a) Reset()               { *s = start64 }
func (s *sum64a) Size() int            { return 8 }
func (s *sum64a) BlockSize() int       { return 1 }
func (s *sum64a) Sum64() uint64        { return uint64(*s) }
func (s *sum64a) Sum(in []byte) []byte { return hashstate.Append64(in, uint64(*s)) }

// Clone returns a copy of the hash.
func (s *sum64a) Clone() (hash.Cloner, error) {
	copied := *s
	return &copied, nil
}

// AppendBinary appends the state.
func (s *sum64a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, mark64a...)), nil }

// MarshalBinary returns the state.
func (s *sum64a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (s *sum64a) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, mark64a, len(mark64a)+8, of)
	if err == nil {
		x, _ := hashstate.Take64(rest)
		*s = sum64a(x)
	}
	return err
}

func (s *sum128) Reset()         { s.high, s.low = startHigh128, startLow128 }
func (s *sum128) Size() int      { return 16 }
func (s *sum128) BlockSize() int { return 1 }
func (s *sum128) Sum(in []byte) []byte {
	return hashstate.Append64(hashstate.Append64(in, s.high), s.low)
}

// Clone returns a copy of the hash.
func (s *sum128) Clone() (hash.Cloner, error) {
	copied := *s
	return &copied, nil
}

// AppendBinary appends the state.
func (s *sum128) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, mark128...)), nil }

// MarshalBinary returns the state.
func (s *sum128) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (s *sum128) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, mark128, len(mark128)+16, of)
	if err == nil {
		s.high, rest = hashstate.Take64(rest)
		s.low, _ = hashstate.Take64(rest)
	}
	return err
}

func (s *sum128a) Reset()         { s.high, s.low = startHigh128, startLow128 }
func (s *sum128a) Size() int      { return 16 }
func (s *sum128a) BlockSize() int { return 1 }
func (s *sum128a) Sum(in []byte) []byte {
	return hashstate.Append64(hashstate.Append64(in, s.high), s.low)
}

// Clone returns a copy of the hash.
func (s *sum128a) Clone() (hash.Cloner, error) {
	copied := *s
	return &copied, nil
}

// AppendBinary appends the state.
func (s *sum128a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, mark128a...)), nil }

// MarshalBinary returns the state.
func (s *sum128a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (s *sum128a) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, mark128a, len(mark128a)+16, of)
	if err == nil {
		s.high, rest = hashstate.Take64(rest)
		s.low, _ = hashstate.Take64(rest)
	}
	return err
}
