// check
// Interfaces that embed each other are told once; what they are used for afterwards is not looked at.
package p

type I1 interface { // ERROR "^invalid recursive type I1$"
	m() I2
	I2
}

type I2 interface {
	I1
}

var i1 I1 = i2
var i2 I2
var i2a I2 = i1

func f(x I1, y I2) {
	x.n() // ERROR "x\.n undefined \(type I1 has no field or method n\)"
	y.n() // ERROR "^y.n undefined \(type I2 has no field or method n\)$"
}
