package time

import (
	"cmp"
	"internal/rt"
)

// Time is an instant, with nanoseconds, and the Location that its calendar follows. The zero Time is the first of
// January of the year 1, 00:00 UTC.
//
// Times are compared by their readings of the monotonic clock if both have one, as those of Now do.
//
// Both fields of the clock have two forms, told apart by the highest bit of wall:
//
//	bit 63    62..30                29..0          ext
//	0         0                     nanoseconds    seconds since the zero Time
//	1         seconds since 1885    nanoseconds    monotonic reading: nanoseconds since clockStart
type Time struct {
	wall uint64
	ext  int64
	loc  *Location // nil: UTC, which is never stored as &utcLocation
}

const (
	flagMonotonic   = 1 << 63
	nanosecondsMask = 1<<30 - 1
	secondsShift    = 30
	packedSeconds   = 1 << 33 // how many the packed form can tell apart

	secondsPerMinute = 60
	secondsPerHour   = 60 * secondsPerMinute
	secondsPerDay    = 24 * secondsPerHour

	// Seconds from the zero Time to 1970 (1969 years, 477 of them leap years) and to 1885.
	unixToZero   = (1969*365 + 477) * secondsPerDay
	packedToZero = (1884*365 + 456) * secondsPerDay
)

// clockStart makes monotonic readings positive.
var clockStart = rt.Nanotime() - 1

func (t *Time) nsec() int32 { return int32(t.wall & nanosecondsMask) }

// sec is the seconds since the zero Time.
func (t *Time) sec() int64 {
	if t.wall&flagMonotonic != 0 {
		return packedToZero + int64(t.wall<<1>>(secondsShift+1))
	}
	return t.ext
}

func (t *Time) unixSec() int64 { return t.sec() - unixToZero }

// dropMonotonic forgets the monotonic reading.
func (t *Time) dropMonotonic() {
	if t.wall&flagMonotonic != 0 {
		t.ext = t.sec()
		t.wall &= nanosecondsMask
	}
}

// addSec adds seconds, as many as fit.
func (t *Time) addSec(d int64) {
	if t.wall&flagMonotonic != 0 {
		sum := int64(t.wall<<1>>(secondsShift+1)) + d
		if 0 <= sum && sum < packedSeconds {
			t.wall = flagMonotonic | uint64(sum)<<secondsShift | t.wall&nanosecondsMask
			return
		}
		t.dropMonotonic()
	}
	sum := t.ext + d
	switch {
	case (sum > t.ext) == (d > 0):
		t.ext = sum
	case d > 0:
		t.ext = 1<<63 - 1
	default:
		t.ext = -(1<<63 - 1)
	}
}

// setLocation also drops the monotonic reading.
func (t *Time) setLocation(l *Location) {
	if l == &utcLocation {
		l = nil
	}
	t.dropMonotonic()
	t.loc = l
}

// Now is the current time in Local, with a reading of the monotonic clock.
func Now() Time {
	sec, nsec := rt.Walltime()
	monotonic := rt.Nanotime() - clockStart
	packed := sec + unixToZero - packedToZero
	if packed < 0 || packed >= packedSeconds {
		return Time{uint64(nsec), sec + unixToZero, Local}
	}
	return Time{flagMonotonic | uint64(packed)<<secondsShift | uint64(nsec), monotonic, Local}
}

func localTime(sec int64, nsec int32) Time { return Time{uint64(nsec), sec + unixToZero, Local} }

// Unix is the time that many seconds and nanoseconds after 1970 began in UTC.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		sec += nsec / 1e9
		if nsec %= 1e9; nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return localTime(sec, int32(nsec))
}

func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

func (t Time) Unix() int64      { return t.unixSec() }
func (t Time) UnixNano() int64  { return t.unixSec()*1e9 + int64(t.nsec()) }
func (t Time) UnixMilli() int64 { return t.unixSec()*1e3 + int64(t.nsec())/1e6 }
func (t Time) UnixMicro() int64 { return t.unixSec()*1e6 + int64(t.nsec())/1e3 }
func (t Time) Nanosecond() int  { return int(t.nsec()) }
func (t Time) IsZero() bool     { return t.sec() == 0 && t.nsec() == 0 }

// Compare is -1 if t is before u, and 1 if it is after.
func (t Time) Compare(u Time) int {
	if t.wall&u.wall&flagMonotonic != 0 {
		return cmp.Compare(t.ext, u.ext)
	}
	order := cmp.Compare(t.sec(), u.sec())
	if order == 0 {
		order = cmp.Compare(t.nsec(), u.nsec())
	}
	return order
}

func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }
func (t Time) After(u Time) bool  { return t.Compare(u) > 0 }

// Equal reports whether t and u are the same instant, whatever their locations.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// difference is a - b, the nearest there is if it does not fit.
func difference(a, b int64) Duration {
	d := Duration(a - b)
	switch {
	case d < 0 && a > b:
		return maxDuration
	case d > 0 && a < b:
		return minDuration
	}
	return d
}

// Sub is the duration from u to t, the nearest there is if it does not fit.
func (t Time) Sub(u Time) Duration {
	if t.wall&u.wall&flagMonotonic != 0 {
		return difference(t.ext, u.ext)
	}
	seconds := difference(t.sec(), u.sec()) // a number of seconds for once
	rest := Duration(t.nsec() - u.nsec())
	// Give both the same sign: only then the seconds alone tell that it does not fit.
	switch {
	case seconds > 0 && rest < 0:
		seconds, rest = seconds-1, rest+Second
	case seconds < 0 && rest > 0:
		seconds, rest = seconds+1, rest-Second
	}
	switch {
	case seconds > maxDuration/Second:
		return maxDuration
	case seconds < minDuration/Second:
		return minDuration
	}
	return difference(int64(seconds*Second), int64(-rest))
}

// Add is t plus d.
func (t Time) Add(d Duration) Time {
	// A second is lent so that the sum is not negative.
	nsec := Second + Duration(t.nsec()) + d%Second
	t.wall = t.wall&^nanosecondsMask | uint64(nsec%Second)
	t.addSec(int64(d/Second + nsec/Second - 1))
	if t.wall&flagMonotonic == 0 {
		return t
	}
	reading := t.ext + int64(d)
	if (reading < t.ext) != (d < 0) {
		t.dropMonotonic()
	} else {
		t.ext = reading
	}
	return t
}

// Since is the time that has passed since t.
func Since(t Time) Duration {
	if t.wall&flagMonotonic != 0 {
		return difference(rt.Nanotime()-clockStart, t.ext)
	}
	return Now().Sub(t)
}

// Until is the time that is left until t.
func Until(t Time) Duration {
	if t.wall&flagMonotonic != 0 {
		return difference(t.ext, rt.Nanotime()-clockStart)
	}
	return t.Sub(Now())
}
