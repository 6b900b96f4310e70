package time

// ParseError says which element of the layout did not fit which part of the value.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quote(e.Value) + e.Message
	}
	return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) +
		" as " + quote(e.LayoutElem)
}

// parsed is what Parse has found so far; -1: not there.
type parsed struct {
	value string // what is left to read
	rest  walk   // the layout after the current element

	year, month, day, yearDay int
	hour, minute, second      int
	nanosecond                int
	am, pm                    bool
	utc                       bool
	offset                    int
	zone                      string

	bad     bool   // the current element does not fit
	outside string // which part of a time is out of range
}

// Parse reads a time that is written as the layout writes the reference time. Without a zone it is in UTC; with one
// that Local has at that time, in Local, and otherwise in a FixedZone. After seconds a fraction is read even if the
// layout has none.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation is Parse with loc in place of both UTC and Local.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

func parse(layout, value string, standard, local *Location) (Time, error) {
	if layout == RFC3339 || layout == RFC3339Nano {
		if t, ok := readInternet(value, local); ok {
			return t, nil
		}
	}
	p := parsed{value: value, rest: walkOf(layout), month: -1, day: -1, yearDay: -1, offset: -1}
	fail := func(elem, valueElem, message string) (Time, error) {
		return Time{}, &ParseError{layout, value, elem, valueElem, message}
	}
	for {
		before, e, text := p.rest.next()
		if !p.literal(before) {
			return fail(before, p.value, "")
		}
		if e == noElement {
			if p.value != "" {
				return fail("", p.value, ": extra text: "+quote(p.value))
			}
			break
		}
		hold := p.value
		p.element(e, text)
		if p.outside != "" {
			return fail(text, p.value, ": "+p.outside+" out of range")
		}
		if p.bad {
			return fail(text, hold, "")
		}
	}
	if message := p.complete(); message != "" {
		return fail("", p.value, message)
	}
	return p.time(standard, local), nil
}

// literal reads text that both the layout and the value have. Any number of spaces fits any other but, at the value's
// end, where also none fits.
func (p *parsed) literal(text string) bool {
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			if p.value != "" && p.value[0] != ' ' {
				return false
			}
			for i < len(text) && text[i] == ' ' {
				i++
			}
			for p.value != "" && p.value[0] == ' ' {
				p.value = p.value[1:]
			}
			continue
		}
		if p.value == "" || p.value[0] != text[i] {
			return false
		}
		p.value = p.value[1:]
		i++
	}
	return true
}

// digits reads a number of at least min and at most max digits.
func (p *parsed) digits(min, max int) (n int) {
	i := 0
	for i < max && isDigit(p.value, i) {
		n = n*10 + int(p.value[i]-'0')
		i++
	}
	if i < min {
		p.bad = true
		return 0
	}
	p.value = p.value[i:]
	return n
}

// number reads one digit or two, or always two.
func (p *parsed) number(padded bool) int {
	if padded {
		return p.digits(2, 2)
	}
	return p.digits(1, 2)
}

// take reads n bytes.
func (p *parsed) take(n int) string {
	if len(p.value) < n {
		p.bad = true
		return ""
	}
	s := p.value[:n]
	p.value = p.value[n:]
	return s
}

// signed is a number with or without a sign.
func (p *parsed) signed(s string) (n int) {
	negative := s != "" && s[0] == '-'
	if negative || s != "" && s[0] == '+' {
		s = s[1:]
	}
	for i := range len(s) {
		if !isDigit(s, i) {
			p.bad = true
			return 0
		}
		n = n*10 + int(s[i]-'0')
	}
	if negative {
		return -n
	}
	return n
}

// name reads one of the names, in any case, and returns its index.
func (p *parsed) name(names []string, length int) int {
	for i, name := range names {
		if length > 0 {
			name = name[:length]
		}
		if len(p.value) >= len(name) && equalLetters(p.value[:len(name)], name) {
			p.value = p.value[len(name):]
			return i
		}
	}
	p.bad = true
	return -1
}

// equalLetters compares without regard to case; b has letters only.
func equalLetters(a, b string) bool {
	for i := range len(b) {
		if a[i] != b[i] && (a[i]|0x20 != b[i]|0x20 || a[i]|0x20 < 'a' || a[i]|0x20 > 'z') {
			return false
		}
	}
	return true
}

