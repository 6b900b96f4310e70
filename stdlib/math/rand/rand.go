// Package rand: random numbers for simulations, games and tests; not for secrets.
//
// The functions of the package draw from a generator of the thread's, which begins differently in each run. New with a
// Source of one's own gives a sequence that depends on its seed only.
package rand

// A Rand draws numbers of several distributions from a Source. It is not for use by several goroutines at once.
type Rand struct {
	source  Source
	wide    Source64 // the same, if it has 64 bits
	rest    int64    // of Read: what is left of the last number,
	pending int      // and how many bytes
}

// New returns a Rand that draws from a Source.
func New(src Source) *Rand {
	wide, _ := src.(Source64)
	return &Rand{source: src, wide: wide}
}

// Seed begins the sequence of a seed.
func (r *Rand) Seed(seed int64) {
	r.pending = 0
	r.source.Seed(seed)
}

// Int63 returns a number of 63 bits.
func (r *Rand) Int63() int64 { return r.source.Int63() }

// Uint32 returns a number of 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns a number of 64 bits.
func (r *Rand) Uint64() uint64 {
	if r.wide != nil {
		return r.wide.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 returns a number of 31 bits.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a number that is not negative.
func (r *Rand) Int() int { return int(uint(r.Int63())) }

// Int63n returns a number from 0 to n-1. It panics if n is not positive.
//
// Numbers above the last multiple of n are drawn again, for they would favour small remainders.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	largest := int64(1<<63 - 1 - (1<<63)%uint64(n))
	x := r.Int63()
	for x > largest {
		x = r.Int63()
	}
	return x % n
}

// Int31n returns a number from 0 to n-1. It panics if n is not positive.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	largest := int32(1<<31 - 1 - (1<<31)%uint32(n))
	x := r.Int31()
	for x > largest {
		x = r.Int31()
	}
	return x % n
}

// below is like Int31n, but divides nearly never: the upper half of a product with n is the number (D. Lemire, "Fast
// random integer generation in an interval", 2019). It draws other numbers than Int31n, so it is for Shuffle only.
func (r *Rand) below(n uint32) uint32 {
	product := uint64(r.Uint32()) * uint64(n)
	if uint32(product) < n {
		for unfair := -n % n; uint32(product) < unfair; {
			product = uint64(r.Uint32()) * uint64(n)
		}
	}
	return uint32(product >> 32)
}

// Intn returns a number from 0 to n-1. It panics if n is not positive.
func (r *Rand) Intn(n int) int {
	switch {
	case n <= 0:
		panic("invalid argument to Intn")
	case n <= 1<<31-1:
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number of 0 ≤ x < 1.
func (r *Rand) Float64() float64 {
	for {
		if x := float64(r.Int63()) / (1 << 63); x != 1 { // rounded up
			return x
		}
	}
}

// Float32 returns a number of 0 ≤ x < 1.
func (r *Rand) Float32() float32 {
	for {
		if x := float32(r.Float64()); x != 1 {
			return x
		}
	}
}

// Perm returns the numbers from 0 to n-1 in a random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		// i goes to a place among the first i+1, and what was there to the end. The first round draws a number, too.
		j := r.Intn(i + 1)
		p[i] = p[j]
		p[j] = i
	}
	return p
}

// Shuffle brings n elements into a random order by exchanging two at a time. It panics if n is negative.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		if i > 1<<31-1-1 {
			swap(i, int(r.Int63n(int64(i+1))))
		} else {
			swap(i, int(r.below(uint32(i+1))))
		}
	}
}

// Read fills p with random bytes: seven of each number of 63 bits, the lowest first. It returns len(p) and no error.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.pending == 0 {
			r.rest, r.pending = r.source.Int63(), 7
		}
		p[i] = byte(r.rest)
		r.rest >>= 8
		r.pending--
	}
	return len(p), nil
}
