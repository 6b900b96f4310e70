// Allocations of a call: what common code takes from the heap. A line each: name, allocations, bytes.
package main

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"regexp"
	"runtime"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

var sink int
var sinkS string
var N = 10
var text = "hello world, this is a text"
var m = map[string]int{"hello": 1}

func sum(b []byte) int {
	n := 0
	for _, c := range b {
		n += int(c)
	}
	return n
}

//go:noinline
func appendLocal(n int) int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	t := 0
	for _, x := range s {
		t += x
	}
	return t
}

//go:noinline
func makeVar(n int) int {
	s := make([]int, n)
	for i := range s {
		s[i] = i
	}
	return s[n-1]
}

//go:noinline
func makeCap(n int) int {
	s := make([]byte, 0, n)
	for i := 0; i < n; i++ {
		s = append(s, byte(i))
	}
	return sum(s)
}

//go:noinline
func bytesOf(s string) int { return sum([]byte(s)) }

//go:noinline
func shortBytesOf(s string) int {
	b := []byte(s[:10])
	b[0] = 'x'
	return sum(b)
}

//go:noinline
func key(b []byte) int { return m[string(b)] }

//go:noinline
func cmp(b []byte) bool { return string(b) == "hello" }

//go:noinline
func sw(b []byte) int {
	switch string(b) {
	case "hello":
		return 1
	case "x":
		return 2
	}
	return 3
}

//go:noinline
func concat(a, b string) int { return len(a + b) }

//go:noinline
func concatCmp(a, b string) bool { return a+b == "helloworld" }

//go:noinline
func stringLocal(b []byte) int {
	s := string(b)
	return strings.IndexByte(s, 'l')
}

//go:noinline
func rangeBytes(s string) int {
	n := 0
	for _, c := range []byte(s) {
		n += int(c)
	}
	return n
}

//go:noinline
func runes(s string) int { return len([]rune(s)) }

//go:noinline
func runes2(s string) int { r := []rune(s); r[0] = 'x'; return int(r[1]) }

type point struct{ x, y int }

//go:noinline
func variadic(n int) int { return count(point{n, 1}, point{2, 3}) }
func count(p ...point) int {
	n := 0
	for _, x := range p {
		n += x.x
	}
	return n
}

//go:noinline
func closureCall(n int) int {
	f := func(x int) int { return x + n }
	return apply(f)
}

//go:noinline
func apply(f func(int) int) int { return f(3) }

//go:noinline
func builder(n int) int {
	var b strings.Builder
	for i := 0; i < n; i++ {
		b.WriteByte('x')
	}
	return b.Len()
}

//go:noinline
func buffer(n int) int {
	var b bytes.Buffer
	for i := 0; i < n; i++ {
		b.WriteByte('x')
	}
	return b.Len()
}

//go:noinline
func appendInt(n int) int {
	var buf [20]byte
	return len(strconv.AppendInt(buf[:0], int64(n), 10))
}

//go:noinline
func localMap(n int) int {
	m := map[int]int{}
	for i := 0; i < n; i++ {
		m[i%8] = i
	}
	return len(m)
}

//go:noinline
func structAppend(n int) int {
	var ps []point
	for i := 0; i < n; i++ {
		ps = append(ps, point{i, i})
	}
	return ps[len(ps)-1].x
}

//go:noinline
func itoaCmp(n int) bool { return strconv.Itoa(n) == "12345" }

//go:noinline
func iface(n int) int { return val(point{n, n}) }

//go:noinline
func val(a any) int { return a.(point).x }

//go:noinline
func stringsSplitLocal(s string) int {
	n := 0
	for _, p := range strings.Split(s, " ") {
		n += len(p)
	}
	return n
}

//go:noinline
func literal(n int) int { s := []int{n, 2, 3}; s = append(s, n); return s[3] }

//go:noinline
func appendTwo(a, b []byte) int {
	var s []byte
	s = append(s, a...)
	s = append(s, b...)
	return sum(s)
}

//go:noinline
func sprint(n int) int { return len(fmt.Sprintf("%d", n)) }

//go:noinline
func retAppend(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s
}

type person struct {
	Name string   `json:"name"`
	Age  int      `json:"age"`
	Tags []string `json:"tags"`
}

