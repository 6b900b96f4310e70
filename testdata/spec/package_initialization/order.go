// run

// Package variables.
package main

import "fmt"

var trace []string

func say(s string, v int) int { trace = append(trace, s); return v }

// Rule: a variable is initialised when all that it depends on is, the first declared first.
var (
	a = say("a", c+b)
	b = say("b", f())
	c = say("c", f())
	d = 3
)

func f() int {
	d++
	return d
}

// Rule: variables of one call are initialised together.
var x = say("x", p)
var p, q = pair()

func pair() (int, int) { say("pair", 0); return q0, 2 }

var q0 = say("q0", 9)

// Rule: dependencies go through functions, methods and literals, called or not.
var viaMethod = say("viaMethod", T{}.m())
var viaLiteral = say("viaLiteral", func() int { return late1 }())
var viaValue = use(T.n)
var viaNested = say("viaNested", g())

type T struct{}

func (T) m() int  { return late2 }
func (T) n() int  { return late3 }
func g() int      { return h() }
func h() int      { return late4 }
func use(any) int { return say("viaValue", 0) }

var late1 = say("late1", 1)
var late2 = say("late2", 2)
var late3 = say("late3", 3)
var late4 = say("late4", 4)

// Rule: blank variables are initialised in their place.
var _ = say("blank", 0)

// Rule: variables without a value are ready at once.
var ready int
var usesReady = say("usesReady", ready)

// Rule: functions called init run after all variables, in their order.
func init() { trace = append(trace, "init1"); initialised++ }

var initialised = say("initialised", 10)

func init() { trace = append(trace, "init2"); initialised++ }

func main() {
	fmt.Println(a, b, c, d, x, p, q, initialised, usesReady, viaMethod, viaLiteral, viaNested, viaValue)
	fmt.Println(trace)
}
