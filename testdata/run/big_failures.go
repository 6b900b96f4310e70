// run
// What texts leave behind that are no numbers, and what operations of math/big leave that compute no accuracy.
package main

import (
	"fmt"
	"math/big"
)

func main() {
	for _, text := range []string{"", "-", "x", "-z", "1e", "1p99999999999", "-0x1p-99999999999", "0", "-0e99999999999", "1e5"} {
		var f big.Float
		n, err := fmt.Sscan(text, &f)
		fmt.Printf("%q: %d %v, %v with %d bits\n", text, n, err, &f, f.Prec())
	}
	for _, text := range []string{"5/0", "7/6.5", "7/06x", "12e5x", "3.25e", "1e99999999999"} {
		z := big.NewRat(1, 3)
		_, ok := z.SetString(text)
		fmt.Printf("%q: %v, %v\n", text, ok, z)
	}
	for mode := big.ToNearestEven; mode <= big.ToPositiveInf; mode++ {
		x := new(big.Float).SetMode(mode).SetPrec(20).SetInt64(2)
		z := new(big.Float).SetMode(mode).SetPrec(10).Sqrt(x)
		fmt.Println(mode, z.Text('p', 0), z.Acc(), z.Prec(), x.Sqrt(x).Acc(), x.Mode())
	}
}
