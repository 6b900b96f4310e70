package rand

import (
	"internal/rt"
	"sync"
	"sync/atomic"
	_ "unsafe" // for linkname
)

//go:linkname debugSetting runtime.debugSetting
func debugSetting(name string) string

//go:linkname countSetting runtime.countSetting
func countSetting(name string)

// threads is the Source of the package's functions: the thread's generator, which needs no lock.
type threads struct{}

func (threads) Uint64() uint64 { return rt.Random() }

func (threads) Int63() int64 { return int64(rt.Random() >> 1) }

func (threads) Seed(int64) {}

// locked is a sequence that all goroutines draw from.
type locked struct {
	m sync.Mutex
	s fibonacci // guarded by m
}

func (l *locked) Uint64() uint64 {
	l.m.Lock()
	defer l.m.Unlock()
	return l.s.Uint64()
}

func (l *locked) Int63() int64 {
	l.m.Lock()
	defer l.m.Unlock()
	return l.s.Int63()
}

func (l *locked) Seed(seed int64) {
	l.m.Lock()
	defer l.m.Unlock()
	l.s.Seed(seed)
}

// Of the package's functions; nil: nobody has drawn yet.
var chosen atomic.Pointer[Rand]

func global() *Rand {
	if r := chosen.Load(); r != nil {
		return r
	}
	r := New(threads{})
	if debugSetting("randautoseed") == "0" { // as before go1.20
		r = New(new(locked))
		r.Seed(1)
		countSetting("randautoseed")
	}
	chosen.CompareAndSwap(nil, r)
	return chosen.Load()
}

// Seed does nothing, as in Go since 1.24: other parts of the program draw from the same numbers, so that no sequence
// could be had again. In a program of an older language it begins the sequence of the seed, for all goroutines.
//
// Deprecated: New(NewSource(seed)) gives a sequence that depends on its seed only.
func Seed(seed int64) {
	if debugSetting("randseednop") != "0" {
		return
	}
	countSetting("randseednop")
	r := New(new(locked))
	r.Seed(seed)
	chosen.Store(r)
}

// Int63 returns a number of 63 bits.
func Int63() int64 { return global().Int63() }

// Uint32 returns a number of 32 bits.
func Uint32() uint32 { return global().Uint32() }

// Uint64 returns a number of 64 bits.
func Uint64() uint64 { return global().Uint64() }

// Int31 returns a number of 31 bits.
func Int31() int32 { return global().Int31() }

// Int returns a number that is not negative.
func Int() int { return global().Int() }

// Int63n returns a number from 0 to n-1. It panics if n is not positive.
func Int63n(n int64) int64 { return global().Int63n(n) }

// Int31n returns a number from 0 to n-1. It panics if n is not positive.
func Int31n(n int32) int32 { return global().Int31n(n) }

// Intn returns a number from 0 to n-1. It panics if n is not positive.
func Intn(n int) int { return global().Intn(n) }

// Float64 returns a number of 0 ≤ x < 1.
func Float64() float64 { return global().Float64() }

// Float32 returns a number of 0 ≤ x < 1.
func Float32() float32 { return global().Float32() }

// Perm returns the numbers from 0 to n-1 in a random order.
func Perm(n int) []int { return global().Perm(n) }

// Shuffle brings n elements into a random order by exchanging two at a time. It panics if n is negative.
func Shuffle(n int, swap func(i, j int)) { global().Shuffle(n, swap) }

var readers sync.Mutex

// Read fills p with random bytes. It returns len(p) and no error.
//
// Deprecated: for secrets, crypto/rand is the package.
func Read(p []byte) (n int, err error) {
	if _, ok := global().source.(threads); ok {
		own := New(threads{}) // the rest of a number, which Read keeps, is not shared
		return own.Read(p)
	}
	readers.Lock()
	defer readers.Unlock()
	return global().Read(p)
}

// NormFloat64 returns a number of the normal distribution of mean 0 and deviation 1.
func NormFloat64() float64 { return global().NormFloat64() }

// ExpFloat64 returns a number of the exponential distribution of rate 1.
func ExpFloat64() float64 { return global().ExpFloat64() }
