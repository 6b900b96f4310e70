// run
// Values in interfaces: numbers below 256 need no memory, whatever their type; others keep the value that they had.
package main

import (
	"fmt"
	"math"
	"runtime"
)

type pair struct {
	name string
	n    int
}

var sink [8]any

//go:noinline
func word(n int) { sink[0] = n }

//go:noinline
func half(n uint32) { sink[1] = n }

//go:noinline
func quarter(n int16) { sink[2] = n }

//go:noinline
func octet(n uint8) { sink[3] = n }

//go:noinline
func float(f float64) { sink[4] = f }

//go:noinline
func single(f float32) { sink[5] = f }

//go:noinline
func show(prefix string, values ...any) { fmt.Println(append([]any{prefix}, values...)...) }

// Constants that only inlining shows, some of them partly.
func pairOf(name string, n int) any { return pair{name, n} }

func constants(n int) []any {
	name, zero := "constant", 0.0
	if n < 0 {
		name = "never"
	}
	return []any{name, zero, pairOf("a", 1), pairOf("", 0), pairOf(name, n), pairOf("b", n), complex(1, zero), [2]int{1, 2}}
}

// Boxes of two types that are filled alike.
type plain struct{ value fmt.Stringer }
type other struct{ value fmt.Stringer }
type text string

func (p plain) String() string { return "plain " + p.value.String() }
func (o other) String() string { return "other " + o.value.String() }
func (t text) String() string  { return string(t) }

//go:noinline
func wrap(t text, is bool) fmt.Stringer {
	if is {
		return plain{t}
	}
	return other{t}
}

func allocations(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 100 {
		f()
	}
	runtime.ReadMemStats(&after)
	return (after.Mallocs - before.Mallocs) / 100
}

func main() {
	for _, n := range []int{0, 1, 127, 128, 255, 256, 257, -1, math.MinInt64, math.MaxInt64} {
		word(n)
		half(uint32(n))
		quarter(int16(n))
		octet(uint8(n))
		float(float64(n))
		single(float32(n))
		fmt.Println(sink[:6]...)
		fmt.Println(sink[0] == any(n), sink[1] == any(uint32(n)), sink[2] == any(int16(n)), sink[3] == any(uint8(n)))
	}
	float(math.Copysign(0, -1))
	fmt.Println(sink[4], math.Signbit(sink[4].(float64)))
	float(math.Float64frombits(7))
	fmt.Println(sink[4], sink[4] == any(math.Float64frombits(7)))

	// What was put in is not what the variable is later.
	kept := make([]any, 0, 600)
	for i := range 600 {
		kept = append(kept, i)
	}
	for i, v := range kept {
		if v != any(i) {
			fmt.Println("box", i, "holds", v)
		}
	}
	for _, v := range constants(300) {
		fmt.Printf("%T %v\n", v, v)
	}
	show("a", 300, "b", 1.5, 'c', nil, true)

	fmt.Println(wrap("a", true), wrap("b", false))

	fmt.Println("small:", allocations(func() {
		word(255)
		half(255)
		quarter(255)
		octet(255)
		float(0)
		single(0)
	}))
	fmt.Println("large:", allocations(func() {
		word(256)
		half(256)
		quarter(256)
		octet(255)
		float(1)
		single(1)
	}))
}
