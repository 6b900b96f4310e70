// run

// reflect.DeepEqual: random values, cycles, shared parts.

package main

import (
	"fmt"
	"math"
	"math/rand"
	. "reflect"
	"unsafe"
)

type T struct {
	A int
	_ int
	B string
	C []any
	D map[string]any
	E *T
	F func()
	G any
	H error
	I [3]float32
	J chan int
	K struct {
		x int8
		y int64
	}
	L [2]struct{ a, b int32 }
	M unsafe.Pointer
	N complex64
	O []string
	P [][]int
	Q map[any]int
	R fmt.Stringer
}
type S string

func (s S) String() string { return string(s) }

type L struct {
	next *L
	v    any
}
type G []any

var r = rand.New(rand.NewSource(5))

func val(d int) any {
	switch r.Intn(18) {
	case 0:
		return r.Intn(3)
	case 1:
		return "s"[:r.Intn(2)]
	case 2:
		return []int{1, 2, 3}[:r.Intn(4)]
	case 3:
		return nil
	case 4:
		return math.NaN()
	case 5:
		return map[string]any{"a": 1}
	case 6:
		return [2]bool{true}
	case 7:
		return struct{}{}
	case 8:
		return []byte(nil)
	case 9:
		return []byte{}
	case 10:
		return S("x")
	case 11:
		x := r.Intn(2)
		return &x
	case 12:
		return [1]*int{}
	case 13:
		return struct{ p *int }{}
	case 14:
		return (func())(nil)
	case 15:
		return TypeOf(1)
	}
	if d == 0 {
		return int8(1)
	}
	switch r.Intn(4) {
	case 0:
		return *mk(d - 1)
	case 1:
		return mk(d - 1)
	case 2:
		return []any{val(d - 1), val(d - 1)}
	}
	return map[any]any{"k": val(d - 1), 3: val(d - 1)}
}

func mk(d int) *T {
	t := &T{A: r.Intn(2), B: "abc"[:r.Intn(4)]}
	if r.Intn(2) == 0 {
		t.C = []any{val(d), val(d)}
	}
	if r.Intn(2) == 0 {
		t.D = map[string]any{"x": val(d)}
	}
	if d > 0 && r.Intn(2) == 0 {
		t.E = mk(d - 1)
	}
	if r.Intn(5) == 0 {
		t.E = t
	}
	t.G = val(d)
	if r.Intn(4) == 0 {
		t.H = fmt.Errorf("e%d", r.Intn(2))
	}
	t.I[r.Intn(3)] = float32(r.Intn(2))
	t.K.x = int8(r.Intn(2))
	t.L[1].b = int32(r.Intn(2))
	t.O = []string{"a", "b"}[:r.Intn(3)]
	if r.Intn(2) == 0 {
		t.P = [][]int{{1}, {2, 3}}
	}
	if r.Intn(2) == 0 {
		t.Q = map[any]int{1: 2, "x": 3}
	}
	if r.Intn(2) == 0 {
		t.R = S("q")
	}
	if r.Intn(9) == 0 {
		t.F = func() {}
	}
	return t
}

func main() {
	n := 0
	h := uint64(14695981039346656037)
	for i := 0; i < 40; i++ {
		seed := r.Int63()
		r.Seed(seed)
		a := val(3)
		if i%3 != 0 {
			r.Seed(seed)
		}
		b := val(3)
		c := val(2)
		for _, e := range []bool{DeepEqual(a, b), DeepEqual(b, c), DeepEqual(a, a)} {
			h *= 1099511628211
			if e {
				n++
				h ^= 1
			}
		}
		r.Seed(seed + 1)
	}
	fmt.Println(n, h)
	// cycles
	x, y := &L{}, &L{}
	x.next, y.next = x, &L{next: y}
	fmt.Println(DeepEqual(x, y))
	y.next.v = 1
	fmt.Println(DeepEqual(x, y))
	g, k := make(G, 2), make(G, 2)
	g[0], k[0] = g, k
	g[1], k[1] = k, g
	fmt.Println(DeepEqual(g, k))
	k[1] = 5
	fmt.Println(DeepEqual(g, k))
	m, q := map[int]any{}, map[int]any{}
	m[1], q[1] = m, q
	fmt.Println(DeepEqual(m, q))
	// a long list, and shared structure
	var la, lb *L
	for i := 0; i < 1500; i++ {
		la, lb = &L{la, i}, &L{lb, i}
	}
	fmt.Println(DeepEqual(la, lb))
	type D struct{ l, r *D }
	da, db := &D{}, &D{}
	for i := 0; i < 60; i++ {
		da, db = &D{da, da}, &D{db, db}
	}
	fmt.Println(DeepEqual(da, db), DeepEqual(nil, nil), DeepEqual(nil, 1), DeepEqual([]int(nil), []int{}), DeepEqual(ValueOf(1), ValueOf(1)))
	nan := []float64{math.NaN()}
	fmt.Println(DeepEqual(nan, nan), DeepEqual(nan, []float64{math.NaN()}), DeepEqual(map[float64]int{math.NaN(): 1}, map[float64]int{math.NaN(): 1}))
}
