// run
// Sums and differences at the lengths and distances where their ways change, single-word remainders, float64 values of all
// kinds, and digits in all bases: hashes of the results, which are Go's.
package main

import (
	"fmt"
	"hash/fnv"
	"math"
	"math/big"
	"math/rand"
)

var source = rand.New(rand.NewSource(7))

func number(words int) *big.Int {
	w := make([]big.Word, words)
	for i := range w {
		switch source.Intn(4) {
		case 0:
			w[i] = ^big.Word(0)
		case 1:
			w[i] = 1 << source.Intn(64)
		case 2:
			w[i] = big.Word(source.Uint64())
		}
	}
	z := new(big.Int).SetBits(w)
	if source.Intn(2) == 0 {
		z.Neg(z)
	}
	return z
}

func integers() uint64 {
	h := fnv.New64a()
	for n := range 14 {
		for range 20 {
			x, y, z := number(n), number(source.Intn(n+2)), new(big.Int)
			fmt.Fprintf(h, "%x %x %x %x ", z.Add(x, y), z.Sub(z, y), z.Sub(y, z), z.Add(z, z))
			fmt.Fprintf(h, "%x %x %x %x ", z.And(x, y), z.Or(x, y), z.Xor(x, y), z.AndNot(x, y))
			word := new(big.Int).SetUint64(source.Uint64()>>source.Intn(63) | 1)
			fmt.Fprintf(h, "%x %s ", z.Rem(x, word), x.Text(2+source.Intn(61)))
		}
	}
	// Longer than what leaves are given at once.
	x, y, z := number(5000), number(4999), new(big.Int)
	fmt.Fprintf(h, "%x %x", z.Add(x, y), z.Sub(z, x))
	return h.Sum64()
}

func floats(mode big.RoundingMode) uint64 {
	h := fnv.New64a()
	for _, distance := range []int{0, 1, 63, 64, 65, 190, 256, 257, 300, 600, 700} {
		for _, prec := range []uint{1, 24, 53, 64, 65, 200, 500} {
			x := new(big.Float).SetInt(number(1 + source.Intn(9)))
			if x.Sign() == 0 {
				continue
			}
			y := new(big.Float).SetInt(number(1 + source.Intn(9)))
			y.SetMantExp(y, x.MantExp(nil)-distance)
			z := new(big.Float).SetMode(mode).SetPrec(prec)
			fmt.Fprint(h, z.Add(x, y).Text('p', 0), z.Acc(), z.Sub(x, y).Text('p', 0), z.Acc())
			fmt.Fprint(h, y.Add(x, y).Text('p', 0), x.Sub(x, y).Text('p', 0), x.Acc())
		}
	}
	for range 100 {
		v := math.Float64frombits(source.Uint64())
		if source.Intn(4) == 0 {
			v = math.Float64frombits(source.Uint64() >> 12) // denormal
		}
		if !math.IsNaN(v) {
			z := new(big.Float).SetMode(mode).SetPrec(1 + uint(source.Intn(60))).SetFloat64(v)
			fmt.Fprint(h, z.Text('p', 0), z.Acc())
		}
	}
	return h.Sum64()
}

func main() {
	fmt.Println(integers())
	for mode := big.ToNearestEven; mode <= big.ToPositiveInf; mode++ {
		fmt.Println(mode, floats(mode))
	}
	for _, v := range []float64{0, math.Copysign(0, -1), math.Inf(-1), 5e-324, math.MaxFloat64} {
		f := new(big.Float).SetFloat64(v)
		fmt.Println(f.Text('p', 0), f.Prec())
	}
	f := new(big.Float)
	func() {
		defer func() { fmt.Println(recover(), f.Prec()) }()
		f.SetFloat64(math.NaN())
	}()
}
