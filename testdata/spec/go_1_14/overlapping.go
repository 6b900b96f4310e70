// check lang=go1.13

// Rule: embedded interfaces may overlap from go1.14 on.
package main

type A interface{ m() }

type B interface{ m() }

type C interface {
	A
	B // ERROR "duplicate method m"
}

func main() {}
