// run

// Composite literals.
package main

import "fmt"

type Point3D struct{ x, y, z float64 }
type Line struct{ p, q Point3D }
type PPoint *Point3D
type empty struct{}
type generic[T any] struct {
	v    T
	list []T
}
type named []int
type matrix [2][2]int
type embedded struct {
	Point3D
	*Line
	n int
}

func make2[T ~[]int](x int) int {
	return len(T{0: x, 1: x + 1})
}

func side(log *[]string, s string, v int) int { *log = append(*log, s); return v }

func main() {
	// Rule: a struct without keys lists all its fields in order; with keys, any of them in any order.
	line := Line{Point3D{}, Point3D{y: -4, z: 12.3}}
	fmt.Println(line, Point3D{1, 2, 3}, Point3D{z: 1, x: 2}, empty{})
	// Rule: a literal without elements is the zero value; of a slice or a map it is empty and not nil.
	fmt.Println(Line{}, [2]int{}, []int{} == nil, len(map[string]int{}), map[string]int{} == nil)
	// Rule: elements without a key have the previous index plus one, keys may go back and forth.
	filter := [10]float32{-1, 4: -0.1, -0.1, 9: -1}
	back := []int{5: 1, 2, 0: 3, 4, 9: 5}
	fmt.Println(filter, back, len(back), cap(back))
	// Rule: keys are constants, of any kind that is an integer.
	vowels := [128]bool{'a': true, 'e': true}
	const k = 2
	keyed := []string{k: "two", k + 1: "three", 0.0: "zero"}
	fmt.Println(vowels['a'], vowels['b'], keyed, len(keyed))
	// Rule: [...] counts to the largest index.
	days := [...]string{"Sat", "Sun"}
	fmt.Println(len(days), len([...]int{99: 1}), len([...]int{}), len([...]int{5: 1, 0: 2}))
	// Rule: types of elements and keys may be left out where they are those of the outer type.
	fmt.Println([...]Point3D{{1.5, -3.5, 0}, {}}, [][]int{{1}, {2, 3}, {}}, map[string]Point3D{"o": {x: 1}}, map[Point3D]string{{1, 2, 3}: "p"})
	fmt.Println([][]Point3D{{{0, 1, 2}}, nil}, [2]map[string][]int{{"a": {1}}, {}}, matrix{{1, 2}, {3, 4}})
	// Rule: so may &T where the element's type is *T.
	ptrs := [2]*Point3D{{1, 2, 3}, {}}
	pp := []PPoint{{4, 5, 6}}
	m := map[string]*named{"x": {1, 2}}
	pk := map[*Point3D]int{{7, 8, 9}: 1}
	for p := range pk {
		fmt.Println(*ptrs[0], *ptrs[1], pp[0].x, *m["x"], *p)
	}
	// Rule: a literal's address is a new variable each time.
	var all []*Point3D
	for i := range 2 {
		all = append(all, &Point3D{x: float64(i)})
	}
	fmt.Println(all[0].x, all[1].x, all[0] != all[1])
	fmt.Println(*&[]int{1, 2}, (*&[2]int{3, 4})[1], len(*&map[int]int{1: 1}))
	// Rule: a literal is made anew at each evaluation.
	f := func() []int { return []int{1, 2, 3} }
	a := f()
	a[0] = 100
	fmt.Println(a, f())
	// Rule: a defined or a generic type may be a literal's type.
	fmt.Println(named{1, 2}, generic[int]{v: 1, list: []int{2}}, generic[string]{"a", nil}, make2[[]int](5), make2[named](6))
	// Rule: embedded fields are named by their type.
	e := embedded{Point3D: Point3D{1, 2, 3}, n: 4}
	fmt.Println(e.x, e.Line == nil, embedded{Point3D{}, &Line{}, 1}.Line.p)
	// Rule: elements are evaluated in the order in which they stand, not that of indices or fields.
	var log []string
	_ = [3]int{2: side(&log, "c", 1), 0: side(&log, "a", 1), 1: side(&log, "b", 1)}
	_ = struct{ a, b int }{b: side(&log, "fb", 1), a: side(&log, "fa", 1)}
	fmt.Println(log)
	// Rule: a map's literal may have keys that are not constant; the last of equal ones stays.
	x, y := "a", "a"
	fmt.Println(len(map[string]int{x: 1, y: 2}), map[string]int{x: 1, y: 2}["a"] > 0)
	// Rule: in a statement's head a literal stands in parentheses.
	if (Point3D{1, 2, 3}) == (Point3D{1, 2, 3}) {
		fmt.Println("equal")
	}
	for _, v := range []int{1, 2} {
		fmt.Print(v, " ")
	}
	for _, v := range []int{3} {
		fmt.Println(v)
	}
	switch (Point3D{1, 0, 0}) {
	case Point3D{x: 1}:
		fmt.Println("case")
	}
	// Rule: element types are interfaces too, which take values of their own types.
	fmt.Println([]any{1, "a", nil, []int{2}}, map[any]any{1: "x"})
	// Rule: a field's value may be a function or a channel.
	s := struct {
		f func(int) int
		c chan int
	}{func(x int) int { return x * 2 }, make(chan int, 1)}
	s.c <- s.f(4)
	fmt.Println(<-s.c)
	// Rule: arrays in arrays of pointers and slices compose.
	deep := []map[string][]*[2]Point3D{{"k": {{{1, 2, 3}, {4, 5, 6}}}}}
	fmt.Println(deep[0]["k"][0][1].y)
}
