// check

// Expressions that do nothing.
package main

import "unsafe"

func main() {
	x, s, m, p := 1, []int{1}, map[int]int{}, new(int)
	// Rule: values, operations and names are no statements.
	x         // ERROR "x \(variable of type int\) is not used"
	x + 1     // ERROR "x \+ 1 \(value of type int\) is not used"
	-x        // ERROR "-x \(value of type int\) is not used"
	x == 1    // ERROR "x == 1 \(untyped bool value\) is not used"
	s[0]      // ERROR "s\[0\] \(variable of type int\) is not used"
	s[:]      // ERROR "s\[:\] \(value of type \[\]int\) is not used"
	m[1]      // ERROR "m\[1\] \(map index expression of type int\) is not used"
	*p        // ERROR "\*p \(variable of type int\) is not used"
	&x        // ERROR "&x \(value of type \*int\) is not used"
	"text"    // ERROR `"text" \(untyped string constant\) is not used`
	func() {} // ERROR "func\(\) \{\} \(value of type func\(\)\) is not used"
	main      // ERROR "main \(value of type func\(\)\) is not used"
	[]int{}   // ERROR "\[\]int\{\} \(value of type \[\]int\) is not used"
	// Rule: conversions and assertions neither.
	int64(x)     // ERROR "int64\(x\) \(value of type int64\) is not used"
	any(x).(int) // ERROR "any\(x\)\.\(int\) \(comma, ok expression of type int\) is not used"
	// Rule: nor calls of built-in functions that only give a value.
	append(s, 1)                // ERROR "append\(s, 1\) \(value of type \[\]int\) is not used"
	cap(s)                      // ERROR "cap\(s\) \(value of type int\) is not used"
	complex(1, 2)               // ERROR "complex\(1, 2\) \(untyped complex constant \(1 \+ 2i\)\) is not used"
	imag(1i)                    // ERROR "imag\(1i\) \(untyped float constant 1\) is not used"
	len(s)                      // ERROR "len\(s\) \(value of type int\) is not used"
	make([]int, 1)              // ERROR "make\(\[\]int, 1\) \(value of type \[\]int\) is not used"
	new(int)                    // ERROR "new\(int\) \(value of type \*int\) is not used"
	real(1i)                    // ERROR "real\(1i\) \(untyped float constant 0\) is not used"
	min(1, 2)                   // ERROR "min\(1, 2\) \(untyped int constant 1\) is not used"
	max(1, 2)                   // ERROR "max\(1, 2\) \(untyped int constant 2\) is not used"
	unsafe.Sizeof(x)            // ERROR "unsafe\.Sizeof\(x\) \(constant 8 of type uintptr\) is not used"
	unsafe.Alignof(x)           // ERROR "unsafe\.Alignof\(x\) \(constant 8 of type uintptr\) is not used"
	unsafe.Add(nil, 1)          // ERROR "unsafe\.Add\(nil, 1\) \(value of type unsafe\.Pointer\) is not used"
	unsafe.Slice(p, 1)          // ERROR "unsafe\.Slice\(p, 1\) \(value of type \[\]int\) is not used"
	unsafe.String(new(byte), 1) // ERROR "unsafe\.String\(new\(byte\), 1\) \(value of type string\) is not used"
	unsafe.SliceData(s)         // ERROR "unsafe\.SliceData\(s\) \(value of type \*int\) is not used"
	unsafe.StringData("a")      // ERROR `unsafe\.StringData\("a"\) \(value of type \*byte\) is not used`
	// Rule: a type is no statement.
	int // ERROR "int \(type\) is not an expression"
}
