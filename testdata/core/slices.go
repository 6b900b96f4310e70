// core func=main.sum

// A range over a slice reads it and its length once; an index becomes a check and an address.
package main

func sum(values []int, at int) (total int) {
	for _, v := range values {
		total += v
	}
	return total + values[at]
}

func main() { println(sum([]int{1, 2}, 1)) }
