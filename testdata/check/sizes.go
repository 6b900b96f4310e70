// check

// Types that are too large.
package p

type element [1 << 16]byte

var channel chan element // ERROR "^channel element type too large \(>64kB\)$"
var small chan [1<<16 - 1]byte
var _ = make(chan<- [1 << 17]int) // ERROR "^channel element type too large"

var huge [1 << 50]byte           // ERROR "^type \[1125899906842624\]byte larger than address space$"
var nested [1 << 30][1 << 30]int // ERROR "larger than address space"

func generic[T any]() chan [1 << 10]T { return nil }
