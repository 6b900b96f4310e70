// check

// Statements: unused things, branches, switches, select, range, returns.
package main

import (
	"fmt"
	"os"
)

func missing(a int) int {
	if a > 0 {
		return 1
	}
} // ERROR "missing return"

func endless() int {
	for {
	}
}

func broken() int {
	for {
		break
	}
} // ERROR "missing return"

func panics() int { panic("no") }

func named() (n int) {
	{
		n := 2 // ERROR "declared and not used: n"
		return // ERROR "result parameter n not in scope at return"
	}
}

func results() (int, string) {
	return 1 // ERROR "not enough return values"
}

func tooMany() {
	return 1 // ERROR "too many return values"
}

func main() {
	unused := 1 // ERROR "declared and not used: unused"
	var alsoUnused int // ERROR "declared and not used: alsoUnused"
	for i := 0; i < 3; i++ {
		inner := i // ERROR "declared and not used: inner"
	}
	1 + 2 // ERROR "1 \+ 2 \(untyped int constant 3\) is not used"
	fmt.Sprint // ERROR "fmt\.Sprint \(value of type func\(a \.\.\.any\) string\) is not used"
	if 1 { // ERROR "non\-boolean condition in if statement"
	}
	for "a" { // ERROR "non\-boolean condition in for statement"
	}
	switch 1 {
	case 1:
	case 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch"
	case "a": // ERROR "cannot convert .a. \(untyped string constant\) to type int"
	default:
	default: // ERROR "multiple defaults \(first at statements\.go:61:2\)"
	}
	var e any
	switch e.(type) {
	case int:
	case int: // ERROR "duplicate case int in type switch"
	case missingType: // ERROR "undefined: missingType"
	}
	switch x := e.(type) { // ERROR "x declared and not used"
	case int:
	}
	switch main {
	}
	var rd interface{ Read() }
	switch rd.(type) {
	case *os.File: // ERROR "impossible type switch case: \*os\.File"
	case int: // ERROR "impossible type switch case: int"
	}
	_ = rd.(int) // ERROR "impossible type assertion: rd\.\(int\)"
	var ch chan<- int
	<-ch // ERROR "invalid operation: cannot receive from send\-only channel chan<\- int ch \(variable of type chan<\- int\)"
	var in <-chan int
	in <- 1 // ERROR "invalid operation: cannot send to receive\-only channel <\-chan int in \(variable of type <\-chan int\)"
	ch <- "a" // ERROR "cannot use .a. \(untyped string constant\) as int value in send"
	select {
	case 1: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case x := <-in: // ERROR "declared and not used: x"
	}
	for i, j, k := range []int{} { // ERROR "declared and not used: i" "declared and not used: j" "range clause permits at most two iteration variables"
	}
	for i, j := range in { // ERROR "declared and not used: i" "range over in \(variable of type <\-chan int\) permits only one iteration variable"
	}
	for i := range 10 {
		_ = i
	}
	for i, j := range 10 { // ERROR "declared and not used: i" "range over 10 \(untyped int constant\) permits only one iteration variable"
	}
	for range main { // ERROR "cannot range over main \(value of type func\(\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count"
	}
	for x := range func(yield func(int) bool) {} {
		_ = x
	}
	for x := range 1.5 { // ERROR "cannot range over 1\.5 \(untyped float constant\)"
	}
	go main // ERROR "expression in go must be function call"
	defer func() {} // ERROR "expression in defer must be function call"
	e++ // ERROR "invalid operation: e\+\+ \(non\-numeric type any\)"
}
