// check

// Wrong constant declarations.
package main

// Rule: as many values as names.
const a, b = 1 // ERROR "missing init expr for b"

const c = 1, 2 // ERROR "extra init expr 2"

// Rule: the first of a list needs a value.
const d // ERROR "missing init expr for d"

const (
	e // ERROR "missing init expr for e"
	f = 1
)

const g int // ERROR "missing init expr for g"

// Rule: a repeated list fits as many names only.
const (
	h, i    = 1, 2
	j       // ERROR "extra init expr at errors\.go:23:15"
	k, l, m // ERROR "missing init expr for m"
)

// Rule: a value must be constant.
var x = 1

const n = x // ERROR "x \(variable of type int\) is not constant"

const o = len([]int{}) // ERROR "len\(\[\]int\{\}\) \(value of type int\) is not constant"

const p = func() int { return 1 }() // ERROR "func\(\) int \{…\}\(\) \(value of type int\) is not constant"

// Rule: a value must be assignable to the type.
const q int = "s" // ERROR `cannot use "s" \(untyped string constant\) as int value in constant declaration`

const r uint8 = 256 // ERROR "cannot use 256 \(untyped int constant\) as uint8 value in constant declaration \(overflows\)"

// Rule: the type must be one that has constants, and no type parameter.
const s []int = nil // ERROR "invalid constant type \[\]int"

const t error = nil // ERROR "invalid constant type error"

const u *int = nil // ERROR "invalid constant type \*int"

func par[T ~int]() {
	const v T = 1 // ERROR "invalid constant type T"
}

// Rule: a repeated list is checked anew.
const (
	w uint8 = 255 + iota
	y       // ERROR "cannot use 255 \+ iota \(untyped int constant 256\) as uint8 value in constant declaration \(overflows\)"
)

// Rule: constants must not depend on themselves.
const z1, z2 = z2, z1 // ERROR "initialization cycle for z1"

func main() {}
