// check

package main

import (
	"bytes"
	"strings"
	"unsafe"
)

type (
	sender   chan<- int
	receiver <-chan int
	both     chan int
)

func channels[C chan int | chan<- int, P any](a sender, b C, c both) {
	var r receiver = receiver(c) // ERROR "cannot convert c \(variable of chan type both\) to type receiver"
	r = a // ERROR "cannot use a \(variable of chan type sender\) as receiver value in assignment"
	_ = r
	var s sender = b // ERROR "cannot use b \(variable of type C constrained by chan int \| chan<\- int\) as sender value in variable declaration"
	_ = s
}

func main() {
	_ = []int{1.5: 2} // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = [3]int{"x": 1} // ERROR "cannot convert .x. \(untyped string constant\) to type int"
	_ = unsafe.Add(unsafe.Pointer(nil), 1.5) // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = unsafe.String(new(byte), -1) // ERROR "invalid argument: length \-1 \(constant of type int\) must not be negative"
	_ = strings.Builder{nil, nil} // ERROR "implicit assignment to unexported field \w+ in struct literal of type strings.Builder" "implicit assignment|too many values"
	_ = bytes.Buffer{nil, 0, 0} // ERROR "implicit assignment to unexported field \w+ in struct literal of type bytes.Buffer" "implicit assignment to unexported field \w+ in struct literal of type bytes.Buffer" "implicit assignment to unexported field \w+ in struct literal of type bytes.Buffer"
	var f func() = 1 // ERROR "cannot use 1 \(untyped int constant\) as func\(\) value in variable declaration"
	_ = f == 1 // ERROR "invalid operation: f == 1 \(mismatched types func\(\) and untyped int\)"
	_ = nil == "x" // ERROR "invalid operation: nil == .x. \(mismatched types untyped nil and untyped string\)"
	_ = 1 << nil // ERROR "cannot convert nil to type uint"
}

type (
	one   chan int
	other chan int
)

func named(a one) {
	var b other = a // ERROR "cannot use a \(variable of chan type one\) as other value in variable declaration"
	_ = b
	_ = []int{"a"[0]: 1} // ERROR "index .a.\[0\] must be integer constant"
	var far uintptr
	_ = unsafe.Add(nil, &far) // ERROR "cannot use &far|must be integer"
}
