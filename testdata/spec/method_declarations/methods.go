// run

// Methods.
package main

import (
	"fmt"
	"math"
)

type Point struct{ x, y float64 }

func (p *Point) Length() float64       { return math.Sqrt(p.x*p.x + p.y*p.y) }
func (p *Point) Scale(factor float64)  { p.x *= factor; p.y *= factor }
func (p Point) Moved(dx float64) Point { p.x += dx; return p }
func (Point) Kind() string             { return "point" }
func (_ Point) Blank() string          { return "blank" }
func (p Point) Parens() float64        { return p.x }
func (p *(Point)) Parens2() float64    { return p.y }

type Pair[A, B any] struct {
	a A
	b B
}

func (p Pair[A, B]) Swap() Pair[B, A]   { return Pair[B, A]{p.b, p.a} }
func (p Pair[First, _]) First() First   { return p.a }
func (p *Pair[_, Second]) Set(s Second) { p.b = s }
func (Pair[_, _]) Kind() string         { return "pair" }

type fn func(int) int

func (f fn) twice(x int) int { return f(f(x)) }

type ints []int

func (s *ints) push(x int) { *s = append(*s, x) }
func (s ints) len() int    { return len(s) }

type bits uint8

func (b *bits) set(n uint) *bits { *b |= 1 << n; return b }

type ch chan int

func (c ch) put(x int) { c <- x }

type m map[string]int

func (x m) inc(k string) { x[k]++ }

type alias = Point

func (a alias) ByAlias() float64 { return a.x + a.y }

func (p *Point) nilSafe() string {
	if p == nil {
		return "nil"
	}
	return "not nil"
}

type recursive struct{ r *recursive }

func (r recursive) recursive() *recursive { return r.r }

func main() {
	// Rule: a method with a pointer receiver changes the variable, one with a value receiver a copy.
	p := Point{3, 4}
	p.Scale(2)
	q := p.Moved(1)
	fmt.Println(p, q, p.Length())
	// Rule: a receiver's name may be missing or blank; its type may stand in parentheses.
	fmt.Println(p.Kind(), p.Blank(), p.Parens(), p.Parens2())
	// Rule: a generic type's methods name its parameters as they like.
	pair := Pair[int, string]{1, "x"}
	pair.Set("y")
	fmt.Println(pair.Swap(), pair.First(), pair.Kind(), pair.Swap().First())
	// Rule: types of all kinds may have methods.
	fmt.Println(fn(func(x int) int { return x * 3 }).twice(2))
	var s ints
	s.push(1)
	s.push(2)
	fmt.Println(s, s.len())
	var b bits
	b.set(0).set(3)
	fmt.Println(b)
	c := make(ch, 1)
	c.put(4)
	fmt.Println(<-c)
	x := m{}
	x.inc("a")
	fmt.Println(x)
	// Rule: a method may be declared by an alias of the type.
	fmt.Println(p.ByAlias())
	// Rule: a method may be called on a nil pointer.
	fmt.Println((*Point)(nil).nilSafe(), p.nilSafe())
	// Rule: a method may be called like its type.
	fmt.Println(recursive{&recursive{}}.recursive().recursive() == nil)
	// Rule: a method may be declared before or after its type, and used before.
	fmt.Println(later(5).get())
	// Rule: a value receiver called by a nil pointer panics.
	defer func() { fmt.Println(recover()) }()
	(*Point)(nil).Moved(1)
}

func (l later) get() int { return int(l) }

type later int
