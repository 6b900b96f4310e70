// run

// Names of types as reflection shows them: between brackets with the whole path of packages, and local types with their
// number among all of the package's.
package main

import (
	"container/list"
	"dotted.v2"
	"fmt"
	"reflect"
	"strings"
)

type G[T any] struct{ x T }

func (G[T]) M() {}

type P struct{ a int }

func local[A any]() any {
	type L struct{ a A }
	type LL[B any] struct {
		b B
		l L
	}
	return LL[L]{}
}

func fl() (r []any) {
	type X int
	type A = X
	f := func() any {
		type X string
		return G[X]{}
	}
	r = append(r, f(), G[X]{}, G[A]{}, X(1), f)
	type Y[T any] struct{ t T }
	r = append(r, Y[X]{}, Y[Y[X]]{}, G[map[X]*Y[int]]{}, G[func(X, ...A) error]{})
	return
}

var v = func() any { type V int; return G[V]{} }()

type E struct{ G[P] }

func main() {
	type T int
	for _, x := range append([]any{G[list.List]{}, G[P]{}, G[*P]{}, G[strings.Builder]{}, G[struct{ x int }]{}, G[struct {
		X int `t:"a"`
		P
	}]{}, G[interface{ m() }]{},
		G[interface {
			M(int) string
			fmt.Stringer
		}]{}, G[T]{}, G[[]T]{}, T(0), local[int](), local[T](), local[list.List](), local[G[T]](), v, G[any]{}, G[error]{}, G[func(a int, b ...string) (x, y int)]{}, G[chan<- T]{}, G[<-chan (chan int)]{}, G[chan (<-chan int)]{}, G[[3]byte]{}, G[rune]{}, G[G[list.List]]{}, E{}, dotted.Local[int](), dotted.Local[T](), G[dotted.Opaque]{}, dotted.Plain(), struct{ g G[T] }{}, struct{ P }{}, func(T, ...P) {}, struct{ G[list.List] }{}}, fl()...) {
		t := reflect.TypeOf(x)
		fmt.Printf("%T|%s|%s|%s\n", x, t.String(), t.Name(), t.PkgPath())
		if t.Kind() == reflect.Struct {
			for i := 0; i < t.NumField(); i++ {
				f := t.Field(i)
				fmt.Printf("    %s %s %s %q\n", f.Name, f.Type, f.PkgPath, f.Tag)
			}
		}
	}
}
