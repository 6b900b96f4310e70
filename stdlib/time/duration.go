// Package time measures time, waits, and knows the calendar.
package time

// Duration is a length of time in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String writes d as 1h2m3.5s; below a second in the largest unit that leaves a number of at least 1.
func (d Duration) String() string {
	if d == 0 {
		return "0s"
	}
	var b [40]byte
	at := len(b)
	put := func(s string) {
		at -= len(s)
		copy(b[at:], s)
	}
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	// fraction writes the lowest digits of u after a point, without zeros at the end, and takes them off u.
	fraction := func(digits int) {
		any := false
		for range digits {
			c := byte('0' + u%10)
			u /= 10
			any = any || c != '0'
			if any {
				at--
				b[at] = c
			}
		}
		if any {
			put(".")
		}
	}
	whole := func(n uint64) {
		for {
			at--
			b[at] = byte('0' + n%10)
			n /= 10
			if n == 0 {
				return
			}
		}
	}
	switch {
	case u < uint64(Microsecond):
		put("ns")
		whole(u)
	case u < uint64(Millisecond):
		put("µs")
		fraction(3)
		whole(u)
	case u < uint64(Second):
		put("ms")
		fraction(6)
		whole(u)
	default:
		put("s")
		fraction(9)
		whole(u % 60)
		if u /= 60; u > 0 {
			put("m")
			whole(u % 60)
			if u /= 60; u > 0 {
				put("h")
				whole(u)
			}
		}
	}
	if d < 0 {
		put("-")
	}
	return string(b[at:])
}

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// in is d in a unit; whole units and the rest are converted separately, which loses less.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

func (d Duration) Seconds() float64 { return d.in(Second) }
func (d Duration) Minutes() float64 { return d.in(Minute) }
func (d Duration) Hours() float64   { return d.in(Hour) }

// Truncate rounds d towards zero to a multiple of m. If m <= 0, d stays.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero, within the range of Duration.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		rest = -rest
		if uint64(rest)*2 < uint64(m) {
			return d + rest
		}
		if away := d - m + rest; away < d {
			return away
		}
		return minDuration
	}
	if uint64(rest)*2 < uint64(m) {
		return d - rest
	}
	if away := d + m - rest; away > d {
		return away
	}
	return maxDuration
}

// Abs is d without its sign.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}
