// run stress-args=few
// Loops that count are divided into strips of turns: each has the turns that it should have, around multiples of a strip
// and at the ends of the numbers, and those that never end let others run.
package main

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"time"
)

const enough = 5000

type shape struct {
	name string
	run  func(a, n int) (turns, sum int)
}

var shapes = []shape{
	{"up", func(a, n int) (turns, sum int) {
		for i := a; i < n; i++ {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"up to", func(a, n int) (turns, sum int) {
		for i := a; i <= n; i++ {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"until", func(a, n int) (turns, sum int) {
		for i := a; i != n; i++ {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"down", func(a, n int) (turns, sum int) {
		for i := n; i > a; i-- {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"down to", func(a, n int) (turns, sum int) {
		for i := n; i >= a; i-- {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"down until", func(a, n int) (turns, sum int) {
		for i := n; i != a; i-- {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"by four until", func(a, n int) (turns, sum int) {
		for i := a &^ 3; i != n&^3; i += 4 {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"by three until", func(a, n int) (turns, sum int) {
		for i := a; i != n; i += 3 {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"down by two", func(a, n int) (turns, sum int) {
		for i := n; i >= a; i -= 2 {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"unsigned", func(a, n int) (turns, sum int) {
		for i := uint(a); i < uint(n); i++ {
			sum ^= int(i*i) + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"unsigned, down", func(a, n int) (turns, sum int) {
		for i := uint(n); i > uint(a); i-- {
			sum ^= int(i*i) + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"narrow", func(a, n int) (turns, sum int) {
		for i := int32(a); i < int32(n); i++ {
			sum ^= int(i*i) + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"very narrow", func(a, n int) (turns, sum int) {
		for i := int16(a); i < int16(n); i++ {
			sum ^= int(i*i) + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"asked behind", func(a, n int) (turns, sum int) {
		for i := a; ; {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
			if i++; i >= n {
				break
			}
		}
		return
	}},
	{"asked behind, until", func(a, n int) (turns, sum int) {
		for i := a; ; {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
			if i++; i == n {
				break
			}
		}
		return
	}},
}

// Whose step the program alone knows.
type paced struct {
	name string
	run  func(a, n, step int) (turns, sum int)
}

var paces = []paced{
	{"by a step", func(a, n, step int) (turns, sum int) {
		for i := a; i < n; i += step {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"by a step to", func(a, n, step int) (turns, sum int) {
		for i := a; i <= n; i += step {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"by a step, unsigned", func(a, n, step int) (turns, sum int) {
		for i := uint(a); i <= uint(n); i += uint(step) {
			sum ^= int(i*i) + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"by a step, narrow", func(a, n, step int) (turns, sum int) {
		for i := int32(a); i < int32(n); i += int32(step) {
			sum ^= int(i*i) + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"by a step, asked behind", func(a, n, step int) (turns, sum int) {
		for i := a; ; {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
			if i += step; i >= n {
				break
			}
		}
		return
	}},
	{"by a step down", func(a, n, step int) (turns, sum int) {
		for i := n; i > a; i -= step {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
	{"by two", func(a, n, _ int) (turns, sum int) {
		for i := a; i <= n; i += 2 {
			sum ^= i*i + turns
			if turns++; turns == enough {
				break
			}
		}
		return
	}},
}

// Without a way out of the middle; as many turns as there are elements.
//
//go:noinline
func forms(s []int32) (sum int) {
	for i, x := range s {
		sum = sum*3 + int(x) ^ i
	}
	for i := len(s) - 1; i >= 0; i-- {
		sum = sum*5 + int(s[i]) ^ i
	}
	for i := 0; i+1 < len(s); i += 2 {
		sum = sum*7 + int(s[i]-s[i+1])
	}
	for i := range s { // vectorised
		s[i] += 3
	}
	most := int32(math.MinInt32)
	for _, x := range s {
		most = max(most, x)
	}
	for i := range len(s) {
		sum = sum*11 + i
		if int(most) == sum {
			return -1
		}
	}
	return sum + int(most)
}

// None of these ends.
// The inner loop starts from the counter of the outer one, which has polls of its own, and asks before it counts.
func nested(n int) (turns, sum int) {
	for i := 5; i < n; i++ {
		for j := i; ; j++ {
			sum = sum*31 + j
			if j == n {
				break
			}
		}
		turns++
	}
	return
}

var endless = []func(){
	func() {
		for i := 1; i != 0; i += 2 {
		}
	},
	func() {
		for i := 0; i <= math.MaxInt; i++ {
		}
	},
	func() {
		for i := uint(1); i >= 0; i-- {
		}
	},
	func() {
		for i := math.MaxInt; ; {
			if i++; i > math.MaxInt-1 && i < 0 {
				break
			}
		}
	},
	func() {
		for i := 5; i != 4; i += 3 << 40 {
		}
	},
	func() {
		for x := 1; ; {
			for i := x; i < math.MaxInt; i++ {
				x = x*3 + i
			}
			if x == 0 {
				break
			}
		}
	},
	func() { // by nothing
		for i, step := 0, len(os.Args)/1000; i < 1; i += step {
		}
	},
	func() { // by nothing, at the least number
		for i, step := uint(0), uint(len(os.Args)/1000); i <= 100; i += step {
		}
	},
	func() {
		for i, step := math.MinInt, len(os.Args)/1000; i <= 100; i += step {
		}
	},
	func() { // backwards, around the numbers and again
		for i, step := 0, -len(os.Args); i != 1 && i < math.MaxInt; i += step {
		}
	},
	func() { // the limit is the largest number
		for i, step := 0, len(os.Args)*2; i <= math.MaxInt; i += step {
		}
	},
	func() { // over the limit
		for i, step := uint(0), uint(3)<<40; i < math.MaxUint-1; i += step * uint(len(os.Args)) {
		}
	},
	func() {
		for x := 1; x != 0; {
			for i := 0; i < 1100; i++ {
				x = x*3 + i | 1
			}
		}
	},
}

func main() {
	var starts, ends []int
	if len(os.Args) > 1 {
		starts, ends = []int{0, math.MaxInt - 3}, []int{1024, math.MaxInt}
	} else {
		starts = []int{-3, 0, 1, 1000, math.MinInt, math.MinInt + 1, math.MaxInt - 2048, math.MaxInt - 1, math.MaxInt}
		for _, base := range starts {
			for _, distance := range []int{-2, -1, 0, 1, 2, 3, 1022, 1023, 1024, 1025, 1026, 1027, 2047, 2048, 2049, 3072, 4095, 4096, 4097} {
				ends = append(ends, base+distance)
			}
		}
	}
	for _, each := range shapes {
		var digest uint64
		all := 0
		for _, a := range starts {
			for _, n := range ends {
				turns, sum := each.run(a, n)
				all += turns
				digest = (digest^uint64(turns))*1099511628211 ^ uint64(sum)
			}
		}
		fmt.Printf("%-20s %d turns, %016x\n", each.name, all, digest)
	}
	steps := []int{1, 2, 3, 1000, 1 << 40, 1 << 62, math.MaxInt, 0, -1, math.MinInt}
	if len(os.Args) > 1 {
		steps = []int{2, math.MaxInt}
	}
	for _, each := range paces {
		var digest uint64
		all := 0
		for _, step := range steps {
			for _, a := range starts {
				for _, n := range ends {
					turns, sum := each.run(a, n, step)
					all += turns
					digest = (digest^uint64(turns))*1099511628211 ^ uint64(sum)
				}
			}
		}
		fmt.Printf("%-23s %d turns, %016x\n", each.name, all, digest)
	}
	for _, n := range []int{0, 1, 5, 1023, 1024, 1025, 1026, 2048, 4095, 4096, 4097, 5000} {
		s := make([]int32, n)
		for i := range s {
			s[i] = int32(i * 7919 % 1000)
		}
		fmt.Println(n, forms(s))
	}
	fmt.Println(nested(3000))
	runtime.GOMAXPROCS(1)
	for _, f := range endless {
		go f()
	}
	for range 3 {
		time.Sleep(time.Millisecond)
		runtime.GC()
	}
	fmt.Println("all of them stopped when they were asked")
}
