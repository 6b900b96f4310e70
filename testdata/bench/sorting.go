package main

import "sort"

func main() {
	x := uint64(42)
	sum := 0
	for round := 0; round < 5; round++ {
		values := make([]int, 500000)
		for i := range values {
			x = x*6364136223846793005 + 1442695040888963407
			values[i] = int(x >> 33)
		}
		sort.Ints(values)
		sum += values[1000]
		sort.Slice(values, func(i, j int) bool { return values[i]&0xffff < values[j]&0xffff })
		sum ^= values[2000] & 0xffff
	}
	println(sum)
}
