// run

// Packages before their users.
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
