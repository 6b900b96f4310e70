// check

package main

// Rule: a variable must not depend on itself, directly, by others or by functions.
var a = a // ERROR "initialization cycle: a refers to itself"

var b = c // ERROR "initialization cycle for b"

var c = b

var d = f() // ERROR "initialization cycle for d"

func f() int { return g() }

func g() int { return d }

var e = func() int { return e }() // ERROR "initialization cycle: e refers to itself"

var h = T{}.m() // ERROR "initialization cycle for h"

type T struct{}

func (T) m() int { _ = h; return 1 }

var i, j = k() // ERROR "initialization cycle for j"

func k() (int, int) { return j, 1 }

var l = &l2 // ERROR "initialization cycle for l"

var l2 = func() *int { _ = l; return nil }()

// Rule: an address of itself is a reference as well.
var p any = &p // ERROR "initialization cycle: p refers to itself"

// Rule: init cannot be referred to.
func m() {
	init() // ERROR "undefined: init"
}

func init() {}

// Rule: functions may refer to themselves and each other.
func n() { o() }

func o() { n() }

func main() {}
