// check

// Receivers that are none.
package main

type T int

// Rule: there is one receiver.
func (a, b T) m() {} // ERROR "method has multiple receivers"

func () n() {} // ERROR "method has no receiver"

// Rule: a receiver is not variadic.
func (a ...T) o() {} // ERROR "invalid use of \.\.\."

func main() {}
