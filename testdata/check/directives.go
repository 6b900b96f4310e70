// check

// Directives that name what is not there, or that are not for everybody.
package p

import _ "unsafe"

type named int

var x, y int

func f()
//go:linkname x other.x
// ERROR "go:linkname must refer to declared function or variable"
// ERROR "^//go:linkname must refer to declared function or variable"
// ERROR "^duplicate //go:linkname for x"
// ERROR "^//go:linkname reference of an instantiation is not allowed"
//line directives.go:14
//go:linkname missing other.missing
//go:linkname named other.named
//go:linkname x other.y
//go:linkname y other.F[int]

//line directives.go:26
//go:linkname f other.f
