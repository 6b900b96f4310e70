// run status=3

package main

import (
	"fmt"
	"os"
)

// Rule: a program may end with a status.
func main() {
	defer fmt.Println("never")
	fmt.Println("before")
	os.Exit(3)
}
