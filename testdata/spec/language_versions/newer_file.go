// run

//go:build go1.22

// Rule: or for a newer one, in which each iteration has its own.
package main

import "fmt"

func main() {
	var prints []func() int
	for i := 0; i < 5; i++ {
		prints = append(prints, func() int { return i })
		i++
	}
	for _, p := range prints {
		fmt.Print(p(), " ")
	}
	fmt.Println()
}
