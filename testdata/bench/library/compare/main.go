// Comparing strings and slices of bytes.
package main

import (
	"bytes"
	"strings"

	"bench/library/stopwatch"
)

type pair struct{ a, b []byte }

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// pairs are equal but for the last byte of the second, in memory of their own, one of them not aligned.
func pairs(n int) []pair {
	out := make([]pair, 2)
	text := bytes.Repeat([]byte("Equality of bytes. "), n/19+2)[:n+1]
	for i := range out {
		out[i] = pair{bytes.Clone(text)[i:][:n], bytes.Clone(text)[i:][:n]}
	}
	out[1].b[n-1] ^= 0x10
	return out
}

func main() {
	for _, size := range []struct {
		name string
		n    int
	}{{"7 bytes", 7}, {"30 bytes", 30}, {"200 bytes", 200}, {"4 KB", 4096}, {"64 KB", 65536}} {
		p := pairs(size.n)
		stopwatch.Measure("bytes.Equal, "+size.name, func(calls int) (sum int) {
			for i := range calls {
				sum += number(bytes.Equal(p[i&1].a, p[i&1].b))
			}
			return sum
		})
		stopwatch.Measure("bytes.Compare, "+size.name, func(calls int) (sum int) {
			for i := range calls {
				sum += bytes.Compare(p[i&1].a, p[i&1].b)
			}
			return sum
		})
	}
	words := make([][2]string, 2)
	for i, p := range pairs(24) {
		words[i] = [2]string{string(p.a), string(p.b)}
	}
	stopwatch.Measure("s == t, 24 bytes", func(calls int) (sum int) {
		for i := range calls {
			sum += number(words[i&1][0] == words[i&1][1])
		}
		return sum
	})
	stopwatch.Measure("s < t, 24 bytes", func(calls int) (sum int) {
		for i := range calls {
			sum += number(words[i&1][0] < words[i&1][1])
		}
		return sum
	})
	fold := [][2]string{{"Content-Type-Options", "content-type-options"}, {"Transfer-Encoding-Of", "TRANSFER-ENCODING-IF"}}
	stopwatch.Measure("EqualFold, 20 bytes", func(calls int) (sum int) {
		for i := range calls {
			sum += number(strings.EqualFold(fold[i&1][0], fold[i&1][1]))
		}
		return sum
	})
	large := []string{strings.Repeat("Large And Small. ", 300), strings.Repeat("LARGE and SMALL. ", 300)}
	stopwatch.Measure("EqualFold, 5 KB", func(calls int) (sum int) {
		for i := range calls {
			sum += number(strings.EqualFold(large[i&1], large[1-i&1]))
		}
		return sum
	})
}
