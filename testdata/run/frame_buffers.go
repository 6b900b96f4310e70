// run
// Text and arrays of slices whose size is known only when they are made live in a buffer of their frame, if they fit and do
// not outlive it. Capacities tell where they are; what does outlive the frame must not be in one.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

var (
	keptText  string
	keptTexts []string
	keptInts  []int
	keptAny   any
	table     = map[string]int{}
	zero      int
)

// Overwrites what a dead frame has left.
//
//go:noinline
func scribble(depth int) int {
	var junk [64]int
	for i := range junk {
		junk[i] = -depth - i
	}
	if depth > 0 {
		return scribble(depth-1) + junk[depth]
	}
	return junk[zero]
}

//go:noinline
func capacities(n int) (all [8]int) {
	var ints []int
	var bytes []byte
	var texts []string
	var wide [][3]int
	none := []int{}
	for i := range n {
		ints = append(ints, i)
		bytes = append(bytes, byte(i))
		texts = append(texts, "x")
		wide = append(wide, [3]int{i})
		none = append(none, i)
	}
	all = [8]int{cap(ints), cap(bytes), cap(texts), cap(wide), cap(none)}
	sum := 0
	for i := range ints {
		sum += ints[i] + int(bytes[i]) + len(texts[i]) + wide[i][0] + none[i]
	}
	all[5] = sum
	// What lies between length and capacity is zero.
	for _, x := range ints[:cap(ints)] {
		all[6] += x
	}
	for _, b := range bytes[:cap(bytes)] {
		all[7] += int(b)
	}
	return all
}

//go:noinline
func converted(s string) (all [4]int) {
	b, r := []byte(s), []rune(s)
	all = [4]int{cap(b), cap(r), 0, 0}
	for _, x := range b[:cap(b)] {
		all[2] += int(x)
	}
	for _, x := range r[:cap(r)] {
		all[3] += int(x)
	}
	b = append(b, '!')
	if len(r) > 0 {
		r[0] = 'X'
	}
	return all
}

// One append makes many slices, which are all in use.
//
//go:noinline
func apart(n int) (sum int) {
	var all [6][]int
	for i := range n {
		var s []int
		s = append(s, i, i*10)
		all[i] = s
	}
	for i := range n {
		all[i] = append(all[i], 100)
		sum += all[i][0] + all[i][1] + all[i][2]
	}
	return sum
}

// Two slices grow from the same one.
//
//go:noinline
func forked(n int) (string, int, int) {
	var s []int
	for i := range n {
		s = append(s, i)
	}
	t, u := append(s, 1), append(s[:n:n], 2)
	return fmt.Sprint(s, t, u), cap(t) - cap(s), len(u)
}

//go:noinline
func inTurns(n int) (sum, most int) {
	for i := range n {
		var s []int
		s = append(s, i)
		most = max(most, cap(s))
		t := make([]int, i)
		for j := range t {
			sum += t[j] // zero each time
			t[j] = i
		}
		b := []byte("abc")
		b[1] += byte(i)
		sum += int(b[1]) + len(s)
	}
	return sum, most
}

//go:noinline
func byGoto(n int) (sum int) {
	var s []int
	i := 0
again:
	s = append(s, i)
	var t []int
	t = append(t, i, i)
	sum += len(t) + t[1]
	i++
	if i < n {
		goto again
	}
	return sum + len(s)*1000 + s[n-1]
}

// --- what leaves the frame ---

//go:noinline
func same(s string) string { return s }

//go:noinline
func leaves(b []byte) (texts []string) {
	s := string(b)
	texts = append(texts, s+"", ""+s, s+s, same(s)+"")
	t := string(b)
	texts = append(texts, t[1:])
	u := string(b) + "u"
	keptText = u + ""
	v := string(rune(b[0])) + ""
	w := "" + string([]rune{'ä', rune(b[0])})
	x := string(b)
	table[x+""]++
	table[string(b)+"y"]++
	keptAny = x + "z"
	return append(texts, v, w)
}

//go:noinline
func later(b []byte, done chan string) (f func() string) {
	s := string(b)
	local := func() int { return len(s + "!") }
	go func() { done <- string(b) + s }()
	defer func() { keptTexts = append(keptTexts, s+"", strings.ToUpper(s)) }()
	t := string(b) + fmt.Sprint(local())
	return func() string { return t }
}

//go:noinline
func chosen(b []byte, which int) string {
	s := "constant"
	switch which {
	case 1:
		s = string(b)
	case 2:
		s = s + string(b)
	}
	if which == 3 {
		return s + string(b[:0])
	}
	return s[:len(s)-1] + "" + s[len(s)-1:]
}

