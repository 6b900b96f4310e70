package main

func main() {
	m := make(map[int]int)
	x := uint64(1)
	for i := 0; i < 4000000; i++ {
		x = x*6364136223846793005 + 1442695040888963407
		m[int(x>>44)] += i
	}
	sum := 0
	for k, v := range m {
		sum += k ^ v
	}
	words := []string{"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"}
	counts := make(map[string]int)
	for i := 0; i < 8000000; i++ {
		counts[words[i%len(words)]]++
	}
	println(len(m), sum, counts["gamma"])
}
