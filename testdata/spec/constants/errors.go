// check

// Constants that do not fit.
package main

const big = 1 << 100

// Rule: a constant must be representable in the type given to it.
const a int8 = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in constant declaration \(overflows\)"

const b uint = -1 // ERROR "cannot use -1 \(untyped int constant\) as uint value in constant declaration \(overflows\)"

const c int = 1.5 // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in constant declaration \(truncated\)"

const d int64 = big // ERROR "cannot use big \(untyped int constant 1267650600228229401496703205376\) as int64 value in constant declaration \(overflows\)"

const e float32 = 1e39 // ERROR "cannot use 1e39 \(untyped float constant 1e\+39\) as float32 value in constant declaration \(overflows\)"

const f string = 'x' // ERROR "cannot use 'x' \(untyped rune constant 120\) as string value in constant declaration"

const g bool = 0 // ERROR "cannot use 0 \(untyped int constant\) as bool value in constant declaration"

const h int = 1i // ERROR "cannot use 1i \(untyped complex constant \(0 \+ 1i\)\) as int value in constant declaration \(truncated\)"

// Rule: an untyped constant must be representable in its default type where that is taken.
var i = big // ERROR "cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)"

var j any = big // ERROR "cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)"

// Rule: an operand's constant must be representable in the other operand's type.
var k = uint8(1) + 256 // ERROR "256 \(untyped int constant\) overflows uint8"

// Rule: a variable is no constant.
var v = 1

const l = v // ERROR "v \(variable of type int\) is not constant"

// Rule: a constant cannot be of a type that has no constants.
const m = []int(nil) // ERROR "\[\]int\(nil\) \(value of type \[\]int\) is not constant"

const n []int = nil // ERROR "invalid constant type \[\]int"

// Rule: a call of an ordinary function is no constant.
func one() int { return 1 }

const o = one() // ERROR "one\(\) \(value of type int\) is not constant"

// Rule: a constant cannot be assigned to.
func assign() {
	a = 1 // ERROR "cannot assign to a \(neither addressable nor a map index expression\)"
}

// Rule: a constant has no address.
var p = &big // ERROR "invalid operation: cannot take address of big \(untyped int constant 1267650600228229401496703205376\)"

// Rule: a constant given to a type parameter must fit all its types.
func generic[T ~int8 | ~float64]() T {
	return 200 // ERROR "cannot use 200 \(untyped int constant\) as T value in return statement"
}

func main() {}
