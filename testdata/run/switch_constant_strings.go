// run
package main

import "fmt"

type S string

const k S = "a"

func missing() { fmt.Println("missing") }

func main() {
	switch k {
	case "b", "c":
		missing()
	case "a":
		fmt.Println("a")
	default:
		missing()
	}
	switch "x" {
	case "x":
		fmt.Println("x")
		fallthrough
	case "y":
		fmt.Println("y")
	}
	var i any = "x"
	switch i {
	case S("x"):
		fmt.Println("S")
	case "x":
		fmt.Println("string")
	}
	switch S("q") {
	case i:
		fmt.Println("no")
	default:
		fmt.Println("default")
	}
}
