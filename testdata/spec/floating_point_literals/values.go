// run

// Floating-point literals, decimal and hexadecimal.
package main

import "fmt"

func main() {
	// Rule: either the integer part or the fraction may be missing.
	fmt.Println(0., 72.40, .25, 5.)
	// Rule: leading zeros are decimal here, never octal.
	fmt.Println(072.40, 0777.5, 09.5)
	// Rule: an exponent scales by powers of ten, with or without a sign and a point.
	fmt.Println(1.e+0, 6.67428e-11, 1e6, .12345e+5, 1e3, 08e1)
	// Rule: underscores may stand between digits of each part.
	fmt.Println(1_5., 0.15e+0_2, 1_0.2_5e1_0)
	// Rule: a hexadecimal mantissa is scaled by powers of two.
	fmt.Println(0x1p-2, 0x2.p10, 0x1.Fp+0, 0x.8p-0, 0x_1FFFp-16)
	// Rule: the exponent of a hexadecimal literal is decimal.
	fmt.Println(0x1p10, 0x1p010)
	// Rule: 0x15e-2 is a subtraction, since e is a digit there.
	fmt.Println(0x15e - 2)
	// Rule: a literal is exact until it is given a type, then rounded to nearest.
	fmt.Println(0.1+0.2 == 0.3, float32(16777217.0), 9007199254740993.0)
	// Rule: the smallest and the largest numbers of a type can be written.
	fmt.Println(4.940656458412465441765687928682213723651e-324, 1.79769313486231570814527423731704356798070e+308)
	// Rule: a literal too small for a type becomes zero.
	fmt.Println(1e-400, float32(1e-50))
	// Rule: a literal with fraction zero is still floating-point.
	fmt.Printf("%T %T\n", 1., 1e0)
}
