// run

// ++ and --
package main

import "fmt"

type named float64

func index(log *[]int, i int) int { *log = append(*log, i); return i }

func inc[T ~int8 | ~float32 | ~complex64](x T) T { x++; return x }

func main() {
	// Rule: they add and subtract 1, on all kinds of numbers.
	i, f, c, n, u := 1, 1.5, 1i, named(2), uint8(255)
	i++
	f--
	c++
	n--
	u++
	fmt.Println(i, f, c, n, u)
	// Rule: on elements, fields and what pointers point to.
	s, m, p := []int{1, 2}, map[string]int{}, &struct{ x int }{5}
	s[1]++
	m["a"]++
	m["a"]++
	m["b"]--
	p.x--
	q := &s[0]
	*q++
	(*q)++
	fmt.Println(s, m, *p)
	// Rule: the operand is evaluated once.
	var log []int
	s[index(&log, 1)]++
	fmt.Println(s, log)
	// Rule: in parentheses.
	(i)++
	fmt.Println(i, inc(int8(127)), inc(float32(0.5)), inc(complex64(2i)))
}
