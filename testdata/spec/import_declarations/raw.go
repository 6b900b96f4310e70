// run

package main

// Rule: a path is a string literal of either kind.
import `fmt`

import ()

func main() { fmt.Println("raw") }
