// run

// Predeclared names that a package declares anew.
package main

import "fmt"

type int string

const true = 3

func len(x int) int { return x + "!" }

var nil = "not nil"

type error interface{ Failed() int }

type e struct{}

func (e) Failed() int { return "failed" }

func main() {
	// Rule: a package's declaration hides the predeclared name in all of the package.
	fmt.Println(len("abc"), true, nil)
	// Rule: a range over a string still has indices of the predeclared type.
	for i := range "a" {
		fmt.Printf("%T\n", i)
	}
	// Rule: an untyped constant's default type is the predeclared one.
	x := 1
	fmt.Printf("%T\n", x)
	var err error = e{}
	fmt.Println(err.Failed())
}
