// run

package main

// Rule: after the package clause come the imports, in any number of declarations, then all others in any order.
import "fmt"

import (
	"math"
	str "strings"
)

func main() { fmt.Println(used, str.ToUpper(text), T(3).twice(), math.Abs(-1)) }

var used = later

const text = "text"

type T int

var later = 5

func (t T) twice() T { return 2 * t }
