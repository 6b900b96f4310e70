// check
// Each anonymous interface that leads to itself is told, wherever its declaration is needed first.
package p

type (
	A interface { // ERROR "^invalid recursive type: anonymous interface refers to itself \(see https://go.dev/issue/56103\)$"
		a() interface{ AB }
	}
	B interface { // ERROR "^invalid recursive type: anonymous interface refers to itself"
		b() interface{ BA }
	}
	AB interface {
		A
		B
	}
	BA interface {
		A
		B
		c() interface{ m() }
	}
	fine interface {
		m() fine
		n() interface{ m() fine }
	}
)