var (
	someone  = person{"Ada", 36, []string{"a", "b"}}
	encoded  = []byte(`{"name":"Ada","age":36,"tags":["a","b"]}`)
	pattern  = regexp.MustCompile(`(\w+)@(\w+)`)
	moment   = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	numbers  = []int{5, 2, 8, 1, 9, 3}
	failure  = errors.New("a failure")
	lines    = strings.Repeat("a line of text\n", 20)
	pool     = sync.Pool{New: func() any { return new(bytes.Buffer) }}
	sinkAny  any
	sinkErr  error
	sinkFunc func() int
)

type tree struct {
	left, right *tree
	value       int
}

//go:noinline
func grow(t *tree, v int) *tree {
	if t == nil {
		return &tree{value: v}
	}
	if v < t.value {
		t.left = grow(t.left, v)
	} else {
		t.right = grow(t.right, v)
	}
	return t
}

//go:noinline
func words(s string) (list []string) {
	for w := range strings.FieldsSeq(s) {
		list = append(list, w)
	}
	return list
}

//go:noinline
func counted(s string) map[rune]int {
	m := make(map[rune]int)
	for _, r := range s {
		m[r]++
	}
	return m
}

//go:noinline
func counter() func() int {
	n := 0
	return func() int { n++; return n }
}

