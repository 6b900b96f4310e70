// run stress-args=few
// Small loops over slices whose bounds nothing is known of: each shape with all starts, ends, steps and lengths of a few,
// extremes among them. What was written and with which words it panicked is as if each index were checked at its turn.
package main

import (
	"fmt"
	"math"
	"os"
)

type holder struct {
	list []int
	rows [][]int
}

var all holder

// A loop: it begins at a, ends by n, and steps by k if it has no step of its own.
type shape struct {
	name string
	run  func(s []int, a, n, k int)
}

//go:noinline
func use(s []int) {}

var shapes = []shape{
	{"where one ended", func(s []int, a, n, k int) {
		j := a
		for j != n && s[j] == 0 {
			s[j] = 2
			j++
		}
		for i := j; i < len(s); i++ {
			s[i] += i
		}
	}},
	{"where one ended, uncounted", func(s []int, a, n, k int) {
		j := a
		for s[j] == 0 {
			s[j] = n & 7
			j++
		}
		for {
			s[j]++
			j++
			if s[j] == k {
				return
			}
		}
	}},
	{"unsigned, towards by 7", func(s []int, a, n, k int) {
		for i, j := uint64(a), uint64(n); i <= j; i, j = i+1, j-7 {
			s[i] = s[j]
		}
	}},
	{"unsigned, below by 7", func(s []int, a, n, k int) {
		for i, j := uint64(a), uint64(n); i < j; i, j = i+1, j-7 {
			s[j] = int(i)
		}
	}},
	{"unsigned, towards by 3", func(s []int, a, n, k int) {
		for i, j := uint32(a), uint32(n); i <= j; i, j = i+1, j-3 {
			s[i&15] += s[j]
		}
	}},
	{"unsigned bytes, towards", func(s []int, a, n, k int) {
		for i, j := uint8(a), uint8(n); i <= j; i, j = i+2, j-2 {
			s[i]++
			s[j] += 2
		}
	}},
	{"as unsigned, towards", func(s []int, a, n, k int) {
		for i, j := a, n; uint(i) <= uint(j); i, j = i+1, j-7 {
			s[j]++
			s[i] += 2
		}
	}},
	{"towards each other", func(s []int, a, n, k int) {
		for i, j := a, n; i < j; i, j = i+1, j-1 {
			x := s[i]
			s[i] = s[j] + i
			s[j] = x + j
		}
	}},
	{"towards, may meet", func(s []int, a, n, k int) {
		for i, j := a, n; i <= j; i, j = i+1, j-1 {
			x := s[i]
			s[i] = s[j] + i
			s[j] = x + j
		}
	}},
	{"towards, by two", func(s []int, a, n, k int) {
		for i, j := a, n; j > i; i, j = i+1, j-2 {
			s[j] += s[i] + 1
		}
	}},
	{"towards, low alone", func(s []int, a, n, k int) {
		for i, j := a, n; i < j; i, j = i+1, j-3 {
			s[i] += j
		}
	}},
	{"towards, high alone", func(s []int, a, n, k int) {
		for i, j := a, n; i <= j; i, j = i+1, j-3 {
			s[j] += i
		}
	}},
	{"towards, another list", func(s []int, a, n, k int) {
		for i, j := a, n; i < j; i, j = i+1, j-1 {
			s[i] += all.list[j]
		}
	}},
	{"towards, a neighbour", func(s []int, a, n, k int) {
		for i, j := a, n; i < j; i, j = i+1, j-1 {
			s[i+1] += s[j] + 1
		}
	}},
	{"towards, by k", func(s []int, a, n, k int) {
		for i, j := a, n; i < j && k != 0; i, j = i+1, j-k {
			x := s[i]
			s[i] = s[j] + i
			s[j] = x + j
		}
	}},
	{"towards, left early", func(s []int, a, n, k int) {
		for i, j := a, n; i < j; i, j = i+1, j-1 {
			if s[i] > k {
				break
			}
			x := s[i]
			s[i] = s[j] + i
			s[j] = x + j
		}
	}},
	{"towards, low of 2", func(s []int, a, n, k int) {
		for i, j := a, n; i < j; i, j = i+2, j-1 {
			x := s[i]
			s[i] = s[j] + i
			s[j] = x + j
		}
	}},
	{"up", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[i] += i
		}
	}},
	{"up to", func(s []int, a, n, k int) {
		for i := a; i <= n; i++ {
			s[i] += i
		}
	}},
	{"up until", func(s []int, a, n, k int) {
		for i := a; i != n; i++ {
			s[i] += i
		}
	}},
	{"down", func(s []int, a, n, k int) {
		for i := a; i > n; i-- {
			s[i] += i
		}
	}},
	{"down to", func(s []int, a, n, k int) {
		for i := a; i >= n; i-- {
			s[i] += i
		}
	}},
	{"down until", func(s []int, a, n, k int) {
		for i := a; i != n; i-- {
			s[i] += i
		}
	}},
	{"by three", func(s []int, a, n, k int) {
		for i := a; i < n; i += 3 {
			s[i] += i
		}
	}},
	{"by three to", func(s []int, a, n, k int) {
		for i := a; i <= n; i += 3 {
			s[i] += i
		}
	}},
	{"by three until", func(s []int, a, n, k int) {
		for i := a; i != n; i += 3 {
			s[i] += i
		}
	}},
	{"down by two", func(s []int, a, n, k int) {
		for i := a; i >= n; i -= 2 {
			s[i] += i
		}
	}},
	{"by much", func(s []int, a, n, k int) {
		for i := a; i <= n; i += 1 << 62 {
			s[i] += i
		}
	}},
	{"by k", func(s []int, a, n, k int) {
		for i := a; i < n; i += k {
			s[i] += i
			if k == 0 {
				break
			}
		}
	}},
	{"by k to", func(s []int, a, n, k int) {
		for i := a; i <= n; i += k {
			s[i]++
			if s[i] > 20 {
				break
			}
		}
	}},
	{"by k to, a flag", func(s []int, a, n, k int) {
		if k == 0 {
			return
		}
		for i := a; i <= n; i += k {
			s[i] = 1
		}
	}},
	{"by k, a flag", func(s []int, a, n, k int) {
		if k == 0 {
			return
		}
		for i := a; i < n; i += k {
			s[i] = 1
		}
	}},
	{"down by k", func(s []int, a, n, k int) {
		if k == 0 {
			return
		}
		for i := a; i >= n; i -= k {
			s[i] = 1
		}
	}},
	{"from k by k", func(s []int, a, n, k int) {
		if k == 0 {
			return
		}
		for i := k; i <= n; i += k {
			s[i] = 1
		}
	}},
	{"by k, asked behind", func(s []int, a, n, k int) {
		if k == 0 {
			return
		}
		for i := a; ; {
			s[i] = 1
			i += k
			if i > n {
				break
			}
		}
	}},
	{"up, asked behind", func(s []int, a, n, k int) {
		for i := a; ; {
			s[i] = 1
			i++
			if i >= n {
				break
			}
		}
	}},
	{"neighbours", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[i] = s[i+1] + 1
		}
	}},
	{"before", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[i-1] = i
		}
	}},
	{"odd", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[2*i+1] = i
		}
	}},
	{"mirrored", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[n-1-i] = i
		}
	}},
	{"swapped", func(s []int, a, n, k int) {
		for i, j := a, n; i < j; i, j = i+1, j-1 {
			x, y := s[i], s[j]
			s[i], s[j] = y+1, x+2
		}
	}},
	{"scaled by k", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[i*k] = i
			if i > 100 || i < -100 {
				return
			}
		}
	}},
	{"unsigned", func(s []int, a, n, k int) {
		for i := uint(a); i < uint(n); i++ {
			s[i] = 7
		}
	}},
	{"unsigned, down to", func(s []int, a, n, k int) {
		for i := uint(a); i >= uint(n); i-- {
			s[i] = 7
		}
	}},
	{"bytes", func(s []int, a, n, k int) {
		for i := uint8(a); i < uint8(n); i++ {
			s[i] = 7
		}
	}},
	{"bytes, down to", func(s []int, a, n, k int) {
		for i := int8(a); i >= int8(n); i-- {
			s[i] = 7
		}
	}},
	{"words", func(s []int, a, n, k int) {
		for i := int32(a); i <= int32(n); i += 2 {
			s[i] = 7
		}
	}},
	{"slices", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			t := s[i : i+2]
			t[0]++
		}
	}},
	{"shrinks", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s = s[1:]
			s[i]++
		}
	}},
	{"leaves before", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			if i == k {
				break
			}
			s[i] = i
		}
	}},
	{"leaves behind", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[i] = i
			if i == k {
				return
			}
		}
	}},
	{"leaves between", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[i] = i
			if i == k {
				return
			}
			s[i+1] = i
		}
	}},
	{"now and then", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			if i&1 == 0 && i != k {
				s[i] = i
			}
			if i > 100 || i < -100 {
				return
			}
		}
	}},
	{"two slices", func(s []int, a, n, k int) {
		t := all.list
		for i := a; i < n; i++ {
			s[i] = t[i]
			t[i] = i
		}
	}},
	{"one that stays", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			s[k] += i
			s[i]++
		}
	}},
	{"a row", func(s []int, a, n, k int) {
		sum := 0
		for i := a; i < n; i++ {
			sum += all.rows[k][i]
			s[i] = sum
		}
	}},
	{"a row, read", func(s []int, a, n, k int) {
		sum := 0
		for i := a; i < n; i++ {
			sum += all.rows[k][i] * s[i]
		}
		all.list[0] = sum
	}},
	{"a field", func(s []int, a, n, k int) {
		h := &all
		for i := a; i < n; i++ {
			h.list[i] = s[i] + i
		}
	}},
	{"deferred", func(s []int, a, n, k int) {
		defer use(s)
		for i := a; i < n; i++ {
			s[i] = i
		}
	}},
	{"an array", func(s []int, a, n, k int) {
		var list [5]int
		for i := a; i < n; i++ {
			list[i] = i
			s[0] += list[i]
		}
	}},
	{"a string", func(s []int, a, n, k int) {
		text := "tuco builds"[:len(s)]
		for i := a; i <= n; i++ {
			s[i] = int(text[i])
		}
	}},
	{"nested", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			for j := i; j < n; j += 2 {
				s[j] += i
			}
			if i > 9 || i < -9 {
				return
			}
		}
	}},
	{"triangle", func(s []int, a, n, k int) {
		for i := a; i < n; i++ {
			for j := 0; j <= i; j++ {
				row := all.rows[i]
				row[j] = s[j]
			}
			if i > 9 || i < -9 {
				return
			}
		}
	}},
}

