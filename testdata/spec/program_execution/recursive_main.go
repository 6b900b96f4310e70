// run

package main

import "fmt"

var n int

// Rule: main is a function like others: it may be called.
func main() {
	n++
	if n < 3 {
		main()
	}
	fmt.Println(n)
}
