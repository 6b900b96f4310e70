// run
// Integers of any size: identities between operations at the sizes where methods change, the patterns that break carries and
// estimates, texts and errors.
package main

import (
	"fmt"
	"hash/crc32"
	"math/big"
	"math/rand"
)

var source = rand.New(rand.NewSource(1))

// number returns one of so many words: random ones, all ones, powers of two, or a mixture.
func number(words int) *big.Int {
	w := make([]big.Word, words)
	kind := source.Intn(4)
	for i := range w {
		switch kind {
		case 0:
			w[i] = big.Word(source.Uint64())
		case 1:
			w[i] = ^big.Word(0)
		case 2:
			w[i] = big.Word(source.Intn(3)) << 62
		case 3:
			w[i] = []big.Word{0, ^big.Word(0), 1 << 63, 1}[source.Intn(4)]
		}
	}
	w[words-1] |= 1 << uint(source.Intn(64))
	x := new(big.Int).SetBits(w)
	if source.Intn(2) == 0 {
		x.Neg(x)
	}
	return x
}

func check(what string, words int, ok bool) {
	if !ok {
		fmt.Println(what, "is wrong at", words)
	}
}

func identities(n, m int) {
	var z, t, q, r big.Int
	x, y, a := number(n), number(m), number(1)
	// (x+a)*(y-a) = x*y - a*x + a*y - a*a
	z.Mul(z.Add(x, a), t.Sub(y, a))
	t.Mul(x, y)
	t.Sub(&t, q.Mul(a, x))
	t.Add(&t, q.Mul(a, y))
	t.Sub(&t, q.Mul(a, a))
	check("product", n, z.Cmp(&t) == 0)
	// (x+y)² = x² + 2xy + y²
	z.Add(x, y)
	z.Mul(&z, &z)
	t.Mul(x, y)
	t.Lsh(&t, 1)
	t.Add(&t, q.Mul(x, x))
	t.Add(&t, q.Mul(y, y))
	check("square", n, z.Cmp(&t) == 0)
	q.QuoRem(x, y, &r)
	check("division", n, z.Add(z.Mul(&q, y), &r).Cmp(x) == 0 && r.CmpAbs(y) < 0)
	// The largest remainder for a quotient of these words.
	t.Mul(x, y)
	t.Abs(&t)
	t.Add(&t, r.Sub(r.Abs(y), big.NewInt(1)))
	q.DivMod(&t, r.Abs(y), &r)
	check("division", n, q.CmpAbs(x) == 0 && z.Add(&r, big.NewInt(1)).CmpAbs(y) == 0)
	text := x.String()
	back, ok := z.SetString(text, 10)
	check("text", n, ok && back.Cmp(x) == 0)
	// ^(x & y) = ^x | ^y, and x ^ y = (x | y) &^ (x & y)
	check("bits", n, z.Not(z.And(x, y)).Cmp(t.Or(t.Not(x), q.Not(y))) == 0)
	check("bits", n, z.Xor(x, y).Cmp(t.AndNot(t.Or(x, y), q.And(x, y))) == 0)
	t.Abs(x)
	z.Sqrt(&t)
	check("root", n, q.Mul(&z, &z).Cmp(&t) <= 0 && q.Mul(r.Add(&z, big.NewInt(1)), &r).Cmp(&t) > 0)
}

func divisors(n int) {
	var d, a, b, t, u big.Int
	x, y, common := number(n), number(n), number(n/2+1)
	x.Mul(x, common)
	y.Mul(y, common)
	d.GCD(&a, &b, x, y)
	t.Add(t.Mul(x, &a), u.Mul(y, &b))
	check("divisor", n, t.Cmp(&d) == 0 && u.Rem(&d, common).Sign() == 0)
	m := number(n)
	m.Abs(m)
	if t.ModInverse(x, m) != nil {
		check("inverse", n, m.IsInt64() && m.Int64() == 1 || u.Mod(u.Mul(&t, x), m).Cmp(big.NewInt(1)) == 0)
	}
	// x**(a+b) = x**a * x**b
	e, f := number(1), number(1)
	e.Abs(e)
	f.Abs(f)
	t.Mul(t.Exp(x, e, m), u.Exp(x, f, m))
	check("power", n, t.Mod(&t, m).Cmp(u.Exp(x, e.Add(e, f), m)) == 0)
}

