// run

// Exact and loose matching of types.
package main

import "fmt"

type list []int
type other []int
type dir <-chan int
type readerImpl struct{}

func (readerImpl) Read() int { return 1 }
func (readerImpl) More()     {}

type reader interface{ Read() int }
type bigger interface {
	Read() int
	More()
}

func same[P any](a, b P) string                              { return fmt.Sprintf("%T", *new(P)) }
func elems[P any](a []P, b P) string                         { return fmt.Sprintf("%T", a) }
func fn[A, R any](f func(A) R, a A) string                   { return fmt.Sprintf("%T", f(a)) }
func recv[P any](c <-chan P) string                          { return fmt.Sprintf("%T", c) }
func two[A comparable, B any](a A, b B, m map[A]B) string    { return fmt.Sprintf("%T", m) }
func iface[P any](x interface{ Read() P }) string            { var p P; return fmt.Sprintf("%T", p) }
func constrained[P interface{ Read() R }, R any](p P) string { var r R; return fmt.Sprintf("%T", r) }
func ptrs[P any](a *P, b **P) string                         { return fmt.Sprintf("%T", b) }
func generic[S ~[]E, E any](s S, f func(S, E) bool) string   { return fmt.Sprintf("%T %T", s, *new(E)) }

type pair[A, B any] struct {
	a A
	b B
}

func swap[A, B any](p pair[A, pair[B, A]]) string { return fmt.Sprintf("%T", pair[B, A]{}) }

func main() {
	// Rule: identical types match.
	fmt.Println(same(list{}, list{}), elems([]list{}, list{}))
	// Rule: a defined type and a literal with its underlying type match loosely, and the defined one is taken.
	fmt.Println(same([]int{}, list{}), same(list{}, []int{}), same(func() {}, handler(nil)))
	// Rule: in the elements of what is assigned, types match exactly.
	fmt.Println(elems([][]int{}, []int{}), ptrs(new(list), new(*list)))
	// Rule: channels match loosely in their direction.
	fmt.Println(recv(make(chan string)), recv(dir(nil)), same[<-chan int](make(chan int), make(<-chan int)))
	// Rule: functions match by parts.
	fmt.Println(fn(func(l list) other { return other(l) }, list{}), fn(func(l list) int { return len(l) }, []int{}))
	// Rule: a parameter that is known stands for its argument in the rest.
	fmt.Println(two(1, "a", map[int]string{}), two("k", list{}, nil))
	// Rule: a type matches an interface whose methods it has, and an interface one with more methods.
	fmt.Println(iface(readerImpl{}), iface(reader(readerImpl{})), iface(bigger(readerImpl{})))
	// Rule: methods of a constraint match those of the argument.
	fmt.Println(constrained(readerImpl{}), constrained(reader(readerImpl{})))
	// Rule: instances match argument by argument, at any depth.
	fmt.Println(swap(pair[int, pair[string, int]]{}))
	// Rule: parameters of two functions are joined and solved together.
	fmt.Println(generic(list{1}, func(l list, x int) bool { return l[0] == x }), generic(list{}, contains))
}

type handler func()

func contains[T ~[]F, F comparable](s T, x F) bool {
	for _, y := range s {
		if x == y {
			return true
		}
	}
	return false
}
