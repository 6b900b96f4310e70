// run
// Counters of a few bits that start at 0 and step by more than 1 wrap around within a loop that could be vectorised: as a
// variable that is carried on, as an index where turns depend on each other, and as one for which no check is needed.
package main

import "fmt"

//go:noinline
func fill(s []int) {
	x := 0
	for i := range s {
		s[i] = x
		x = x&255 + 2
	}
}

//go:noinline
func carried(s []int, t []uint32, n int) (h int) {
	x, y := 0, uint32(0)
	for i := 0; i < n; i++ {
		s[i&511] = x
		x = x&255 + 3
	}
	for i := 0; i < n; i++ {
		t[i&511] = y
		y = y&0xff + 1
	}
	z := 0
	for i := 0; i < n; i++ {
		h += z * i
		z = int(uint8(z)) + 4
	}
	return
}

//go:noinline
func mix8(a *[256]uint8, n int) {
	i := uint8(0)
	for j := range n {
		x := a[i]
		x = x*3 ^ x>>1
		x = x*5 + x<<2
		x = x*7 ^ x>>3
		x = x*9 + uint8(j)
		x = x*11 ^ x>>1
		x = x*13 + x<<2
		x = x*15 ^ x>>3
		a[i] = x + 1
		i += 64
	}
}

//go:noinline
func mix16(a *[256]uint16, n int) {
	i := uint8(0)
	for j := range n {
		x := a[i]
		x = x*3 ^ x>>1
		x = x*7 ^ x>>3
		x = x*11 ^ x>>1
		x = x*15 ^ x>>3
		x = x*19 ^ x>>1
		x = x*23 ^ x>>3
		a[i] = x + uint16(j)
		i += 64
	}
}

//go:noinline
func mixFloats(a *[256]float32, n int) {
	i := uint8(0)
	for range n {
		x := a[i]
		x = x*x/4 + 1
		x = x*x/4 + x
		x = x / 3
		x = x*x/4 + x
		x = x / 2000
		a[i] = x + 1
		i += 64
	}
}

type both struct {
	list  [260]float32
	after [512]int
}

//go:noinline
func put(s *[260]float32, t *[256]float32, n int) {
	x := 0
	for i := 0; i < n; i++ {
		v := t[i&255]
		v = v*v + v
		v = v*v/4 + v
		v = v*v/4 + v
		s[x] = v / 8
		x = x&255 + 3
	}
}

func sum[T int | uint32 | uint8 | uint16 | float32](s []T) (sum T) {
	for i, v := range s {
		sum = sum*3 + v*T(i&7)
	}
	return
}

func main() {
	s := make([]int, 200)
	fill(s)
	fmt.Println(s[126:134])
	s, t := make([]int, 512), make([]uint32, 512)
	var a8 [256]uint8
	var a16 [256]uint16
	var floats [256]float32
	for _, n := range []int{1, 16, 17, 33, 64, 100, 255, 256, 257, 300} {
		h := carried(s, t, n)
		mix8(&a8, n)
		mix16(&a16, n)
		mixFloats(&floats, n)
		fmt.Println(n, h, sum(s), sum(t), sum(a8[:]), sum(a16[:]), floats[0], floats[64], floats[128], floats[192])
	}
	b := new(both)
	for i := range 256 {
		floats[i] = float32(i % 9)
	}
	put(&b.list, &floats, 250)
	fmt.Println(b.list[0], b.list[3], b.list[258])
	for i, v := range b.after {
		if v != 0 {
			fmt.Println("written beyond the array:", i)
		}
	}
}
