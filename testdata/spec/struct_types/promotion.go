// run

// Promotion through several levels, kinds of types and packages.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type base struct{ n int }

func (b base) get() int    { return b.n }
func (b *base) set(n int)  { b.n = n }
func (b base) who() string { return "base" }
func (b base) self() base  { return b }

type mid struct {
	base
	extra string
}

func (m mid) who() string { return "mid " + m.base.who() }

type ptr struct{ *mid }

type top struct {
	ptr
	n string
}

type getter interface{ get() int }
type setter interface {
	getter
	set(int)
}

type iface struct {
	setter
	tag string
}

type generic[T any] struct {
	val T
	log []string
}

func (g *generic[T]) put(v T) { g.val = v; g.log = append(g.log, fmt.Sprint(v)) }
func (g generic[T]) value() T { return g.val }

type holder[T any] struct {
	generic[T]
	*strings.Builder
}

type intHolder struct{ holder[int] }

type reverse struct{ sort.Interface }

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

type fnType func(int) int

func (f fnType) twice(x int) int { return f(f(x)) }

type hasFn struct {
	fnType
	sliceType
}

type sliceType []int

func (s sliceType) total() (t int) {
	for _, x := range s {
		t += x
	}
	return
}
func (s *sliceType) add(x int) { *s = append(*s, x) }

type two struct {
	a1
	a2
}
type a1 struct{ x, only1 int }
type a2 struct{ x, only2 int }

type anon struct {
	struct1
	s struct{ inner int }
}
type struct1 = struct{ y int }

func main() {
	// Rule: through a struct, a pointer and another struct.
	t := top{ptr{&mid{base{1}, "e"}}, "own n"}
	t.set(5)
	fmt.Println(t.get(), t.n, t.ptr.mid.n, t.extra, t.who(), t.base.who(), t.self().get())
	// Rule: as interface values, methods are found the same way; pointers and values.
	var s setter = t
	s.set(6)
	var g getter = &t
	fmt.Println(t.get(), g.get(), s.(getter).get())
	// Rule: an embedded interface's methods are its value's.
	i := iface{t, "tag"}
	i.set(7)
	j := iface{&base{100}, "other"}
	j.set(101)
	fmt.Println(i.get(), t.get(), j.get())
	i.setter = &base{9}
	fmt.Println(getter(i).get())
	// Rule: an embedded generic type's methods belong to its instance.
	h := intHolder{holder[int]{Builder: &strings.Builder{}}}
	h.put(3)
	h.put(4)
	h.WriteString("built")
	var v interface {
		value() int
		String() string
	} = h
	fmt.Println(v.value(), v.String(), h.log, h.Len())
	// Rule: an overridden method calls the embedded one.
	words := sort.StringSlice{"b", "c", "a"}
	sort.Sort(reverse{words})
	fmt.Println(words)
	// Rule: embedded functions and slices.
	f := hasFn{func(x int) int { return x * 3 }, sliceType{1, 2}}
	f.add(3)
	fmt.Println(f.twice(2), f.total(), f.fnType(1), f.sliceType)
	// Rule: an ambiguous field can still be reached by its path.
	w := two{a1{1, 2}, a2{3, 4}}
	fmt.Println(w.a1.x, w.a2.x, w.only1, w.only2)
	// Rule: an alias of a literal type is embedded under the alias' name.
	a := anon{struct1: struct1{5}}
	a.s.inner = 6
	fmt.Println(a.y, a.struct1.y, a.s.inner)
	// Rule: method values and expressions of promoted methods.
	mv := t.set
	mv(70)
	me := top.get
	mp := (*top).set
	mp(&t, 71)
	fmt.Println(me(t), iface.get(i), (*mid).who(t.mid), getter.get(t))
	// Rule: a nil embedded pointer or interface panics at the use of what it promotes.
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	var e top
	try(func() { e.get() })
	try(func() { e.extra = "x" })
	try(func() { iface{}.get() })
	try(func() { f := iface{}.get; fmt.Println("never", f) })
}
