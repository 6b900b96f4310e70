// run

// Integers that wrap around: hashes, generators, checksums, and the least integer.
package main

import "fmt"

func fnv(text string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(text); i++ {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h
}

func crc32(text string) uint32 {
	var table [256]uint32
	for i := range table {
		c := uint32(i)
		for range 8 {
			if c&1 == 1 {
				c = c>>1 ^ 0xEDB88320
			} else {
				c >>= 1
			}
		}
		table[i] = c
	}
	crc := ^uint32(0)
	for _, b := range []byte(text) {
		crc = table[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}

func adler(text string) uint32 {
	a, b := uint32(1), uint32(0)
	for _, c := range []byte(text) {
		a = (a + uint32(c)) % 65521
		b = (b + a) % 65521
	}
	return b<<16 | a
}

type xorshift uint64

func (x *xorshift) next() uint64 {
	*x ^= *x << 13
	*x ^= *x >> 7
	*x ^= *x << 17
	return uint64(*x)
}

func abs(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}

//go:noinline
func divide(a, b int64) (int64, int64) { return a / b, a % b }

//go:noinline
func divide8(a, b int8) (int8, int8) { return a / b, a % b }

func main() {
	for _, text := range []string{"", "a", "hello, world", "The quick brown fox jumps over the lazy dog"} {
		fmt.Printf("%08x %08x %08x\n", fnv(text), crc32(text), adler(text))
	}
	x := xorshift(88172645463325252)
	for range 4 {
		fmt.Print(x.next(), " ")
	}
	fmt.Println()
	seed := int32(42)
	for range 5 {
		seed = seed*1103515245 + 12345
		fmt.Print(seed, " ", seed>>16&0x7fff, "; ")
	}
	fmt.Println()

	least := int64(-1 << 63)
	fmt.Println(-least, abs(least), least-1, least*-1)
	fmt.Println(divide(least, -1))
	fmt.Println(divide8(-128, -1))
	fmt.Println(divide(-7, 2))

	var i8 int8 = 127
	var u8 uint8
	var i16 int16 = -32768
	var u16 uint16 = 65535
	var u64 uint64
	i8++
	u8--
	i16--
	u16 += 2
	u64--
	fmt.Println(i8, u8, i16, u16, u64, i8*i8, u8*u8, u16*u16, u8/3, -u8)
	sum := int8(0)
	for i := range 1000 {
		sum += int8(i)
	}
	product := uint16(1)
	for i := uint16(1); i < 20; i++ {
		product *= i
	}
	fmt.Println(sum, product)

	// A check for overflow that must not be optimised away.
	grows := 0
	for v := int32(1 << 30); v+v > v; v += v / 2 {
		grows++
	}
	n := 0
	for i := uint8(250); i >= 250; i++ {
		n++
	}
	fmt.Println(grows, n)
	collisions := map[uint8]int{}
	for i := range 600 {
		collisions[uint8(i*7)]++
	}
	fmt.Println(len(collisions), collisions[0], collisions[255])
}
