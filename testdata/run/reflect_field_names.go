// run
// FieldByName: depth, ambiguity, fields named _; one pointer type for each element type, however often it is asked for.
package main

import (
	"fmt"
	"reflect"
)

type A struct{ X, Y int }
type B struct{ X, Z int }
type C struct {
	A
	*B
	W string
	_ int
	_ bool
}
type D struct {
	C
	Y float64
}
type R struct {
	*R
	Q int
}

func main() {
	for _, v := range []any{C{}, D{}, R{}, A{}} {
		t := reflect.TypeOf(v)
		for _, n := range []string{"X", "Y", "Z", "W", "A", "B", "C", "Q", "R", "none", "_"} {
			f, ok := t.FieldByName(n)
			fmt.Println(t, n, f, ok)
			f, ok = t.FieldByNameFunc(func(s string) bool { return s == n || s == "W" })
			fmt.Println(t, n, f, ok)
		}
	}
	x := map[string]int{}
	_ = x
	var p *struct{ N []int }
	e := reflect.ValueOf(&p).Elem()
	for range 3 {
		fmt.Println(e.Addr().Type(), reflect.PointerTo(e.Type()) == e.Addr().Type(), reflect.PointerTo(reflect.PointerTo(reflect.PointerTo(e.Type()))))
	}
}
