// run status=2

// How panic values of every kind print when nobody recovers them: a chain of panics, each in a deferred call.
package main

import (
	"errors"
	"fmt"
)

type code int
type name string
type point struct{ x, y float64 }
type described struct{ n int }
type failure struct{ why string }

func (d described) String() string { return fmt.Sprintf("described %d", d.n) }
func (f failure) Error() string    { return "failure: " + f.why }

func next(v any) { panic(v) }

func main() {
	fmt.Println("a chain of panics")
	// STDERR panic: first
	// STDERR panic: main.code(5)
	// STDERR panic: main.name("quoted")
	// STDERR panic: described 7
	// STDERR panic: failure: tests
	// STDERR panic: wrapped: root
	// STDERR panic: 1.5
	// STDERR panic: (main.point) 0x
	// STDERR panic: true
	// STDERR goroutine 1 [running]:
	defer next(true)
	defer next(point{1, 2})
	defer next(1.5)
	defer next(fmt.Errorf("wrapped: %w", errors.New("root")))
	defer next(failure{"tests"})
	defer next(described{7})
	defer next(name("quoted"))
	defer next(code(5))
	next("first")
}
