// run
// Indices of slices that were just made are checked where they can be wrong: lengths that are sums, and wrap.
package main

import "fmt"

//go:noinline
func dp(n int) int {
	d := make([]int, n+1)
	for i := 0; i <= n; i++ {
		d[i] = i * 3
	}
	s := 0
	for i := n; i >= 0; i-- {
		s += d[i]
	}
	return s
}

//go:noinline
func grid(n, m int) int {
	g := make([][]int, n)
	for i := range n {
		g[i] = make([]int, m+2)
		for j := 1; j <= m; j++ {
			g[i][j] = i ^ j
		}
	}
	return g[n-1][m]
}

//go:noinline
func try(n int) (r string) {
	defer func() { r = fmt.Sprint(recover()) }()
	x := make([]struct{}, n+1)
	for i := 0; i <= n; i++ {
		_ = x[i]
		if i > 10 {
			break
		}
	}
	return "ok"
}

func main() {
	fmt.Println(dp(100), grid(10, 20))
	for _, n := range []int{-3, -2, -1, 0, 5, 1<<63 - 1, 1<<63 - 2} {
		fmt.Println(n, try(n))
	}
}
