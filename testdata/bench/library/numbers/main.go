// Numbers as text.
package main

import (
	"math"
	"strconv"

	"bench/library/stopwatch"
)

func main() {
	buffer := make([]byte, 0, 400)
	small, large := []int{42, 7}, []int{1234567890, -9876543210}
	append2 := func(name string, f func(i int) []byte) {
		stopwatch.Measure(name, func(calls int) (sum int) {
			for i := range calls {
				sum += len(f(i & 1))
			}
			return sum
		})
	}
	short, long := []float64{12.5, -0.001}, []float64{math.Pi * 1e10, 1.7976931348623157e+300}
	append2("FormatFloat, shortest, few digits", func(i int) []byte { return strconv.AppendFloat(buffer, short[i], 'g', -1, 64) })
	append2("FormatFloat, shortest, 17 digits", func(i int) []byte { return strconv.AppendFloat(buffer, long[i], 'g', -1, 64) })
	append2("FormatFloat, float32", func(i int) []byte { return strconv.AppendFloat(buffer, float64(float32(long[0])), 'g', -1, 32) })
	append2("FormatFloat, 'f', 2", func(i int) []byte { return strconv.AppendFloat(buffer, long[0]/1e7, 'f', 2, 64) })
	append2("FormatFloat, 'e', 10", func(i int) []byte { return strconv.AppendFloat(buffer, long[i], 'e', 10, 64) })
	append2("FormatFloat, 'f', -1", func(i int) []byte { return strconv.AppendFloat(buffer, long[0], 'f', -1, 64) })
	integers := []int64{7, -1234567890123}
	append2("AppendInt", func(i int) []byte { return strconv.AppendInt(buffer, integers[i], 10) })
	append2("AppendInt, base 16", func(i int) []byte { return strconv.AppendInt(buffer, integers[i], 16) })
	stopwatch.Measure("Itoa, 2 digits", func(calls int) (sum int) {
		for i := range calls {
			sum += len(strconv.Itoa(small[i&1]))
		}
		return sum
	})
	stopwatch.Measure("Itoa, 10 digits", func(calls int) (sum int) {
		for i := range calls {
			sum += len(strconv.Itoa(large[i&1]))
		}
		return sum
	})
	texts := []string{"12345", "-987654321012"}
	stopwatch.Measure("Atoi", func(calls int) (sum int) {
		for i := range calls {
			n, _ := strconv.Atoi(texts[i&1])
			sum += n
		}
		return sum
	})
	stopwatch.Measure("ParseInt", func(calls int) (sum int) {
		for i := range calls {
			n, _ := strconv.ParseInt(texts[i&1], 10, 64)
			sum += int(n)
		}
		return sum
	})
	parse := func(name string, texts []string) {
		stopwatch.Measure("ParseFloat, "+name, func(calls int) (sum int) {
			for i := range calls {
				x, err := strconv.ParseFloat(texts[i&1], 64)
				if err != nil {
					panic(err)
				}
				sum += int(math.Float64bits(x) >> 8)
			}
			return sum
		})
	}
	parse("few digits", []string{"12.5", "-0.001"})
	parse("17 digits", []string{"3.1415926535897931e10", "1.7976931348623157e+300"})
	parse("integers", []string{"42", "33909"})
	parse("40 digits", []string{"3.141592653589793238462643383279502884197", "2.718281828459045235360287471352662497757e-5"})
	quoted := []string{"hello, world", "tab\tquote\" é"}
	append2("AppendQuote", func(i int) []byte { return strconv.AppendQuote(buffer, quoted[i]) })
	stopwatch.Measure("Unquote", func(calls int) (sum int) {
		both := []string{strconv.Quote(quoted[0]), strconv.Quote(quoted[1])}
		for i := range calls {
			s, _ := strconv.Unquote(both[i&1])
			sum += len(s)
		}
		return sum
	})
}