// What the loop did, as a number.
func outcome(each *shape, s []int, a, n, k int) (panicked bool, result uint64) {
	result = 14695981039346656037
	note := func(x int) { result = (result ^ uint64(x)) * 1099511628211 }
	defer func() {
		if err := recover(); err != nil {
			panicked = true
			for _, c := range err.(error).Error() {
				note(int(c))
			}
		}
		for _, x := range s {
			note(x)
		}
		for _, x := range all.list {
			note(x)
		}
		for _, row := range all.rows {
			for _, x := range row {
				note(x)
			}
		}
	}()
	each.run(s, a, n, k)
	return
}

func main() {
	var ends, steps []int
	lengths := []int{0, 1, 2, 3, 6, 11}
	if len(os.Args) > 1 {
		ends, steps, lengths = []int{-1, 0, 1, 6, 7}, []int{1, 4}, []int{0, 6}
	} else {
		for i := -3; i < 13; i++ {
			ends = append(ends, i)
		}
		ends = append(ends, math.MinInt, math.MinInt+1, math.MaxInt-1, math.MaxInt, 1<<62, -1<<62)
		steps = []int{0, 1, 2, 3, 5, -1, -2, 1 << 62, math.MaxInt, math.MinInt}
	}
	buffer, list := make([]int, 11), make([]int, 5)
	rows := [][]int{make([]int, 4), make([]int, 6), nil, make([]int, 3), make([]int, 9)}
	for i := range shapes {
		each := &shapes[i]
		var digest uint64
		runs, panics := 0, 0
		for _, length := range lengths {
			for _, a := range ends {
				for _, n := range ends {
					for _, k := range steps {
						s := buffer[:length]
						clear(buffer)
						clear(list)
						for j, row := range rows {
							clear(row)
							for l := range row {
								row[l] = j + l
							}
						}
						all = holder{list, rows}
						panicked, result := outcome(each, s[:length:length], a, n, k)
						digest = digest*31 + result
						runs++
						if panicked {
							panics++
						}
					}
				}
			}
		}
		fmt.Printf("%-20s %d runs, %d panics, %016x\n", each.name, runs, panics, digest)
	}
}
