// run

// Many arguments of a call lie on the stack, and the register that held their address is used again before the call,
// its value having been kept in a slot.

package main

import "fmt"

func id[X any](v X) X { return v }

//go:noinline
func many(a [1][]complex64, b [4]byte, c [3]string, d uint8) (string, []int, uint16) {
	return c[int(id(d))%3], []int{len(a[0]), int(b[0])}, uint16(d) + 1
}

var counted [3]float64

//go:noinline
func whole(f float64) int32 { return int32(f) }

func main() {
	s, list, n := many([1][]complex64{}, [4]byte{byte(whole(float64(id(float32(2.25)))))}, [3]string{string(id([]rune{rune(3), rune(-0x80000000), rune(-2147483647)})), string(id(rune(-2147483648)))}, uint8(id(len(counted))))
	fmt.Printf("%q %v %v\n", s, list, n)
}
