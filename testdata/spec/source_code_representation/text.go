// run

// Source text is UTF-8; code points are taken as they stand.
package main

import "fmt"

func main() {
	// Rule: a letter with its accent as one code point is another name than the same letter without.
	é, e := 1, 2
	fmt.Println(é, e)
	// Rule: upper and lower case letters are different characters.
	a, A := 3, 4
	fmt.Println(a, A)
	// Rule: text is not canonicalised: a composed and a decomposed character remain what they are.
	composed, decomposed := "é", "é"
	fmt.Println(len(composed), len(decomposed), composed == decomposed, len([]rune(decomposed)))
	// Rule: letters of any script can be used in names.
	日本, Ωmega, ñ := "x", "y", "z"
	fmt.Println(日本, Ωmega, ñ)
}
