// check

// One mistake a line, for the kinds of mistake that the other files here do not make.
package main

import (
	"fmt"
	"time"
	"unsafe"
)

var a [...]int // ERROR "invalid use of \[\.\.\.\] array \(outside a composite literal\)"

type T[P any] struct{}

func (T[*int]) n() {} // ERROR "receiver type parameter \*int must be an identifier"

type named struct{ field int }

func (named) field() {} // ERROR "field and method with the same name field"

func init() // ERROR "func init must have a body"

type (
	typeParameter[P any] P // ERROR "cannot use a type parameter as RHS in type declaration"
	large                interface{ int | interface{ m() } } // ERROR "cannot use interface\{m\(\)\} in union \(interface\{m\(\)\} contains methods\)"
	from                 chan<- int
	to                   <-chan int
)

func values[P any](p P, c chan int, n named, i any) {
	switch p.(type) { // ERROR "cannot use type switch on type parameter value p \(variable of type P constrained by any\)"
	}
	var s struct{ f func() }
	switch s { // ERROR "cannot switch on s \(variable of type struct\{f func\(\)\}\) \(struct\{f func\(\)\} is not comparable\)"
	case s:
	}
	_ = append([]int{}, n...) // ERROR "cannot use n \(variable of struct type named\) as \[\]int value in argument to append"
	_ = len([]int{}...) // ERROR "invalid operation: invalid use of \.\.\. with built\-in len"
	_ = int{1} // ERROR "invalid composite literal type int"
	_ = named{1: 2} // ERROR "invalid field name 1 in struct literal"
	_ = []int{"x": 2} // ERROR "cannot convert .x. \(untyped string constant\) to type int"
	_ = unsafe.Offsetof(n.field) // ERROR "invalid argument: n\.field is a method value"
	_ = unsafe.Add(nil, "x") // ERROR "cannot convert .x. \(untyped string constant\) to type int"
	_ = unsafe.SliceData(1) // ERROR "invalid argument: 1 \(untyped int constant\) is not a slice"
	_ = unsafe.String(nil, "x") // ERROR "cannot convert .x. \(untyped string constant\) to type int"
	_ = 1 + "x" + nil // ERROR "invalid operation: 1 \+ .x. \(mismatched types untyped int and untyped string\)"
	_ = named[int]{} // ERROR "invalid operation: named\[int\] \(named is not a generic type\)"
	_ = fmt.Println[int] // ERROR "cannot index fmt\.Println \(value of type func\(a \.\.\.any\) \(n int, err error\)\)"
	var f fmt.Println // ERROR "declared and not used: f" "fmt\.Println \(value of type func\(a \.\.\.any\) \(n int, err error\)\) is not a type"
	int // ERROR "int \(type\) is not an expression"
	_ = fmt.Stringer.string // ERROR "fmt\.Stringer\.string undefined \(type fmt\.Stringer has no field or method string, but does have method String\)"
	_ = time.zone{} // ERROR "name zone not exported by package time"
	_ = fmt.newPrinter // ERROR "undefined: fmt.newPrinter"
	var one from
	var other to = one // ERROR "declared and not used: other" "cannot use one \(variable of chan type from\) as to value in variable declaration"
	_ = struct{ a int }{fmt.Errorf} // ERROR "cannot use fmt\.Errorf \(value of type func\(format string, a \.\.\.any\) \(err error\)\) as int value in struct literal"
}

func main() {}
