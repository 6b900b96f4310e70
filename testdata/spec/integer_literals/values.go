// run

// Integer literals in all bases.
package main

import "fmt"

func main() {
	// Rule: digits alone are decimal; a single 0 is a decimal zero.
	fmt.Println(42, 0, 9007199254740993)
	// Rule: 0b and 0B begin a binary number.
	fmt.Println(0b0, 0b101, 0b1111)
	// Rule: 0, 0o and 0O begin an octal number.
	fmt.Println(0600, 0o600, 0o600, 00, 0007)
	// Rule: 0x and 0X begin a hexadecimal number, whose letters may be of either case.
	fmt.Println(0xBadFace, 0xbadface, 0x0)
	// Rule: underscores between digits and after a prefix do not change the value.
	fmt.Println(4_2, 0_600, 0o_600, 0xBad_Face, 0b_1_0_1, 1_000_000)
	// Rule: a literal may be larger than any integer type, as long as its use fits.
	fmt.Println(170141183460469231731687303715884105727>>100, 0x_67_7a_2f_cc_40_c6)
	const big = 170_141183_460469_231731_687303_715884_105727
	fmt.Println(big == 1<<127-1, uint64(big>>63))
	// Rule: leading zeros of a binary or hexadecimal number mean nothing.
	fmt.Println(0b0001, 0x000f)
}
