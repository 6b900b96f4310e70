// check

package main

import "unsafe"

// Rule: a constant size must fit what it is used for.
const a uint8 = unsafe.Sizeof([256]byte{}) // ERROR "cannot use unsafe\.Sizeof\(\[256\]byte\{\}\) \(constant 256 of type uintptr\) as uint8 value in constant declaration"

var b [unsafe.Sizeof(0) - 9]int // ERROR "unsafe\.Sizeof\(0\) - 9 \(constant -1 of type uintptr\) overflows uintptr"

// Rule: a size is a uintptr.
var c int = unsafe.Sizeof(0) // ERROR "cannot use unsafe\.Sizeof\(0\) \(constant 8 of type uintptr\) as int value in variable declaration"

func main() {}
