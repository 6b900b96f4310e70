// run

// Comparisons.
package main

import (
	"errors"
	"fmt"
	"math"
)

type T struct {
	a int
	_ float64
	b string
}
type I interface{ m() }
type impl int

func (impl) m() {}

type impl2 int

func (impl2) m() {}

type flag bool

func eq[T comparable](a, b T) bool { return a == b }

func try(name string, f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	x, y := 1, 2
	// Rule: the result is an untyped boolean.
	var b bool = x == y
	var f flag = x < y
	c := x != y
	fmt.Printf("%v %v %T\n", b, f, c)
	// Rule: integers and floating-point numbers are equal and ordered as numbers.
	fmt.Println(x <= y, int8(-1) < 0, uint8(255) > 1, 1.5 >= 1.5, math.Inf(-1) < -math.MaxFloat64)
	// Rule: a NaN is not equal to anything and not ordered; zeros are equal.
	nan := math.NaN()
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, nan >= 1, !(nan < 1), math.Copysign(0, -1) == 0)
	// Rule: complex numbers are equal by both parts.
	z := complex(1, nan)
	fmt.Println(1+2i == complex(1, 2), 1+2i == 1+3i, z == z)
	// Rule: strings are ordered by bytes.
	fmt.Println("a" < "b", "a" < "aa", "Z" < "a", "" < "\x00", "é" > "z", "abc" == "ab"+"c", "a\x00" > "a")
	// Rule: booleans are equal.
	fmt.Println(true == (x < y), f == true)
	// Rule: pointers are equal if they point to the same variable, or are nil.
	p, q := &x, &x
	var np *int
	fmt.Println(p == q, p == &y, np == nil, new(int) == new(int))
	// Rule: channels are equal if one make made them.
	ch := make(chan int)
	var ro <-chan int = ch
	fmt.Println(ch == ch, ch == make(chan int), ro == ch, ch == nil)
	// Rule: interfaces are equal by dynamic type and value.
	var i, j any = 1, 1
	var k any = int64(1)
	var e any = np
	fmt.Println(i == j, i == k, e == nil, e == any(np), i != nil)
	var m I = impl(1)
	var n I = impl2(1)
	fmt.Println(m == n, m == impl(1), n == I(impl2(1)), any(m) == any(impl(1)))
	// Rule: a value and an interface it implements.
	fmt.Println(i == 1, k == int64(1), k == 1, impl(1) == m, errors.ErrUnsupported == error(nil))
	// Rule: structs are equal by their fields that are not blank.
	s, t := T{1, 2, "x"}, T{1, 3, "x"}
	fmt.Println(s == t, s == T{1, 2, "y"}, struct{}{} == struct{}{}, struct {
		a any
		b [2]string
	}{1, [2]string{"a", "b"}} == struct {
		a any
		b [2]string
	}{1, [2]string{"a", "b"}})
	// Rule: arrays are equal by their elements.
	fmt.Println([2]int{1, 2} == [2]int{1, 2}, [2]float64{nan, 1} == [2]float64{nan, 1}, [0]int{} == [0]int{}, [2]any{1, "a"} == [2]any{1, "b"})
	// Rule: slices, maps and functions are compared to nil.
	var sl []int
	var mp map[int]int
	var fn func()
	fmt.Println(sl == nil, mp == nil, fn == nil, []int{} == nil, main2 != nil)
	// Rule: comparing interfaces of one dynamic type that does not compare panics.
	try("slices", func() bool { var a, b any = sl, sl; return a == b })
	try("maps", func() bool { var a any = mp; return a == a })
	try("structs", func() bool { var a any = struct{ f func() }{}; return a == a })
	try("in arrays", func() bool { a := [1]any{sl}; return a == a })
	// Rule: of different dynamic types it does not.
	try("different", func() bool { var a, b any = sl, mp; return a == b })
	// Rule: fields and elements are compared in order, and no further than the first difference.
	try("stops", func() bool { return [2]any{1, sl} == [2]any{2, sl} })
	try("does not stop", func() bool { return [2]any{1, sl} == [2]any{1, sl} })
	try("struct stops", func() bool {
		type two struct{ a, b any }
		return two{1, sl} == two{2, sl}
	})
	// Rule: type parameters compare as their arguments do.
	fmt.Println(eq(1, 1), eq("a", "b"), eq(nan, nan), eq[any](1, int64(1)), eq(s, t))
	try("type parameter", func() bool { return eq[any](sl, sl) })
	// Rule: constants compare while compiling.
	const k2 = 3 < 4
	fmt.Println(k2, 1<<100 > 1<<99, "a" < "b")
	// Rule: large values compare as a whole.
	big1, big2 := [100]string{99: "z"}, [100]string{99: "z"}
	fmt.Println(big1 == big2, func() bool { big2[50] = "x"; return big1 == big2 }())
}

func main2() {}
