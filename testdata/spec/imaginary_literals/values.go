// run

// Imaginary literals.
package main

import "fmt"

func main() {
	// Rule: a number followed by i is that multiple of the imaginary unit.
	fmt.Println(0i, 2i, 2.71828i, 0.i, .25i)
	// Rule: decimal digits with leading zeros are decimal before i.
	fmt.Println(123i, 123i, 89i)
	// Rule: prefixes of bases keep their meaning before i.
	fmt.Println(0o123i, 0xabci, 0b11i)
	// Rule: exponents, also of hexadecimal numbers, come before i.
	fmt.Println(1.e+0i, 6.67428e-11i, 1e6i, .12345e+5i, 0x1p-2i)
	// Rule: the square of the unit is minus one, exactly.
	fmt.Println(1i*1i == -1, 3+4i, (3+4i)*(3-4i))
	// Rule: the default type is complex128.
	fmt.Printf("%T\n", 1i)
}
