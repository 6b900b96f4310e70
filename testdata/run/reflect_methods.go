// run
package main

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"sync"
)

// Methods as values, promoted ones, calls that go wrong, and panics, goroutines and deep stacks on the way through
// calls that reflection makes.

type Point struct{ X, Y int }

func (p Point) Sum() int                     { return p.X + p.Y }
func (p *Point) Move(dx, dy int)             { p.X += dx; p.Y += dy }
func (p Point) hidden()                      {}
func (p Point) Fail()                        { panic("failed") }
func (p Point) Vary(a int, b ...byte) string { return fmt.Sprint(a, b, len(b)) }

type Named interface {
	Name() string
	secret() int
}
type person struct {
	name string
	pad  [10]int
}

func (p person) Name() string { return p.name }
func (p person) secret() int  { return p.pad[3] }

type Outer struct {
	Point
	*person
	error
	n int
}

type fn func(int) int

func (f fn) Twice(n int) int { return f(f(n)) }

type words map[string]int

func (w words) Count() int { return len(w) }

type tiny uint8

func (t tiny) Get() tiny   { return t }
func (t *tiny) Set(n tiny) { *t = n }

type holder struct {
	p     Point
	inner struct{ f func() int }
	Point
}

func panics(what string, f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok {
			r = fmt.Sprintf("%T %v", r, e)
		}
		fmt.Println(what+":", r)
	}()
	f()
}

func v(x any) reflect.Value { return reflect.ValueOf(x) }
func vs(list ...any) (out []reflect.Value) {
	for _, x := range list {
		out = append(out, reflect.ValueOf(x))
	}
	return out
}

func list(t reflect.Type) {
	fmt.Print(t, ":")
	for m := range t.Methods() {
		fmt.Print(" ", m.Index, m.Name, " ", m.Type, ";")
	}
	fmt.Println()
}

func methods() {
	for _, x := range []any{Point{}, &Point{}, Outer{}, &Outer{}, fn(nil), words{}, tiny(1), new(tiny), os.ErrExist} {
		list(reflect.TypeOf(x))
	}
	list(reflect.TypeFor[Named]())
	list(reflect.TypeFor[error]())
	m := reflect.TypeFor[Named]().Method(1)
	fmt.Println(m.Name, m.PkgPath, m.IsExported(), m.Func.IsValid())
	_, ok := reflect.TypeFor[Point]().MethodByName("hidden")
	fmt.Println(ok, v(Point{}).MethodByName("None").IsValid(), reflect.TypeFor[Named]().NumMethod())

	o := &Outer{Point: Point{1, 2}, person: &person{name: "ann"}, error: errors.New("oh")}
	o.pad[3] = 7
	for _, name := range []string{"Sum", "Name", "Error"} {
		fmt.Print(v(o).MethodByName(name).Call(nil)[0], " ", v(*o).MethodByName(name).Call(nil)[0], " ")
	}
	v(o).MethodByName("Move").Call(vs(10, 20))
	fmt.Println(o.Point, v(fn(func(n int) int { return n * 3 })).Method(0).Call(vs(2))[0], v(words{"a": 1}).Method(0).Call(nil)[0])
	t := tiny(9)
	v(&t).MethodByName("Set").Call(vs(tiny(4)))
	fmt.Println(t, v(t).Method(0).Call(nil)[0].Uint(), v(&t).MethodByName("Get").Interface().(func() tiny)())

	// The receiver of a method of a variable is looked at when the method is called.
	p := Point{1, 1}
	of := reflect.ValueOf(&p).Elem().MethodByName("Sum")
	f := of.Interface().(func() int)
	p.X = 5
	fmt.Println(of.Call(nil)[0], of.Type(), of.Kind(), of.IsNil(), of.NumMethod(), of.String(), of.CanAddr(), of.IsZero())
	_ = f
	var n Named = person{name: "bob"}
	in := reflect.ValueOf(&n).Elem()
	fmt.Println(in.Method(0).Call(nil)[0], in.MethodByName("Name").Type(), in.NumMethod(), in.Elem().NumMethod())
	vary := v(p).MethodByName("Vary")
	fmt.Println(vary.Call(vs(1)), vary.Call(vs(1, byte(2), byte(3))), vary.CallSlice(vs(1, []byte("ab"))), vary.Type().IsVariadic())
	g := vary.Interface().(func(int, ...byte) string)
	fmt.Println(g(7, 8, 9), g(1))
	expr, _ := reflect.TypeFor[*Point]().MethodByName("Move")
	expr.Func.Call([]reflect.Value{v(&p), v(1), v(1)})
	expr.Func.Interface().(func(*Point, int, int))(&p, 1, 1)
	fmt.Println(p)
	fmt.Println(v(errors.New).Call(vs("made"))[0].Interface(), v(fmt.Sprintf).Call(vs("%d-%v", 1, "x"))[0])
	for m, f := range v(p).Methods() {
		fmt.Print(m.Name, f.Type(), " ")
	}
	fmt.Println()
}

