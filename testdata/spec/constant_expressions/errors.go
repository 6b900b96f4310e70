// check

// Wrong constant expressions.
package main

const Huge = 1 << 100
const Four int8 = Huge >> 98

// Rule: a typed constant must be representable, each intermediate one too.
const a = int32(1) << 33 // ERROR "int32\(1\) << 33 \(constant 8589934592 of type int32\) overflows int32"

const b = uint(-1) // ERROR "constant -1 overflows uint"

const c = int(3.14) // ERROR "cannot convert 3\.14 \(untyped float constant\) to type int"

const d = int64(Huge) // ERROR "constant 1267650600228229401496703205376 overflows int64"

const e = Four * 300 // ERROR "300 \(untyped int constant\) overflows int8"

const f = Four * 100 // ERROR "Four \* 100 \(constant 400 of type int8\) overflows int8"

const f2 = Four * 100 / 100 // ERROR "Four \* 100 \(constant 400 of type int8\) overflows int8"

const g = uint8(^1) // ERROR "constant -2 overflows uint8"

// Rule: a typed floating-point constant is not shifted.
const h = float64(2) >> 1 // ERROR "invalid operation: shifted operand float64\(2\) \(constant 2 of type float64\) must be integer"

const h2 = 1.5 << 1 // ERROR "invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer"

// Rule: a divisor must not be zero.
const i = 3.14 / 0.0 // ERROR "invalid operation: division by zero"

const j = 1 % 0 // ERROR "invalid operation: division by zero"

const k = 1 / (2 - 2) // ERROR "invalid operation: division by zero"

const l = 1i / 0i // ERROR "invalid operation: division by zero"

// Rule: operators must suit the kinds.
const m = "a" - "b" // ERROR `invalid operation: operator - not defined on "a" \(untyped string constant\)`

const n = true + false // ERROR "invalid operation: operator \+ not defined on true \(untyped bool constant\)"

const o = 1.5 % 1 // ERROR "invalid operation: operator % not defined on 1\.5 \(untyped float constant\)"

const p = "a" + 1 // ERROR `invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)`

const q = !1 // ERROR "invalid operation: operator ! not defined on 1 \(untyped int constant\)"

const r = -"a" // ERROR `invalid operation: operator - not defined on "a" \(untyped string constant\)`

const s = 1.5 & 1 // ERROR "invalid operation: operator & not defined on 1\.5 \(untyped float constant\)"

const t = 1i < 2i // ERROR "invalid operation: 1i < 2i \(operator < not defined on untyped complex\)"

// Rule: typed operands must be of one type.
const u = int8(1) + int16(1) // ERROR "invalid operation: int8\(1\) \+ int16\(1\) \(mismatched types int8 and int16\)"

// Rule: a shift's count must be a constant that is an unsigned integer, and not too large.
const v = 1 << -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"

const w = 1 << 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"

const x = 1 << 1000000 // ERROR "invalid operation: invalid shift count 1000000 \(untyped int constant\)"

// Rule: an integer too large for a compiler is an error.
const y = Huge * Huge * Huge * Huge * Huge * Huge // ERROR "constant multiplication overflow"

// Rule: variables and calls are no constants.
var z1 = 1

const z2 = z1 + 1 // ERROR "z1 \+ 1 \(value of type int\) is not constant"

const z3 = len([]int{1}) // ERROR "len\(\[\]int\{…\}\) \(value of type int\) is not constant"

const z4 = [1]int{1}[0] // ERROR "\[1\]int\{…\}\[0\] \(value of type int\) is not constant"

func main() {}
