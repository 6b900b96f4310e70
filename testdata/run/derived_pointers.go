// run
// Addresses that the optimiser keeps across calls in place of the pointers that a program has: beside an object, one past
// its end, in phis and in vectors of pointers. Everything that is not reachable is collected and overwritten by churn.
package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

var kept [][]int

//go:noinline
func churn() {
	runtime.GC()
	x := make([]int, 8)
	for i := range x {
		x[i] = -99999
	}
	kept = append(kept, x)
	if len(kept) > 20 {
		kept = nil
	}
}

//go:noinline
func numbers(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = i + 1
	}
	return s
}

type pair struct {
	next *pair
	a, b int
}

//go:noinline
func pairs(n int) []*pair {
	s := make([]*pair, n)
	for i := range s {
		s[i] = &pair{a: i, b: 2 * i}
	}
	return s
}

//go:noinline
func before(s []int) (t int) {
	for i := 1; i < len(s); i++ {
		t = 3*t + s[i-1]
		churn()
	}
	return
}

//go:noinline
func behind(s []int) (t int) {
	for i := -1; i < len(s)-1; i++ {
		t = 3*t + s[i+1]
		churn()
	}
	return
}

//go:noinline
func reversed(s []int) (t int) {
	for i := len(s) - 1; i >= 0; i-- {
		t = 3*t + s[i]
		churn()
	}
	return
}

//go:noinline
func fromEnd(s []int) (t int) {
	for i := 1; i <= len(s); i++ {
		t = 3*t + s[len(s)-i]
		churn()
	}
	return
}

//go:noinline
func strided(s []int, step int) (t int) {
	for i := step; i < len(s); i += step {
		t = 3*t + s[i-step]
		churn()
	}
	return
}

//go:noinline
func twoEnds(s []int) (t int) {
	for i, j := 0, len(s); i < j; i, j = i+1, j-1 {
		t = 3*t + s[i] - s[j-1]
		churn()
	}
	return
}

//go:noinline
func shrinking(s []int) (t int) {
	for len(s) > 0 {
		t = 3*t + s[0] + s[len(s)-1]
		churn()
		s = s[1:]
		churn()
	}
	return
}

//go:noinline
func shrinkingAtEnd(s []int) (t int) {
	for ; len(s) > 0; s = s[:len(s)-1] {
		churn()
		t = 3*t + s[len(s)-1]
	}
	return
}

//go:noinline
func words(s string) (t int) {
	for s != "" {
		i := 0
		for i < len(s) && s[i] != ' ' {
			i++
		}
		word := s[:i]
		s = s[i:]
		churn()
		if s != "" {
			s = s[1:]
		}
		churn()
		for _, c := range word {
			t = 3*t + int(c)
		}
	}
	return
}

// The base differs by the way taken; the address before it is chosen.
//
//go:noinline
func either(s, u []int, first bool) (t int) {
	v := s
	if first {
		v = u
	}
	for i := 3; i < len(v)+3; i++ {
		t = 3*t + v[i-3]
		churn()
		if i == 6 {
			v = s
		}
	}
	return
}

//go:noinline
func rows(n int) [][]int {
	r := make([][]int, n)
	for i := range r {
		r[i] = numbers(n)
	}
	return r
}

// A column: the row's address moves, its elements' with it.
//
//go:noinline
func column(r [][]int, k int) (t int) {
	for i := 1; i <= len(r); i++ {
		row := r[i-1]
		churn()
		t = 3*t + row[k-1]
		churn()
	}
	return
}

//go:noinline
func pointers(s []*pair) (t int) {
	for i := 2; i < len(s)+2; i++ {
		p, q := s[i-2], s[len(s)+1-i]
		churn()
		t = 3*t + p.a + q.b
		p.next, q.next = q, p
		churn()
		t += p.next.a - q.next.b
	}
	return
}

type table struct {
	head [3]int
	rows [8]pair
	tail [2]int
}

//go:noinline
func newTable() *table {
	t := new(table)
	for i := range t.rows {
		t.rows[i].a = i + 1
	}
	t.head[1], t.tail[1] = 5, 7
	return t
}

//go:noinline
func inside(t *table, from int) (sum int) {
	for i := from; i < from+8; i++ {
		p := &t.rows[i-from]
		churn()
		sum = 3*sum + p.a
		churn()
	}
	return
}

//go:noinline
func throughNumbers(p *[8]int, n int) (t int) {
	for i := 0; i < n; i++ {
		q := (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(p)) + uintptr(i)*8))
		t = 3*t + *q
		churn()
	}
	return
}

//go:noinline
func rounded(p *[8]int, n int) (t int) {
	for i := 0; i < n; i++ {
		q := (*int)(unsafe.Pointer((uintptr(unsafe.Pointer(p)) + uintptr(i)*8 + 7) &^ 7))
		t = 3*t + *q
		churn()
	}
	return
}

//go:noinline
func added(p *int, n int) (t int) {
	for i := 1; i <= n; i++ {
		t = 3*t + *(*int)(unsafe.Add(unsafe.Pointer(p), (i-1)*8))
		churn()
	}
	return
}

// Nothing is left of the slice but what lies behind it.
//
//go:noinline
func rest(s []int, n int) []int {
	u := s[n:]
	churn()
	u = append(u, 100)
	churn()
	return u
}

//go:noinline
func sumOf(s []int) (t int) {
	for _, x := range s {
		t = 3*t + x
	}
	return
}

//go:noinline
func window(s []int) (t int) {
	for i := 2; i < len(s); i++ {
		w := s[i-2 : i+1]
		churn()
		t = 3*t + sumOf(w)
	}
	return
}

//go:noinline
func copied(s []int) (t int) {
	u := make([]int, len(s))
	for i := 1; i <= len(s); i++ {
		copy(u[i-1:], s[len(s)-i:])
		churn()
	}
	return sumOf(u)
}

// A variable of the frame, of which slices are made.
//
//go:noinline
func ofVariable(n int) (t int) {
	array := [8]int{1, 2, 3, 4, 5, 6, 7, 8}
	e := array[1:7]
	for len(e) > n {
		e = e[1 : len(e)-1]
		churn()
		t = 3*t + e[0]
	}
	churn()
	return 3*t + e[0]
}

func main() {
	fmt.Println("before, behind:", before(numbers(8)), behind(numbers(8)))
	fmt.Println("reversed, from the end:", reversed(numbers(8)), fromEnd(numbers(8)))
	fmt.Println("strided, from both ends:", strided(numbers(9), 2), twoEnds(numbers(7)))
	fmt.Println("shrinking:", shrinking(numbers(6)), shrinkingAtEnd(numbers(6)))
	fmt.Println("words:", words(fmt.Sprint("one two ", 3, " four")))
	fmt.Println("either:", either(numbers(6), numbers(9), true), either(numbers(6), numbers(9), false))
	fmt.Println("column:", column(rows(5), 3))
	fmt.Println("pointers:", pointers(pairs(7)))
	fmt.Println("inside:", inside(newTable(), 5))
	fmt.Println("through numbers:", throughNumbers((*[8]int)(numbers(8)), 8), rounded((*[8]int)(numbers(8)), 8))
	fmt.Println("added:", added(&numbers(8)[0], 8))
	for n := 0; n <= 4; n++ {
		fmt.Println("rest:", rest(numbers(4), n))
	}
	fmt.Println("window, copied:", window(numbers(8)), copied(numbers(8)))
	fmt.Println("of a variable:", ofVariable(2), ofVariable(4))
}
