// check

package main

import (
	. "lib"
	// Rule: what is imported must be used.
	"math" // ERROR `"math" imported and not used`
	s "strings" // ERROR `"strings" imported as s and not used`
	// Rule: a name is imported once.
	"fmt"
	"fmt" // ERROR "fmt redeclared in this block" `"fmt" imported and not used`
)

// Rule: names imported with a point are declared in the file.
var Name = 1 // ERROR `Name already declared through dot-import of package lib \("lib"\)`

func main() {
	fmt.Println(X)
	// Rule: under another name its own name is not known.
	_ = strings.ToUpper // ERROR "undefined: strings"
	// Rule: with a point the package's name is not known.
	_ = lib.X // ERROR "undefined: lib"
}
