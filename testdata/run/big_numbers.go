// run stress-args=60

// Numbers of any size in slices: factorials, Fibonacci numbers, digits of pi by a spigot.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

const base = 1_000_000_000

// Least digit first, no zeros at the end.
type natural []uint32

func (a natural) plus(b natural) natural {
	if len(a) < len(b) {
		a, b = b, a
	}
	sum := make(natural, 0, len(a)+1)
	carry := uint32(0)
	for i, d := range a {
		d += carry
		if i < len(b) {
			d += b[i]
		}
		carry = d / base
		sum = append(sum, d%base)
	}
	if carry > 0 {
		sum = append(sum, carry)
	}
	return sum
}

func (a natural) times(b natural) natural {
	product := make(natural, len(a)+len(b))
	for i, x := range a {
		carry := uint64(0)
		for j, y := range b {
			t := uint64(x)*uint64(y) + uint64(product[i+j]) + carry
			product[i+j] = uint32(t % base)
			carry = t / base
		}
		product[i+len(b)] = uint32(carry)
	}
	for len(product) > 0 && product[len(product)-1] == 0 {
		product = product[:len(product)-1]
	}
	return product
}

func (a natural) String() string {
	if len(a) == 0 {
		return "0"
	}
	var b strings.Builder
	b.WriteString(strconv.Itoa(int(a[len(a)-1])))
	for i := len(a) - 2; i >= 0; i-- {
		fmt.Fprintf(&b, "%09d", a[i])
	}
	return b.String()
}

func power(a natural, n int) natural {
	result := natural{1}
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			result = result.times(a)
		}
		a = a.times(a)
	}
	return result
}

func fibonacci(n int) natural {
	a, b := natural{}, natural{1}
	for range n {
		a, b = b, a.plus(b)
	}
	return a
}

// Rabinowitz and Wagon: one decimal digit at a time, nines held back until it is clear whether they carry.
func pi(digits int) string {
	a := make([]int, digits*10/3+2)
	for i := range a {
		a[i] = 2
	}
	var out []byte
	nines, held := 0, -1
	flush := func(digit, fill int) {
		if held >= 0 {
			out = append(out, byte('0'+digit))
		}
		for ; nines > 0; nines-- {
			out = append(out, byte('0'+fill))
		}
	}
	for len(out) < digits {
		carry := 0
		for i := len(a) - 1; i > 0; i-- {
			x := a[i]*10 + carry*(i+1)
			a[i], carry = x%(2*i+1), x/(2*i+1)
		}
		x := a[0]*10 + carry
		a[0] = x % 10
		switch digit := x / 10; digit {
		case 9:
			nines++
		case 10:
			flush(held+1, 0)
			held = 0
		default:
			flush(held, 9)
			held = digit
		}
	}
	return string(out)
}

func main() {
	n := 300
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	factorial := natural{1}
	for i := 2; i <= n; i++ {
		factorial = factorial.times(natural{uint32(i)})
	}
	fmt.Println(factorial)
	fmt.Println(fibonacci(n * 3))
	fmt.Println(power(natural{2}, n), power(natural{10}, 12).times(nil), natural{999999999}.plus(natural{1}))
	fmt.Println(pi(n))
}
