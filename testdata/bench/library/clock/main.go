// Times as text.
package main

import (
	"time"

	"bench/library/stopwatch"
)

func main() {
	texts := []string{"2024-02-29T12:34:56Z", "1999-12-31T23:59:59.123456789+02:00"}
	times := make([]time.Time, 2)
	for i, text := range texts {
		t, err := time.Parse(time.RFC3339, text)
		if err != nil {
			panic(err)
		}
		times[i] = t
	}
	parse := func(name, layout string, texts []string) {
		stopwatch.Measure(name, func(calls int) (sum int) {
			for i := range calls {
				t, err := time.Parse(layout, texts[i&1])
				if err != nil {
					panic(err)
				}
				sum += t.Nanosecond() + int(t.Unix())
			}
			return sum
		})
	}
	parse("Parse, RFC 3339", time.RFC3339, texts)
	parse("Parse, RFC 1123", time.RFC1123, []string{times[0].UTC().Format(time.RFC1123), times[1].UTC().Format(time.RFC1123)})
	parse("Parse, date", time.DateOnly, []string{"2024-02-29", "1999-12-31"})
	for _, layout := range []struct{ name, layout string }{
		{"RFC 3339", time.RFC3339}, {"RFC 3339, nanoseconds", time.RFC3339Nano}, {"RFC 1123", time.RFC1123}, {"date", time.DateOnly},
	} {
		stopwatch.Measure("Format, "+layout.name, func(calls int) (sum int) {
			for i := range calls {
				sum += len(times[i&1].Format(layout.layout))
			}
			return sum
		})
	}
	buffer := make([]byte, 0, 64)
	stopwatch.Measure("AppendFormat, RFC 3339", func(calls int) (sum int) {
		for i := range calls {
			sum += len(times[i&1].AppendFormat(buffer, time.RFC3339))
		}
		return sum
	})
	stopwatch.Measure("Date", func(calls int) (sum int) {
		for i := range calls {
			year, month, day := times[i&1].Date()
			sum += year + int(month) + day
		}
		return sum
	})
	durations := []string{"1h15m30.918s", "250ms"}
	stopwatch.Measure("ParseDuration", func(calls int) (sum int) {
		for i := range calls {
			d, _ := time.ParseDuration(durations[i&1])
			sum += int(d)
		}
		return sum
	})
	stopwatch.Measure("Duration.String", func(calls int) (sum int) {
		for i := range calls {
			sum += len((time.Duration(i&1)*time.Hour + 123456789).String())
		}
		return sum
	})
}
