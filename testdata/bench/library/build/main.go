// Building strings, and fmt.
package main

import (
	"bytes"
	"fmt"
	"strings"

	"bench/library/stopwatch"
)

var kept string

func format(name string, f func(i int) string) {
	stopwatch.Measure(name, func(calls int) (sum int) {
		for i := range calls {
			kept = f(i & 1)
			sum += len(kept)
		}
		return sum
	})
}

type point struct {
	X, Y int
	Name string
}

func main() {
	stopwatch.Measure("Builder.WriteByte, 1000", func(calls int) (sum int) {
		for range calls {
			var b strings.Builder
			for i := range 1000 {
				b.WriteByte(byte(i))
			}
			sum += b.Len()
		}
		return sum
	})
	stopwatch.Measure("Builder.WriteByte, grown, 1000", func(calls int) (sum int) {
		for range calls {
			var b strings.Builder
			b.Grow(1000)
			for i := range 1000 {
				b.WriteByte(byte(i))
			}
			sum += b.Len()
		}
		return sum
	})
	words := []string{"some", "longer words"}
	stopwatch.Measure("Builder.WriteString, 200", func(calls int) (sum int) {
		for range calls {
			var b strings.Builder
			for i := range 200 {
				b.WriteString(words[i&1])
			}
			sum += b.Len()
		}
		return sum
	})
	stopwatch.Measure("Builder.WriteRune, 200", func(calls int) (sum int) {
		for range calls {
			var b strings.Builder
			for i := range 200 {
				b.WriteRune(rune('a' + i))
			}
			sum += b.Len()
		}
		return sum
	})
	stopwatch.Measure("Buffer.WriteString, 200", func(calls int) (sum int) {
		var b bytes.Buffer
		for range calls {
			b.Reset()
			for i := range 200 {
				b.WriteString(words[i&1])
			}
			sum += b.Len()
		}
		return sum
	})
	format("Sprintf, %d %s", func(i int) string { return fmt.Sprintf("%d items of %s", i+12345, words[i]) })
	format("Sprintf, %v of a struct", func(i int) string { return fmt.Sprintf("%v", point{i, 42, "name"}) })
	format("Sprintf, %+v of a struct", func(i int) string { return fmt.Sprintf("%+v", &point{i, 42, "name"}) })
	format("Sprintf, %.2f", func(i int) string { return fmt.Sprintf("%.2f", 3.14159+float64(i)) })
	format("Sprintf, %x %08b", func(i int) string { return fmt.Sprintf("%x %08b", 48879+i, i) })
	format("Sprintf, %q", func(i int) string { return fmt.Sprintf("%q", words[i]) })
	format("Sprint", func(i int) string { return fmt.Sprint(words[i], i, true) })
	slice := []int{1, 22, 333, 4444, 55555}
	format("Sprintf, %v of a slice", func(i int) string { return fmt.Sprintf("%v", slice[i:]) })
	format("concatenation", func(i int) string { return words[i] + ": " + words[1-i] })
}
