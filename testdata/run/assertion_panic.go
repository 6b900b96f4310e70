// run status=2

// An assertion to an interface whose method is missing ends the program.
package main

import "fmt"

type walker interface{ walk() string }
type swimmer interface {
	walker
	swim(meters int) string
}
type dog struct{ name string }

func (d dog) walk() string { return d.name + " walks" }

func cross(w walker) string {
	if s, ok := w.(swimmer); ok {
		return s.swim(10)
	}
	fmt.Println(w.walk(), "to the water")
	// STDERR panic: interface conversion: main.dog is not main.swimmer: missing method swim
	// STDERR main.cross(
	return w.(swimmer).swim(10)
}

func main() {
	fmt.Println(cross(dog{"rex"}))
}
