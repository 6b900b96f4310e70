// run

package main

import (
	"fmt"
	"time"
)

func main() {
	zone := time.FixedZone("ABC", -3*3600-1800)
	times := []time.Time{
		{},
		time.Unix(1136239445, 987654321).UTC(),
		time.Date(2024, time.February, 29, 23, 59, 60, 1e9, time.UTC),
		time.Date(1999, 14, -3, 25, 61, -1, 5e6, zone),
		time.Date(-44, time.March, 15, 12, 0, 0, 0, time.UTC),
		time.Unix(1<<62, 5).In(zone),
	}
	layouts := []string{time.Layout, time.ANSIC, time.UnixDate, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC3339,
		time.RFC3339Nano, time.Kitchen, time.StampMicro, "002 __2 _2 _2006 Janu pm Z070000 -07:00:00 ,99 .000x"}
	for _, t := range times {
		fmt.Printf("%v %#v\n", t, t)
		year, week := t.ISOWeek()
		fmt.Println(t.Weekday(), t.YearDay(), year, week, t.Unix(), t.IsZero())
		for _, layout := range layouts {
			s := t.Format(layout)
			fmt.Println(s)
			back, err := time.Parse(layout, s)
			fmt.Println(back.UTC(), err)
		}
		fmt.Println(t.Truncate(time.Hour), t.Round(7*time.Second), t.AddDate(1, -1, 1))
		text, err := t.MarshalText()
		fmt.Println(string(text), err)
		binary, err := t.MarshalBinary()
		fmt.Println(binary, err)
	}
	for _, s := range []string{"0", "1h2m3.5s", "-9223372036854775808ns", "9223372036854775808ns", "1.5", ".s", "3x", "1µs"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	for _, p := range [][2]string{{"MST", "GMT+3"}, {"2006 002", "2008 366"}, {"2006 002 Jan", "2008 060 Jan"},
		{"05", "07.123456789012"}, {"Jan 2", "feb 30"}, {"-0700", "+2560"}, {"2006", "20x6"}, {"3PM", "3PM."}} {
		t, err := time.Parse(p[0], p[1])
		fmt.Println(t.UTC(), err)
	}
	fmt.Println(times[1].Sub(times[0]), times[1].Sub(times[2]), times[1].Before(times[2]))
	fmt.Println(time.Month(13), time.Saturday, time.Weekday(-1))
}
