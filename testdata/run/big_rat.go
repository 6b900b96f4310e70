// run
// Fractions: operations, the nearest floating-point numbers, and texts.
package main

import (
	"fmt"
	"math/big"
)

func main() {
	sum := new(big.Rat)
	for i := int64(1); i <= 40; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	fmt.Println(sum, sum.FloatString(30))
	alternating := new(big.Rat).SetInt64(1)
	for i := int64(2); i < 20; i++ {
		alternating.Sub(big.NewRat(i, i+1), alternating)
		alternating.Mul(alternating, big.NewRat(-i, 3))
		alternating.Quo(alternating, big.NewRat(7, i))
	}
	f, exact := alternating.Float64()
	fmt.Println(alternating.RatString(), f, exact)

	for _, s := range []string{"1/3", "-22/7", "1.25e-3", "0x10/0b11", "0x1.8p3", "1e400", "-1e-400", "3.0e-324", "16777217", "1p-149", "1/-2", "1/0", "1_0.5", "0o17.4", "", "1e9999999", "4/3/2"} {
		r, ok := new(big.Rat).SetString(s)
		if !ok {
			fmt.Println(s, "is no number")
			continue
		}
		double, exactly := r.Float64()
		single, exactlySingle := r.Float32()
		text := r.RatString()
		if len(text) > 40 {
			text = fmt.Sprint(len(text), " letters")
		}
		digits, ends := r.FloatPrec()
		fmt.Println(s, text, double, exactly, single, exactlySingle, digits, ends, r.Cmp(big.NewRat(1, 2)), r.IsInt())
	}
	fmt.Println(new(big.Rat).SetFloat64(0.1), big.NewRat(6, -4), new(big.Rat).Inv(big.NewRat(-3, 9)), new(big.Rat).Denom())
	for _, digits := range []int{0, 1, 2, 5} {
		fmt.Print(big.NewRat(-5, 8).FloatString(digits), " ", big.NewRat(1, 2).FloatString(digits), " ", big.NewRat(7, 1).FloatString(digits), " ")
	}
	var a, b big.Rat
	n, err := fmt.Sscan("3/4 -1.5e2", &a, &b)
	fmt.Println(n, err, &a, &b)
	encoded, _ := big.NewRat(-5, 300).GobEncode()
	fmt.Println(encoded, a.GobDecode(encoded), &a, a.GobDecode(encoded[:3]), b.UnmarshalText([]byte("x")))
	defer func() { fmt.Println(recover()) }()
	a.SetFrac(big.NewInt(1), new(big.Int))
}
