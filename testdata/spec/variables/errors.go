// check

// Values that a variable cannot hold.
package main

import "io"

// Rule: a variable's static type decides which values it holds.
var i int = "s" // ERROR `cannot use "s" \(untyped string constant\) as int value in variable declaration`

var w io.Writer = 1 // ERROR "cannot use 1 \(constant of type int\) as io\.Writer value in variable declaration: int does not implement io\.Writer \(missing method Write\)"

func main() {
	x := 1
	_ = x
	// Rule: the static type does not change with an assignment.
	x = "s" // ERROR `cannot use "s" \(untyped string constant\) as int value in assignment`
	x = 1.5 // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in assignment \(truncated\)"
	// Rule: a value's dynamic type does not make it of that static type.
	var e any = 1
	var n int = e // ERROR "cannot use e \(variable of interface type any\) as int value in variable declaration: need type assertion"
	_ = n
}
