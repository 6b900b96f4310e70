// core func=main.bind

// Promotion through an embedded pointer, a bound method, a method expression, a conversion to an interface.
package main

type inner struct{ n int }
type outer struct {
	name string
	*inner
}
type getter interface{ get() int }

func (i *inner) get() int { return i.n }

func bind(o outer) (func() int, getter) {
	o.n++
	f := (*inner).get
	_ = f(o.inner)
	return o.get, o
}

func main() { f, g := bind(outer{inner: &inner{}}); println(f(), g.get()) }
