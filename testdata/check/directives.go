// check

// Directives that name what is not there, or that are not for everybody.
package p

import _ "embed"
import _ "unsafe"

type named int

var x, y int

func f()
//go:linkname x other.x
// ERROR "go:linkname must refer to declared function or variable"
// ERROR "^//go:linkname must refer to declared function or variable"
// ERROR "^duplicate //go:linkname for x"
// ERROR "^//go:linkname reference of an instantiation is not allowed"
//line directives.go:15
//go:linkname missing other.missing
//go:linkname named other.named
//go:linkname x other.y
//go:linkname y other.F[int]

//line directives.go:26
//go:linkname f other.f

//go:systemstack // ERROR "^//go:systemstack only allowed in runtime$"
func g() {}

//go:embed file.txt // ERROR "^go:embed cannot apply to multiple vars$"
var one, two string

//go:embed file.txt // ERROR "^go:embed cannot apply to var with initializer$"
var text = "x"

func h() {
	//go:embed file.txt // ERROR "^go:embed cannot apply to var inside func$"
	var s string
	_ = s
}
