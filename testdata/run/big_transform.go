// run
// Products, quotients and texts of numbers that are long enough for transforms and for halves: modulo primes they must be the
// products of the remainders.
package main

import (
	"fmt"
	"math/big"
)

func main() {
	primes := []*big.Int{big.NewInt(1<<61 - 1), big.NewInt(1<<31 - 1), big.NewInt(1000003)}
	for _, n := range []uint{3400, 3600, 4100, 5100} {
		// All ones, and powers with many digits.
		x := new(big.Int).Lsh(big.NewInt(1), 64*n)
		x.Sub(x, big.NewInt(1))
		y := new(big.Int).Exp(big.NewInt(12345), big.NewInt(int64(n)*4), nil)
		z := new(big.Int).Mul(x, y)
		square := new(big.Int).Mul(z, z)
		q, r := new(big.Int).QuoRem(square, y, new(big.Int))
		ok := r.Sign() == 0 && q.Cmp(new(big.Int).Mul(z, x)) == 0
		for _, p := range primes {
			mod := func(x *big.Int) int64 { return new(big.Int).Mod(x, p).Int64() }
			a, b := big.NewInt(mod(x)), big.NewInt(mod(y))
			a.Mul(a, b).Mod(a, p)
			ok = ok && mod(z) == a.Int64() && mod(square) == a.Mul(a, a).Mod(a, p).Int64()
		}
		fmt.Println(n, z.BitLen(), ok)
	}
}
