// check

// Quotes that make no rune.
package main

// Rule: only one character can stand between the quotes.
const a = 'aa' // ERROR "more than one character in rune literal"

// Rule: an unknown escape is wrong.
const b = '\k' // ERROR "unknown escape"

// Rule: \x needs two digits.
const c = '\xa' // ERROR `invalid character '\\'' in hexadecimal escape`

// Rule: an octal escape needs three digits.
const d = '\0' // ERROR `invalid character '\\'' in octal escape`

// Rule: an octal escape is at most 255.
const e = '\400' // ERROR "octal escape value 256 > 255"

// Rule: surrogate halves are no code points.
const f = '\uDFFF' // ERROR "escape is invalid Unicode code point U\+DFFF"

// Rule: code points end at 10FFFF.
const g = '\U00110000' // ERROR "escape is invalid Unicode code point U\+110000"

// Rule: a double quote has no escape here.
const h = '\"' // ERROR "unknown escape"

// Rule: there must be a character.
const i = '' // ERROR "empty rune literal or unescaped '"

// Rule: a combining form is two code points.
const j = 'é' // ERROR "more than one character in rune literal"

// Rule: the literal ends on its line.
const k = 'a // ERROR `newline in rune literal`

func main() {}
