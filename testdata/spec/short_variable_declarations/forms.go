// run

// Short declarations.
package main

import "fmt"

func pair(n int) (int, error) { return n, nil }

func named() (err error) {
	// Rule: in a function's outer block, parameters and results can be redeclared.
	x, err := pair(1)
	_ = x
	return err
}

func parameters(a, b int) int {
	a, c := b, a
	return a*10 + c
}

func shadowed() (err error) {
	if x, err := pair(1); x > 0 {
		err = fmt.Errorf("inner")
		_ = err
	}
	return
}

func main() {
	// Rule: it declares with the types of the values.
	i, j := 0, 10.5
	f := func() int { return 7 }
	fmt.Printf("%T %T %v\n", i, j, f())
	// Rule: one new name is enough; the others are assigned to, not made anew.
	p := &i
	i, k := 5, 6
	fmt.Println(*p, k, p == &i)
	// Rule: an assigned variable keeps its type.
	var e any = 1
	e, l := "now a string", 2
	fmt.Println(e, l)
	var w int64
	w, m := 3, 4
	fmt.Printf("%T %T\n", w, m)
	fmt.Println(named(), parameters(1, 2), shadowed())
	// Rule: in an inner block all names are new.
	a, b := 1, 2
	{
		a, c := 10, 20
		a++
		_, _ = a, c
	}
	fmt.Println(a, b)
	// Rule: the blank identifier may stand among the names, more than once.
	_, y, _ := 1, 2, 3
	fmt.Println(y)
	// Rule: values are evaluated before the names mean the new variables.
	x := 1
	{
		x, z := x+1, x+2
		fmt.Println(x, z)
	}
	a, t := b, a
	fmt.Println(a, t)
	// Rule: it may begin an if, for or switch statement.
	if n, err := pair(3); err == nil {
		fmt.Println(n)
	}
	for n, up := 0, 3; n < up; n++ {
		fmt.Print(n, " ")
	}
	fmt.Println()
	switch n := a; n {
	default:
		fmt.Println(n)
	}
	// Rule: the second value of a map, assertion or receive may be declared so.
	m1 := map[int]int{1: 2}
	v, ok := m1[1]
	s, ok2 := any(v).(string)
	fmt.Println(v, ok, s == "", ok2)
	// Rule: declared again and again in a loop, the variable is another one each time.
	var fs []func() int
	for n := range 3 {
		sq := n * n
		fs = append(fs, func() int { sq++; return sq })
	}
	fmt.Println(fs[0](), fs[1](), fs[2](), fs[2]())
}
