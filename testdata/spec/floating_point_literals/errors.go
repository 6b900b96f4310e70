// check

// Digits that make no floating-point number.
package main

// Rule: a hexadecimal mantissa needs a digit.
const a = 0x.p1 // ERROR "hexadecimal literal has no digits"

// Rule: a p exponent needs a hexadecimal mantissa.
const b = 1p-2 // ERROR "'p' exponent requires hexadecimal mantissa"

// Rule: a hexadecimal mantissa with a point needs a p exponent.
const c = 0x1.5e-2 // ERROR "hexadecimal mantissa requires a 'p' exponent"

// Rule: an underscore must stand between digits, not beside the point.
const d = 1_.5 // ERROR "'_' must separate successive digits"

// Rule: what follows a number and a point and begins with an underscore is no fraction.
const e = 1._5 // ERROR "'_' must separate successive digits"

// Rule: an underscore must not stand beside the exponent's letter.
const f = 1.5_e1 // ERROR "'_' must separate successive digits"

const g = 1.5e_1 // ERROR "'_' must separate successive digits"

// Rule: an underscore must not end the exponent.
const h = 1.5e1_ // ERROR "'_' must separate successive digits"

// Rule: an exponent needs digits.
const i = 1e // ERROR "exponent has no digits"

const j = 1e+ // ERROR "exponent has no digits"

const k = 0x1p // ERROR "exponent has no digits"

func main() {}
