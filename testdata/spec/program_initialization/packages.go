// run

// Rule: a package is initialised once, after all that it imports, and before its users; otherwise in order of path.
package main

import (
	_ "alone"
	"fmt"
	"middle"
	_ "zouter"
)

var v = say("main variable")

func say(s string) int { fmt.Println(s); return middle.Y }

func init() { fmt.Println("main init") }

func main() { fmt.Println("main", v) }
