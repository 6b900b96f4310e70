// run
// Of an assignment with one place, the value is evaluated before the place is: its panic comes first.
package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

//go:noinline
func f1(s []int, i int) { s[i] = s[i+1] + 1 }

//go:noinline
func f2(s []int, i, j int) { s[i], s[j] = s[j]+1, s[i]+2 }

//go:noinline
func f3(s []int, i, j int) { s[i] += s[j] }

//go:noinline
func f4(s []int, m map[string]int, i int) { s[i] = m["a"] / len(m) }

//go:noinline
func f5(s []*int, i, j int) { *s[i] = *s[j] }

//go:noinline
func f6(s []int, p *int, i int) { s[i] = *p }

//go:noinline
func f7(s []int, p *int, i int) { *p = s[i] }

//go:noinline
func f8(s [][]int, i, j int) { s[i][j] = s[j][i] }

//go:noinline
func f9(s []string, i, j int) { s[i] = s[j] }

func main() {
	s := make([]int, 3)
	try(func() { f1(s, 5) })
	try(func() { f1(s, -7) })
	try(func() { f2(s, 1, 6) })
	try(func() { f2(s, 6, 1) })
	try(func() { f3(s, 5, 6) })
	try(func() { f4(s, nil, 6) })
	try(func() { f5(make([]*int, 2), 0, 5) })
	try(func() { f5(make([]*int, 2), 5, 0) })
	try(func() { f6(s, nil, 5) })
	try(func() { f7(s, nil, 5) })
	try(func() { f8(make([][]int, 2), 0, 5) })
	try(func() { f9(make([]string, 2), 5, 6) })
}
