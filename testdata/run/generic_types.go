// run

// Generics between types: constraints with methods, pointer constraints, recursion, instances told apart.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

type number interface {
	~int | ~int32 | ~uint8 | ~float32 | ~float64 | ~complex128
}

func sum[T number](values ...T) (total T) {
	for _, v := range values {
		total += v
	}
	return
}

// A constraint of a pointer that has methods: the value is made here, its method is the pointer's.
type parser[T any] interface {
	*T
	parse(string) error
}

func parseAll[T any, P parser[T]](words ...string) (result []T, err error) {
	for _, w := range words {
		var v T
		if e := P(&v).parse(w); e != nil {
			err = errors.Join(err, e)
			continue
		}
		result = append(result, v)
	}
	return
}

type even struct{ n int }

func (e *even) parse(s string) (err error) {
	if e.n, err = strconv.Atoi(s); err == nil && e.n%2 != 0 {
		err = fmt.Errorf("%d is odd", e.n)
	}
	return
}

type comparer[T any] interface{ compare(T) int }

func best[T comparer[T]](values []T) T {
	b := values[0]
	for _, v := range values[1:] {
		if v.compare(b) > 0 {
			b = v
		}
	}
	return b
}

type version struct{ major, minor int }

func (v version) compare(w version) int {
	if v.major != w.major {
		return v.major - w.major
	}
	return v.minor - w.minor
}

type option[T any] struct {
	value T
	ok    bool
}

func some[T any](v T) option[T] { return option[T]{v, true} }
func (o option[T]) or(v T) T {
	if o.ok {
		return o.value
	}
	return v
}
func (o option[T]) String() string {
	if !o.ok {
		return "none"
	}
	return fmt.Sprintf("some(%v)", o.value)
}

type list[T any] struct {
	head *cell[T]
	size int
}
type cell[T any] struct {
	value T
	next  *cell[T]
}

func (l *list[T]) push(v T) *list[T] {
	l.head = &cell[T]{v, l.head}
	l.size++
	return l
}

func mapList[T, U any](l *list[T], f func(T) U) *list[U] {
	out := &list[U]{}
	for c := l.head; c != nil; c = c.next {
		out.push(f(c.value))
	}
	return out
}

type cache[K comparable, V any] struct {
	*list[K]
	values map[K]V
	load   func(K) (V, error)
}

func (c *cache[K, V]) get(k K) (V, error) {
	if v, ok := c.values[k]; ok {
		return v, nil
	}
	v, err := c.load(k)
	if err != nil {
		var zero V
		return zero, fmt.Errorf("loading %v: %w", k, err)
	}
	c.push(k)
	c.values[k] = v
	return v, nil
}

func kind[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case []T:
		return "slice of itself"
	case option[int]:
		return "option of int"
	case fmt.Stringer:
		return "stringer"
	}
	return fmt.Sprintf("%T", v)
}

type matrix[T number] [][]T

func (m matrix[T]) times(o matrix[T]) matrix[T] {
	result := make(matrix[T], len(m))
	for i := range m {
		result[i] = make([]T, len(o[0]))
		for j := range o[0] {
			for k := range o {
				result[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return result
}

type small uint8

func pick[T any](condition bool, a, b func() T) T {
	if condition {
		return a()
	}
	return b()
}

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2), sum[small](200, 100), sum(1i, 2), sum[float32]())
	fmt.Println(parseAll[even]("4", "x", "7", "10"))
	fmt.Println(best([]version{{1, 2}, {1, 10}, {0, 99}}))
	fmt.Println(some(3), option[string]{}, some("x").or("y"), option[[]int]{}.or([]int{1}))
	fmt.Printf("%T %T %T\n", some(3), option[map[string][]int]{}, &list[option[version]]{})
	l := (&list[int]{}).push(1).push(2).push(3)
	texts := mapList(l, func(v int) string { return strconv.Itoa(v * v) })
	for c := texts.head; c != nil; c = c.next {
		fmt.Print(c.value, " ")
	}
	fmt.Println(texts.size)
	c := &cache[string, int]{&list[string]{}, map[string]int{}, strconv.Atoi}
	for _, k := range []string{"12", "x", "12"} {
		v, err := c.get(k)
		fmt.Println(v, err)
	}
	fmt.Println(c.size, kind(1), kind("s"), kind(some(1)), kind(some("s")), kind([]int{}), kind(int8(1)))
	fmt.Println(matrix[int]{{1, 1}, {1, 0}}.times(matrix[int]{{2, 1}, {1, 1}}), matrix[float64]{{0.5}}.times(matrix[float64]{{4}}))
	fmt.Println(any(some(1)) == any(some(1)), any(option[int]{}) == any(option[int64]{}))
	fmt.Println(pick(true, func() int { return 1 }, nil), pick(false, nil, func() string { return "b" }))
	f := sum[float64]
	g := option[int].or
	fmt.Println(f(0.25, 0.5), g(option[int]{}, 8))
}