//go:noinline
func recursive(n int) string {
	if n == 0 {
		return ""
	}
	s := recursive(n-1) + "x"
	t := s + ""
	return t + ""
}

//go:noinline
func pointers(n int) (sum int) {
	var all []*int
	made := make([]*int, n)
	for i := range n {
		x := i
		all = append(all, &x)
		made[i] = &x
		if i == 2 {
			runtime.GC()
		}
	}
	for i := range n {
		sum += *all[i] * *made[i]
	}
	return sum
}

// What lies beside buffers that their elements do not fill, by value and by address.
//
//go:noinline
func neighbours(n int) (sum int) {
	a, b := [4]int{1, 2, 3, 4}, [4]int{5, 6, 7, 8}
	first, second := &a[0], &b[3]
	var threes [][3]int
	c, third := [2]int{9, 10}, 11
	var fives [][5]byte
	add := func(k int) { third += k + c[1] }
	made := make([][3]int32, n)
	texts := make([]struct {
		s string
		n int
	}, n)
	for i := range n {
		threes = append(threes, [3]int{i, i, i})
		fives = append(fives, [5]byte{1, 2, 3, 4, byte(i)})
		made[i][2] = int32(i)
		texts[i].s, texts[i].n = "text", i
		add(i)
	}
	for i := range n {
		sum += threes[i][2] + int(fives[i][4]) + int(made[i][2]) + len(texts[i].s) + texts[i].n
	}
	for i := range a {
		sum = sum*3 + a[i] + b[i]
	}
	return sum + *first + *second + third + c[0]
}

//go:noinline
func length(n, c int) (result string) {
	defer func() {
		if e := recover(); e != nil {
			result = fmt.Sprint(e)
		}
	}()
	s, t := make([]int, n), make([]int, n, c)
	return fmt.Sprint(len(s), cap(s), len(t), cap(t))
}

//go:noinline
func looked(b []byte) (n int) {
	switch string(b) + "" {
	case "hello":
		n = 1
	}
	for i, r := range string(b) + "ä" {
		n += i * int(r)
	}
	for _, c := range []byte(string(b)) {
		n += int(c)
	}
	if string(b)+string(b[:1]) == "helloh" {
		n++
	}
	return n + strings.Index(string(b), "l")
}

//go:noinline
func manyBuffers(s string) (n int) {
	a := [...]string{s + "0", s + "1", s + "2", s + "3", s + "4", s + "5", s + "6", s + "7", s + "8", s + "9",
		s + "a", s + "b", s + "c", s + "d", s + "e", s + "f", s + "g", s + "h", s + "i", s + "j",
		s + "k", s + "l", s + "m", s + "n", s + "o", s + "p", s + "q", s + "r", s + "s", s + "t",
		s + "u", s + "v", s + "w", s + "x", s + "y", s + "z"}
	for i := range a {
		n = n*31 + int(a[i][len(s)])
	}
	return n
}

func allocations(f func()) uint64 {
	var before, after runtime.MemStats
	f()
	runtime.ReadMemStats(&before)
	for range 100 {
		f()
	}
	runtime.ReadMemStats(&after)
	return (after.Mallocs - before.Mallocs) / 100
}

func main() {
	for _, n := range []int{1, 2, 4, 5, 32, 33} {
		fmt.Println(n, capacities(n))
	}
	for _, s := range []string{"", "a", "hällo", strings.Repeat("ä", 16), strings.Repeat("ä", 17), strings.Repeat("ä", 33), "a\xff\xfeb"} {
		fmt.Println(len(s), converted(s))
	}
	fmt.Println(apart(6))
	fmt.Println(forked(3))
	fmt.Println(forked(4))
	fmt.Println(inTurns(6))
	fmt.Println(byGoto(5))

	hello := []byte("hello")
	texts := leaves(hello)
	done := make(chan string)
	f := later(hello, done)
	var chosenTexts []string
	for i := range 4 {
		chosenTexts = append(chosenTexts, chosen(hello, i))
	}
	deep := recursive(40)
	scribble(20)
	runtime.GC()
	fmt.Println(texts, keptText, table, keptAny)
	fmt.Println(f(), <-done, keptTexts, chosenTexts, deep)
	fmt.Println(pointers(4), pointers(9))
	fmt.Println(neighbours(0), neighbours(1), neighbours(2), neighbours(6), neighbours(7))
	fmt.Println(length(3, 4), length(5, 9), length(4, 3), length(-1, 0), length(2, -1))
	fmt.Println(looked(hello), manyBuffers("x"))

	fmt.Println(
		allocations(func() { capacities(1) }),
		allocations(func() { converted("hällo") }),
		allocations(func() { inTurns(3) }),
		allocations(func() { looked(hello) }))
}
