// run
// A sum that has wrapped is compared with a larger number, but only on a way that it does not go then.
package main

import "fmt"

//go:noinline
func any() {}

//go:noinline
func extended(s []int, i, limit int, whole bool) int {
	if i < 0 {
		return -1
	}
	end := i + 1 // wraps if i is as large as can be
	if end > len(s) {
		return -2
	}
	t := s[:end]
	if i < limit {
		last := limit
		if whole {
			any()
			last = len(s)
			if last <= i {
				return len(t)
			}
		}
		any()
		if end == last {
			return 100 + len(t)
		}
	}
	return len(t)
}

func try(s []int, i, limit int, whole bool) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(i, limit, whole, e)
		}
	}()
	fmt.Println(i, limit, whole, extended(s, i, limit, whole))
}

func main() {
	const most = int(^uint(0) >> 1)
	s := make([]int, 4)
	for _, i := range []int{-1, 0, 3, 4, most - 1, most} {
		for _, limit := range []int{0, 1, 4, most} {
			try(s, i, limit, false)
			try(s, i, limit, true)
		}
	}
}
