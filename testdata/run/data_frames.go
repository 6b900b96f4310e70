// run
package main

// Functions whose variables on the data stack are needed on some ways only: frames that are taken late, several of one
// function, pointers that leave the block they are made in, loops, panics, and calls across the ends of chunks.

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
)

type scan struct {
	depth int
	err   error
}

func (s *scan) fail(what, where string) int {
	s.err = errors.New("unexpected " + what + " in " + where + ", at depth " + fmt.Sprint(s.depth))
	return -1
}

//go:noinline
func (s *scan) step(c byte, name string) int {
	if c == '[' {
		s.depth++
		return s.depth
	}
	if c == ']' {
		if s.depth == 0 {
			return s.fail("end of "+name+" list", name)
		}
		s.depth--
		return s.depth
	}
	if c == '?' {
		return s.fail("question", name)
	}
	runtime.GC() // the frame is not there yet
	if c == '!' {
		return s.fail("mark", "a "+name)
	}
	return s.depth
}

type node struct {
	next *node
	name string
}

//go:noinline
func length(n *node) (count int) {
	for ; n != nil; n = n.next {
		count += len(n.name)
	}
	return
}

//go:noinline
func fresh(name string) *node { return &node{name: strings.Repeat(name, 3)} }

// A pointer to the one or the other variable is used behind the place where both were named last.
//
//go:noinline
func either(which int, given *node) int {
	p := given
	if which == 1 {
		var a node
		a.next = fresh("a")
		p = &a
	} else if which == 2 {
		b := node{next: fresh("bb"), name: "b"}
		garbage()
		p = &b
	}
	garbage()
	return length(p)
}

// In a loop: what the variable holds is kept from round to round, though its first use is in the loop.
//
//go:noinline
func rounds(n int) int {
	var last node
	total := 0
	for i := 0; i < n; i++ {
		if i%3 == 1 {
			garbage()
			total += length(&last)
			last.next = fresh(fmt.Sprint(i))
		}
		garbage()
	}
	return total
}

var kept [][]byte

//go:noinline
func garbage() {
	kept = kept[:0]
	for i := 0; i < 20; i++ {
		kept = append(kept, make([]byte, 48))
	}
}

type big struct {
	words [6]*node
	pad   [4]int
}

//go:noinline
func (b *big) fill(i int) *big {
	b.words[i%6] = fresh(fmt.Sprint("w", i))
	return b
}

// Goes down over many chunks and up, again and again from the same depth.
func descend(depth int) int {
	if depth == 0 {
		return 0
	}
	var b big
	b.fill(depth)
	n := descend(depth - 1)
	return n + len(b.words[depth%6].name)
}

// Calls that cross the end of a chunk, from each depth.
func crossing(depth int) int {
	var b big
	total := len(b.fill(depth).words[depth%6].name)
	for i := 0; i < 3; i++ {
		total += descend(1 + i*depth%7)
	}
	if depth > 0 {
		total += crossing(depth - 1)
	}
	return total
}

// A panic passes frames that are taken on the failing way only.
//
//go:noinline
func risky(i int) (text string) {
	defer func() {
		if r := recover(); r != nil {
			text = "recovered: " + fmt.Sprint(r) + ", " + fmt.Sprint(i)
		}
	}()
	return "fine: " + inner(i)
}

//go:noinline
func inner(i int) string {
	if i%2 == 0 {
		return "even"
	}
	var b big
	b.fill(i)
	if i%3 == 0 {
		runtime.GC()
		panic("no " + b.words[i%6].name + " of " + fmt.Sprint(i))
	}
	return b.words[i%6].name
}

type triple struct {
	a, b, c string
	n       *node
}

//go:noinline
func makeTriple(a string, n *node) (t triple, words [4]string) {
	t = triple{a, a + "!" + a, a + "?" + a + "?", n}
	words = [4]string{t.a, t.b, t.c, a}
	return
}

// Variables that are needed one after the other: operands of concatenations, results in memory, of all sizes.
//
//go:noinline
func sequence(a, b string) string {
	n := &node{name: a}
	t, words := makeTriple(a, n)
	first := t.a + t.b + t.c + words[3]
	garbage()
	u, more := makeTriple(b, t.n)
	second := u.b + "+" + more[2] + "+" + first
	if len(second)%2 == 0 {
		w, last := makeTriple(second, u.n)
		garbage()
		return w.a + "=" + last[1] + "=" + w.n.name
	}
	x, _ := makeTriple(first, u.n)
	garbage()
	return x.b + "#" + second + "#" + x.n.name + fmt.Sprint(a, b, len(first)) + fmt.Sprintf("%s%d%s", a, len(b), x.a)
}

func main() {
	for i := 0; i < 4; i++ {
		fmt.Println(sequence(strings.Repeat("ab", i), strings.Repeat("x", 5-i)))
	}
	s := &scan{}
	for _, c := range []byte("[[]x?]]!]") {
		n := s.step(c, "test")
		fmt.Println(string(c), n, s.err)
		s.err = nil
	}
	for i := 0; i < 3; i++ {
		fmt.Println(either(i, fresh("given")))
	}
	fmt.Println(rounds(20))
	for i := 0; i < 4; i++ {
		fmt.Println(descend(50), crossing(12))
	}
	for i := 0; i < 8; i++ {
		fmt.Println(risky(i))
	}
	results := make(chan int)
	for i := 0; i < 8; i++ {
		go func() { results <- crossing(i) + descend(i*9) }()
	}
	sum := 0
	for i := 0; i < 8; i++ {
		sum += <-results
	}
	fmt.Println(sum)
}
