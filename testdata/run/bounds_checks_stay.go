// run
// Checks that can fail, close to those that cannot: each of these panics, at the index that is told.
package main

import "fmt"

//go:noinline
func upToLength(s []int) (n int) {
	for i := 0; i <= len(s); i++ {
		n += s[i]
	}
	return n
}

//go:noinline
func downFromLength(s []int) (n int) {
	for i := len(s); i >= 0; i-- {
		n += s[i]
	}
	return n
}

//go:noinline
func belowZero(s []int) (n int) {
	for i := len(s) - 1; i >= -1; i-- {
		n += s[i]
	}
	return n
}

//go:noinline
func strideOverEnd(s []int) (n int) {
	for i := 0; i != len(s); i += 2 {
		n += s[i]
	}
	return n
}

//go:noinline
func otherLength(s, t []int) (n int) {
	for i := 0; i < len(s); i++ {
		n += t[i]
	}
	return n
}

//go:noinline
func shrinking(s []int) (n int) {
	for i := 0; i < 4; i++ {
		s = s[:len(s)-1]
		n += len(s)
	}
	return n
}

//go:noinline
func overCapacity(s []int, n int) int { return len(s[:n+1]) }

//go:noinline
func wrapping(s []byte, i int) (n int) {
	for ; i >= 0; i += 1 << 62 {
		n++
	}
	return int(s[i]) + n
}

//go:noinline
func remainder(s []int, i int) int { return s[i%len(s)] }

//go:noinline
func signedOnly(s []int, i int) int {
	if i < len(s) {
		return s[i]
	}
	return 0
}

//go:noinline
func minimum(s, t []int, i int) int { return s[min(i, len(t)-1)] }

func try(name string, f func() int) {
	defer func() { fmt.Println(name, recover()) }()
	fmt.Println(name, f())
}

func main() {
	three, two := []int{1, 2, 3}, []int{1, 2}
	try("up", func() int { return upToLength(three) })
	try("down", func() int { return downFromLength(three) })
	try("zero", func() int { return belowZero(three) })
	try("stride", func() int { return strideOverEnd(three) })
	try("stride", func() int { return strideOverEnd(two) })
	try("other", func() int { return otherLength(three, two) })
	try("other", func() int { return otherLength(two, three) })
	try("shrinking", func() int { return shrinking(three) })
	try("capacity", func() int { return overCapacity(three, 3) })
	try("capacity", func() int { return overCapacity(three, 2) })
	try("wrapping", func() int { return wrapping([]byte{1}, 0) })
	try("remainder", func() int { return remainder(three, -2) })
	try("remainder", func() int { return remainder(three, 5) })
	try("signed", func() int { return signedOnly(three, -1) })
	try("minimum", func() int { return minimum(two, three, 9) })
	try("minimum", func() int { return minimum(two, three, -1) })
	try("minimum", func() int { return minimum(two, nil, 9) })
}
