// run
// Floating-point numbers of any precision: rounding and accuracy in all modes, operations, texts, conversions and panics.
package main

import (
	"fmt"
	"math"
	"math/big"
)

func panics(what string, f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%s: %T %v\n", what, r, r)
	}()
	f()
}

func main() {
	infinity := new(big.Float).SetInf(false)
	zero := new(big.Float)
	for mode := big.ToNearestEven; mode <= big.ToPositiveInf; mode++ {
		fmt.Print(mode, ":")
		for _, n := range []int64{40, 41, 42, 43, 44, 46, 63, -42, -45, -46} {
			x := new(big.Float).SetPrec(4).SetMode(mode).SetInt64(n)
			fmt.Print(" ", x, " ", x.Acc())
		}
		x, y := big.NewFloat(1).SetMode(mode), big.NewFloat(-1).SetMode(mode)
		z := new(big.Float).SetPrec(10).SetMode(mode)
		fmt.Println("", z.Add(x, y), z.Quo(x, big.NewFloat(-3)), z.Acc(), z.Sub(x, new(big.Float).SetMantExp(x, -100000)).Text('p', 0), z.Acc())
	}

	root := new(big.Float).SetPrec(200).SetInt64(2)
	root.Sqrt(root)
	fmt.Println(root.Text('f', 60), root.Text('g', -1), root)
	product := new(big.Float).SetPrec(300).Mul(root, root)
	fmt.Println(product.Cmp(big.NewFloat(2)), product.Text('e', 70), product.MinPrec())

	third := new(big.Float).Quo(big.NewFloat(1), big.NewFloat(-3))
	for _, format := range "eEfgGxpb?" {
		fmt.Print(third.Text(byte(format), -1), " ", third.Text(byte(format), 5), " ", zero.Text(byte(format), 2), " ", infinity.Text(byte(format), 2), " ")
	}
	fmt.Println()
	for _, format := range []string{"%v", "%g", "%.3e", "%12.4f|", "%-12.4f|", "%012.4f", "%+.2f", "% .2f", "%x", "%.3x", "%b", "%F", "%s", "%d"} {
		fmt.Printf(format+" ", big.NewFloat(1234.5))
	}
	fmt.Printf("%v %+v %010v\n", infinity, infinity, new(big.Float).SetInf(true))

	for _, s := range []string{"1.5", "-0", "0x1.8p-3", "0b11.1e2", "1e1000", "1e-1000", ".5", "5.", "0.1_0", "1__0", "Inf", "-inf", "+infinity", "1e", "", "1p5", "0x", "1e99999999999", "1.7976931348623157e308", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880", "4.9e-324", "1e-46"} {
		f, base, err := big.ParseFloat(s, 0, 53, big.ToNearestEven)
		if err != nil {
			fmt.Printf("%q: %v\n", s, err)
			continue
		}
		double, accuracy := f.Float64()
		single, accuracySingle := f.Float32()
		fmt.Println(f, f.Acc(), base, double, accuracy, single, accuracySingle)
	}

	for _, x := range []*big.Float{big.NewFloat(-2.5), big.NewFloat(math.MaxInt64), big.NewFloat(math.MinInt64), infinity, zero, big.NewFloat(3e-5)} {
		i, a := x.Int64()
		n, b := x.Int(nil)
		r, c := x.Rat(nil)
		fmt.Println(i, a, n, b, r, c, x.IsInt(), x.MantExp(nil), x.Sign())
	}
	x := new(big.Float).SetMantExp(big.NewFloat(0.75), 1<<31-1)
	fmt.Println(x.Mul(x, x), x.Acc(), new(big.Float).SetMantExp(big.NewFloat(-0.75), -1<<31-1).Signbit())

	encoded, _ := third.GobEncode()
	decoded := new(big.Float).SetPrec(20)
	fmt.Println(encoded, decoded.GobDecode(encoded), decoded, decoded.Prec(), decoded.GobDecode(encoded[:4]))
	text, _ := third.MarshalText()
	fmt.Println(string(text), decoded.UnmarshalText([]byte("1,5")))

	panics("sum", func() { new(big.Float).Sub(infinity, infinity) })
	panics("product", func() { new(big.Float).Mul(infinity, zero) })
	panics("quotient", func() { new(big.Float).Quo(zero, zero) })
	panics("root", func() { new(big.Float).Sqrt(third) })
	panics("number", func() { big.NewFloat(math.NaN()) })
	panics("base", func() { new(big.Float).Parse("1", 3) })
}
