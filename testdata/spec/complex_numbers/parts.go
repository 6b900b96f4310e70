// run

// complex, real and imag
package main

import (
	"fmt"
	"math"
)

type c64 complex64
type f64 float64

//go:noinline
func make128(r, i float64) complex128 { return complex(r, i) }

func main() {
	// Rule: of two floats of one type, a complex number of that size.
	x := float32(math.Cos(math.Pi / 2))
	a := complex(2, -2)
	const b = complex(1.0, -1.4)
	c := complex(5, -x)
	fmt.Printf("%T %T %v\n", a, c, b)
	fmt.Println(make128(1.5, -2), complex(float32(1), 2), complex(f64(1), 2))
	fmt.Printf("%T\n", complex(float32(1), 2))
	// Rule: an untyped constant takes the other's type.
	var f float32 = 3
	d := complex(1, f)
	fmt.Printf("%T %v\n", d, d)
	// Rule: of untyped constants, an untyped complex constant, which may become another number.
	var s int = complex(1, 0)
	var g float32 = complex(2.5, 0)
	const h = complex('a', 1)
	fmt.Println(s, g, h)
	// Rule: real and imag give the parts, of the matching float type.
	fmt.Printf("%T %T %T %T\n", real(c), imag(a), real(c64(1i)), imag(b))
	fmt.Println(real(a), imag(a), real(b), imag(b), real(c64(3+4i)), imag(c64(3+4i)))
	// Rule: of untyped constants of any kind.
	const i = real(5)
	const j, k = imag('a'), real(2.5i)
	fmt.Println(i, j, k, imag(1))
	// Rule: they are each other's inverse.
	z := make128(0.1, 1e300)
	fmt.Println(z == complex(real(z), imag(z)))
	nan := make128(math.NaN(), math.Inf(1))
	fmt.Println(math.IsNaN(real(nan)), imag(nan), real(make128(math.Copysign(0, -1), 0)))
	// Rule: parts are values, of expressions too.
	fmt.Println(real(z*2), imag(-a), real(a*complex(0, 1)))
	// Rule: constants' results are constants.
	var arr [int(real(3 + 1i))]int
	fmt.Println(len(arr))
}
