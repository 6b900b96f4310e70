// check

// Places without a counter.
package main

// Rule: iota is known in constant declarations only.
var a = iota // ERROR "cannot use iota outside constant declaration"

type b [iota]int // ERROR "cannot use iota outside constant declaration"

func f() int {
	return iota // ERROR "cannot use iota outside constant declaration"
}

// Rule: a value that grows out of its type is wrong where it does.
const (
	c uint8 = 1 << (iota + 6)
	d
	e // ERROR "cannot use 1 << \(iota \+ 6\) \(untyped int constant 256\) as uint8 value in constant declaration \(overflows\)"
)

// Rule: iota cannot be changed.
func g() {
	iota++ // ERROR "cannot use iota outside constant declaration"
}

// Rule: an expression must be constant at each place it is repeated.
const (
	h = 1 / (2 - iota)
	i
	j // ERROR "invalid operation: division by zero"
)

func main() {}
