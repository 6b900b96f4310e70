package time

// A zone rule is what POSIX puts into the environment variable TZ (without the colon form), and what zone files end
// with: CET-1CEST,M3.5.0,M10.5.0/3. RFC 9636, section 3.3.1 lets hours go from -167 to 167.

type ruleDay struct {
	kind             byte // 'J': day 1 to 365, without 29 February; 'M': day of a week of a month; '0': day 0 to 365
	day, week, month int
	second           int // of the day
}

// ruleText is what is left to read; bad says that it did not follow the rules.
type ruleText struct {
	s   string
	bad bool
}

func (r *ruleText) next(c byte) bool {
	if r.s == "" || r.s[0] != c {
		return false
	}
	r.s = r.s[1:]
	return true
}

func (r *ruleText) expect(c byte) {
	if !r.next(c) {
		r.bad = true
	}
}

func (r *ruleText) zoneName() string {
	if r.next('<') {
		for i := 0; i < len(r.s); i++ {
			if r.s[i] == '>' {
				name := r.s[:i]
				r.s = r.s[i+1:]
				return name
			}
		}
		r.bad = true
		return ""
	}
	i := 0
	for i < len(r.s) && !isDigit(r.s, i) && r.s[i] != ',' && r.s[i] != '-' && r.s[i] != '+' {
		i++
	}
	if i < 3 {
		r.bad = true
	}
	name := r.s[:i]
	r.s = r.s[i:]
	return name
}

func (r *ruleText) number(min, max int) int {
	n, i := 0, 0
	for ; isDigit(r.s, i) && n <= max; i++ {
		n = n*10 + int(r.s[i]-'0')
	}
	if i == 0 || n < min || n > max {
		r.bad = true
	}
	r.s = r.s[i:]
	return n
}

// offset is [+-]hours[:minutes[:seconds]] in seconds.
func (r *ruleText) offset() int {
	sign := 1
	if !r.next('+') && r.next('-') {
		sign = -1
	}
	n := r.number(0, 24*7) * secondsPerHour
	if r.next(':') {
		n += r.number(0, 59) * secondsPerMinute
		if r.next(':') {
			n += r.number(0, 59)
		}
	}
	return n * sign
}

func (r *ruleText) day() (d ruleDay) {
	switch {
	case r.next('J'):
		d.kind, d.day = 'J', r.number(1, 365)
	case r.next('M'):
		d.kind = 'M'
		d.month = r.number(1, 12)
		r.expect('.')
		d.week = r.number(1, 5)
		r.expect('.')
		d.day = r.number(0, 6)
	default:
		d.kind, d.day = '0', r.number(0, 365)
	}
	d.second = 2 * secondsPerHour
	if r.next('/') {
		d.second = r.offset()
	}
	return d
}

// seconds is when in the year the rule's day and time come, in UTC if clocks are offset before UTC.
func (d *ruleDay) seconds(year, offset int) int64 {
	days := d.day
	switch d.kind {
	case 'J':
		days--
		if isLeap(year) && d.day >= 60 {
			days++
		}
	case 'M':
		first := int(weekdayOf(daysOf(year, Month(d.month), 1)))
		days = (d.day - first + 7) % 7
		for week := 1; week < d.week && days+7 < daysIn(Month(d.month), year); week++ {
			days += 7
		}
		days += daysBefore(Month(d.month))
		if isLeap(year) && d.month > 2 {
			days++
		}
	}
	return int64(days*secondsPerDay + d.second - offset)
}

// ruledZone is the zone at sec by the rule, which holds from last on. Bounds are exact near a change only; elsewhere
// they may be those of the year.
func ruledZone(rule string, last, sec int64) (z zone, from, until int64, ok bool) {
	r := ruleText{s: rule}
	standard := zone{name: r.zoneName()}
	standard.offset = -r.offset()
	if r.bad {
		return
	}
	if r.s == "" || r.s[0] == ',' {
		return standard, last, forever, true
	}
	summer := zone{name: r.zoneName(), dst: true, offset: standard.offset + secondsPerHour}
	if r.s != "" && r.s[0] != ',' {
		summer.offset = -r.offset()
	}
	if r.bad {
		return
	}
	if r.s == "" {
		r.s = ",M3.2.0,M11.1.0"
	}
	if !r.next(';') {
		r.expect(',')
	}
	startDay := r.day()
	r.expect(',')
	endDay := r.day()
	if r.bad || r.s != "" {
		return
	}

	c := dateOf(uint64(sec+(unixToZero+zeroToFirst)) / secondsPerDay)
	inYear := int64(c.yearDay-1)*secondsPerDay + sec%secondsPerDay
	yearStart := sec - inYear
	start, end := startDay.seconds(c.year, standard.offset), endDay.seconds(c.year, summer.offset)
	if end < start {
		start, end = end, start
		standard, summer = summer, standard
	}
	switch {
	case inYear < start:
		return standard, yearStart, yearStart + start, true
	case inYear >= end:
		return standard, yearStart + end, yearStart + 365*secondsPerDay, true
	}
	return summer, yearStart + start, yearStart + end, true
}
