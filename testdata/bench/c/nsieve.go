package main

func nsieve(n int) int {
	composite := make([]bool, n+1)
	count := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i + i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

func main() {
	for round := 0; round < 12; round++ {
		println(nsieve(4000000 >> (round % 3)))
	}
}
