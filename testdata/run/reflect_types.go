// run
package main

import (
	"fmt"
	"reflect"
	"strings"
)

// Types made at run time are the compiler's own where the program has them, and behave as those where it has not.

type Key struct {
	A string
	B int
}

type Shape interface{ Area() int }
type Square int

func (s Square) Area() int         { return int(s * s) }
func (s Square) Times(n int) int   { return int(s) * n }
func (s *Square) Grow(by int)      { *s += Square(by) }
func (s Square) Join(a ...any) int { return int(s) + len(a) }

type Pointed struct{ n int }

func (p *Pointed) Get() int   { return p.n }
func (p Pointed) Double() int { return 2 * p.n }
func (p *Pointed) Set(n int)  { p.n = n }

func same(what string, made reflect.Type, known any) {
	want := reflect.TypeOf(known)
	fmt.Println(what, made, made == want, made.String() == want.String())
}

func panics(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

type G[T any] struct{ x T }

func (g *G[T]) Pointer() string { return fmt.Sprint("pointer ", g.x) }
func (g G[T]) Plain() string    { return fmt.Sprint("plain ", g.x) }

func main() {
	tInt, tString, tKey := reflect.TypeFor[int](), reflect.TypeFor[string](), reflect.TypeFor[Key]()

	// What the program has.
	same("array", reflect.ArrayOf(7, tKey), [7]Key{})
	same("slice", reflect.SliceOf(tKey), []Key{})
	same("pointer", reflect.PointerTo(tKey), &Key{})
	same("map", reflect.MapOf(tKey, tString), map[Key]string{})
	same("chan", reflect.ChanOf(reflect.BothDir, tInt), make(chan int))
	same("recv", reflect.ChanOf(reflect.RecvDir, tInt), make(<-chan int))
	same("send", reflect.ChanOf(reflect.SendDir, tInt), make(chan<- int))
	same("chan of recv", reflect.ChanOf(reflect.BothDir, reflect.ChanOf(reflect.RecvDir, tInt)), make(chan (<-chan int)))
	same("func", reflect.FuncOf([]reflect.Type{tInt, reflect.SliceOf(tString)}, []reflect.Type{tKey, tInt}, true),
		func(int, ...string) (Key, int) { return Key{}, 0 })
	same("func", reflect.FuncOf(nil, nil, false), func() {})
	same("func", reflect.FuncOf([]reflect.Type{reflect.SliceOf(tString)}, nil, false), func([]string) {})
	same("struct", reflect.StructOf([]reflect.StructField{
		{Name: "A", Type: tInt, Tag: `json:"a" x:"\""`},
		{Name: "b", Type: tString, PkgPath: "main"},
		{Name: "Key", Type: tKey, Anonymous: true},
	}), struct {
		A int `json:"a" x:"\""`
		b string
		Key
	}{})
	same("empty", reflect.StructOf(nil), struct{}{})
	fmt.Println(reflect.FuncOf([]reflect.Type{reflect.SliceOf(tString)}, nil, true) ==
		reflect.FuncOf([]reflect.Type{reflect.SliceOf(tString)}, nil, false))

	// What it has not: made once, of the right size and shape.
	a := reflect.ArrayOf(3, reflect.StructOf([]reflect.StructField{
		{Name: "N", Type: reflect.TypeFor[int8]()}, {Name: "S", Type: tString}, {Name: "P", Type: reflect.PointerTo(tInt)},
		{Name: "Z", Type: reflect.ArrayOf(0, tInt)},
	}))
	fmt.Println(a, a.Size(), a.Align(), a.Comparable(), a == reflect.ArrayOf(3, a.Elem()))
	v := reflect.New(a).Elem()
	for i := range 3 {
		e := v.Index(i)
		e.Field(0).SetInt(int64(i))
		e.Field(1).SetString(strings.Repeat("x", i+1))
		e.Field(2).Set(reflect.New(tInt))
		e.Field(2).Elem().SetInt(int64(100 + i))
	}
	copied := reflect.New(a).Elem()
	copied.Set(v)
	fmt.Println(v.Equal(copied), v.Interface() == copied.Interface(), v.Index(1).Field(1), v.Index(2).Field(2).Elem())
	copied.Index(2).Field(1).SetString("y")
	fmt.Println(v.Equal(copied), v.Interface() == copied.Interface())

	// As keys of maps, in channels and functions.
	m := reflect.MakeMap(reflect.MapOf(a, reflect.SliceOf(a)))
	m.SetMapIndex(v, reflect.Append(reflect.Zero(reflect.SliceOf(a)), copied))
	fmt.Println(m.Len(), m.MapIndex(v).Index(0).Index(2).Field(1), m.MapIndex(copied).IsValid())
	anys := map[any]int{v.Interface(): 5}
	fmt.Println(anys[v.Interface()], anys[copied.Interface()])
	c := reflect.MakeChan(reflect.ChanOf(reflect.BothDir, a), 2)
	c.Send(v)
	got, ok := c.Recv()
	fmt.Println(got.Equal(v), ok)
	ft := reflect.FuncOf([]reflect.Type{a, tInt}, []reflect.Type{tInt, a}, false)
	f := reflect.MakeFunc(ft, func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} })
	out := f.Call([]reflect.Value{v, reflect.ValueOf(3)})
	fmt.Println(ft, out[0], out[1].Equal(v))

	incomparable := reflect.StructOf([]reflect.StructField{{Name: "F", Type: reflect.TypeFor[func()]()}})
	fmt.Println(incomparable.Comparable(), reflect.ArrayOf(2, incomparable).Comparable())
	floats := reflect.StructOf([]reflect.StructField{{Name: "F", Type: reflect.TypeFor[float64]()}, {Name: "N", Type: tInt}})
	x, y := reflect.New(floats).Elem(), reflect.New(floats).Elem()
	zero := 0.0
	x.Field(0).SetFloat(-zero)
	fmt.Println(floats, x.Equal(y), x.Interface() == y.Interface())

	// Methods of embedded fields, and of pointers to types that only reflection makes.
	s := reflect.StructOf([]reflect.StructField{{Name: "Square", Type: reflect.TypeFor[Square](), Anonymous: true}, {Name: "N", Type: tInt}})
	sv := reflect.New(s).Elem()
	sv.Field(0).SetInt(6)
	fmt.Println(s, s.NumMethod(), sv.Interface().(Shape).Area(), sv.MethodByName("Times").Call([]reflect.Value{reflect.ValueOf(7)})[0])
	meth, _ := s.MethodByName("Join")
	fmt.Println(meth.Type, sv.MethodByName("Join").Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf("x")})[0])
	p := reflect.StructOf([]reflect.StructField{{Name: "Pointed", Type: reflect.TypeFor[*Pointed](), Anonymous: true}})
	pv := reflect.New(p).Elem()
	pv.Field(0).Set(reflect.ValueOf(&Pointed{21}))
	fmt.Println(p, pv.MethodByName("Get").Call(nil)[0], pv.Interface().(interface{ Double() int }).Double(), pv.Field(0).Elem().Field(0))
	i := reflect.StructOf([]reflect.StructField{{Name: "Shape", Type: reflect.TypeFor[Shape](), Anonymous: true}})
	panics("embedded interface", func() { reflect.New(i).Elem().Interface().(Shape).Area() })
	g := reflect.New(reflect.TypeOf(G[int]{5}))
	fmt.Println(g.Type(), g.NumMethod(), g.MethodByName("Pointer").Call(nil)[0], g.Interface().(interface{ Plain() string }).Plain())

	panics("array", func() { reflect.ArrayOf(-1, tInt) })
	panics("array", func() { reflect.ArrayOf(1<<62, tInt) })
	panics("chan", func() { reflect.ChanOf(0, tInt) })
	panics("chan", func() { reflect.ChanOf(reflect.BothDir, reflect.ArrayOf(1<<16, reflect.TypeFor[byte]())) })
	panics("map", func() { reflect.MapOf(reflect.TypeFor[[]int](), tInt) })
	panics("func", func() { reflect.FuncOf([]reflect.Type{tInt}, nil, true) })
	panics("func", func() { reflect.FuncOf(nil, nil, true) })
	field := func(name string, t reflect.Type) reflect.StructField { return reflect.StructField{Name: name, Type: t} }
	for _, fields := range [][]reflect.StructField{
		{field("", tInt)}, {field("1", tInt)}, {field("A", nil)}, {field("a", tInt)}, {field("A", tInt), field("A", tInt)},
		{{Name: "a", Type: tInt, PkgPath: "p"}, {Name: "b", Type: tInt, PkgPath: "q"}},
		{{Name: "A", Type: tKey, PkgPath: "p", Anonymous: true}},
		{field("A", tInt), {Name: "Square", Type: reflect.TypeFor[Square](), Anonymous: true}},
		{{Name: "Pointed", Type: reflect.TypeFor[*Pointed](), Anonymous: true}, field("A", tInt)},
		{{Name: "P", Type: reflect.TypeFor[**int](), Anonymous: true}},
	} {
		panics("struct", func() { reflect.StructOf(fields) })
	}
}
