// run

// Booleans.
package main

import "fmt"

type flag bool

func (f flag) String() string { return fmt.Sprintf("flag:%v", bool(f)) }

func main() {
	// Rule: the values of a boolean type are true and false.
	var b bool
	fmt.Println(b, !b, true, false)
	// Rule: bool is a defined type; a type made of it is another.
	var f flag = true
	var e any = f
	_, isBool := e.(bool)
	_, isFlag := e.(flag)
	fmt.Println(f, isBool, isFlag)
	// Rule: between boolean types values are converted.
	fmt.Println(bool(f) && b, flag(b))
}