func panics(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

func main() {
	for _, n := range []int{1, 2, 3, 7, 8, 9, 43, 44, 61, 100, 190, 310} {
		for _, m := range []int{1, 2, n/2 + 1, n} {
			identities(n, m)
		}
		if n < 50 {
			divisors(n)
		}
	}

	x := new(big.Int).Exp(big.NewInt(-7), big.NewInt(12345), nil)
	text := x.String()
	fmt.Println(len(text), crc32.ChecksumIEEE([]byte(text)), x.BitLen(), x.TrailingZeroBits())
	text = x.Text(62)
	fmt.Println(len(text), crc32.ChecksumIEEE([]byte(text)))
	fmt.Println(new(big.Int).MulRange(1, 30), new(big.Int).Binomial(100, 50), new(big.Int).MulRange(-5, -1))

	small := big.NewInt(-255)
	for _, format := range []string{"%d", "%+d", "%x", "%#X", "%#b", "%o", "%#o", "%O", "%12d|", "%-12d|", "%012d", "%.6d", "%12.6x|", "%s", "%v", "%q"} {
		fmt.Printf(format+" ", small)
	}
	fmt.Printf("%d %.0d|%x\n", (*big.Int)(nil), new(big.Int), big.NewInt(0))
	for _, s := range []string{"0x_ff", "0b101", "017", "0o17", "1_000", "1__0", "_1", "0x", "08", "zz", "", "+5", "-0"} {
		z, ok := new(big.Int).SetString(s, 0)
		fmt.Print(s, "=", z, ok, " ")
	}
	z, ok := new(big.Int).SetString("zZ", 62)
	fmt.Println(z, ok)

	fmt.Println(big.Jacobi(big.NewInt(1001), big.NewInt(9907)), new(big.Int).ModSqrt(big.NewInt(10), big.NewInt(13)), new(big.Int).ModSqrt(big.NewInt(2), big.NewInt(113)), new(big.Int).ModSqrt(big.NewInt(5), big.NewInt(41)))
	for _, n := range []int64{0, 1, 2, 91, 341, 5459, 25326001, 3215031751, 1000003} {
		fmt.Print(n, big.NewInt(n).ProbablyPrime(1), " ")
	}
	mersenne := new(big.Int).Lsh(big.NewInt(1), 127)
	fmt.Println(mersenne.Sub(mersenne, big.NewInt(1)).ProbablyPrime(2))
	fmt.Println(new(big.Int).Exp(big.NewInt(3), big.NewInt(-5), big.NewInt(1000)), new(big.Int).Exp(big.NewInt(2), big.NewInt(-5), big.NewInt(1000)))
	fmt.Println(new(big.Int).Rand(rand.New(rand.NewSource(7)), mersenne))
	fmt.Println(small.Bit(0), small.Bit(8), small.Bit(1000), new(big.Int).SetBit(small, 70, 0), new(big.Int).Rsh(small, 4))
	encoded, _ := small.GobEncode()
	fmt.Println(encoded, new(big.Int).GobDecode([]byte{9}))

	panics("quotient", func() { x.Quo(x, new(big.Int)) })
	panics("root", func() { x.Sqrt(small) })
	panics("symbol", func() { big.Jacobi(x, big.NewInt(4)) })
	panics("bytes", func() { x.FillBytes(make([]byte, 3)) })
	panics("bit", func() { x.SetBit(x, 3, 2) })
	panics("base", func() { x.SetString("1", 63) })
}
