// check link

package main

// Rule: a type that is too large for the address space is an error.
var d [1 << 62]int64 // ERROR "type \[4611686018427387904\]int64 larger than address space"

func main() { d[0] = 1 }
