// run

// Lists of type parameters.
package main

import "fmt"

type C interface{ ~int }
type Constraint[T any] interface{ ~[]T }

// Rule: several names may share a constraint; a last comma is allowed.
func several[A, B any, C comparable](a A, b B, c C) string { return fmt.Sprintf("%T %T %T", a, b, c) }

// Rule: a constraint may be written in the list.
func inline[S interface{ ~[]byte | string }](s S) int { return len(s) }

// Rule: a constraint may speak of other parameters, before or after it.
func related[S ~[]E, E any](s S) E            { return s[0] }
func backwards[E any, S ~[]E](s S) E          { return s[1] }
func pointer[T any, P interface{ *T }](p P) T { return *p }

// Rule: a constraint may be an instance that speaks of the parameters.
func instance[P Constraint[int]](p P) int { return p[0] }

// Rule: a blank parameter counts, and is given explicitly.
func blank[_ any, B any](b B) B { return b }

// Rule: a list that reads as an array's length is written with a comma or an interface.
type T1[P interface{ *int }] struct{ p P }
type T2[P *int,] struct{ p P }
type T3[P interface{ *int | *string }] struct{}

// Rule: what reads as an array's length is an array type.
const N, M = 2, 3

type A1 [N * M]int
type A2 [N]int

// Rule: a constraint may speak of its own parameter.
type comparer[T any] interface{ compare(T) int }

type num int

func (a num) compare(b num) int { return int(a - b) }

func largest[T comparer[T]](a, b T) T {
	if a.compare(b) > 0 {
		return a
	}
	return b
}

// Rule: a generic type's parameter may be hidden by a field or a local name.
type hidden[T any] struct{ T T }

func local[T any](x T) string {
	{
		type T string
		return fmt.Sprintf("%T", T("x"))
	}
}

func main() {
	fmt.Println(several(1, "b", 'c'))
	fmt.Println(inline("abc"), inline([]byte{1}))
	fmt.Println(related([]string{"x"}), backwards([]int{1, 2}), pointer(new(int)))
	fmt.Println(instance([]int{5}), blank[string](6))
	i := 1
	fmt.Println(*T1[*int]{&i}.p, *T2[*int]{&i}.p, T3[*string]{})
	fmt.Println(len(A1{}), len(A2{}))
	fmt.Println(largest(num(3), num(8)), hidden[int]{7}.T, local(1))
}
