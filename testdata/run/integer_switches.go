// run

package main

import "fmt"

type weekday uint8

func sparse(x int64) string {
	switch x {
	case -1 << 63, 1<<63 - 1:
		return "far"
	case 0:
		return "zero"
	case 1000, 2000, 3000:
		return "thousands"
	case 7:
		fallthrough
	case 8:
		return "seven or eight"
	default:
		return "other"
	case 9:
		return "nine"
	}
}

func day(d weekday) (n int) {
	for i := range 3 {
		switch d + weekday(i) {
		case 0, 6:
			continue
		case 1:
			n += 1
		case 2:
			n += 10
		case 3:
			n += 100
		case 4:
			n += 1000
			if i == 1 {
				break
			}
			n++
		case 255:
			return -1
		}
	}
	return n
}

// The tag is evaluated once, and constants before a variable are looked at before it.
func once() string {
	calls := 0
	tag := func() int { calls++; return 4 }
	other := func() int { calls += 100; return 4 }
	switch tag() {
	case 0, 1, 2, 3:
		return "no"
	case other():
		return fmt.Sprint("other ", calls)
	case 4, 5, 6, 7:
		return "no"
	}
	return "none"
}

func main() {
	for _, x := range []int64{-1 << 63, 1<<63 - 1, 0, 1000, 2000, 3000, 2999, 7, 8, 9, 10, -1} {
		fmt.Println(x, sparse(x))
	}
	for d := range 8 {
		fmt.Println(d, day(weekday(d)))
	}
	fmt.Println(day(254), day(255), day(253))
	fmt.Println(once())
}
