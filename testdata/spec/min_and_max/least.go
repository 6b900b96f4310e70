// run

// min and max
package main

import (
	"cmp"
	"fmt"
	"math"
)

type num int
type str string

//go:noinline
func min2(x, y float64) float64 { return min(x, y) }

//go:noinline
func max2(x, y float64) float64 { return max(x, y) }

//go:noinline
func min32(x, y, z float32) float32 { return min(x, y, z) }

func least[T cmp.Ordered](x, y T) T { return min(x, y) }

func f(log *[]string, s string, v int) int { *log = append(*log, s); return v }

func show(x float64) string {
	if x == 0 && math.Signbit(x) {
		return "-0"
	}
	return fmt.Sprint(x)
}

func main() {
	x, y := 3, 7
	// Rule: the least and the largest of any number of arguments.
	fmt.Println(min(x), min(x, y), max(x, y, 10), min(y, x, 5, -1), max(x))
	// Rule: constants mix by the rules of operators; of constants only, the result is one.
	c := max(1, 2.0, 10)
	const k = min(3, 1, 'b')
	fmt.Printf("%T %v %T %v\n", c, c, k, k)
	fmt.Printf("%T %T\n", max(0, float32(x)), min(1, num(2)))
	var arr [max(2, 3)]int
	fmt.Println(len(arr), max("", "foo", "bar"), min("b", "a"))
	// Rule: strings by bytes; of equal ones the first.
	s, t := str("abc"), str("abd")
	fmt.Println(min(s, t), max(s, t, "b"), min("Z", string(s)), max("", string(t)), min(s, "abc"))
	// Rule: unsigned and signed integers.
	var u uint8 = 200
	var i8 int8 = -100
	fmt.Println(max(u, 100), min(u, 100), min(i8, 5), max(i8, -128))
	// Rule: a NaN among the arguments is the result.
	nan, inf, zero, neg := math.NaN(), math.Inf(1), 0.0, math.Copysign(0, -1)
	fmt.Println(min2(nan, 1), min2(1, nan), max2(nan, inf), max2(inf, nan), min32(1, float32(nan), 2), min(1, 2, nan), max(nan, 1, 2))
	// Rule: negative zero is less than zero.
	fmt.Println(show(min2(zero, neg)), show(min2(neg, zero)), show(max2(zero, neg)), show(max2(neg, zero)), show(min2(neg, neg)), show(max2(neg, neg)))
	// Rule: infinities.
	fmt.Println(min2(-inf, 5), max2(-inf, 5), min2(inf, 5), max2(inf, 5), min2(inf, -inf))
	// Rule: in type parameters.
	fmt.Println(least(2, 1), least("b", "a"), least(2.5, math.NaN()), least(num(4), 3))
	// Rule: arguments are all evaluated, once, from the left.
	var log []string
	fmt.Println(min(f(&log, "a", 2), f(&log, "b", 1), f(&log, "c", 3)), log)
	// Rule: they may be declared anew.
	{
		min := func(a, b int) int { return a - b }
		fmt.Println(min(1, 2))
	}
}
