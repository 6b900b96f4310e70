// check

package main

import (
	"unsafe"
)

type list []int

var table = map[string]int{}

func lonely[P any](p P) {
	type inner = P
	_ = P.m // ERROR "P\.m undefined \(type P has no field or method m\)"
	var t struct{ list }
	t.list.x = 1 // ERROR "t\.list\.x undefined \(type list has no field or method x\)"
	_ = unsafe.Sizeof(t)
	var v table // ERROR "declared and not used: v" "table \(package\-level variable\) is not a type"
	_ = []list{{1}, {"x"}} // ERROR "cannot use .x. \(untyped string constant\) as int value in array or slice literal"
	_ = list{table: 1} // ERROR "invalid argument: index table \(variable of type map\[string\]int\) must be integer"
}

func shifted() {
	x := 1.0
	x <<= 2 // ERROR "invalid operation: shifted operand x \(variable of type float64\) must be integer"
	var n, m int // ERROR "declared and not used: n" "declared and not used: m"
	n, m = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
	x, n := 1, 2 // ERROR "no new variables on left side of :="
	_ = struct{ int }.int // ERROR "struct\{int\}\.int undefined \(type struct\{int\} has no method int\)"
}

func main() {}
