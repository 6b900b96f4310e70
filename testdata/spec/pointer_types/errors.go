// check

// What pointers cannot do.
package main

type A struct{ x int }

type B struct{ x int }

func main() {
	var a *A
	var b *B
	// Rule: pointers to different types are of different types.
	a = b      // ERROR "cannot use b \(variable of type \*B\) as \*A value in assignment"
	_ = a == b // ERROR "invalid operation: a == b \(mismatched types \*A and \*B\)"
	// Rule: there is no arithmetic on pointers.
	a++       // ERROR "invalid operation: a\+\+ \(non-numeric type \*A\)"
	_ = a + 1 // ERROR "invalid operation: a \+ 1 \(mismatched types \*A and untyped int\)"
	// Rule: only pointers can be followed.
	x := 1
	_ = *x   // ERROR "invalid operation: cannot indirect x \(variable of type int\)"
	_ = *nil // ERROR "invalid operation: cannot indirect nil"
	// Rule: only the type's own fields are selected, through one pointer.
	pa := &a
	_ = pa.x // ERROR "pa\.x undefined \(type \*\*A has no field or method x\)"
	// Rule: pointers are not ordered.
	_ = a < a // ERROR "invalid operation: a < a \(operator < not defined on pointer\)"
}
