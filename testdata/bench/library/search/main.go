// Searching in strings and slices of bytes.
package main

import (
	"bytes"
	"strings"
	"unicode"

	"bench/library/stopwatch"
)

const sentence = "The quick brown fox jumps over the lazy dog, while 42 owls (and a few bats) look on. "

var (
	long   = strings.Repeat(sentence, 800)
	short  = []string{"Content-Type: text/html", "Accept-Encoding: gzip,x"}
	bytes1 = []byte(long)
	wide   = strings.Repeat("Füchse springen über Hunde, naïve Cafés öffnen. ", 200)
	runs   = strings.Repeat("a", 20000)
)

func search(name string, f func(s, of string) int, s []string, of string) {
	stopwatch.Measure(name, func(calls int) (sum int) {
		for i := range calls {
			sum += f(s[i&1], of)
		}
		return sum
	})
}

func main() {
	both := []string{long, long[1:]}
	search("Index, rare needle, 68 KB", strings.Index, both, "zebra")
	search("Index, frequent letters, 68 KB", strings.Index, both, "the fox")
	search("Index, long needle, 68 KB", strings.Index, both, strings.Repeat("over the lazy dog ", 8))
	search("Index, 23 bytes", strings.Index, short, "in")
	search("Index, aaa…b in aaa…, 20 KB", strings.Index, []string{runs, runs}, strings.Repeat("a", 1000)+"b")
	search("Index, a…b…a in aaa…, 20 KB", strings.Index, []string{runs, runs}, strings.Repeat("a", 100)+"b"+strings.Repeat("a", 100))
	search("LastIndex, rare needle, 68 KB", strings.LastIndex, both, "zebra")
	search("LastIndex, 23 bytes", strings.LastIndex, short, "in")
	search("Count, needle, 68 KB", strings.Count, both, "owls")
	search("Count, byte, 68 KB", strings.Count, both, "o")
	search("Count, byte, 23 bytes", strings.Count, short, "e")
	search("IndexAny, ASCII, 68 KB", strings.IndexAny, both, "{}[]<>")
	search("IndexAny, 23 bytes", strings.IndexAny, short, ":;")
	search("Contains, 23 bytes", func(s, of string) int {
		if strings.Contains(s, of) {
			return 1
		}
		return 0
	}, short, "gzip")
	search("HasPrefix", func(s, of string) int {
		if strings.HasPrefix(s, of) {
			return 1
		}
		return 0
	}, short, string([]byte("Content-")))

	stopwatch.Measure("IndexByte, absent, 68 KB", func(calls int) (sum int) {
		for i := range calls {
			sum += strings.IndexByte(both[i&1], '#')
		}
		return sum
	})
	stopwatch.Measure("IndexByte, 23 bytes", func(calls int) (sum int) {
		for i := range calls {
			sum += strings.IndexByte(short[i&1], ':')
		}
		return sum
	})
	stopwatch.Measure("bytes.IndexByte, lines", func(calls int) (sum int) {
		for range calls {
			for rest := bytes1; ; {
				i := bytes.IndexByte(rest, '.')
				if i < 0 {
					break
				}
				sum += i
				rest = rest[i+1:]
			}
		}
		return sum
	})
	stopwatch.Measure("LastIndexByte, absent, 68 KB", func(calls int) (sum int) {
		for i := range calls {
			sum += strings.LastIndexByte(both[i&1], '#')
		}
		return sum
	})
	stopwatch.Measure("IndexRune, absent, 10 KB", func(calls int) (sum int) {
		for i := range calls {
			sum += strings.IndexRune(wide[i&1:], '×')
		}
		return sum
	})
	stopwatch.Measure("IndexFunc, ASCII, 68 KB", func(calls int) (sum int) {
		for i := range calls {
			sum += strings.IndexFunc(both[i&1], unicode.IsControl)
		}
		return sum
	})
	stopwatch.Measure("bytes.Index, rare, 68 KB", func(calls int) (sum int) {
		needle := []byte("zebra")
		for i := range calls {
			sum += bytes.Index(bytes1[i&1:], needle)
		}
		return sum
	})
	stopwatch.Measure("bytes.Count, byte, 68 KB", func(calls int) (sum int) {
		needle := []byte("o")
		for i := range calls {
			sum += bytes.Count(bytes1[i&1:], needle)
		}
		return sum
	})
}
