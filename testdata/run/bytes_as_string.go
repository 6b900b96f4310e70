// run
// string(b) that is compared, looked up in a map, or switched on is not copied, and is still what b held at that moment.
package main

import (
	"fmt"
	"runtime"
)

type text string
type raw []byte

var b = []byte("hello")

//go:noinline
func change(to byte) string {
	b[0] = to
	return "hello"
}

//go:noinline
func bytes(to byte) []byte {
	b[0] = to
	return b
}

//go:noinline
func at(i int) []byte { return [][]byte{nil, {}, []byte("a"), []byte("ab")}[i] }

func kind(x []byte) int {
	switch string(x) {
	case "", "zero":
		return 0
	case "a":
		x[0] = 'b'
		return 1
	case "b":
		return 2
	}
	return 3
}

func kindOf(x raw, other string) int {
	switch text(x) {
	case text(other):
		return 1
	case "hello":
		return 2
	}
	return 3
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

var hits int

func main() {
	fmt.Println(string(b) == change('j'), string(b), change('h') == string(b), string(b) != change('j'), string(b))
	b[0] = 'h'
	fmt.Println(string(b) == string(bytes('k')), string(bytes('h')) == string(b), string(b) < "hf", "hf" >= string(b))
	var any any = "hello"
	fmt.Println(any == string(b), string(b) == any, text(b) == "hello", text(raw(b)) <= text(b))
	yes := string(b) == "hello"
	b[0] = 'y'
	p, q := func() (bool, string) { return string(b) == "yello", change('h') }()
	fmt.Println(yes, p, q, string(b) == "hello")
	m := map[string]int{"": 1, "a": 2, "hello": 3}
	n := map[text]int{"hello": 4}
	x, ok := m[string(b)]
	y, no := m[string(bytes('j'))]
	b[0] = 'h'
	fmt.Println(x, ok, y, no, n[text(b)], m[string(at(0))], m[string(at(1))], m[string(at(2))], m[string(at(3))])
	m[string(b)]++
	m[string(at(2))] = m[string(b)] + 10
	b[0] = 'j'
	fmt.Println(m)
	for i := range 4 {
		fmt.Print(kind(at(i)), " ")
	}
	c := []byte("a")
	fmt.Println(kind(c), kind(c), kindOf(raw("hello"), "x"), kindOf(raw("x"), "x"), kindOf(raw("y"), "x"))
	key := []byte("a key that is longer than what a small buffer would hold, surely")
	m[string(key)] = 1
	fmt.Println(allocations(func() {
		if string(key) == "a" || string(key) == string(b) {
			hits++
		}
		hits += m[string(key)]
		switch string(key) {
		case "a", "b":
			hits++
		}
	}), hits)
}