//go:noinline
func reversed(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

//go:noinline
func wrapped(n int) error { return fmt.Errorf("step %d: %w", n, failure) }

func measure(name string, call func()) {
	const calls = 1000
	var before, after runtime.MemStats
	call()
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range calls {
		call()
	}
	runtime.ReadMemStats(&after)
	fmt.Printf("%s\t%.2f\t%.0f\n", name, float64(after.Mallocs-before.Mallocs)/calls, float64(after.TotalAlloc-before.TotalAlloc)/calls)
}

func main() {
	hello := []byte("hello")
	null, _ := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	measure("append, 3 ints", func() { sink = appendLocal(3) })
	measure("append, 10 ints", func() { sink = appendLocal(10) })
	measure("make, 3 ints", func() { sink = makeVar(3) })
	measure("make, 10 ints", func() { sink = makeVar(N) })
	measure("make with capacity, 10 bytes", func() { sink = makeCap(N) })
	measure("[]byte of 27", func() { sink = bytesOf(text) })
	measure("[]byte of 10", func() { sink = shortBytesOf(text) })
	measure("map[string(bytes)]", func() { sink = key(hello) })
	measure("string(bytes) ==", func() { cmp(hello) })
	measure("switch string(bytes)", func() { sink = sw(hello) })
	measure("+ of 10 bytes", func() { sink = concat(text[:5], text[3:8]) })
	measure("+ and ==", func() { concatCmp(text[:5], text[3:8]) })
	measure("string of 5", func() { sink = stringLocal(hello) })
	measure("range []byte", func() { sink = rangeBytes(text) })
	measure("len([]rune)", func() { sink = runes(text) })
	measure("[]rune of 27", func() { sink = runes2(text) })
	measure("variadic call", func() { sink = variadic(N) })
	measure("closure as argument", func() { sink = closureCall(N) })
	measure("strings.Builder", func() { sink = builder(N) })
	measure("bytes.Buffer", func() { sink = buffer(N) })
	measure("AppendInt into an array", func() { sink = appendInt(N) })
	measure("map of 8", func() { sink = localMap(N) })
	measure("append, 10 structs", func() { sink = structAppend(N) })
	measure("Itoa and ==", func() { itoaCmp(N * 1000) })
	measure("struct in an interface", func() { sink = iface(N * 1000) })
	measure("Split", func() { sink = stringsSplitLocal(text) })
	measure("slice literal and append", func() { sink = literal(N) })
	measure("append of two slices", func() { sink = appendTwo(hello, hello) })
	measure("Sprintf, %d", func() { sink = sprint(N * 1000) })
	measure("returned slice, 3 ints", func() { sink = len(retAppend(3)) })
	measure("returned slice, 10 ints", func() { sink = len(retAppend(10)) })
	measure("Sprintf, %s %d %v", func() { sinkS = fmt.Sprintf("%s %d %v", text, N*1000, 1.5) })
	measure("Sprint", func() { sinkS = fmt.Sprint(N*1000, text) })
	measure("Fprintf to a file", func() { fmt.Fprintf(null, "%d %s\n", N*1000, text) })
	measure("Fprintln", func() { fmt.Fprintln(null, text, N*1000) })
	measure("Errorf with %w", func() { sinkErr = wrapped(N) })
	measure("errors.Is", func() {
		if errors.Is(sinkErr, failure) {
			sink++
		}
	})
	measure("errors.New", func() { sinkErr = errors.New("x") })
	measure("Itoa", func() { sinkS = strconv.Itoa(N * 1000) })
	measure("Quote", func() { sinkS = strconv.Quote(text) })
	measure("FormatFloat", func() { sinkS = strconv.FormatFloat(1.5, 'g', -1, 64) })
	measure("ParseInt", func() { sink, _ = strconv.Atoi("12345") })
	measure("ParseInt, error", func() { sink, sinkErr = strconv.Atoi("x12345") })
	measure("Join", func() { sinkS = strings.Join(someone.Tags, ",") })
	measure("Split and Join", func() { sinkS = strings.Join(strings.Split(text, " "), "-") })
	measure("Fields", func() { sink = len(strings.Fields(text)) })
	measure("Fields, by a loop", func() { sink = len(words(text)) })
	measure("Replace", func() { sinkS = strings.ReplaceAll(text, "is", "was") })
	measure("ToUpper", func() { sinkS = strings.ToUpper(text) })
	measure("Repeat", func() { sinkS = strings.Repeat("ab", 20) })
	measure("Map", func() { sinkS = strings.Map(func(r rune) rune { return r + 1 }, text) })
	measure("reverse runes", func() { sinkS = reversed(text) })
	measure("count runes in a map", func() { sink = len(counted(text)) })
	measure("Time.Format", func() { sinkS = moment.Format(time.RFC3339) })
	measure("time.Parse", func() { m, _ := time.Parse(time.RFC3339, "2026-01-02T03:04:05Z"); sink = m.Year() })
	measure("Duration.String", func() { sinkS = (1500 * time.Millisecond).String() })
	measure("json.Marshal", func() { b, _ := json.Marshal(someone); sink = len(b) })
	measure("json.Unmarshal", func() { var p person; sinkErr = json.Unmarshal(encoded, &p); sink = p.Age })
	measure("json.Unmarshal, any", func() { var v any; sinkErr = json.Unmarshal(encoded, &v); sinkAny = v })
	measure("hex", func() { sinkS = hex.EncodeToString(hello) })
	measure("sort.Slice", func() {
		c := slices.Clone(numbers)
		sort.Slice(c, func(i, j int) bool { return c[i] < c[j] })
		sink = c[0]
	})
	measure("slices.SortFunc", func() {
		c := slices.Clone(numbers)
		slices.SortFunc(c, func(a, b int) int { return a - b })
		sink = c[0]
	})
	measure("sort.Strings", func() { c := []string{"c", "a", "b"}; sort.Strings(c); sinkS = c[0] })
	measure("sorted keys", func() { sink = len(slices.Sorted(maps.Keys(m))) })
	measure("Scanner", func() {
		s := bufio.NewScanner(strings.NewReader(lines))
		for s.Scan() {
			sink += len(s.Text())
		}
	})
	measure("ReadString", func() { r := bufio.NewReader(strings.NewReader(lines)); l, _ := r.ReadString('\n'); sink = len(l) })
	measure("MatchString", func() {
		if pattern.MatchString("ada@example") {
			sink++
		}
	})
	measure("FindStringSubmatch", func() { sink = len(pattern.FindStringSubmatch("ada@example")) })
	measure("sync.Pool", func() { b := pool.Get().(*bytes.Buffer); b.Reset(); b.WriteString(text); pool.Put(b) })
	measure("tree of 6", func() {
		var t *tree
		for _, n := range numbers {
			t = grow(t, n)
		}
		sink = t.value
	})
	measure("closure that is kept", func() { sinkFunc = counter() })
	measure("goroutine and channel", func() { c := make(chan int); go func() { c <- 1 }(); sink = <-c })
	measure("WaitGroup.Go", func() { var w sync.WaitGroup; w.Go(func() {}); w.Wait() })
	measure("defer with a closure", func() { func() { n := N; defer func() { sink = n }(); n++ }() })
	measure("panic and recover", func() { func() { defer func() { sinkAny = recover() }(); panic(N * 1000) }() })
	measure("any of an int", func() { sinkAny = N * 1000 })
	measure("type switch", func() {
		switch v := sinkAny.(type) {
		case int:
			sink = v
		case string:
			sink = len(v)
		}
	})
	measure("AppendRune", func() { var b [8]byte; sink = len(utf8.AppendRune(b[:0], 0xe4)) })
}
