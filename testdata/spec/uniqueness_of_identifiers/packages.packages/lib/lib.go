package lib

type T struct {
	x int
	X int
}

func (t T) GetX() int { return t.x }

func Make() T { return T{1, 2} }

type I interface{ m() string }

type impl struct{}

func (impl) m() string { return "lib" }

var Impl impl

func CallM(x any) string {
	if i, ok := x.(I); ok {
		return i.m()
	}
	return "no m of lib"
}

var Anonymous = struct{ a int }{1}
