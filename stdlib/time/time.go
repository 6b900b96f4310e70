package time

import "internal/rt"

// Time is an instant, with nanoseconds. The zero Time is the first of January of the year 1, 00:00 UTC.
//
// Times are compared by their readings of the monotonic clock if both have one, as those of Now do.
type Time struct {
	sec       int64 // since the zero Time
	nsec      int32
	monotonic int64 // rt.Nanotime() - clockStart, which is positive; 0: no reading
}

// clockStart makes monotonic readings positive.
var clockStart = rt.Nanotime() - 1

const (
	secondsPerDay = 86400
	// unixToZero is the seconds from the zero Time to 1970: 1969 years, 477 of them leap years.
	unixToZero = (1969*365 + 477) * secondsPerDay
)

// Now is the current time, with a reading of the monotonic clock.
func Now() Time {
	sec, nsec := rt.Walltime()
	return Time{sec + unixToZero, int32(nsec), rt.Nanotime() - clockStart}
}

// Unix is the time that many seconds and nanoseconds after 1970 began in UTC.
func Unix(sec int64, nsec int64) Time {
	sec += nsec / 1e9
	if nsec %= 1e9; nsec < 0 {
		nsec += 1e9
		sec--
	}
	return Time{sec: sec + unixToZero, nsec: int32(nsec)}
}

func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

func (t Time) Unix() int64      { return t.sec - unixToZero }
func (t Time) UnixNano() int64  { return t.Unix()*1e9 + int64(t.nsec) }
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + int64(t.nsec)/1e6 }
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + int64(t.nsec)/1e3 }
func (t Time) Nanosecond() int  { return int(t.nsec) }
func (t Time) IsZero() bool     { return t.sec == 0 && t.nsec == 0 }

// Compare is negative if t is before u, and positive if it is after.
func (t Time) Compare(u Time) int {
	a, b := t.sec, u.sec
	if t.monotonic != 0 && u.monotonic != 0 {
		a, b = t.monotonic, u.monotonic
	} else if a == b {
		a, b = int64(t.nsec), int64(u.nsec)
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }
func (t Time) After(u Time) bool  { return t.Compare(u) > 0 }
func (t Time) Equal(u Time) bool  { return t.Compare(u) == 0 }

// Sub is the duration from u to t, the nearest there is if it does not fit.
func (t Time) Sub(u Time) Duration {
	if t.monotonic != 0 && u.monotonic != 0 {
		return Duration(t.monotonic - u.monotonic)
	}
	sec, nsec := t.sec-u.sec, int64(t.nsec)-int64(u.nsec)
	d := Duration(sec*1e9 + nsec)
	// The seconds, counted back from d, tell an overflow.
	if u.Add(d).Equal(Time{sec: t.sec, nsec: t.nsec}) {
		return d
	}
	if t.Before(u) {
		return minDuration
	}
	return maxDuration
}

// Add is t plus d.
func (t Time) Add(d Duration) Time {
	t.sec += int64(d / 1e9)
	nsec := int64(t.nsec) + int64(d%1e9)
	if nsec >= 1e9 {
		t.sec++
		nsec -= 1e9
	} else if nsec < 0 {
		t.sec--
		nsec += 1e9
	}
	t.nsec = int32(nsec)
	if t.monotonic != 0 {
		sum := t.monotonic + int64(d)
		if d < 0 && sum > t.monotonic || d > 0 && sum < t.monotonic || sum <= 0 {
			sum = 0
		}
		t.monotonic = sum
	}
	return t
}

// Since is the time that has passed since t.
func Since(t Time) Duration {
	if t.monotonic != 0 {
		return Duration(rt.Nanotime() - clockStart - t.monotonic)
	}
	return Now().Sub(t)
}

// Until is the time that is left until t.
func Until(t Time) Duration {
	if t.monotonic != 0 {
		return Duration(t.monotonic - (rt.Nanotime() - clockStart))
	}
	return t.Sub(Now())
}
