// run

// Each operator once.
package main

import "fmt"

type number interface{ ~int | ~uint8 }

func variadic[N number](n ...N) (sum N) {
	for _, x := range n {
		sum += x
	}
	return
}

func main() {
	a, b := 29, 3
	// Rule: + - * / % are the arithmetic operators.
	fmt.Println(a+b, a-b, a*b, a/b, a%b)
	// Rule: & | ^ &^ << >> work on bits.
	fmt.Println(a&b, a|b, a^b, a&^b, a<<b, a>>b)
	// Rule: == != < <= > >= compare.
	fmt.Println(a == b, a != b, a < b, a <= b, a > b, a >= b)
	// Rule: && || ! combine conditions.
	fmt.Println(a < b && a > b, a < b || a > b, !(a < b))
	// Rule: each binary arithmetic operator has an assigning form.
	x := 100
	x += 7
	x -= 1
	x *= 3
	x /= 2
	x %= 100
	fmt.Println(x)
	x |= 64
	x &= 127
	x ^= 5
	x <<= 3
	x >>= 1
	x &^= 16
	fmt.Println(x)
	// Rule: ++ and -- count.
	x++
	x--
	x--
	fmt.Println(x)
	// Rule: <- sends and receives.
	c := make(chan int, 1)
	c <- x
	fmt.Println(<-c)
	// Rule: & and * take and follow addresses; ~ and ... belong to types and lists.
	p := &x
	*p = 5
	fmt.Println(x, variadic([]int{1, 2}...), variadic(uint8(200), 100))
}
