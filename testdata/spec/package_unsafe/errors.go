// check

package main

import "unsafe"

type S struct {
	a int
	*P
}

type P struct{ x int }

func (S) m() {}

func f() int { return 1 }

func par[T any](x T) {
	// Rule: the size of a type parameter is no constant.
	const c = unsafe.Sizeof(x) // ERROR "unsafe\.Sizeof\(x\) \(value of type uintptr\) is not constant"
}

func main() {
	var s S
	x, n := 1, 1.5
	p := unsafe.Pointer(&x)
	// Rule: a Pointer is not followed.
	_ = *p // ERROR "invalid operation: cannot indirect p \(variable of type unsafe\.Pointer\)"
	// Rule: Pointers convert from pointers and uintptr only.
	_ = unsafe.Pointer(x)        // ERROR "cannot convert x \(variable of type int\) to type unsafe\.Pointer"
	_ = unsafe.Pointer(int64(1)) // ERROR "cannot convert int64\(1\) \(constant 1 of type int64\) to type unsafe\.Pointer"
	_ = int(p)                   // ERROR "cannot convert p \(variable of type unsafe\.Pointer\) to type int"
	var q *int = p               // ERROR "cannot use p \(variable of type unsafe\.Pointer\) as \*int value in variable declaration"
	_ = q
	_ = unsafe.Pointer([]int{}) // ERROR "cannot convert \[\]int\{\} \(value of type \[\]int\) to type unsafe\.Pointer"
	// Rule: Offsetof takes a field, not through a pointer to an embedded one, and no method.
	_ = unsafe.Offsetof(x)         // ERROR "invalid argument: x is not a selector expression"
	_ = unsafe.Offsetof(s)         // ERROR "invalid argument: s is not a selector expression"
	_ = unsafe.Offsetof(s.x)       // ERROR "invalid argument: field x is embedded via a pointer in S"
	_ = unsafe.Offsetof(s.m)       // ERROR "invalid argument: s\.m is a method value"
	_ = unsafe.Offsetof(s.missing) // ERROR "invalid argument: S has no single field missing"
	// Rule: operands are values.
	_ = unsafe.Sizeof(int)  // ERROR "int \(type\) is not an expression"
	_ = unsafe.Alignof()    // ERROR "invalid operation: not enough arguments for unsafe\.Alignof\(\) \(expected 1, found 0\)"
	_ = unsafe.Sizeof(x, x) // ERROR "invalid operation: too many arguments for unsafe\.Sizeof\(x, x\) \(expected 1, found 2\)"
	// Rule: Add takes a Pointer and an integer.
	_ = unsafe.Add(&x, 1)  // ERROR "cannot use &x \(value of type \*int\) as unsafe\.Pointer value in argument to unsafe\.Add"
	_ = unsafe.Add(p, n)   // ERROR "invalid argument: length n \(variable of type float64\) must be integer"
	_ = unsafe.Add(p, "a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	// Rule: Slice takes a pointer and a length that is not negative.
	_ = unsafe.Slice(x, 1)    // ERROR "invalid argument: x \(variable of type int\) is not a pointer"
	_ = unsafe.Slice(&x, -1)  // ERROR "invalid argument: length -1 \(constant of type int\) must not be negative"
	_ = unsafe.Slice(&x, 1.5) // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = unsafe.Slice(p, 1)    // ERROR "invalid argument: p \(variable of type unsafe\.Pointer\) is not a pointer"
	// Rule: String takes bytes, StringData strings, SliceData slices.
	_ = unsafe.String(&x, 1)        // ERROR "cannot use &x \(value of type \*int\) as \*byte value in argument to unsafe\.String"
	_ = unsafe.StringData(x)        // ERROR "cannot use x \(variable of type int\) as string value in argument to unsafe\.StringData"
	_ = unsafe.StringData([]byte{}) // ERROR "cannot use \[\]byte\{\} \(value of type \[\]byte\) as string value in argument to unsafe\.StringData"
	_ = unsafe.SliceData("a")       // ERROR `invalid argument: "a" \(untyped string constant\) is not a slice`
	_ = unsafe.SliceData([1]int{})  // ERROR "invalid argument: \[1\]int\{\} \(value of type \[1\]int\) is not a slice"
	// Rule: its functions are no values.
	g := unsafe.Sizeof // ERROR "unsafe\.Sizeof \(built-in\) must be called"
	_ = g
	// Rule: what is not declared there.
	_ = unsafe.Missing // ERROR "undefined: unsafe\.Missing"
	const c = unsafe.Sizeof(f())
	unsafe.Sizeof(x) // ERROR "unsafe\.Sizeof\(x\) \(constant 8 of type uintptr\) is not used"
}