func (p *parsed) half(pm, am string) {
	switch p.take(2) {
	case pm:
		p.pm = true
	case am:
		p.am = true
	default:
		p.bad = true
	}
}

func (p *parsed) inRange(n, min, max int, what string) {
	if n < min || n > max {
		p.outside = what
	}
}

// element reads what the layout's element stands for.
func (p *parsed) element(e element, text string) {
	switch e {
	case longYear:
		if !isDigit(p.value, 0) {
			p.bad = true
			return
		}
		p.year = p.signed(p.take(4))
	case shortYear:
		p.year = p.signed(p.take(2))
		if p.bad {
			return
		}
		if p.year >= 69 {
			p.year += 1900
		} else {
			p.year += 2000
		}
	case longMonth:
		p.month = p.name(monthNames[:], 0) + 1
	case shortMonth:
		p.month = p.name(monthNames[:], 3) + 1
	case numberMonth, paddedMonth:
		p.month = p.number(e == paddedMonth)
		if !p.bad {
			p.inRange(p.month, 1, 12, "month")
		}
	case longWeekday:
		p.name(dayNames[:], 0)
	case shortWeekday:
		p.name(dayNames[:], 3)
	case dayNumber, spacedDay, paddedDay:
		if e == spacedDay {
			p.spaces(1)
		}
		p.day = p.number(e == paddedDay)
	case spacedYearDay:
		p.spaces(2)
		p.yearDay = p.digits(1, 3)
	case paddedYearDay:
		p.yearDay = p.digits(3, 3)
	case hour24:
		p.hour = p.number(false)
		p.inRange(p.hour, 0, 23, "hour")
	case hour12, paddedHour12:
		p.hour = p.number(e == paddedHour12)
		p.inRange(p.hour, 0, 12, "hour")
	case minuteNumber, paddedMinute:
		p.minute = p.number(e == paddedMinute)
		p.inRange(p.minute, 0, 59, "minute")
	case secondNumber, paddedSecond:
		p.second = p.number(e == paddedSecond)
		p.inRange(p.second, 0, 59, "second")
		if !p.bad && p.outside == "" && p.atFraction() {
			if next := p.rest.coming(); next != fraction && next != shortFraction {
				p.fraction(p.fractionLength())
			}
		}
	case upperHalf:
		p.half("PM", "AM")
	case lowerHalf:
		p.half("pm", "am")
	case zoneName:
		if hasPrefix(p.value, "UTC") {
			p.utc = true
			p.value = p.value[3:]
			return
		}
		n := zoneNameLength(p.value)
		if n == 0 {
			p.bad = true
			return
		}
		p.zone = p.take(n)
	case zoneOffsetOrZ, zoneOffset:
		if e == zoneOffsetOrZ && hasPrefix(p.value, "Z") {
			p.utc = true
			p.value = p.value[1:]
			return
		}
		p.readOffset(text)
	case fraction:
		p.fraction(len(text))
	case shortFraction:
		if p.atFraction() {
			p.fraction(p.fractionLength())
		}
	}
}

func (p *parsed) spaces(most int) {
	for range most {
		if hasPrefix(p.value, " ") {
			p.value = p.value[1:]
		}
	}
}

func (p *parsed) atFraction() bool {
	return len(p.value) >= 2 && (p.value[0] == '.' || p.value[0] == ',') && isDigit(p.value, 1)
}

func (p *parsed) fractionLength() int {
	n := 1
	for isDigit(p.value, n) {
		n++
	}
	return n
}

// fraction reads a point or comma and digits, length bytes in all; those past nanoseconds are not looked at.
func (p *parsed) fraction(length int) {
	s := p.take(length)
	if p.bad || s[0] != '.' && s[0] != ',' {
		p.bad = true
		return
	}
	s = s[1:min(length, 10)]
	n := p.signed(s)
	if !p.bad && n < 0 {
		p.outside = "fractional second"
		return
	}
	for i := len(s); i < 9; i++ {
		n *= 10
	}
	p.nanosecond = n
}

