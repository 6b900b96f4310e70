// run

// The tail of the normal distribution, beyond the last layer of the ziggurat, has gc's bits.
package main

import (
	"fmt"
	"math"
	"math/rand"
	randv2 "math/rand/v2"
)

func main() {
	const beyond = 3.442619855899
	first, second := rand.New(rand.NewSource(1)), randv2.New(randv2.NewPCG(1, 2))
	for _, next := range []func() float64{first.NormFloat64, second.NormFloat64} {
		sum, count := uint64(0), 0
		for range 300000 {
			if x := next(); math.Abs(x) > beyond {
				sum = sum*31 + math.Float64bits(x)
				count++
			}
		}
		fmt.Println(count, sum)
	}
}
