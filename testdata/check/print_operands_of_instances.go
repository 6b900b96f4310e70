// check link oracle=no

// What print cannot print is found in instances. (gc tells it also at each place where it has inlined such a call.)
package main

type S struct{ a int }

func show[T any](t T) {
	println("t", t) // ERROR "^illegal types for operand: print$" "illegal types for operand: print"
}

func main() {
	show(1)
	show(&S{1})
	show(S{1})
	show([1]string{})
	show([1]string{"again"})
}
