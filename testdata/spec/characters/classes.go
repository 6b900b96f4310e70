// run

// Which characters are letters and which are digits.
package main

import "fmt"

func main() {
	// Rule: letters of the classes Lu, Ll, Lt, Lm and Lo may begin a name.
	Ω, ß, ǅ, ʰ, ƻ := 1, 2, 3, 4, 5
	fmt.Println(Ω, ß, ǅ, ʰ, ƻ)
	// Rule: any decimal digit of Unicode may follow in a name.
	x٣, x൨ := 6, 7
	fmt.Println(x٣, x൨)
	// Rule: any code point but a newline can stand in a rune literal, even one that is neither letter nor digit.
	fmt.Println('☃', '\u00a0' == ' ', '𝄞')
}
