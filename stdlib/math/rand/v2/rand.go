// Package rand: random numbers for simulations, games and tests; not for secrets.
//
// The functions of the package draw from a generator of the thread's, which begins differently in each run. New with a
// Source of one's own, a PCG or a ChaCha8, gives a sequence that depends on its seed only.
package rand

import "math/bits"

// A Source gives random numbers of 64 bits, all equally likely. It is not for use by several goroutines at once.
type Source interface {
	Uint64() uint64
}

// A Rand draws numbers of several distributions from a Source. It is not for use by several goroutines at once.
type Rand struct {
	source Source
}

// New returns a Rand that draws from a Source.
func New(src Source) *Rand { return &Rand{src} }

// Uint64 returns a number of 64 bits.
func (r *Rand) Uint64() uint64 { return r.source.Uint64() }

// Int64 returns a number of 63 bits.
func (r *Rand) Int64() int64 { return int64(r.source.Uint64() << 1 >> 1) }

// Uint32 returns a number of 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.source.Uint64() >> 32) }

// Int32 returns a number of 31 bits.
func (r *Rand) Int32() int32 { return int32(r.source.Uint64() >> 33) }

// Uint returns a number of all bits of the type.
func (r *Rand) Uint() uint { return uint(r.source.Uint64()) }

// Int returns a number that is not negative.
func (r *Rand) Int() int { return int(uint(r.source.Uint64()) << 1 >> 1) }

// below returns a number from 0 to n-1, for n above 0.
//
// The upper half of a product with n is one; it is unfair only where the lower half is below 2⁶⁴ modulo n, and such
// numbers are drawn again (D. Lemire, "Fast random integer generation in an interval", 2019).
func (r *Rand) below(n uint64) uint64 {
	if n&(n-1) == 0 {
		return r.source.Uint64() & (n - 1)
	}
	for {
		high, low := bits.Mul64(r.source.Uint64(), n)
		if low >= n || low >= -n%n { // the first spares the division most of the time
			return high
		}
	}
}

// Int64N returns a number from 0 to n-1. It panics if n is not positive.
func (r *Rand) Int64N(n int64) int64 { return int64(r.below(positive(n, "Int64N"))) }

// Uint64N returns a number from 0 to n-1. It panics if n is 0.
func (r *Rand) Uint64N(n uint64) uint64 { return r.below(positive(n, "Uint64N")) }

// Int32N returns a number from 0 to n-1. It panics if n is not positive.
func (r *Rand) Int32N(n int32) int32 { return int32(r.below(positive(n, "Int32N"))) }

// Uint32N returns a number from 0 to n-1. It panics if n is 0.
func (r *Rand) Uint32N(n uint32) uint32 { return uint32(r.below(positive(n, "Uint32N"))) }

// IntN returns a number from 0 to n-1. It panics if n is not positive.
func (r *Rand) IntN(n int) int { return int(r.below(positive(n, "IntN"))) }

// UintN returns a number from 0 to n-1. It panics if n is 0.
func (r *Rand) UintN(n uint) uint { return uint(r.below(positive(n, "UintN"))) }

type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

func positive[Int integer](n Int, name string) uint64 {
	if n <= 0 {
		panic("invalid argument to " + name)
	}
	return uint64(n)
}

// Float64 returns a number of 0 ≤ x < 1, a multiple of 2⁻⁵³.
func (r *Rand) Float64() float64 { return float64(r.source.Uint64()<<11>>11) / (1 << 53) }

// Float32 returns a number of 0 ≤ x < 1, a multiple of 2⁻²⁴.
func (r *Rand) Float32() float32 { return float32(r.Uint32()<<8>>8) / (1 << 24) }

// Perm returns the numbers from 0 to n-1 in a random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}

// Shuffle brings n elements into a random order by exchanging two at a time. It panics if n is negative.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}
