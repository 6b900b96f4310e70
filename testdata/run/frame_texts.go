// run
// Texts that small functions make and return: once these are inlined, some have a buffer in the frame of whoever calls them.
// What outlives a turn of a loop, or the frame, must not.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type buffer struct{ b []byte }

func (b *buffer) text() string     { return string(b.b) }
func (b *buffer) reset(s string)   { b.b = append(b.b[:0], s...) }
func joined(a, b string) string    { return a + b }
func three(a, b, c string) string  { return a + b + c }
func letter(r rune) string         { return string(r) }
func copied(s string) []byte       { return []byte(s) }
func first(s string, n int) string { return s[:n] }
func either(c bool, a, b string) string {
	if c {
		return a
	}
	return b
}

type pair struct {
	name string
	next *pair
}

//go:noinline
func lengths(b *buffer, n int) (sum int) {
	for i := range n {
		b.reset(strings.Repeat("x", i))
		sum += len(b.text()) + len(joined(b.text(), "y")) + len(three(b.text(), "-", b.text()))
	}
	return sum
}

// The text of the turn before is compared with that of this turn.
//
//go:noinline
func before(b *buffer, n int) (changes int) {
	last := ""
	for i := range n {
		b.reset(fmt.Sprint("text ", i/2))
		if t := b.text(); t != last {
			changes++
			last = t
		}
	}
	return changes
}

//go:noinline
func swapped(n int) string {
	a, b := "a", "b"
	for i := range n {
		a, b = joined(b, letter(rune('0'+i))), first(a, len(a))
	}
	return a + "," + b
}

//go:noinline
func list(n int) (s string) {
	var head *pair
	var all [4]string
	for i := range n {
		t := joined("n", letter(rune('0'+i)))
		head = &pair{t, head}
		all[i%4] = joined(t, "!")
	}
	for p := head; p != nil; p = p.next {
		s += p.name
	}
	return s + all[0] + all[1] + all[2] + all[3]
}

//go:noinline
func changed(s string, n int) (sum int) {
	for i := range n {
		b, c := copied(s), copied(s)
		b[0] = byte('a' + i)
		c = append(c, b...)
		sum += int(b[0])*len(b) + int(c[0]) + len(c)
	}
	return sum
}

//go:noinline
func chosen(b *buffer, n int) (s string) {
	t := "start"
	for i := range n {
		b.reset(fmt.Sprint(i))
		t = either(i%3 == 0, b.text(), t)
	}
	return t + s
}

//go:noinline
func deferred(b *buffer) (s string) {
	t := b.text()
	defer func() { s += t + joined(t, "d") }()
	u := joined(t, "u")
	b.reset("other")
	return u
}

//go:noinline
func looked(b *buffer, m map[string]int) int {
	n := m[joined(b.text(), "k")]
	if strings.HasPrefix(b.text(), "hel") {
		n++
	}
	switch joined(b.text(), "s") {
	case "hellos":
		n += 10
	}
	return n
}

//go:noinline
func nested(n int) string {
	if n == 0 {
		return letter('é')
	}
	s := nested(n - 1)
	return joined(first(s, len(s)), "")
}

func main() {
	b := new(buffer)
	fmt.Println(lengths(b, 40), before(b, 10), swapped(6), list(6), changed("hello", 4), chosen(b, 8))
	b.reset("hello")
	fmt.Println(deferred(b), nested(5))
	b.reset("hello")
	fmt.Println(looked(b, map[string]int{"hellok": 100}))
	runtime.GC()
}
