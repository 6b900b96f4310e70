// run

package main

import (
	"fmt"
	"lib"
)

func main() {
	fmt.Println(lib.A, lib.B, lib.C)
}
