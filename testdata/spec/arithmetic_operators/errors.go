// check

// Operators that types do not have.
package main

type S struct{}

func par[T int | string](a, b T) {
	// Rule: an operator must apply to all types of a set.
	_ = a - b // ERROR "invalid operation: operator - not defined on a \(variable of type T constrained by int \| string\)"
	_ = a * b // ERROR "invalid operation: operator \* not defined on a \(variable of type T constrained by int \| string\)"
}

func main() {
	s, f, b, c := "a", 1.5, true, 1i
	// Rule: strings have + only.
	_ = s - s // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	_ = s * 2 // ERROR "invalid operation: s \* 2 \(mismatched types string and untyped int\)"
	// Rule: % and the operators on bits are for integers.
	_ = f % 2   // ERROR "invalid operation: operator % not defined on f \(variable of type float64\)"
	_ = f & 1   // ERROR "invalid operation: operator & not defined on f \(variable of type float64\)"
	_ = c | c   // ERROR "invalid operation: operator \| not defined on c \(variable of type complex128\)"
	_ = c % 2   // ERROR "invalid operation: operator % not defined on c \(variable of type complex128\)"
	_ = f ^ f   // ERROR "invalid operation: operator \^ not defined on f \(variable of type float64\)"
	_ = f &^ f  // ERROR "invalid operation: operator &\^ not defined on f \(variable of type float64\)"
	_ = 1.5 % 2 // ERROR "invalid operation: operator % not defined on 1\.5 \(untyped float constant\)"
	// Rule: booleans, structs, pointers and nil have no arithmetic.
	_ = b + b     // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
	_ = S{} + S{} // ERROR "invalid operation: operator \+ not defined on S\{\} \(value of struct type S\)"
	_ = &f + 1    // ERROR "invalid operation: &f \+ 1 \(mismatched types \*float64 and untyped int\)"
	_ = nil + nil // ERROR "invalid operation: operator \+ not defined on nil"
	// Rule: unary operators, too.
	_ = -s   // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	_ = +b   // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
	_ = ^f   // ERROR "invalid operation: operator \^ not defined on f \(variable of type float64\)"
	_ = !1   // ERROR "invalid operation: operator ! not defined on 1 \(untyped int constant\)"
	_ = -nil // ERROR "invalid operation: operator - not defined on nil"
}
