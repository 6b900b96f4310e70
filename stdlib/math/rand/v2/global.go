package rand

import "internal/rt"

// threads is the Source of the package's functions.
type threads struct{}

func (threads) Uint64() uint64 { return rt.Random() }

var global = New(threads{})

// N returns a number from 0 to n-1, of any integer type. It panics if n is not positive.
func N[Int integer](n Int) Int { return Int(global.below(positive(n, "N"))) }

// Int64 returns a number of 63 bits.
func Int64() int64 { return global.Int64() }

// Uint32 returns a number of 32 bits.
func Uint32() uint32 { return global.Uint32() }

// Uint64 returns a number of 64 bits.
func Uint64() uint64 { return global.Uint64() }

// Int32 returns a number of 31 bits.
func Int32() int32 { return global.Int32() }

// Int returns a number that is not negative.
func Int() int { return global.Int() }

// Uint returns a number of all bits of the type.
func Uint() uint { return global.Uint() }

// Int64N returns a number from 0 to n-1. It panics if n is not positive.
func Int64N(n int64) int64 { return global.Int64N(n) }

// Uint64N returns a number from 0 to n-1. It panics if n is 0.
func Uint64N(n uint64) uint64 { return global.Uint64N(n) }

// Int32N returns a number from 0 to n-1. It panics if n is not positive.
func Int32N(n int32) int32 { return global.Int32N(n) }

// Uint32N returns a number from 0 to n-1. It panics if n is 0.
func Uint32N(n uint32) uint32 { return global.Uint32N(n) }

// IntN returns a number from 0 to n-1. It panics if n is not positive.
func IntN(n int) int { return global.IntN(n) }

// UintN returns a number from 0 to n-1. It panics if n is 0.
func UintN(n uint) uint { return global.UintN(n) }

// Float64 returns a number of 0 ≤ x < 1.
func Float64() float64 { return global.Float64() }

// Float32 returns a number of 0 ≤ x < 1.
func Float32() float32 { return global.Float32() }

// Perm returns the numbers from 0 to n-1 in a random order.
func Perm(n int) []int { return global.Perm(n) }

// Shuffle brings n elements into a random order by exchanging two at a time. It panics if n is negative.
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// NormFloat64 returns a number of the normal distribution of mean 0 and deviation 1.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 returns a number of the exponential distribution of rate 1.
func ExpFloat64() float64 { return global.ExpFloat64() }
