// check

// Constants that are no values of types.
package main

// Rule: a boolean type has no numbers, a string type no runes.
var a bool = 0 // ERROR "cannot use 0 \(untyped int constant\) as bool value in variable declaration"

var b string = 'a' // ERROR "cannot use 'a' \(untyped rune constant 97\) as string value in variable declaration"

// Rule: integers out of range.
var c byte = 1024 // ERROR "cannot use 1024 \(untyped int constant\) as byte value in variable declaration \(overflows\)"

var d uint16 = -1 // ERROR "cannot use -1 \(untyped int constant\) as uint16 value in variable declaration \(overflows\)"

var e int8 = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in variable declaration \(overflows\)"

var f uint64 = 1 << 64 // ERROR "cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as uint64 value in variable declaration \(overflows\)"

// Rule: a fraction is no integer.
var g int = 1.1 // ERROR "cannot use 1\.1 \(untyped float constant\) as int value in variable declaration \(truncated\)"

var h int = 1e-1000 // ERROR "cannot use 1e-1000 \(untyped float constant\) as int value in variable declaration \(truncated\)"

// Rule: an imaginary part is no part of a real number.
var i float32 = 42i // ERROR "cannot use 42i \(untyped complex constant \(0 \+ 42i\)\) as float32 value in variable declaration \(overflows\)"

// Rule: a number that rounds to infinity overflows.
var j float64 = 1e1000 // ERROR "cannot use 1e1000 \(untyped float constant 1e\+1000\) as float64 value in variable declaration \(overflows\)"

var k float32 = 3.5e38 // ERROR "cannot use 3\.5e38 \(untyped float constant 3\.5e\+38\) as float32 value in variable declaration \(overflows\)"

var l complex64 = 1e39i // ERROR "cannot use 1e39i \(untyped complex constant \(0 \+ 1e\+39i\)\) as complex64 value in variable declaration \(overflows\)"

// Rule: a type parameter needs all its types to fit.
func each[T ~int8 | ~uint8]() T {
	return -1 // ERROR "cannot use -1 \(untyped int constant\) as T value in return statement"
}

func main() {}
