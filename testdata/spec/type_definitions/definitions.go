// run

// New types.
package main

import (
	"fmt"
	"sync"
)

type Mutex struct{ locked bool }

func (m *Mutex) Lock()   { m.locked = true }
func (m *Mutex) Unlock() { m.locked = false }

type NewMutex Mutex
type PtrMutex *Mutex
type PrintableMutex struct{ Mutex }

type Block interface{ Size() int }
type MyBlock Block

type impl int

func (i impl) Size() int { return int(i) }

type TimeZone int

const (
	EST TimeZone = -(5 + iota)
	CST
	MST
)

func (tz TimeZone) String() string { return fmt.Sprintf("GMT%+dh", int(tz)) }

type List[T any] struct {
	next  *List[T]
	value T
}

func (l *List[T]) Len() (n int) {
	for ; l != nil; l = l.next {
		n++
	}
	return
}

func (l *List[E]) Push(v E) *List[E] { return &List[E]{l, v} }

type Matrix[T ~int | ~float64] [2][2]T

func (m Matrix[T]) Trace() T { return m[0][0] + m[1][1] }

type fromGeneric List[string]

func generic[P any](x P) any {
	// Rule: a local type may be made of a type that has the type parameter in it; each instance has its own.
	type local struct{ v P }
	return local{x}
}

type guarded struct {
	sync.Mutex
	n int
}

type funcs map[string]func(int) int

func (f funcs) call(name string, x int) int { return f[name](x) }

func main() {
	locker := func(x any) bool { _, ok := x.(interface{ Lock() }); return ok }
	// Rule: a new type has none of the methods of the type it is made of.
	fmt.Println(locker(&Mutex{}), locker(&NewMutex{}), locker(PtrMutex(&Mutex{})))
	// Rule: methods of embedded fields remain.
	fmt.Println(locker(&PrintableMutex{}), locker(&guarded{}))
	// Rule: an interface's methods remain.
	var b MyBlock = impl(3)
	fmt.Println(b.Size())
	// Rule: a new type has the operations of its underlying type.
	fmt.Println(EST, CST, MST-1, EST < CST)
	// Rule: a new type is converted explicitly.
	m := NewMutex(Mutex{true})
	fmt.Println(m.locked, TimeZone(3))
	// Rule: methods of a generic type are there for all its instances, whatever they call the type parameter.
	var l *List[string]
	fmt.Println(l.Push("a").Push("b").Len(), (*List[int])(nil).Push(1).value)
	fmt.Println(Matrix[float64]{{1, 2}, {3, 4.5}}.Trace())
	// Rule: a type may be made of an instance.
	fmt.Println(fromGeneric{value: "v"}.value)
	fmt.Println(generic(1) == generic(1), generic(1) == generic("x"))
	fmt.Println(funcs{"double": func(x int) int { return 2 * x }}.call("double", 4))
}
