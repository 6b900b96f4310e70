// run stress-args=400

// Counting the words of a long random sequence of letters, in maps of several key types.
package main

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

func sequence(n int) string {
	var b strings.Builder
	seed := uint32(42)
	for range n {
		seed = (seed*3877 + 29573) % 139968
		switch f := float64(seed) / 139968; {
		case f < 0.303:
			b.WriteByte('A')
		case f < 0.501:
			b.WriteByte('C')
		case f < 0.698:
			b.WriteByte('G')
		default:
			b.WriteByte('T')
		}
	}
	return b.String()
}

func byString(s string, k int) map[string]int {
	counts := map[string]int{}
	for i := 0; i+k <= len(s); i++ {
		counts[s[i:i+k]]++
	}
	return counts
}

// Two bits a letter; what falls out on the left is masked away.
func byNumber(s string, k int) map[uint64]*int {
	counts, key, mask := map[uint64]*int{}, uint64(0), uint64(1)<<(2*k)-1
	for i := range len(s) {
		key = (key<<2 | uint64(strings.IndexByte("ACGT", s[i]))) & mask
		if i < k-1 {
			continue
		}
		if p, ok := counts[key]; ok {
			*p++
		} else {
			counts[key] = new(int)
			*counts[key] = 1
		}
	}
	return counts
}

func byArray(s string) map[[4]byte]int {
	counts := map[[4]byte]int{}
	for i := 0; i+4 <= len(s); i++ {
		counts[[4]byte([]byte(s[i:i+4]))]++
	}
	return counts
}

func number(word string) (n uint64) {
	for _, c := range word {
		n = n<<2 | uint64(strings.IndexRune("ACGT", c))
	}
	return
}

func main() {
	n := 50000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	s := sequence(n)
	for _, k := range []int{1, 2} {
		counts := byString(s, k)
		words := make([]string, 0, len(counts))
		for w := range counts {
			words = append(words, w)
		}
		sort.Slice(words, func(i, j int) bool {
			a, b := counts[words[i]], counts[words[j]]
			return a > b || a == b && words[i] < words[j]
		})
		for _, w := range words {
			fmt.Printf("%s %.3f\n", w, 100*float64(counts[w])/float64(n-k+1))
		}
	}
	results := make(chan string)
	for _, word := range []string{"GGT", "GGTA", "GGTATT"} {
		go func() {
			texts, numbers := byString(s, len(word)), byNumber(s, len(word))
			same := len(texts) == len(numbers)
			for w, count := range texts {
				same = same && *numbers[number(w)] == count
			}
			results <- fmt.Sprintf("%d\t%s\t%v", texts[word], word, same)
		}()
	}
	lines := []string{<-results, <-results, <-results}
	sort.Strings(lines)
	fmt.Println(strings.Join(lines, "\n"))
	arrays, total := byArray(s), 0
	for _, count := range arrays {
		total += count
	}
	fmt.Println(arrays[[4]byte{'G', 'G', 'T', 'A'}] == byString(s, 4)["GGTA"], total == n-3)
}
