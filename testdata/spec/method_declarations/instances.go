// check

package main

type S struct{}

type G[P any] struct{}

type C0 = S

type C1[P any] = C0

type C2 = *C1[int]

type C3 = *G[int]

// Rule: a method is not declared on an instance, though it is one of an alias in a chain of aliases.
func (C2) m() {} // ERROR "cannot define new methods on instantiated type C1\[int\]"

func (*C2) n() {} // ERROR "cannot define new methods on instantiated type C1\[int\]"

func (C3) o() {} // ERROR "cannot define new methods on instantiated type G\[int\]"

// Rule: a chain without instances is no obstacle.
type D0 = S

type D1 = D0

func (*D1) p() {}

func main() {}
