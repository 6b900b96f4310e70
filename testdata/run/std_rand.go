// run

// math/rand and math/rand/v2: the sequences of seeds, which are the same everywhere, and the range of what has no seed.
package main

import (
	"fmt"
	"math/rand"
	v2 "math/rand/v2"
	"sort"
)

// digest mixes many numbers into one.
type digest uint64

func (d *digest) add(x uint64) { *d = (*d ^ digest(x)) * 0x100000001b3 }

type source63 struct{ n int64 }

func (s *source63) Int63() int64 {
	s.n = (s.n*6364136223846793005 + 1442695040888963407) & (1<<63 - 1)
	return s.n
}
func (s *source63) Seed(seed int64) { s.n = seed }

func first(seed int64) {
	r := rand.New(rand.NewSource(seed))
	fmt.Println(seed, r.Int63(), r.Uint64(), r.Uint32(), r.Int31(), r.Int(), r.Intn(10), r.Intn(1<<40), r.Int31n(1000), r.Int31n(1024), r.Int63n(1e15), r.Int63n(1<<50))
	fmt.Println(r.Float64(), r.Float32(), r.Perm(10))
	s := []string{"a", "b", "c", "d", "e", "f"}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	b := make([]byte, 10)
	n, err := r.Read(b)
	m, _ := r.Read(b[:3])
	fmt.Println(s, b, n, m, err)
	var d digest
	for range 20000 {
		d.add(uint64(r.NormFloat64() * 1e9))
		d.add(uint64(r.ExpFloat64() * 1e9))
		d.add(r.Uint64())
	}
	z := rand.NewZipf(r, 1.5, 2, 100)
	counts := map[uint64]int{}
	for range 1000 {
		counts[z.Uint64()]++
	}
	fmt.Println(uint64(d), r.NormFloat64(), r.ExpFloat64(), counts[0], counts[1], counts[7], z.Uint64())
}

func second(name string, src v2.Source) {
	r := v2.New(src)
	fmt.Println(name, r.Uint64(), r.Int64(), r.Uint32(), r.Int32(), r.Int(), r.Uint(), r.IntN(10), r.IntN(1<<40), r.Int32N(1000), r.Int64N(1e15), r.Uint32N(7), r.Uint64N(1<<63+1), r.UintN(64))
	fmt.Println(r.Float64(), r.Float32(), r.Perm(10))
	s := []string{"a", "b", "c", "d", "e", "f"}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	var d digest
	for range 20000 {
		d.add(uint64(r.NormFloat64() * 1e9))
		d.add(uint64(r.ExpFloat64() * 1e9))
		d.add(r.Uint64())
	}
	z := v2.NewZipf(r, 2, 1, 50)
	sum := uint64(0)
	for range 1000 {
		sum += z.Uint64()
	}
	fmt.Println(s, uint64(d), r.NormFloat64(), r.ExpFloat64(), sum)
}

func panics(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	for _, seed := range []int64{0, 1, -1, 42, 1 << 40, -1 << 63, 1<<31 - 1} {
		first(seed)
	}
	r := rand.New(&source63{5})
	fmt.Println(r.Uint64(), r.Uint32(), r.Intn(100), r.Float64())
	r.Seed(7)
	fmt.Println(r.Int63())

	second("pcg", v2.NewPCG(1, 2))
	second("pcg", v2.NewPCG(0, 0))
	seed := [32]byte([]byte("a seed of thirty-two bytes here!"))
	second("chacha8", v2.NewChaCha8(seed))

	// States go out and come back.
	p := v2.NewPCG(3, 4)
	p.Uint64()
	state, err := p.MarshalBinary()
	q := v2.NewPCG(0, 0)
	fmt.Printf("%q %v %v %v\n", state, err, q.UnmarshalBinary(state), q.Uint64() == p.Uint64())
	c := v2.NewChaCha8(seed)
	for range 1000 {
		c.Uint64()
	}
	b := make([]byte, 13)
	fmt.Println(c.Read(b))
	fmt.Println(b)
	state, err = c.MarshalBinary()
	e := v2.NewChaCha8([32]byte{})
	fmt.Printf("%q %v %v\n", state, err, e.UnmarshalBinary(state))
	c.Read(b)
	e.Read(b[6:])
	fmt.Println(b, c.Uint64() == e.Uint64())
	fmt.Println(q.UnmarshalBinary([]byte("x")), e.UnmarshalBinary([]byte("chacha8:")))

	// Without a seed: in range, and not always the same.
	seen := map[int]bool{}
	ok := true
	for range 1000 {
		x, y, z := rand.Intn(10), v2.IntN(10), v2.N(uint8(10))
		seen[x] = true
		seen[y+10] = true
		seen[int(z)+20] = true
		f, g := rand.Float64(), v2.Float32()
		ok = ok && f >= 0 && f < 1 && g >= 0 && g < 1 && rand.Int63() >= 0 && v2.Int() >= 0 && v2.N[int64](5) < 5
	}
	perm := rand.Perm(20)
	sort.Ints(perm)
	fmt.Println(len(seen), ok, perm)
	n, err := rand.Read(b)
	fmt.Println(n, err)
	panics(func() { rand.Intn(0) })
	panics(func() { v2.IntN(-1) })
	panics(func() { v2.N(0) })
	panics(func() { rand.New(rand.NewSource(1)).Int63n(-5) })
	fmt.Println(rand.NewZipf(r, 1, 1, 1) == nil)
}
