// run

package main

import (
	"fmt"
	"lib"
)

func main() {
	// Rule: a package's name is that of its clause, whatever its path.
	fmt.Println(othername.X, othername.Get())
}
