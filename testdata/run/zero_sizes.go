// run
// Values without size: arrays, structs and fields of them, as operands, receivers and results.
package main

import "fmt"

type nothing struct{}

type stringer interface{ name() string }

func (nothing) name() string      { return "nothing" }
func (n *nothing) self() *nothing { return n }

type nothings [2]nothing
type holder struct {
	first nothing
	many  nothings
	count [0]int
}

func of(s stringer) string { return s.name() }

func (v nothings) names() []string { return []string{of(v[0]), of(v[1])} }
func (h holder) all() []string     { return append(h.many.names(), of(h.first), of(h.many[len(h.many)-1])) }

func both(i int) (a, b nothing, h holder) {
	var local nothings
	a = local[i]
	b = *local[i].self()
	h.many[1] = a
	return
}

func main() {
	fmt.Println(holder{}.all())
	var v nothings
	for i, n := range v {
		v[i] = n
		a, b, h := both(i)
		fmt.Println(a == b, h == holder{}, h.all(), len(h.count[:]))
	}
	p := &v[1]
	q := p.self()
	fmt.Println(of(*q), of(v[0]), len(v[:1]))
	c := make(chan nothings, 1)
	c <- v
	fmt.Println((<-c)[1] == nothing{})
	m := map[nothing]holder{{}: {}}
	fmt.Println(len(m), m[v[0]].all())
	func() {
		defer func() { fmt.Println(recover() != nil, of(v[0])) }()
		i := 2
		fmt.Println(v[i%3].name())
	}()
}
