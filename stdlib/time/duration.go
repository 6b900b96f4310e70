// Package time measures time, waits, and knows the calendar.
package time

import "internal/durationtext"

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
	var b [durationtext.Most]byte
	return string(durationtext.Append(b[:0], int64(d)))
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
