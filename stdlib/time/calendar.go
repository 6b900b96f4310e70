package time

import (
	"internal/digit"
	"math/bits"
)

// Dates are those of the Gregorian calendar, for all times. They are computed on days counted from a 1 March, so that
// the leap day is the last of its year, and from a year before all that a Time can hold, so that nothing is negative.
const (
	// firstYear is the year -firstYear, whose March the days are counted from: a multiple of 400.
	firstYear    = 292277022400
	daysPerEra   = 146097 // 400 years
	marchToYear1 = 306    // from 1 March of the year 0 to the zero Time

	// zeroToFirst is the seconds from the first day to the zero Time.
	zeroToFirst = (firstYear/400*daysPerEra + marchToYear1) * secondsPerDay
)

// civil is a date, found from days.
type civil struct {
	year    int
	month   Month
	day     int
	yearDay int
}

// dateOf finds the date in the form of C. Neri and L. Schneider (Euclidean affine functions and their application to calendar
// algorithms, Software: Practice and Experience 53, 2023): a unit's number and the rest are the quotient and the remainder of
// one affine function, and divisions are multiplications by numbers that are exact in the range.
func dateOf(days uint64) civil {
	n := 4*days + 3
	century := n / daysPerEra
	n = n%daysPerEra | 3                  // four times the day of the century, and three
	const perYear = (1<<32 + 1460) / 1461 // rounded up
	product := n * perYear
	day := int(uint32(product) / perYear / 4) // of the year that begins in March
	c := civil{year: int(century*100+product>>32) - firstYear}
	m := 2141*day + 197913
	c.day = m&0xffff/2141 + 1
	c.month = Month(m >> 16)
	if day < marchToYear1 {
		c.yearDay = day + 31 + 28 + 1
		if isLeap(c.year) {
			c.yearDay++
		}
	} else {
		c.month -= 12
		c.year++
		c.yearDay = day - marchToYear1 + 1
	}
	return c
}

// daysOf counts the days to a date; the month is one of the twelve, the day may be any number.
func daysOf(year int, month Month, day int) uint64 {
	y, m := uint64(year)+firstYear, int(month)-3
	if m < 0 {
		y--
		m += 12
	}
	return y/100*daysPerEra/4 + y%100*1461/4 + uint64((153*m+2)/5+day-1)
}

func weekdayOf(days uint64) Weekday { return Weekday((days + uint64(Wednesday)) % 7) }

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

var daysBeforeMonth = [...]int16{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

// daysBefore is the days of a common year that come before the month.
func daysBefore(m Month) int { return int(daysBeforeMonth[m-1]) }

func daysIn(m Month, year int) int {
	if m == February && isLeap(year) {
		return 29
	}
	return daysBefore(m+1) - daysBefore(m)
}

// Month is a month of the year: January is 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + digit.Decimal(uint64(m)) + ")"
}

// Weekday is a day of the week: Sunday is 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + digit.Decimal(uint64(d)) + ")"
}

// local is the seconds on the clock of t's location since the first day, and its zone.
func (t *Time) local() (seconds uint64, zone string, offset int) {
	sec := t.unixSec()
	if t.loc == nil {
		zone = "UTC"
	} else {
		zone, offset, _, _, _ = t.loc.lookup(sec)
		sec += int64(offset)
	}
	return uint64(sec + (unixToZero + zeroToFirst)), zone, offset
}

func (t *Time) days() uint64 {
	s, _, _ := t.local()
	return s / secondsPerDay
}

func (t *Time) secondOfDay() int {
	s, _, _ := t.local()
	return int(s % secondsPerDay)
}

func (t Time) Date() (year int, month Month, day int) {
	c := dateOf(t.days())
	return c.year, c.month, c.day
}

func (t Time) Year() int        { return dateOf(t.days()).year }
func (t Time) Month() Month     { return dateOf(t.days()).month }
func (t Time) Day() int         { return dateOf(t.days()).day }
func (t Time) YearDay() int     { return dateOf(t.days()).yearDay }
func (t Time) Weekday() Weekday { return weekdayOf(t.days()) }

// ISOWeek is the week of ISO 8601, which belongs to the year that has its Thursday.
func (t Time) ISOWeek() (year, week int) {
	days := t.days()
	sinceMonday := (int(weekdayOf(days)) + 6) % 7
	thursday := dateOf(days + uint64(3-sinceMonday))
	return thursday.year, (thursday.yearDay-1)/7 + 1
}

func (t Time) Clock() (hour, min, sec int) {
	s := t.secondOfDay()
	return s / secondsPerHour, s / secondsPerMinute % 60, s % 60
}

func (t Time) Hour() int   { return t.secondOfDay() / secondsPerHour }
func (t Time) Minute() int { return t.secondOfDay() / secondsPerMinute % 60 }
func (t Time) Second() int { return t.secondOfDay() % 60 }

// carry brings low into 0..base-1.
func carry(high, low, base int) (int, int) {
	n := low / base
	low -= n * base
	if low < 0 {
		n--
		low += base
	}
	return high + n, low
}

// Date is the time that has the date and the clock reading in loc. Parts out of range are carried over: 32 October is
// 1 November. Of a reading that a change of the zone skips or repeats, it is one of the two times that come into
// question.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int(month) - 1
	if uint(m) >= 12 || uint(hour) >= 24 || uint(min) >= 60 || uint(sec) >= 60 || uint(nsec) >= 1e9 {
		year, m = carry(year, m, 12)
		sec, nsec = carry(sec, nsec, 1e9)
		min, sec = carry(min, sec, 60)
		hour, min = carry(hour, min, 60)
		day, hour = carry(day, hour, 24)
	}
	unix := int64(daysOf(year, Month(m+1), day)*secondsPerDay) +
		int64(hour*secondsPerHour+min*secondsPerMinute+sec) - (unixToZero + zeroToFirst)
	// The zone depends on the time and the time on the zone: try the one that holds if the reading were UTC's, and if
	// that leads into another zone, that one.
	if _, offset, start, end, _ := loc.lookup(unix); offset != 0 {
		if utc := unix - int64(offset); utc < start || utc >= end {
			_, offset, _, _, _ = loc.lookup(utc)
		}
		unix -= int64(offset)
	}
	t := localTime(unix, int32(nsec))
	t.setLocation(loc)
	return t
}

// AddDate adds to the parts of the date, and carries as Date does.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec()), t.Location())
}

// since is how long before t the last multiple of d (> 0) after the zero Time was.
func (t *Time) since(d Duration) Duration {
	sec, nsec := t.sec(), t.nsec()
	negative := sec < 0
	if negative {
		sec, nsec = -sec, -nsec
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	high, low := bits.Mul64(uint64(sec), 1e9)
	low, c := bits.Add64(low, uint64(nsec), 0)
	r := Duration(bits.Rem64(high+c, low, uint64(d)))
	if negative && r != 0 {
		r = d - r
	}
	return r
}

// Truncate rounds t down to a multiple of d since the zero Time, and drops the monotonic reading.
func (t Time) Truncate(d Duration) Time {
	t.dropMonotonic()
	if d <= 0 {
		return t
	}
	return t.Add(-t.since(d))
}

// Round rounds t to the nearest multiple of d since the zero Time, halves up, and drops the monotonic reading.
func (t Time) Round(d Duration) Time {
	t.dropMonotonic()
	if d <= 0 {
		return t
	}
	r := t.since(d)
	if uint64(r)*2 < uint64(d) {
		return t.Add(-r)
	}
	return t.Add(d - r)
}
