package rand

// A Source gives random numbers of 63 bits, all equally likely. It is not for use by several goroutines at once.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 is a Source that gives numbers of 64 bits as well.
type Source64 interface {
	Source
	Uint64() uint64
}

const (
	length = 607
	tap    = 273
)

// fibonacci is an additive lagged Fibonacci generator: x[n] = x[n-607] + x[n-273] modulo 2⁶⁴ (G. Marsaglia; Knuth,
// The Art of Computer Programming, volume 2, 3.2.2). Its last 607 numbers stand in a ring that is walked downwards:
//
//	state[feed] is the oldest number and makes place for the new one; state[near] is the one of 273 steps ago
type fibonacci struct {
	near, feed int
	state      [length]uint64
}

// NewSource returns a Source that begins with a seed; it is a Source64, too.
func NewSource(seed int64) Source {
	f := new(fibonacci)
	f.Seed(seed)
	return f
}

// Seed brings the generator into the state that a seed means, all of which differ widely: each place is a number of
// Lehmer's generator x = 48271·x modulo 2³¹-1, in three steps, mixed into a state from far along the sequence.
func (f *fibonacci) Seed(seed int64) {
	const modulus = 1<<31 - 1
	f.near, f.feed = 0, length-tap
	x := uint64((seed%modulus + modulus) % modulus)
	if x == 0 {
		x = 89482311 // of zero, only zeros would follow
	}
	step := func() uint64 {
		x = 48271 * x % modulus
		return x
	}
	for range 20 {
		step()
	}
	for i := range f.state {
		f.state[i] = step()<<40 ^ step()<<20 ^ step() ^ mixed[i]
	}
}

func (f *fibonacci) Uint64() uint64 {
	f.near--
	if f.near < 0 {
		f.near += length
	}
	f.feed--
	if f.feed < 0 {
		f.feed += length
	}
	f.state[f.feed] += f.state[f.near]
	return f.state[f.feed]
}

func (f *fibonacci) Int63() int64 { return int64(f.Uint64() << 1 >> 1) }
