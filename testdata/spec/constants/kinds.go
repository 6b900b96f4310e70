// run

// Kinds of constants and their default types.
package main

import (
	"fmt"
	"math"
	"unsafe"
)

type named float32

func generic[T ~int8 | ~float64]() T { return 100 }

func main() {
	// Rule: the default types of the kinds.
	fmt.Printf("%T %T %T %T %T %T\n", true, 'a', 1, 1.0, 1i, "s")
	// Rule: an untyped constant takes the type its place wants.
	var a int8 = 'a'
	var b float32 = 1
	var c complex64 = 2
	var d uint = 3.0
	var e named = 1 << 3
	fmt.Println(a, b, c, d, e)
	// Rule: constants are exact and of any size.
	const huge = 1 << 500
	fmt.Println(huge>>498, huge/(huge-1), (huge*3)%7)
	const third = 1.0 / 3
	fmt.Println(third*3 == 1, math.MaxUint64/2)
	// Rule: there is no negative zero among constants.
	const negativeZero = -0.0
	fmt.Println(1/math.Inf(-1) == negativeZero, math.Signbit(negativeZero), math.Signbit(float64(-1e-1000)))
	// Rule: results of built-in functions on constants are constants.
	const (
		length = len("hello")
		size   = unsafe.Sizeof(int32(0))
		least  = min(3, 2.5)
		re     = real(3 + 4i)
		im     = imag(3 + 4i)
		both   = complex(1, 2)
		capac  = cap([3]int{})
	)
	var array [length + int(size) + capac]int
	fmt.Println(len(array), least, re, im, both)
	// Rule: a conversion of a constant is a typed constant.
	const typed = uint8(200)
	fmt.Printf("%T %v\n", typed, typed)
	// Rule: iota, true and false are untyped constants.
	const yes named2 = true
	const i float64 = iota
	fmt.Println(yes, i)
	// Rule: a constant given to a type parameter becomes a value of it, no constant.
	fmt.Println(generic[int8]()+generic[int8](), generic[float64]())
	// Rule: integers of 256 bits and more are exact.
	const wide = 115792089237316195423570985008687907853269984665640564039457584007913129639935
	fmt.Println(wide == 1<<256-1, wide>>200 == 1<<56-1)
	// Rule: mantissas have 256 bits at least.
	const fine = 1 + 1.0/(1<<250)
	fmt.Println(fine > 1, (fine-1)*(1<<250))
}

type named2 bool
