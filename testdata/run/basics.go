// run

// Closures, slices, maps, strings, interfaces, defers: the language without a library.
package main

// STDERR fib 6765
// STDERR sum 45 10 16
// STDERR map 3 0 false 2
// STDERR text héllo 6 5
// STDERR area 12 9
// STDERR deferred 2
// STDERR deferred 1
// STDERR recovered true
// STDERR counter 3
// STDERR received 100 4950
// STDERR done

type shape interface{ area() int }
type rect struct{ w, h int }
type square int

func (r rect) area() int    { return r.w * r.h }
func (s *square) area() int { return int(*s) * int(*s) }

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func deferred() (ok bool) {
	defer func() { ok = recover() != nil }()
	defer println("deferred", 1)
	defer println("deferred", 2)
	var p *rect
	return p.area() == 0
}

func main() {
	println("fib", fib(20))
	var list []int
	sum := 0
	for i := range 10 {
		list = append(list, i)
		sum += i
	}
	println("sum", sum, len(list), cap(list))
	m := map[string]int{"a": 1, "b": 2}
	m["c"] = 3
	_, ok := m["d"]
	println("map", m["c"], m["d"], ok, m["b"])
	text := "h" + string(rune(0xe9)) + "llo"
	runes := 0
	for range text {
		runes++
	}
	println("text", text, len(text), runes)
	s := square(3)
	shapes := []shape{rect{3, 4}, &s}
	println("area", shapes[0].area(), shapes[1].area())
	println("recovered", deferred())
	count := 0
	next := func() int { count++; return count }
	next()
	next()
	println("counter", next())
	c := make(chan int)
	for g := range 4 {
		go func() {
			for i := g; i < 100; i += 4 {
				c <- i
			}
		}()
	}
	total := 0
	for range 100 {
		total += <-c
	}
	println("received", 100, total)
	println("done")
}
