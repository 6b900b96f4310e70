// run

// Rule: at package level dependencies come before the order of writing.
package main

import "fmt"

var a, b, c = f() + v(), g(), sqr(u()) + v()

var log []string

func say(s string) int { fmt.Print(s, " "); return 1 }

func f() int        { say("f"); return c }
func g() int        { say("g"); return a }
func sqr(x int) int { say("sqr"); return x * x }
func u() int        { return say("u") }
func v() int        { return say("v") }

// Rule: within one expression the order is that of writing.
var x = say("x1") + say("x2")*say("x3")

// Rule: without dependencies the declarations' order holds.
var y = say("y")
var z = say("z")

func main() {
	fmt.Println(a, b, c, x, y, z)
}
