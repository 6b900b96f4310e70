// run
package main

import (
	"fmt"
	"math"
	"strconv"
)

// Numbers where the table of powers does not decide, or where rounding carries into a new digit.
func main() {
	for _, f := range []float64{0, 0.5, 1.5, 2.5, 0.125, 9.5, 99.5, 999999.5, 1e21, 1e22, 123456789, 0.000001, 1e-7,
		25e20, 35e22, 9.999999999e22, 0.3, 2.0 / 3, 5e-324, math.MaxFloat64, 1 << 53, 4503599627370497.5, 100, 1e23} {
		for _, prec := range []int{-1, 0, 1, 2, 5, 16, 17, 18, 25} {
			fmt.Print(strconv.FormatFloat(f, 'e', prec, 64), " ", strconv.FormatFloat(f, 'g', prec, 64), " ")
			if f < 1e30 {
				fmt.Print(strconv.FormatFloat(-f, 'f', prec, 64))
			}
			fmt.Print(" ", strconv.FormatFloat(f, 'g', prec, 32), "\n")
		}
	}
	fmt.Println(strconv.FormatFloat(1e300, 'f', 3, 64))
	fmt.Println(strconv.FormatFloat(5e-324, 'f', 400, 64))
	for _, i := range []int64{0, 9, 10, 99, 100, 12345678, 99999999, 100000000, 1234567890123456789, math.MinInt64} {
		fmt.Println(strconv.Itoa(int(i)), strconv.FormatInt(-i, 7), strconv.FormatInt(i, 16), strconv.FormatUint(uint64(i), 36))
	}
	for _, s := range []string{"0", "-0", "+7", "127", "128", "-128", "-129", "1_0", "999999999999999999", "9223372036854775808", "", "-", "0x10", "12a"} {
		i, err := strconv.ParseInt(s, 10, 8)
		j, err2 := strconv.ParseInt(s, 0, 64)
		fmt.Println(i, err != nil, j, err2 != nil)
	}
}
