// UTF-8.
package main

import (
	"strings"
	"unicode/utf8"

	"bench/library/stopwatch"
)

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func main() {
	for _, text := range []struct {
		name string
		s    string
	}{
		{"ASCII, 74 KB", strings.Repeat("The quick brown fox jumps over the lazy dog. ", 1650)},
		{"ASCII, 12 bytes", "Content-Type."},
		{"German, 74 KB", strings.Repeat("Füchse springen über Hunde, naïve Cafés öffnen. ", 1400)},
		{"Russian, 74 KB", strings.Repeat("Съешь ещё этих мягких французских булок. ", 1000)},
		{"Japanese, 74 KB", strings.Repeat("いろはにほへと ちりぬるを。", 1900)},
		{"Japanese, 20 bytes", "いろはにほへと"},
	} {
		both := []string{text.s, text.s[:len(text.s)-1]}
		slices := [][]byte{[]byte(both[0]), []byte(both[1])}
		stopwatch.Measure("ValidString, "+text.name, func(calls int) (sum int) {
			for i := range calls {
				sum += number(utf8.ValidString(both[i&1]))
			}
			return sum
		})
		stopwatch.Measure("Valid, "+text.name, func(calls int) (sum int) {
			for i := range calls {
				sum += number(utf8.Valid(slices[i&1]))
			}
			return sum
		})
		stopwatch.Measure("RuneCountInString, "+text.name, func(calls int) (sum int) {
			for i := range calls {
				sum += utf8.RuneCountInString(both[i&1])
			}
			return sum
		})
		stopwatch.Measure("range, "+text.name, func(calls int) (sum int) {
			for i := range calls {
				for _, r := range both[i&1] {
					sum += int(r)
				}
			}
			return sum
		})
	}
}