// readOffset reads an offset of the same form as in the layout.
func (p *parsed) readOffset(form string) {
	s := p.take(len(form))
	if p.bad {
		return
	}
	field := func(at int) int {
		if at+2 > len(s) {
			return 0
		}
		if !isDigit(s, at) || !isDigit(s, at+1) {
			p.bad = true
			return 0
		}
		return int(s[at]-'0')*10 + int(s[at+1]-'0')
	}
	width := 2
	if len(form) > 3 && form[3] == ':' {
		if s[3] != ':' || len(s) > 6 && s[6] != ':' {
			p.bad = true
			return
		}
		width = 3
	}
	hours := field(1)
	var minutes, seconds int
	if !p.bad {
		minutes = field(1 + width)
	}
	if !p.bad {
		seconds = field(1 + 2*width)
	}
	// Some write offsets of 24 hours or 60 minutes.
	p.inRange(hours, 0, 24, "time zone offset hour")
	p.inRange(minutes, 0, 60, "time zone offset minute")
	p.inRange(seconds, 0, 60, "time zone offset second")
	p.offset = (hours*60+minutes)*60 + seconds
	switch s[0] {
	case '+':
	case '-':
		p.offset = -p.offset
	default:
		p.bad = true
	}
}

// zoneNameLength is the length of a zone's abbreviation at the front of s, 0 if there is none: three capitals, four or
// five that end in T, one of a few exceptions, or a signed number of hours, which may also follow GMT.
func zoneNameLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") {
		return 4
	}
	if hasPrefix(s, "GMT") {
		return 3 + hoursLength(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return hoursLength(s)
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3, n == 4 && (s[3] == 'T' || s[:4] == "WITA"), n == 5 && s[4] == 'T':
		return n
	}
	return 0
}

// hoursLength is the length of a sign and a number up to 23 at the front of s, or 0.
func hoursLength(s string) int {
	if s == "" || s[0] != '-' && s[0] != '+' {
		return 0
	}
	n, i := 0, 1
	for ; isDigit(s, i); i++ {
		if n = n*10 + int(s[i]-'0'); n > 23 {
			return 0
		}
	}
	if i == 1 {
		return 0
	}
	return i
}

// complete makes month, day and hour of what was found, and returns what is wrong with them.
func (p *parsed) complete() string {
	if p.pm && p.hour < 12 {
		p.hour += 12
	} else if p.am && p.hour == 12 {
		p.hour = 0
	}
	if p.yearDay >= 0 {
		last := 365
		if isLeap(p.year) {
			last = 366
		}
		if p.yearDay < 1 || p.yearDay > last {
			return ": day-of-year out of range"
		}
		date := dateOf(daysOf(p.year, January, p.yearDay))
		if p.month >= 0 && p.month != int(date.month) {
			return ": day-of-year does not match month"
		}
		if p.day >= 0 && p.day != date.day {
			return ": day-of-year does not match day"
		}
		p.month, p.day = int(date.month), date.day
	}
	if p.month < 0 {
		p.month = 1
	}
	if p.day < 0 {
		p.day = 1
	}
	if p.day < 1 || p.day > daysIn(Month(p.month), p.year) {
		return ": day out of range"
	}
	return ""
}

// time chooses the location.
func (p *parsed) time(standard, local *Location) Time {
	date := func(l *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.minute, p.second, p.nanosecond, l)
	}
	switch {
	case p.utc:
		return date(UTC)
	case p.offset != -1:
		t := date(UTC)
		t.addSec(-int64(p.offset))
		t.setOffset(p.zone, p.offset, local)
		return t
	case p.zone != "":
		t := date(UTC)
		if offset, ok := local.offsetOf(p.zone, t.unixSec()); ok {
			t.addSec(-int64(offset))
			t.setLocation(local)
			return t
		}
		// An unknown zone has an unknown offset, but for those that say it.
		offset := 0
		if len(p.zone) > 3 && p.zone[:3] == "GMT" {
			offset = p.signed(p.zone[3:]) * secondsPerHour
		}
		t.setLocation(FixedZone(p.zone, offset))
		return t
	}
	return date(standard)
}

// setOffset gives t the zone that has the offset and, unless that is empty, the name: local if it has it at that time.
func (t *Time) setOffset(zone string, offset int, local *Location) {
	name, has, _, _, _ := local.lookup(t.unixSec())
	if has == offset && (zone == "" || zone == name) {
		t.setLocation(local)
	} else {
		t.setLocation(FixedZone(zone, offset))
	}
}
