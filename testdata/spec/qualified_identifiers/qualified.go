// run

// Names with a package.
package main

import (
	"fmt"
	different "lib"
	"math"
	o "other"
)

func main() {
	// Rule: a package's name and a visible name of it.
	fmt.Println(math.Sqrt(16), math.MaxInt8)
	// Rule: the package's name is that of its clause or of the import, not its path.
	fmt.Println(different.X, o.X)
	// Rule: types, constants, variables and functions are qualified alike.
	t := different.T{N: different.Max}
	fmt.Println(t.N, t.M(), different.T.M(t))
	// Rule: a qualified variable has an address and can be assigned to.
	p := &different.X
	*p += 5
	different.X *= 2
	fmt.Println(different.X)
	// Rule: a local name hides the package.
	{
		o := struct{ X string }{"local"}
		fmt.Println(o.X)
	}
}
