// run

// Blocks, explicit and implicit.
package main

import "fmt"

var x = "package"

func shadow(x string) string {
	{
		x := x + " block"
		return x
	}
}

func main() {
	// Rule: a block hides what an outer one declares, until it ends.
	fmt.Println(x)
	x := "function"
	{
		x := "block"
		fmt.Println(x)
		{
			x := x + " inner"
			fmt.Println(x)
		}
		fmt.Println(x)
	}
	fmt.Println(x)
	// Rule: an if statement is a block of its own around its branches.
	if x := "if"; x == "" {
	} else if y := x + " else"; y != "" {
		x := "branch"
		fmt.Println(x, y)
	}
	fmt.Println(x)
	// Rule: so is a for statement around its body.
	for x := 0; x < 1; x++ {
		x := "body"
		fmt.Println(x)
	}
	for x := range 1 {
		x := fmt.Sprint("range ", x)
		fmt.Println(x)
	}
	// Rule: so is a switch, and each of its clauses.
	switch x := 1; x {
	case 1:
		x := "clause"
		fmt.Println(x)
		fallthrough
	case 2:
		fmt.Println(x)
	}
	// Rule: so is each clause of a select.
	c := make(chan string, 1)
	c <- "sent"
	select {
	case x := <-c:
		fmt.Println(x)
	default:
		x := "none"
		fmt.Println(x)
	}
	fmt.Println(x, shadow("parameter"))
	// Rule: the universe block holds what is predeclared, so any block may hide it.
	{
		len := func(string) int { return -1 }
		string := "s"
		fmt.Println(len(string))
	}
	fmt.Println(len("four"))
	// Rule: a block may be empty.
	{
	}
	{
		{
		}
	}
}
