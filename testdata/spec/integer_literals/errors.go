// check

// Digits that make no integer.
package main

// Rule: an underscore must not end a literal.
const a = 42_ // ERROR "'_' must separate successive digits"

// Rule: two underscores must not follow each other.
const b = 4__2 // ERROR "'_' must separate successive digits"

// Rule: an underscore must not stand before the letter of a prefix.
const c = 0_xBadFace // ERROR "'_' must separate successive digits" "syntax error: unexpected name xBadFace after top level declaration"

// Rule: a prefix needs digits.
const d = 0x // ERROR "hexadecimal literal has no digits"

const e = 0b // ERROR "binary literal has no digits"

const f = 0o // ERROR "octal literal has no digits"

// Rule: an octal number has digits below 8 only.
const g = 089 // ERROR "invalid digit '8' in octal literal"

const h = 0o8 // ERROR "invalid digit '8' in octal literal"

// Rule: a binary number has digits 0 and 1 only.
const i = 0b12 // ERROR "invalid digit '2' in binary literal"

func main() {}
