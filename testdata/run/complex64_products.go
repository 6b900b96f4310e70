// run
// Products of complex64 are computed in double precision and rounded once, as gc's are.
package main

import "fmt"

//go:noinline
func product(a, b complex64) complex64 { return a * b }

func main() {
	big := complex(float32(1e25), float32(1e25))
	fmt.Println(product(big, big))
	fmt.Println(product(complex(3e19, 2e19), complex(2e19, 3e19)))
	fmt.Println(product(complex(1.0000001, 1), complex(1.0000001, 1)))
	fmt.Println(product(complex(16777217, 3), complex(0.1, 1e-8)))
	x := complex64(complex(1.5, -2.25))
	for range 6 {
		x *= x + 1
		fmt.Println(x)
	}
}
