// core func=main.count

// Maps: look-ups with and without ok, an operator assignment, iteration.
package main

func count(words []string, m map[string]int) (longest string, total int) {
	for _, w := range words {
		m[w]++
	}
	if n, ok := m[""]; ok {
		total -= n
	}
	delete(m, "")
	for w, n := range m {
		if len(w) > len(longest) {
			longest = w
		}
		total += n
	}
	return
}

func main() { println(count([]string{"a"}, map[string]int{})) }
