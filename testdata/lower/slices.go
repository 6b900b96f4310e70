// lower func=main.sum

// A slice is three values; a bounds check is one unsigned comparison and a call that does not return.
package main

func sum(values []int, at int) (total int) {
	for _, v := range values {
		total += v
	}
	return total + values[at]
}

func main() { println(sum([]int{1, 2}, 1)) }
