// run

// Which operators have which types.
package main

import "fmt"

type str string

func dot[F ~float32 | ~float64](v, w []F) F {
	var s F
	for i, x := range v {
		y := w[i]
		s += x * y
	}
	return s
}

func add[T ~int8 | ~uint8 | ~float32 | ~string](a, b T) T { return a + b }
func div[T ~int | ~float64](a, b T) T                     { return a / b }
func shift[T ~int8 | ~uint8 | ~int64](a T, n uint) T      { return a << n >> n }

func main() {
	// Rule: + - * / on integers, floating-point and complex numbers.
	fmt.Println(7+2, 7.5-2, 3*2i, 7/2, 7/2.0)
	x, f, c := 7, 7.0, 7i
	fmt.Println(x/2, f/2, c/2, x*x, f*f, c*c)
	// Rule: + on strings.
	fmt.Println("a"+"b", str("c")+"d")
	// Rule: % & | ^ &^ on integers.
	fmt.Println(x%4, x&5, x|8, x^2, x&^3)
	// Rule: << and >> on integers.
	fmt.Println(x<<3, x>>1, -x>>1, uint8(x)<<6)
	// Rule: the result is of the first operand's type.
	fmt.Printf("%T %T %T\n", uint8(1)+1, str("a")+"b", int8(1)<<uint64(2))
	// Rule: through a type parameter, in the precision and width of the argument.
	fmt.Println(dot([]float32{0.1, 0.2}, []float32{0.3, 0.4}), dot([]float64{0.1, 0.2}, []float64{0.3, 0.4}))
	fmt.Println(add(int8(100), 100), add(uint8(200), 100), add(float32(0.1), 0.2), add("x", "y"), div(7, 2), div(7.0, 2))
	fmt.Println(shift(int8(-128), 1), shift(uint8(255), 4), shift(int64(-1), 63))
}
