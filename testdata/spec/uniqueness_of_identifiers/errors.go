// check

// Names that are the same.
package main

// Rule: a package's declarations share names, whatever their kind.
const a = 1

var a int // ERROR "a redeclared in this block"

// Rule: names in one list must differ.
var b, b int // ERROR "b redeclared in this block"

// Rule: a type's methods must differ.
type T struct{}

func (T) m()  {}
func (*T) m() {} // ERROR "method T\.m already declared at errors\.go:17:10"

// Rule: parameters and results must differ.
func f(x int, x string) (y int) { return } // ERROR "x redeclared in this block"

func main() {
	// Rule: names on the left of a short declaration must differ.
	c, d, c := 1, 2, 3 // ERROR "c repeated on left side of :="
	_, _ = c, d
}
