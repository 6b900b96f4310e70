// run

// Identical and different types, told apart by dynamic types and by inference.
package main

import "fmt"

type (
	A0 = []string
	A1 = A0
	A2 = struct{ a, b int }
	A3 = int
	A4 = func(A3, float64) *A0
	A5 = func(x int, _ float64) *[]string

	B0 A0
	B1 []string
	B2 struct{ a, b int }
	B3 struct{ a, c int }
	B4 func(int, float64) *B0
	B5 func(x int, y float64) *A1

	C0             = B0
	D0[P1, P2 any] struct {
		x P1
		y P2
	}
	E0 = D0[int, string]
)

type named int

func is[T any](x any) bool { _, ok := x.(T); return ok }

func same[X, Y any]() bool {
	var x X
	return is[Y](any(&x)) || is[*Y](any(&x))
}

func main() {
	// Rule: aliases are identical with what they denote.
	fmt.Println(same[A0, A1](), same[A1, []string](), same[A2, struct{ a, b int }](), same[A3, int]())
	fmt.Println(same[A4, func(int, float64) *[]string](), same[A4, A5](), same[B0, C0]())
	// Rule: an instantiated type is identical with the same instantiation only.
	fmt.Println(same[D0[int, string], E0](), same[D0[int, int], E0](), same[D0[A3, string], E0](), same[D0[named, string], E0]())
	// Rule: an instantiated type is not its underlying literal.
	fmt.Println(same[E0, struct {
		x int
		y string
	}]())
	// Rule: each definition makes a new type.
	fmt.Println(same[B0, B1](), same[B0, []string](), same[B2, A2](), same[B2, B3](), same[B4, B5]())
	// Rule: arrays are identical by element type and length.
	fmt.Println(same[[2]int, [2]int](), same[[2]int, [3]int](), same[[2]int, [2]int8](), same[[1 + 1]int, [2]A3]())
	// Rule: slices, pointers and maps are identical by what they are made of.
	fmt.Println(same[[]int, []int](), same[[]int, []named](), same[*int, *named](), same[map[int]string, map[A3]string](), same[map[int]int, map[int8]int]())
	// Rule: structs are identical by names, order, types, tags and embedding.
	fmt.Println(same[struct{ a int }, struct{ a int }](), same[struct{ a int }, struct{ b int }](), same[struct{ a, b int }, struct{ b, a int }]())
	fmt.Println(same[struct {
		a int `x`
	}, struct {
		a int "x"
	}](), same[struct {
		a int `x`
	}, struct{ a int }](), same[struct {
		a int ""
	}, struct{ a int }]())
	fmt.Println(same[struct{ named }, struct{ named named }](), same[struct{ named }, struct{ named }](), same[struct{ _ int }, struct{ _ int }]())
	// Rule: functions are identical by types of parameters and results and by being variadic.
	fmt.Println(same[func(a int) (b int), func(int) int](), same[func(...int), func([]int)](), same[func(int, int), func(int)](), same[func() int, func()]())
	// Rule: interfaces are identical by their type sets, whatever the order and the way of writing.
	type r interface{ R() }
	fmt.Println(same[interface {
		R()
		W()
	}, interface {
		W()
		R()
	}](), same[interface{ r }, interface{ R() }](), same[interface{}, any](), same[r, interface{ R() }](), same[interface{ R(int) }, interface{ R() }]())
	// Rule: channels are identical by element type and direction.
	fmt.Println(same[chan int, chan int](), same[chan int, <-chan int](), same[chan<- int, <-chan int](), same[chan<- int, chan<- A3]())
	// Rule: byte and uint8, rune and int32, any and interface{} are identical.
	fmt.Println(same[byte, uint8](), same[[]rune, []int32](), same[map[string]any, map[string]interface{}](), same[int, int64]())
	// Rule: types of one name in different scopes are different.
	type local int
	var first any = local(1)
	{
		type local int
		fmt.Println(is[local](first))
	}
	fmt.Println(is[local](first))
}
