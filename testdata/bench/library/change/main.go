// Changing strings, and taking them apart.
package main

import (
	"strings"

	"bench/library/stopwatch"
)

var kept string

func change(name string, f func(s string) string, s ...string) {
	stopwatch.Measure(name, func(calls int) (sum int) {
		for i := range calls {
			kept = f(s[i&1])
			sum += len(kept)
		}
		return sum
	})
}

var parts []string

func divide(name string, f func(s string) []string, s ...string) {
	stopwatch.Measure(name, func(calls int) (sum int) {
		for i := range calls {
			parts = f(s[i&1])
			sum += len(parts)
		}
		return sum
	})
}

func main() {
	text := strings.Repeat("The quick brown fox jumps over the lazy dog. ", 100)
	wide := strings.Repeat("Füchse springen über Hunde, naïve Cafés öffnen. ", 100)
	list := strings.Repeat("alpha,beta,gamma,delta,", 100)
	change("ToUpper, 4.5 KB", strings.ToUpper, text, text[1:])
	change("ToUpper, not ASCII, 5 KB", strings.ToUpper, wide, wide[1:])
	change("ToLower, 12 bytes", strings.ToLower, "Content-Type", "Content-Size")
	change("ToLower, unchanged, 12 bytes", strings.ToLower, "content-type", "content-size")
	change("Replace, 4.5 KB", func(s string) string { return strings.ReplaceAll(s, "fox", "badger") }, text, text[1:])
	change("Replace, nothing, 4.5 KB", func(s string) string { return strings.ReplaceAll(s, "cow", "badger") }, text, text[1:])
	change("Replace, byte, 2 KB", func(s string) string { return strings.ReplaceAll(s, ",", ";") }, list, list[1:])
	change("Repeat", func(s string) string { return strings.Repeat(s, 50) }, "ab", "abc")
	change("TrimSpace, 20 bytes", strings.TrimSpace, "  some header value\t", "some header value \r\n")
	change("Map", func(s string) string {
		return strings.Map(func(r rune) rune {
			if r == ' ' {
				return '_'
			}
			return r
		}, s)
	}, text, text[1:])
	divide("Fields, 4.5 KB", strings.Fields, text, text[1:])
	divide("Fields, 22 bytes", strings.Fields, "GET /index.html  HTTP/1", " some words in a line ")
	divide("Fields, not ASCII, 5 KB", strings.Fields, wide, wide[1:])
	divide("Split, byte, 2 KB", func(s string) []string { return strings.Split(s, ",") }, list, list[1:])
	divide("Split, string, 4.5 KB", func(s string) []string { return strings.Split(s, ". ") }, text, text[1:])
	divide("Split, 23 bytes", func(s string) []string { return strings.Split(s, "/") }, "usr/share/doc/go/readme", "a/b/c")
	words := []string{"usr", "share", "doc", "go", "readme"}
	change("Join", func(s string) string { return strings.Join(words, s) }, ", ", ";")
}