func mistakes() {
	var none func()
	h := holder{}
	h.inner.f = func() int { return 1 }
	hv := v(h)
	two := func(a int, b string) {}
	cases := []struct {
		name string
		f    func()
	}{
		{"01 nil func", func() { v(none).Call(nil) }},
		{"02 zero", func() { reflect.Value{}.Call(nil) }},
		{"03 kind", func() { v(1).Call(nil) }},
		{"04 few", func() { v(two).Call(vs(1)) }},
		{"05 many", func() { v(two).Call(vs(1, "a", 2)) }},
		{"06 type", func() { v(two).Call(vs(1, 2)) }},
		{"07 zero argument", func() { v(two).Call([]reflect.Value{v(1), {}}) }},
		{"08 variadic type", func() { v(fmt.Sprint).Call(nil); v(Point{}).MethodByName("Vary").Call(vs(1, "x")) }},
		{"09 slice of none", func() { v(two).CallSlice(vs(1, "a")) }},
		{"10 slice few", func() { v(fmt.Sprintf).CallSlice(vs("a")) }},
		{"11 slice many", func() { v(fmt.Sprintf).CallSlice(vs("a", []any{}, 1)) }},
		{"12 slice type", func() { v(fmt.Sprintf).CallSlice(vs("a", 1)) }},
		{"13 hidden func", func() { hv.Field(1).Field(0).Call(nil) }},
		{"14 hidden receiver", func() { hv.Field(0).MethodByName("Sum").Call(nil) }},
		{"15 hidden argument", func() { v(func(Point) {}).Call([]reflect.Value{hv.Field(0)}) }},
		{"16 method index", func() { v(Point{}).Method(9) }},
		{"17 type method", func() { reflect.TypeFor[Point]().Method(-1) }},
		{"18 nil interface", func() { var n Named; reflect.ValueOf(&n).Elem().Method(0) }},
		{"19 hidden method", func() { var n Named = person{}; reflect.ValueOf(&n).Elem().Method(1).Call(nil) }},
		{"20 hidden value", func() { var n Named = person{}; reflect.ValueOf(&n).Elem().Method(1).Interface() }},
		{"21 callee", func() { v(Point{}).MethodByName("Fail").Call(nil) }},
		{"22 nil receiver", func() { v((*Point)(nil)).MethodByName("Sum").Call(nil) }},
		{"23 made kind", func() { reflect.MakeFunc(reflect.TypeFor[int](), nil) }},
		{"24 made count", func() { made(func([]reflect.Value) []reflect.Value { return nil })() }},
		{"25 made zero", func() { made(func([]reflect.Value) []reflect.Value { return make([]reflect.Value, 1) })() }},
		{"26 made type", func() { made(func([]reflect.Value) []reflect.Value { return vs("x") })() }},
		{"27 made hidden", func() { made(func([]reflect.Value) []reflect.Value { return []reflect.Value{hv.Field(0).Field(0)} })() }},
		{"28 method of method", func() { v(Point{}).MethodByName("Sum").Method(0) }},
		{"29 embedded", func() { hv.Field(2).MethodByName("Sum").Call(nil) }},
		{"30 equal", func() { v(two).Equal(v(two)) }},
	}
	for _, c := range cases {
		panics(c.name, c.f)
	}
}

func made(body func([]reflect.Value) []reflect.Value) func() int {
	return reflect.MakeFunc(reflect.TypeFor[func() int](), body).Interface().(func() int)
}

func deepen(n int) int {
	var pad [50]int
	if n == 0 {
		return 0
	}
	pad[n%50] = n
	return v(deepen).Call(vs(n - 1))[0].Interface().(int) + pad[n%50] - n + 1
}

func journeys() {
	// recover in a function that reflection made counts as in any other.
	func() {
		defer reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value {
			fmt.Println("recovered", recover())
			return nil
		}).Interface().(func())()
		panic("through")
	}()
	func() {
		defer func() { fmt.Println("outer recovers", recover()) }()
		defer func() { v(func() { fmt.Println("inner does not", recover()) }).Call(nil) }()
		panic("past")
	}()
	// Panics leave through frames of calls and of made functions; defers on the way run.
	twice := made(func([]reflect.Value) []reflect.Value {
		defer fmt.Println("deferred in body")
		v(func() { defer fmt.Println("deferred in callee"); panic(fmt.Errorf("deep")) }).Call(nil)
		return vs(1)
	})
	for range 3 {
		panics("journey", func() { v(twice).Call(nil) })
	}
	// Goroutines start with made functions, and end within them.
	var group sync.WaitGroup
	results := make([]int, 8)
	for i := range results {
		group.Add(1)
		run := reflect.MakeFunc(reflect.TypeFor[func(int, *sync.WaitGroup)](), func(in []reflect.Value) []reflect.Value {
			defer in[1].MethodByName("Done").Call(nil)
			results[in[0].Int()] = deepen(20 * int(in[0].Int()))
			if i%2 == 1 {
				runtime.Goexit()
			}
			return nil
		}).Interface().(func(int, *sync.WaitGroup))
		go run(i, &group)
	}
	group.Wait()
	fmt.Println(results, deepen(1000))
	// Range over a function.
	seq := func(yield func(int, string) bool) { _ = yield(1, "a") && yield(2, "b") && yield(3, "c") }
	for a, b := range v(seq).Seq2() {
		if a.Int() == 3 {
			break
		}
		fmt.Print(a, b, " ")
	}
	for a := range v(func(yield func(float64) bool) { _ = yield(1.5) && yield(2.5) }).Seq() {
		fmt.Print(a, " ")
	}
	// Range over a variable that changes meanwhile.
	n, small := 3, uint8(3)
	for a := range reflect.ValueOf(&n).Elem().Seq() {
		fmt.Print(a, " ")
		n = 5
	}
	for a := range reflect.ValueOf(&small).Elem().Seq() {
		fmt.Print(a, " ")
		small = 1
	}
	fmt.Println()
}

func main() {
	methods()
	mistakes()
	journeys()
}
