// check

// Declarations: duplicates, cycles, receivers, blank names.
package main

import (
	"fmt" // ERROR ".fmt. imported and not used"
	"os" // ERROR ".os. imported and not used"
	str "strings" // ERROR ".strings. imported as str and not used"
)

type T struct { // ERROR "invalid recursive type: T refers to itself"
	a int
	a string // ERROR "a redeclared"
	T
}

type U [2]U // ERROR "invalid recursive type: U refers to itself"
type V struct{ w W } // ERROR "invalid recursive type V"
type W struct{ v V }
type Loop Loop // ERROR "invalid recursive type: Loop refers to itself"

const c = c + 1 // ERROR "initialization cycle: c refers to itself"

var x = y // ERROR "initialization cycle for x"
var y = x

var p, q = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
var r int = 1, 2 // ERROR "extra init expr 2"

func f(a int, a string) {} // ERROR "a redeclared in this block"
func (t T) m()          {}
func (t *T) m()         {} // ERROR "method T\.m already declared at declarations\.go:32:12"
func (t T) a()          {}
func (i int) n()        {} // ERROR "cannot define new methods on non\-local type int"
func (e error) o()      {} // ERROR "cannot define new methods on non\-local type error"
func init() int         { return 0 } // ERROR "func init must have no arguments and no return values"
func main(args int)     {} // ERROR "func main must have no arguments and no return values"
func main()             {} // ERROR "main redeclared in this block"

type I interface {
	m()
	m() // ERROR "duplicate method m"
	_() // ERROR "methods must have a unique non\-blank name"
}

type M map[[]int]string // ERROR "invalid map key type \[\]int"
type A [-1]int // ERROR "invalid array length \-1 \(untyped int constant\)"
type B [c2]int // ERROR "invalid array length c2"
type D [1.5]int // ERROR "array length 1\.5 \(untyped float constant\) must be integer"
type E struct{ *P } // ERROR "embedded field type cannot be a pointer"
type P *int

var c2 = 2

const k []int = nil // ERROR "invalid constant type \[\]int"
const l = iota
const big = 1 << 600 // ERROR "constant shift overflow"

var v = iota // ERROR "cannot use iota outside constant declaration"
var undefinedUse = nothing // ERROR "undefined: nothing"
var blankUse = _ // ERROR "cannot use _ as value or type"
