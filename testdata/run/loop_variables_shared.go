// run

//go:build go1.21

// Before go1.22 a loop has one set of variables for all iterations, which closures see change.
package main

import "fmt"

func calls(list []func() int) (results []int) {
	for _, f := range list {
		results = append(results, f())
	}
	return results
}

func main() {
	var three, two, pairs []func() int
	for i := 0; i < 3; i++ {
		three = append(three, func() int { return i })
	}
	for i, s := range []int{10, 20} {
		two = append(two, func() int { return i + s })
	}
	for key, value := range map[int]int{1: 2} {
		pairs = append(pairs, func() int { key += value; return key })
		pairs = append(pairs, func() int { key += value; return key })
	}
	var pointers []*rune
	for _, r := range "ab" {
		pointers = append(pointers, &r)
	}
	fmt.Println(calls(three), calls(two), calls(pairs), pointers[0] == pointers[1], string(*pointers[0]))
}
