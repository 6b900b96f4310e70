// run

package main

// Rule: a file may have a package clause and nothing else.
import _ "empty"

func main() {}
