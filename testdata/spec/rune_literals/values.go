// run

// Rune literals.
package main

import "fmt"

func main() {
	// Rule: one character between quotes is its code point, whatever the number of its bytes.
	fmt.Println('a', 'ä', '本', '😀')
	// Rule: single-character escapes.
	fmt.Println('\a', '\b', '\f', '\n', '\r', '\t', '\v', '\\', '\'')
	// Rule: \x and two hexadecimal digits; three octal digits.
	fmt.Println('\x07', '\xff', '\000', '\007', '\377')
	// Rule: \u with four digits and \U with eight are code points.
	fmt.Println('\u12e4', '\U00101234', '\u00FF', '\uD7FF', '\uE000', '\U0010FFFF')
	// Rule: a double quote needs no escape.
	fmt.Println('"', '`')
	// Rule: a rune literal is an integer constant whose default type is rune.
	fmt.Printf("%T %d %T\n", 'x', 'x'+1, 'a'*2)
	var b byte = 'z'
	var f float64 = 'z'
	fmt.Println(b, f, "0123"['1'-'0'])
}
