// run

package main

import "fmt"

type A interface{ m() int }
type B interface{ m() int }

// Rule: a later version takes a method from two embedded interfaces.
type C interface {
	A
	B
}

type T int

func (t T) m() int { return int(t) }

func main() { fmt.Println(C(T(1)).m()) }
