// run

// Loops over everything.
package main

import (
	"fmt"
	"sort"
)

type named []int
type num uint8
type i8 int8

var testdata = &struct{ a *[7]int }{}

func calls(n *int) []int { *n++; return []int{1, 2, 3} }

func index(n *int) int { *n++; return *n - 1 }

func over[T ~[]int](x T) (s int) {
	for _, v := range x {
		s += v
	}
	return
}

func overInt[T ~int8](n T) (r []T) {
	for i := range n {
		r = append(r, i)
	}
	return
}

func main() {
	// Rule: arrays, pointers to arrays and slices give indices and elements in order.
	arr := [3]string{"a", "b", "c"}
	for i, v := range arr {
		fmt.Print(i, v, " ")
	}
	for i, v := range &arr {
		fmt.Print(i, v, " ")
	}
	for i := range (named{5, 6}) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	// Rule: strings give the indices of code points and the code points; a wrong byte is one of width one.
	for i, r := range "aä\xff本\xe6\x9c" {
		fmt.Printf("%d:%U ", i, r)
	}
	fmt.Println()
	// Rule: maps give each key with its element once, in any order.
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	var keys []string
	sum := 0
	for k, v := range m {
		keys = append(keys, k)
		sum += v
	}
	sort.Strings(keys)
	fmt.Println(keys, sum)
	// Rule: channels give what is sent, until they are closed.
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	for v := range c {
		fmt.Print(v, " ")
	}
	// Rule: integers give 0 up to one less, of their own type.
	for i := range 3 {
		fmt.Print(i, " ")
	}
	for i := range num(2) {
		fmt.Printf("%T%d ", i, i)
	}
	for range -5 {
		fmt.Print("never")
	}
	for range 2 {
		fmt.Print("twice ")
	}
	var u8 uint8
	for u8 = range 200 {
	}
	fmt.Println(u8, overInt(int8(3)), overInt[i8](2))
	// Rule: of an untyped constant, a declared variable is an int.
	for i := range 'b' - 'a' {
		fmt.Printf("%T ", i)
	}
	for i := range 1 {
		fmt.Printf("%T\n", i)
	}
	// Rule: nil slices and maps give nothing; nor do empty strings.
	for range []int(nil) {
		fmt.Println("never")
	}
	for range map[int]int(nil) {
		fmt.Println("never")
	}
	for range "" {
		fmt.Println("never")
	}
	// Rule: the expression is evaluated once, before the loop; changes of a slice variable do not matter.
	n := 0
	for range calls(&n) {
	}
	s := []int{1, 2, 3}
	for i, v := range s {
		s = append(s, v*10)
		s[i] = 0
		if i == 0 {
			s[1] = 100
		}
	}
	fmt.Println(n, len(s))
	// Rule: elements of the slice are read as they are at their iteration.
	t := []int{1, 2, 3}
	for i, v := range t {
		if i < 2 {
			t[i+1] += v
		}
	}
	fmt.Println(t)
	// Rule: an array is copied, if its elements are wanted.
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	// Rule: with one variable only the length of an array is wanted, so its pointer may be nil.
	for i, _ := range testdata.a {
		fmt.Print(i, " ")
	}
	for i := range testdata.a {
		fmt.Print(i, " ")
	}
	fmt.Println()
	// Rule: variables may exist before; they keep the last values.
	var key string
	var val any
	for key, val = range map[string]int{"only": 1} {
	}
	var i int
	for i = range 5 {
	}
	var arr2 [2]int
	for arr2[0], arr2[1] = range []int{7, 8} {
	}
	fmt.Println(key, val, i, arr2)
	// Rule: calls on the left are evaluated in each iteration.
	n = 0
	dst := make([]int, 3)
	for _, dst[index(&n)] = range []int{5, 6, 7} {
	}
	fmt.Println(dst, n)
	// Rule: declared variables are new ones in each iteration.
	var fs []func() string
	for i, v := range []string{"x", "y"} {
		fs = append(fs, func() string { i += 10; return fmt.Sprint(i, v) })
	}
	fmt.Println(fs[0](), fs[1](), fs[0]())
	// Rule: assigning to them does not change the iteration.
	for i := range 4 {
		fmt.Print(i, " ")
		i += 2
	}
	fmt.Println()
	// Rule: an entry removed before it is reached is not produced.
	big := map[int]bool{}
	for i := range 100 {
		big[i] = true
	}
	seen := 0
	for k := range big {
		seen++
		for j := range 100 {
			if j != k {
				delete(big, j)
			}
		}
	}
	fmt.Println(seen, len(big))
	// Rule: entries added during the iteration come once at most.
	grow := map[int]int{0: 0}
	times := map[int]int{}
	for k := range grow {
		times[k]++
		if len(grow) < 50 {
			grow[len(grow)+1] = 1
		}
	}
	most := 0
	for _, n := range times {
		most = max(most, n)
	}
	fmt.Println(most)
	// Rule: clearing during the iteration ends it.
	m2 := map[int]int{1: 1, 2: 2, 3: 3}
	seen = 0
	for range m2 {
		seen++
		clear(m2)
	}
	fmt.Println(seen)
	// Rule: a blank second variable is as none; blanks alone, too.
	for i, _ := range []int{1, 2} {
		fmt.Print(i, " ")
	}
	for _, _ = range []int{1} {
		fmt.Print("once ")
	}
	for _ = range 1 {
		fmt.Println("once")
	}
	fmt.Println(over([]int{1, 2, 3}), over(named{4}))
	// Rule: a nil pointer to an array may be ranged over for its indices only.
	defer func() { fmt.Println(recover()) }()
	var np *[2]int
	for i := range np {
		fmt.Print(i, " ")
	}
	for _, v := range np {
		fmt.Println(v)
	}
}
