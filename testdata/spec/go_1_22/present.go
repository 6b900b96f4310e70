// run

package main

import "fmt"

func main() {
	// Rule: a later version ranges over integers, and gives each iteration its own variables.
	var fs []func() int
	for i := range 3 {
		fs = append(fs, func() int { return i })
	}
	for i := 3; i < 5; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}
