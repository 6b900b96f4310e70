// check

// Built-in functions and package unsafe.
package main

import "unsafe"

type rec struct {
	a int8
	b int64
}

var _ [unsafe.Sizeof(rec{})]int = [16]int{}
var _ [unsafe.Offsetof(rec{}.b)]int = [8]int{}
var _ [unsafe.Alignof(int32(0))]int = [4]int{}
var _ [len("héllo")]int = [6]int{}
var _ [min(3, 2, 9)]int = [2]int{}

func main() {
	var sl []int
	var m map[string]int
	var ch chan int
	var recv <-chan int
	var i int
	var c complex128
	append(sl, 1) // ERROR "append\(sl, 1\) \(value of type \[\]int\) is not used"
	_ = append(i, 1) // ERROR "invalid append: argument must be a slice; have i \(variable of type int\)"
	_ = append(sl, "a") // ERROR "cannot use .a. \(untyped string constant\) as int value in argument to append"
	_ = len(i) // ERROR "invalid argument: i \(variable of type int\) for built\-in len"
	_ = cap(m) // ERROR "invalid argument: m \(variable of type map\[string\]int\) for built\-in cap"
	copy(sl, m) // ERROR "invalid copy: argument must be a slice; have m \(variable of type map\[string\]int\)"
	copy(sl, []string{}) // ERROR "invalid copy: arguments sl \(variable of type \[\]int\) and \[\]string\{\} \(value of type \[\]string\) have different element types int and string"
	delete(sl, 1) // ERROR "invalid argument: sl \(variable of type \[\]int\) is not a map"
	delete(m, 1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to delete"
	close(i) // ERROR "invalid operation: cannot close non\-channel i \(variable of type int\)"
	close(recv) // ERROR "invalid operation: cannot close receive\-only channel recv \(variable of type <\-chan int\)"
	clear(i) // ERROR "invalid argument: cannot clear i \(variable of type int\): argument must be \(or constrained by\) map or slice"
	_ = make(int) // ERROR "invalid argument: cannot make int: type must be slice, map, or channel"
	_ = make([]int) // ERROR "invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1"
	_ = make([]int, 2, 1) // ERROR "invalid argument: length and capacity swapped"
	_ = make([]int, -1) // ERROR "invalid argument: index \-1 \(constant of type int\) must not be negative"
	_ = make(map[string]int, 1, 2) // ERROR "invalid operation: make\(map\[string\]int, 1, 2\) expects 1 or 2 arguments; found 3"
	_ = new(int, 2) // ERROR "invalid operation: too many arguments for new\(int, 2\) \(expected 1, found 2\)"
	_ = *new(42) + *new(i)
	_ = min(1, "a") // ERROR "invalid argument: mismatched types untyped int \(previous argument\) and untyped string \(type of .a.\)"
	_ = max(c) // ERROR "invalid argument: c \(variable of type complex128\) cannot be ordered"
	_ = complex(1, "a") // ERROR "invalid operation: complex\(1, .a.\) \(mismatched types untyped float and untyped string\)"
	_ = real(i) // ERROR "invalid argument: argument has type int, expected complex type"
	_ = imag("a") // ERROR "invalid argument: argument has type untyped string, expected complex type"
	panic() // ERROR "invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)"
	print(main)
	_ = recover(1) // ERROR "invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)"
	_ = unsafe.Sizeof() // ERROR "invalid operation: not enough arguments for unsafe\.Sizeof\(\) \(expected 1, found 0\)"
	_ = unsafe.Offsetof(i) // ERROR "invalid argument: i is not a selector expression"
	_ = unsafe.Slice(i, 2) // ERROR "invalid argument: i \(variable of type int\) is not a pointer"
	_ = unsafe.Add(i, 1) // ERROR "cannot use i \(variable of type int\) as unsafe\.Pointer value in argument to unsafe\.Add"
	_ = len // ERROR "len \(built\-in\) must be called"
	len(sl) // ERROR "len\(sl\) \(value of type int\) is not used"
	defer len(sl) // ERROR "defer discards result of len\(sl\) \(value of type int\)"
	go append(sl, 1) // ERROR "go discards result of append\(sl, 1\) \(value of type \[\]int\)"
	defer int(3) // ERROR "defer requires function call, not conversion int\(3\) \(constant 3 of type int\)"
	defer recover()
	_ = ch
}
