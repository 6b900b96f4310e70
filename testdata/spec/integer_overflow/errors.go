// check

// Rule: constants do not wrap.
package main

import "math"

var a = int8(127) + 1 // ERROR "int8\(127\) \+ 1 \(constant 128 of type int8\) overflows int8"

var b = uint(0) - 1 // ERROR "uint\(0\) - 1 \(constant -1 of type uint\) overflows uint"

var c int = math.MaxInt + 1 // ERROR "cannot use math\.MaxInt \+ 1 \(untyped int constant 9223372036854775808\) as int value in variable declaration \(overflows\)"

var d = int32(1<<31-1) * 2 // ERROR "int32\(1 << 31 - 1\) \* 2 \(constant 4294967294 of type int32\) overflows int32"

var e = -int8(-128) // ERROR "-int8\(-128\) \(constant 128 of type int8\) overflows int8"

const f uint8 = 1 << 8 // ERROR "cannot use 1 << 8 \(untyped int constant 256\) as uint8 value in constant declaration \(overflows\)"

func main() {}
