// run

// What reflection and the runtime move from place to place goes on with its pointers: what they lead to lives on the heap.
package main

import (
	"fmt"
	"reflect"
	"runtime"
)

type point struct{ a, b int }
type holder struct {
	n int
	P *point
}

func (p *point) Leak()            { sink = p }
func (p *point) Self() *point     { return p }
func (h holder) Point(int) *point { return h.P }

var sink *point
var kept holder
var array [2]holder

//go:noinline
func set() {
	p := point{1, 2}
	reflect.ValueOf(&kept).Elem().Set(reflect.ValueOf(holder{1, &p}))
	sink = kept.P
}

//go:noinline
func setField() {
	p := point{3, 4}
	reflect.ValueOf(&kept).Elem().Field(1).Set(reflect.ValueOf(&p))
}

//go:noinline
func setPointer(h *holder, v holder) { reflect.ValueOf(h).Elem().Set(reflect.ValueOf(&v).Elem()) }

//go:noinline
func setByPointer() { p := point{5, 6}; setPointer(&kept, holder{2, &p}) }

//go:noinline
func copied() {
	p := point{7, 8}
	from := [2]holder{{1, &p}, {2, &p}}
	reflect.Copy(reflect.ValueOf(&array).Elem(), reflect.ValueOf(from[:]))
	kept = array[1]
}

//go:noinline
func interfaced() any {
	p := point{9, 10}
	h := holder{3, &p}
	return reflect.ValueOf(&h).Elem().Interface()
}

//go:noinline
func appended(s []holder) []holder {
	p := point{11, 12}
	h := holder{3, &p}
	return reflect.Append(reflect.ValueOf(s), reflect.ValueOf(&h).Elem()).Interface().([]holder)
}

//go:noinline
func mapped(m map[string]holder) {
	p := point{13, 14}
	h := holder{3, &p}
	reflect.ValueOf(m).SetMapIndex(reflect.ValueOf("x"), reflect.ValueOf(&h).Elem())
}

//go:noinline
func sent(c chan holder) {
	p := point{15, 16}
	h := holder{3, &p}
	reflect.ValueOf(c).Send(reflect.ValueOf(&h).Elem())
}

//go:noinline
func called() { p := point{17, 18}; reflect.ValueOf(&p).MethodByName("Leak").Call(nil) }

//go:noinline
func calledFunction() {
	p := point{19, 20}
	f := func(h holder, n int) { kept = h }
	h := holder{3, &p}
	reflect.ValueOf(f).Call([]reflect.Value{reflect.ValueOf(&h).Elem(), reflect.ValueOf(1)})
}

//go:noinline
func result() *point {
	p := point{21, 22}
	return reflect.ValueOf(&p).MethodByName("Self").Call(nil)[0].Interface().(*point)
}

//go:noinline
func resultOfValue() *point {
	p := point{23, 24}
	return reflect.ValueOf(holder{1, &p}).Method(0).Interface().(func(int) *point)(1)
}

//go:noinline
func made() func(holder) *point {
	p := point{25, 26}
	h := holder{1, &p}
	f := reflect.MakeFunc(reflect.TypeOf(func(holder) *point { return nil }), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(h.P)}
	})
	return f.Interface().(func(holder) *point)
}

//go:noinline
func swapped() {
	p, q := point{27, 28}, point{29, 30}
	s := []holder{{1, &p}, {2, &q}}
	reflect.Swapper(s)(0, 1)
	kept = s[0]
}

//go:noinline
func converted() any {
	type other holder
	p := point{31, 32}
	h := holder{1, &p}
	return reflect.ValueOf(&h).Elem().Convert(reflect.TypeOf(other{})).Field(1).Interface()
}

//go:noinline
func cloned() []holder {
	p := point{33, 34}
	s := make([]holder, 3)
	from := []holder{{1, &p}, {2, &p}}
	copy(s, from)
	return s
}

//go:noinline
func arrays() *[2]holder {
	p := point{35, 36}
	from := [2]holder{{1, &p}, {2, &p}}
	to := new([2]holder)
	*to = from
	return to
}

//go:noinline
func clobber(n int) int {
	var a [80]point
	p := &a[n]
	p.a = -1
	for i := range a {
		q := &a[(i+n)%80]
		q.b = p.a - i
	}
	if n > 0 {
		return clobber(n-1) + a[n].b
	}
	return p.b
}

func show(name string, p func() *point) {
	clobber(20)
	runtime.GC()
	clobber(20)
	fmt.Println(name, *p())
}

func ofKept() *point { return kept.P }
func ofSink() *point { return sink }

func main() {
	set()
	show("set", ofKept)
	show("set", ofSink)
	setField()
	show("setField", ofKept)
	setByPointer()
	show("setByPointer", ofKept)
	copied()
	show("copied", ofKept)
	v := interfaced()
	show("interfaced", func() *point { return v.(holder).P })
	s := appended(make([]holder, 1, 4))
	show("appended", func() *point { return s[1].P })
	m := map[string]holder{}
	mapped(m)
	show("mapped", func() *point { return m["x"].P })
	c := make(chan holder, 1)
	sent(c)
	show("sent", func() *point { return (<-c).P })
	called()
	show("called", ofSink)
	calledFunction()
	show("calledFunction", ofKept)
	p := result()
	show("result", func() *point { return p })
	q := resultOfValue()
	show("resultOfValue", func() *point { return q })
	f := made()
	show("made", func() *point { return f(holder{}) })
	swapped()
	show("swapped", ofKept)
	w := converted()
	show("converted", func() *point { return w.(*point) })
	t := cloned()
	show("cloned", func() *point { return t[1].P })
	a := arrays()
	show("arrays", func() *point { return a[1].P })
}
