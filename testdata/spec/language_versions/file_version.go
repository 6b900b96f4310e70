// run

//go:build go1.21

// Rule: a file may ask for an older version of the language: then a loop's variable is one for all iterations.
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
	var ptrs []*int
	for _, x := range []int{1, 2, 3} {
		ptrs = append(ptrs, &x)
	}
	fmt.Println(*ptrs[0], *ptrs[2], ptrs[0] == ptrs[2])
}
