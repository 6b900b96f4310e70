// run
package main

import (
	"fmt"
	"reflect"
)

type T struct{ a, b int }

func (t T) Sum(x int) int  { return t.a + t.b + x }
func (t *T) Set(a, b int)  { t.a, t.b = a, b }
func (t T) String() string { return fmt.Sprintf("T(%d,%d)", t.a, t.b) }
func (t T) Many(xs ...string) (int, string) {
	s := ""
	for _, x := range xs {
		s += x
	}
	return len(xs), s
}

type Big struct {
	x [20]int
	s string
}

func big(b Big, f float32, u uint8, ok bool) (Big, bool) {
	b.x[3] += int(f)
	b.s += fmt.Sprint(u)
	return b, !ok
}

func add(a, b int) int { return a + b }

func main() {
	fmt.Println(reflect.ValueOf(add).Call([]reflect.Value{reflect.ValueOf(3), reflect.ValueOf(4)})[0].Int())
	b := Big{s: "hey"}
	r := reflect.ValueOf(big).Call([]reflect.Value{reflect.ValueOf(b), reflect.ValueOf(float32(2.5)), reflect.ValueOf(uint8(9)), reflect.ValueOf(false)})
	fmt.Println(r[0].Interface(), r[1])
	t := T{1, 2}
	v := reflect.ValueOf(&t)
	fmt.Println(v.Type().NumMethod(), reflect.TypeOf(t).NumMethod())
	for i := range v.NumMethod() {
		m := v.Type().Method(i)
		fmt.Println(i, m.Name, m.Type, v.Method(i).Type())
	}
	v.MethodByName("Set").Call([]reflect.Value{reflect.ValueOf(10), reflect.ValueOf(20)})
	fmt.Println(t, v.MethodByName("Sum").Call([]reflect.Value{reflect.ValueOf(5)})[0])
	out := v.Elem().MethodByName("Many").Call([]reflect.Value{reflect.ValueOf("a"), reflect.ValueOf("b")})
	fmt.Println(out[0], out[1])
	out = v.Elem().MethodByName("Many").CallSlice([]reflect.Value{reflect.ValueOf([]string{"x", "y", "z"})})
	fmt.Println(out[0], out[1])
	f := v.MethodByName("Sum").Interface().(func(int) int)
	fmt.Println(f(100))
	g := reflect.TypeOf(t).Method(1).Func.Interface().(func(T) string)
	fmt.Println(g(T{7, 8}))
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var is func(int, string) (string, int)
	reflect.ValueOf(&is).Elem().Set(reflect.MakeFunc(reflect.TypeOf(is), swap))
	fmt.Println(is(1, "one"))
	var bs func(Big, float64) (float64, Big)
	reflect.ValueOf(&bs).Elem().Set(reflect.MakeFunc(reflect.TypeOf(bs), swap))
	fmt.Println(bs(b, 1.25))
	h := v.MethodByName("Many").Interface().(func(...string) (int, string))
	fmt.Println(h("p", "q"))
}
