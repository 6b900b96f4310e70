// run

package main

import "fmt"

// Rule: a later version has aliases.
type A = map[string]int

func main() { fmt.Printf("%T\n", A{}) }
