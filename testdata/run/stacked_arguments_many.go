// run

// Arguments on the stack, in a function whose calls need all registers at -O0: their address must not be kept in one that
// outlasts a call.

package main

import (
	"fmt"
	"reflect"
)

func word(n int) string { return string(rune('a'+(n&15))) + "-" + string(rune('A'+(n&7))) }

type wide struct {
	n int
	a [9]int
	s string
}
type owner struct {
	name string
}

func many(p0 int, p1 wide, p2 bool, p3 bool, p4 []int, p5 string, p6 wide, p7 any, p8 uint16, p9 string, p10 uint16, p11 bool, p12 func() int, p13 string) {
	fmt.Println(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12(), p13)
}

// What it is given is what a direct call was given before.
func (o *owner) Call(p0 int, p1 wide, p2 bool, p3 bool, p4 []int, p5 string, p6 wide, p7 any, p8 uint16, p9 string, p10 uint16, p11 bool, p12 func() int, p13 string) {
	many(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13)
}

func call(n int) {
	o := &owner{name: word(n)}
	many((n+0)*7+1, wide{(n + 1) + 2, [9]int{0: (n + 1), 8: 7}, word((n + 1))}, (n+2)&2 != 0, (n+3)&2 != 0, []int{(n + 4), (n + 4) + 1}, word((n + 5)), wide{(n + 6) + 2, [9]int{0: (n + 6), 8: 7}, word((n + 6))}, any((n + 7)), uint16((n+8)*11+2), word((n + 9)), uint16((n+10)*11+2), (n+11)&2 != 0, func() func() int { n := (n + 12); return func() int { return n*3 + 1 } }(), word((n + 13)))
	v0 := int((n+0)*7 + 1)
	v1 := wide(wide{(n + 1) + 2, [9]int{0: (n + 1), 8: 7}, word((n + 1))})
	v2 := bool((n+2)&2 != 0)
	v3 := bool((n+3)&2 != 0)
	v4 := ([]int)([]int{(n + 4), (n + 4) + 1})
	v5 := string(word((n + 5)))
	v6 := wide(wide{(n + 6) + 2, [9]int{0: (n + 6), 8: 7}, word((n + 6))})
	v7 := any(any((n + 7)))
	v8 := uint16(uint16((n+8)*11 + 2))
	v9 := string(word((n + 9)))
	v10 := uint16(uint16((n+10)*11 + 2))
	v11 := bool((n+11)&2 != 0)
	v12 := (func() int)(func() func() int { n := (n + 12); return func() int { return n*3 + 1 } }())
	v13 := string(word((n + 13)))
	out := reflect.ValueOf(o).Method(0).Call([]reflect.Value{reflect.ValueOf(&v0).Elem(), reflect.ValueOf(&v1).Elem(), reflect.ValueOf(&v2).Elem(), reflect.ValueOf(&v3).Elem(), reflect.ValueOf(&v4).Elem(), reflect.ValueOf(&v5).Elem(), reflect.ValueOf(&v6).Elem(), reflect.ValueOf(&v7).Elem(), reflect.ValueOf(&v8).Elem(), reflect.ValueOf(&v9).Elem(), reflect.ValueOf(&v10).Elem(), reflect.ValueOf(&v11).Elem(), reflect.ValueOf(&v12).Elem(), reflect.ValueOf(&v13).Elem()})
	fmt.Println(len(out))
}

func main() { call(2) }
