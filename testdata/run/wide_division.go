// run
// Loops whose turns LLVM counts with 128 bits, since their limit may be negative where it looks, and divides by steps that
// take a call.
package main

import "fmt"

//go:noinline
func sevens(n, m int) (x, turns int) {
	for i := range m {
		for j := 0; j <= n; j += 7 {
			x ^= i
			turns++
		}
	}
	return
}

//go:noinline
func steps(n, m int, a []int32) (s int32) {
	for i := range m {
		for j := 0; j <= n; j += 11 {
			s += a[i&3]
		}
		for j := n; j >= -n; j -= 1000 {
			s ^= a[i&1]
		}
		for j := -3; j <= n; j += 25 {
			s += a[i&3] * 3
		}
	}
	return
}

func main() {
	a := []int32{1, 7, -3, 5}
	for _, n := range []int{-1 << 63, -8, -7, -1, 0, 1, 6, 7, 8, 100, 12345} {
		fmt.Print(n, ": ")
		fmt.Print(sevens(n, 3))
		if n > -100 {
			fmt.Print(" ", steps(n, 5, a))
		}
		fmt.Println()
	}
}
