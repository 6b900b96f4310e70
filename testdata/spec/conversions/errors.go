// check

// Wrong conversions.
package main

import "unsafe"

type A struct{ x int }
type B struct{ x, y int }
type I interface{ m() }
type P *A
type Q *B

func par[T int | string, U any](x T, y U) {
	// Rule: each type of the set must convert.
	_ = float64(x) // ERROR "cannot convert x \(variable of type T constrained by int \| string\) to type float64: cannot convert string \(in T\) to type float64"
	_ = T(y)       // ERROR "cannot convert y \(variable of type U constrained by any\) to type T"
	_ = U(x)       // ERROR "cannot convert x \(variable of type T constrained by int \| string\) to type U"
	_ = T(1.5)     // ERROR "cannot convert 1\.5 \(untyped float value\) to type T: cannot convert 1\.5 \(untyped float constant\) to type int \(in T\)"
}

func main() {
	x, s, f, c, b := 1, "a", 1.5, 1i, true
	// Rule: a constant must be representable.
	_ = int(1.2)      // ERROR "cannot convert 1\.2 \(untyped float constant\) to type int"
	_ = uint8(256)    // ERROR "constant 256 overflows uint8"
	_ = uint(-1)      // ERROR "constant -1 overflows uint"
	_ = string(65.0)  // ERROR "cannot convert 65\.0 \(untyped float constant 65\) to type string"
	_ = float32(1e39) // ERROR "cannot convert 1e39 \(untyped float constant 1e\+39\) to type float32"
	_ = int("1")      // ERROR `cannot convert "1" \(untyped string constant\) to type int`
	_ = bool(1)       // ERROR "cannot convert 1 \(untyped int constant\) to type bool"
	// Rule: underlying types must be the same, names and order of fields included.
	_ = A(B{})                            // ERROR "cannot convert B\{\} \(value of struct type B\) to type A"
	_ = P(Q(nil))                         // ERROR "cannot convert Q\(nil\) \(value of pointer type Q\) to type P"
	_ = (*A)((*B)(nil))                   // ERROR "cannot convert \(\*B\)\(nil\) \(value of type \*B\) to type \*A"
	_ = []int64([]int{})                  // ERROR "cannot convert \[\]int\{\} \(value of type \[\]int\) to type \[\]int64"
	_ = []any([]int{})                    // ERROR "cannot convert \[\]int\{\} \(value of type \[\]int\) to type \[\]any"
	_ = map[string]int(map[string]int8{}) // ERROR "cannot convert map\[string\]int8\{\} \(value of type map\[string\]int8\) to type map\[string\]int"
	// Rule: strings convert from integers, bytes and runes, not from numbers with fractions or booleans, nor back.
	_ = string(f)       // ERROR "cannot convert f \(variable of type float64\) to type string"
	_ = string(b)       // ERROR "cannot convert b \(variable of type bool\) to type string"
	_ = int(s)          // ERROR "cannot convert s \(variable of type string\) to type int"
	_ = string([]int{}) // ERROR "cannot convert \[\]int\{\} \(value of type \[\]int\) to type string"
	_ = []string(s)     // ERROR "cannot convert s \(variable of type string\) to type \[\]string"
	// Rule: complex and real numbers do not convert, nor do booleans.
	_ = float64(c)    // ERROR "cannot convert c \(variable of type complex128\) to type float64"
	_ = complex128(f) // ERROR "cannot convert f \(variable of type float64\) to type complex128"
	_ = int(b)        // ERROR "cannot convert b \(variable of type bool\) to type int"
	// Rule: an interface must be implemented, and is left by an assertion only.
	_ = I(x)        // ERROR "cannot convert x \(variable of type int\) to type I: int does not implement I \(missing method m\)"
	_ = int(any(x)) // ERROR "cannot convert any\(x\) \(value of interface type any\) to type int: need type assertion"
	// Rule: pointers and integers convert by unsafe.Pointer only.
	_ = uintptr(&x)             // ERROR "cannot convert &x \(value of type \*int\) to type uintptr"
	_ = (*int)(x)               // ERROR "cannot convert x \(variable of type int\) to type \*int"
	_ = (*int)(uintptr(1))      // ERROR "cannot convert uintptr\(1\) \(constant 1 of type uintptr\) to type \*int"
	_ = int(unsafe.Pointer(&x)) // ERROR "cannot convert unsafe\.Pointer\(&x\) \(value of type unsafe\.Pointer\) to type int"
	// Rule: an array converts to no slice; a slice of other elements to no array.
	_ = []int([2]int{})  // ERROR "cannot convert \[2\]int\{\} \(value of type \[2\]int\) to type \[\]int"
	_ = [2]int8([]int{}) // ERROR "cannot convert \[\]int\{\} \(value of type \[\]int\) to type \[2\]int8"
	// Rule: a channel's direction is not widened.
	_ = (chan int)((<-chan int)(nil)) // ERROR "cannot convert \(<-chan int\)\(nil\) \(value of type <-chan int\) to type chan int"
	// Rule: one operand, and a type to convert to.
	_ = int()     // ERROR "missing argument in conversion to int"
	_ = int(1, 2) // ERROR "too many arguments in conversion to int"
	_ = int(nil)  // ERROR "cannot convert nil to type int"
	_ = x(1)      // ERROR "invalid operation: cannot call x \(variable of type int\): int is not a function"
	// Rule: a conversion alone is no statement.
	int(x) // ERROR "int\(x\) \(value of type int\) is not used"
}
