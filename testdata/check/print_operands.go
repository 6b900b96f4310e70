// check link

// What print cannot print is found when all else is right.
package main

type S struct{ a int }

type list[T any] []T

func unused[T any](t [2]T) {
	println(t)
}

func main() {
	p := [2]int32{1, 2}
	println(p, &p)                                     // ERROR "^illegal types for operand: print$"
	print(any(1), list[S]{}, map[int]S{}, main, S{}.a) // all of them are single values or have an address
	println(1, S{}, [0]list[int]{})                    // ERROR "illegal types for operand: print" "illegal types for operand: print"
}
