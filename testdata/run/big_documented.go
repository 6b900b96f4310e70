// run oracle=no
// What the documentation of math/big says and gc does not do: the results here are the documented ones.
package main

import (
	"fmt"
	"math/big"
)

func main() {
	fmt.Println("Exp with the inverse of a negative number:",
		new(big.Int).Exp(big.NewInt(-1), big.NewInt(-1), big.NewInt(9)),
		new(big.Int).Exp(big.NewInt(-2), big.NewInt(-3), big.NewInt(7)))

	y := big.NewInt(-7)
	quotient, remainder := new(big.Int).DivMod(big.NewInt(-23), y, y)
	fmt.Println("DivMod with the remainder in the divisor:", quotient, remainder)

	for mode := big.ToNearestEven; mode <= big.ToPositiveInf; mode++ {
		var zero big.Float
		x := new(big.Float).SetPrec(8).SetInt64(201)
		z := new(big.Float).SetMode(mode).SetPrec(4)
		fmt.Print(mode, ": ", z.Sub(&zero, x), " ", z.Acc())
		fmt.Print(", ", z.Sqrt(x), " ", z.Mode())
		almost := new(big.Float).SetPrec(100).Sub(big.NewFloat(1), new(big.Float).SetMantExp(big.NewFloat(1), -80))
		fmt.Println(",", z.Sqrt(almost))
	}

	fraction := big.NewFloat(6.5)
	integer, accuracy := fraction.Uint64()
	fmt.Println("Uint64:", integer, accuracy)

	tiny := new(big.Rat).SetFrac64(5, 1)
	tiny.Quo(tiny, new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 200)))
	single, exact := tiny.Float32()
	fmt.Println("Float32 of a tiny fraction:", single, exact)

	least := new(big.Float).SetMantExp(big.NewFloat(0.5), big.MinExp)
	double, accuracy := least.Float64()
	fmt.Println("Float64 of the least Float:", double, accuracy)

	const nines = "99.99999999999999999999999999999999999999999999999999999999999999999999"
	for mode := big.ToNearestEven; mode <= big.ToPositiveInf; mode++ {
		z, _, _ := big.ParseFloat(nines, 10, 35, mode)
		fmt.Println("Parse:", mode, z.Text('p', 0), z.Acc())
	}
}
