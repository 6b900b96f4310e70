// check

// Names outside of their blocks.
package main

func main() {
	{
		inner := 1
		_ = inner
	}
	// Rule: a name ends with its block.
	_ = inner // ERROR "undefined: inner"
	if a := 1; a > 0 {
		b := a
		_ = b
	} else {
		// Rule: branches do not see each other's names.
		_ = b // ERROR "undefined: b"
	}
	_ = a // ERROR "undefined: a"
	for i := 0; i < 1; i++ {
	}
	_ = i // ERROR "undefined: i"
	switch c := 1; c {
	case 1:
		d := 1
		_ = d
	case 2:
		// Rule: clauses do not see each other's names.
		_ = d // ERROR "undefined: d"
	}
	// Rule: a block declares a name once.
	e := 1
	var e int // ERROR "e redeclared in this block"
	_ = e
	// Rule: a function's parameters and its body are one block.
	func(f int) {
		var f int // ERROR "f redeclared in this block"
	}(1)
}
