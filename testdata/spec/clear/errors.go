// check

package main

func par[T any](x T) {
	// Rule: all types of a parameter must be maps or slices.
	clear(x) // ERROR "invalid argument: cannot clear x \(variable of type T constrained by any\): argument must be \(or constrained by\) map or slice"
}

func par2[T []int | string](x T) {
	clear(x) // ERROR "invalid argument: cannot clear x \(variable of type T constrained by \[\]int \| string\): argument must be \(or constrained by\) map or slice"
}

func main() {
	a, s := [2]int{}, "abc"
	// Rule: the argument is a map or a slice.
	clear(a)              // ERROR "invalid argument: cannot clear a \(variable of type \[2\]int\): argument must be \(or constrained by\) map or slice"
	clear(&a)             // ERROR "invalid argument: cannot clear &a \(value of type \*\[2\]int\): argument must be \(or constrained by\) map or slice"
	clear(s)              // ERROR "invalid argument: cannot clear s \(variable of type string\): argument must be \(or constrained by\) map or slice"
	clear(1)              // ERROR "invalid argument: cannot clear 1 \(untyped int constant\): argument must be \(or constrained by\) map or slice"
	clear(nil)            // ERROR "invalid argument: cannot clear nil: argument must be \(or constrained by\) map or slice"
	clear(make(chan int)) // ERROR "invalid argument: cannot clear make\(chan int\) \(value of type chan int\): argument must be \(or constrained by\) map or slice"
	// Rule: it gives no value.
	_ = clear([]int{}) // ERROR "clear\(\[\]int\{\}\) \(no value\) used as value"
	// Rule: it takes one argument.
	clear()                 // ERROR "invalid operation: not enough arguments for clear\(\) \(expected 1, found 0\)"
	clear([]int{}, []int{}) // ERROR "invalid operation: too many arguments for clear\(\[\]int\{\}, \[\]int\{\}\) \(expected 1, found 2\)"
}
