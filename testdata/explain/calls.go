// explain calls

package main

import "strings"

type shape interface{ area() int }

type square struct{ side int }

func (s *square) area() int { return s.side * s.side }

type namer interface{ name() string }

type cat struct{}

func (cat) name() string { return "cat" }

type dog struct{}

func (dog) name() string { return "dog" }

type walker interface{ walk() }

func small(x int) int { return x + 1 }

//go:noinline
func kept(x int) int { return x * 2 }

func large(x int) int {
	switch {
	case x > 1000:
		return large(x/2) + kept(x)*kept(x+1)*kept(x+2)
	}
	return x
}

//go:noinline
func all(s shape, n namer, w walker, f func(int) int) string {
	println(s.area())
	total := f(small(2)) + large(small(3))
	w.walk()
	println(total)
	return strings.Repeat(n.name(), total)
}

var shapes = []shape{&square{1}}

var namers = []namer{cat{}, dog{}}

func main() { println(all(shapes[0], namers[0], nil, kept)) }
