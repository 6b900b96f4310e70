// run

// Method sets, seen through interfaces.
package main

import "fmt"

type T struct{ n int }

func (t T) V() string  { return fmt.Sprint("V", t.n) }
func (t *T) P() string { t.n++; return fmt.Sprint("P", t.n) }

type hasV interface{ V() string }
type hasP interface{ P() string }

type embedsT struct{ T }
type embedsPT struct{ *T }
type embedsI struct{ hasV }
type deep struct{ embedsT }
type deepPointer struct{ *embedsT }

type newT T
type ptr *T
type newI hasV

type both struct {
	T
	name string
}

func (b *both) V() string { return "own " + b.name }

func has(x any) (bool, bool) {
	_, v := x.(hasV)
	_, p := x.(hasP)
	return v, p
}

func generic[X interface {
	*T
	V() string
	P() string
}](x X) string {
	return x.V() + x.P()
}

func main() {
	t := T{}
	// Rule: T has the methods of receiver T; *T has those of both.
	fmt.Println(has(t))
	fmt.Println(has(&t))
	// Rule: embedding T.
	fmt.Println(has(embedsT{}))
	fmt.Println(has(&embedsT{}))
	// Rule: embedding *T.
	fmt.Println(has(embedsPT{&t}))
	fmt.Println(has(&embedsPT{&t}))
	// Rule: embedding an interface gives its methods.
	fmt.Println(has(embedsI{t}))
	// Rule: embedding over several levels; one pointer on the way is enough.
	fmt.Println(has(deep{}))
	fmt.Println(has(&deep{}))
	fmt.Println(has(deepPointer{&embedsT{}}))
	// Rule: a defined type has none of the methods of what it is made of, unless that is an interface.
	fmt.Println(has(newT{}))
	fmt.Println(has(ptr(&t)))
	var i newI = t
	fmt.Println(i.V())
	// Rule: a method of the outer type hides the promoted one, also where it is the pointer's only.
	fmt.Println(has(both{T{}, "b"}))
	fmt.Println(has(&both{T{}, "b"}))
	fmt.Println((&both{T{}, "b"}).V())
	// Rule: literals and predeclared types have no methods.
	fmt.Println(has(1))
	fmt.Println(has([]T{}))
	fmt.Println(has(struct{ t T }{}))
	// Rule: a struct literal type with an embedded field has its methods.
	fmt.Println(has(struct{ T }{}))
	fmt.Println(has(struct{ *T }{&t}))
	fmt.Println(has(&struct{ T }{}))
	// Rule: an addressable variable lends its address to a method of *T.
	t.P()
	s := []T{{5}}
	s[0].P()
	fmt.Println(t.n, s[0].n)
	// Rule: a type parameter has the methods of its constraint.
	fmt.Println(generic(&t))
	// Rule: promoted through two embedded fields at the same depth, a method is in neither set.
	type ambiguous struct {
		embedsT
		embedsPT
	}
	fmt.Println(has(ambiguous{embedsT{}, embedsPT{&t}}))
}
