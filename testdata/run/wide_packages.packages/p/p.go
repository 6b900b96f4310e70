package p

import "runtime"

type R struct {
	A int
	P *int
	B bool
}

type Er struct{ N int }

func (e *Er) Error() string { return "er" }

type T struct {
	N    int
	name string
}

// Small is inlined in other packages.
func Small(a, b, c, d, e, f, g int, h int32, i bool, j *int) (r0, r1, r2, r3, r4, r5, r6 int, r7 int8, r8 bool, r9 *int) {
	if i {
		return b, c, d, e, f, g, a, int8(h), !i, j
	}
	return Big(a, b, c, d, e, f, g, h, i, j)
}

//go:noinline
func Big(a, b, c, d, e, f, g int, h int32, i bool, j *int) (r0, r1, r2, r3, r4, r5, r6 int, r7 int8, r8 bool, r9 *int) {
	runtime.GC()
	for k := range 3 {
		Unused(a+k, b, c, d, e, f, h, uint16(g), i)
	}
	return g + a, f, e, d, c, b, a, int8(h), i, j
}

var Sink int

//go:noinline
func Unused(a, b, c, d, e, f int, g int32, h uint16, i bool) {
	x := Sink
	for k := range 2 {
		Sink += six(a, b, c, d, e, f, x, k, a-b, k+1)
	}
}

//go:noinline
func six(a, b, c, d, e, f, g, h, i, j int) int {
	return a + b*2 + c*3 + d*4 + e*5 + f*6 + g + h - i ^ j
}

type Doer interface {
	Do(r R, s string, b []byte, e error, k T) (T, error, []byte, string)
}

func (t T) Do(r R, s string, b []byte, e error, k T) (T, error, []byte, string) {
	Unused(t.N, r.A, len(s), len(b), k.N, 9, 3, 4, r.B)
	if e != nil {
		return k, e, b, s + t.name
	}
	return t, &Er{t.N + r.A + *r.P}, append(b, s...), k.name
}

func New(n int, s string) T { return T{n, s} }

func Gen[A, B any](a A, b B, f func(A, B, int, bool, string) (B, A, int, bool, string, error), n int) (B, A, int, bool, string, error) {
	x := 0
	for i := range n {
		x += i * n
	}
	if n > 3 {
		return f(a, b, x, n > 5, "gen")
	}
	_, _, y, z, w, e := f(a, b, x, true, "few")
	return b, a, y + x, z, w, e
}
