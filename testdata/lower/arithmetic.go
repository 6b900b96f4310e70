// lower func=main.mixed

// What LLVM leaves undefined and Go defines is guarded: division, shifts, conversions of floats.
package main

func mixed(a, b int32, n uint, f float64) (int32, int32, uint8, int64) {
	return a / b, a << n, uint8(a) >> n, int64(f) % 7
}

func main() { println(mixed(7, 2, 3, 2.5)) }
