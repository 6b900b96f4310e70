// run

// Shifts: counts beyond the width, signed values, negative counts, bits rotated and counted.
package main

import (
	"fmt"
	"math/bits"
)

//go:noinline
func left(v int32, n uint) (int32, uint32, int64, uint8) {
	return v << n, uint32(v) << n, int64(v) << n, uint8(v) << n
}

//go:noinline
func right(v int32, n uint) (int32, uint32, int64, uint8) {
	return v >> n, uint32(v) >> n, int64(v) >> n, uint8(v) >> n
}

func try(f func() int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered:", r)
		}
	}()
	fmt.Println(f())
}

// Bit by bit, as a check on the library.
func ones(v uint64) (n int) {
	for ; v != 0; v &= v - 1 {
		n++
	}
	return
}

type bitset [4]uint64

func (b *bitset) add(i int)      { b[i/64] |= 1 << (i % 64) }
func (b *bitset) has(i int) bool { return b[i>>6]>>(i&63)&1 == 1 }
func (b *bitset) flip(i int)     { b[i>>6] ^= 1 << (i & 63) }
func (b *bitset) remove(i int)   { b[i>>6] &^= 1 << (i & 63) }
func (b bitset) union(c bitset) bitset {
	for i := range b {
		b[i] |= c[i]
	}
	return b
}

func main() {
	for _, n := range []uint{0, 1, 7, 8, 31, 32, 33, 63, 64, 100, 1 << 40} {
		fmt.Print(n, ": ")
		fmt.Print(left(-3, n))
		fmt.Print(" | ")
		fmt.Println(right(-3, n))
	}
	count, big := -1, uint8(200)
	try(func() int { return 1 << count })
	try(func() int { return 1 >> count })
	try(func() int { return 1 << big })
	try(func() int { v := int8(-5); v >>= big; return int(v) })
	try(func() int { v := 3; v <<= count + 3; return v })
	var narrow int8 = 3
	fmt.Println(1<<narrow, uint16(narrow)<<15<<1, int64(1)<<62>>61, -8>>1, -1>>70)
	// An untyped constant that is shifted takes its type from where it stands.
	var i uint = 33
	var a = 1 << i
	var b int64 = 1 << i
	var c = uint64(1 << i)
	var d = uint32(1) << i
	fmt.Println(a, b, c, d, 1<<i == 2<<(i-1))

	for _, v := range []uint64{0, 1, 0xF0F0, 1 << 63, ^uint64(0), 0x123456789abcdef} {
		fmt.Println(ones(v) == bits.OnesCount64(v), bits.LeadingZeros64(v), bits.TrailingZeros64(v), bits.Len64(v),
			bits.RotateLeft64(v, 13), bits.Reverse64(v), bits.ReverseBytes64(v))
	}
	hi, lo := bits.Mul64(1<<63+5, 12345678901234567890)
	sum, carry := bits.Add64(1<<63, 1<<63, 1)
	q, r := bits.Div64(5, 7, 1<<40)
	fmt.Println(hi, lo, sum, carry, q, r)

	var s, t bitset
	for k := 0; k < 256; k += 37 {
		s.add(k)
	}
	s.remove(74)
	s.flip(255)
	t.add(1)
	u := s.union(t)
	for k := range 256 {
		if u.has(k) {
			fmt.Print(k, " ")
		}
	}
	fmt.Println()
	x := 0b1100
	x |= 1
	x &= ^0b100
	x ^= 0b11
	x &^= 0b10
	fmt.Printf("%b %b %x\n", x, 6&^3|1<<4, ^x)
}
