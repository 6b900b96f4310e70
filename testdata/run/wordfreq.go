// run stress-args=2000

// Word frequencies of a text file: the file named by the argument, or a text of about a megabyte that the program
// writes itself (a number as argument: that many words).
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

var syllables = []string{"ka", "lo", "mi", "ter", "sa", "ren", "du", "vo", "nix", "ple"}

// makeText writes words with a skewed distribution, the same on every run.
func makeText(path string, words int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	state := uint32(12345)
	next := func(n uint32) uint32 {
		state = state*1664525 + 1013904223
		return (state >> 8) % n
	}
	for i := 0; i < words; i++ {
		var b strings.Builder
		for n := 1 + next(2)*next(2) + next(2); ; n-- {
			b.WriteString(syllables[next(next(uint32(len(syllables)))+1)])
			if n == 0 {
				break
			}
		}
		word := b.String()
		if next(10) == 0 {
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		w.WriteString(word)
		switch next(12) {
		case 0:
			w.WriteString(".\n")
		case 1:
			w.WriteString(", ")
		default:
			w.WriteByte(' ')
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

func count(path string) (map[string]int, int, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	counts := make(map[string]int)
	total := 0
	scanner := bufio.NewScanner(f)
	scanner.Split(bufio.ScanWords)
	for scanner.Scan() {
		word := strings.ToLower(strings.Trim(scanner.Text(), ".,;:!?\"'()"))
		if word != "" {
			counts[word]++
			total++
		}
	}
	return counts, total, scanner.Err()
}

func main() {
	words, path := 180000, ""
	if len(os.Args) > 1 {
		if n, err := strconv.Atoi(os.Args[1]); err == nil {
			words = n
		} else {
			path = os.Args[1]
		}
	}
	if path == "" {
		path = os.TempDir() + "/tuco-wordfreq-" + strconv.Itoa(os.Getpid()) + ".txt"
		if err := makeText(path, words); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		defer os.Remove(path)
	}
	counts, total, err := count(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	list := make([]string, 0, len(counts))
	for word := range counts {
		list = append(list, word)
	}
	sort.Slice(list, func(i, j int) bool {
		if counts[list[i]] != counts[list[j]] {
			return counts[list[i]] > counts[list[j]]
		}
		return list[i] < list[j]
	})
	fmt.Printf("%d words, %d different\n", total, len(list))
	for i, word := range list {
		if i == 15 {
			break
		}
		fmt.Printf("%7d %5.2f%% %s\n", counts[word], 100*float64(counts[word])/float64(total), word)
	}
}
