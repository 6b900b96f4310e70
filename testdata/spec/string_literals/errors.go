// check

// Quotes that make no string.
package main

// Rule: an interpreted string ends on its line.
const a = "abc // ERROR `newline in string`

// Rule: a single quote has no escape here.
const b = "\'" // ERROR "unknown escape"

// Rule: surrogate halves are no code points.
const c = "\uD800" // ERROR "escape is invalid Unicode code point U\+D800"

// Rule: code points end at 10FFFF.
const d = "\U00110000" // ERROR "escape is invalid Unicode code point U\+110000"

// Rule: an unknown escape is wrong.
const e = "\z" // ERROR "unknown escape"

// Rule: \u needs four digits.
const f = "\u12" // ERROR `invalid character '"' in hexadecimal escape`

// Rule: octal escapes are at most 255.
const g = "\777" // ERROR "octal escape value 511 > 255"

func main() {}
