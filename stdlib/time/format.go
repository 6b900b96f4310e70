package time

// appendNumber appends n with at least that many digits.
func appendNumber(b []byte, n int, width int) []byte {
	u := uint(n)
	if u < 100 && width == 2 {
		return append(b, byte('0'+u/10), byte('0'+u%10))
	}
	if n < 0 {
		b = append(b, '-')
		u = -u
	}
	var digits [20]byte
	at := len(digits)
	for u > 0 || at == len(digits) {
		at--
		digits[at] = byte('0' + u%10)
		u /= 10
	}
	for i := len(digits) - at; i < width; i++ {
		b = append(b, '0')
	}
	return append(b, digits[at:]...)
}

// appendFraction appends a fraction of a second in the form of .000 or ,999.
func appendFraction(b []byte, nanoseconds int, form string) []byte {
	count := len(form) - 1
	if form[1] == '9' && nanoseconds == 0 {
		return b
	}
	start := len(b)
	b = append(b, form[0])
	b = appendNumber(b, nanoseconds, 9)
	if count < 9 {
		b = b[:len(b)-9+count]
	}
	if form[1] == '9' {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if len(b) == start+1 {
			b = b[:start]
		}
	}
	return b
}

// appendOffset appends an offset in the form of 07, 0700, 07:00, 070000 or 07:00:00.
func appendOffset(b []byte, offset int, form string) []byte {
	sign := byte('+')
	minutes, seconds := offset/60, offset%60
	if minutes < 0 {
		sign = '-'
		minutes = -minutes
	}
	if offset < 0 && sign == '-' {
		seconds = -seconds
	}
	colon := len(form) > 2 && form[2] == ':'
	b = append(b, sign)
	b = appendNumber(b, minutes/60, 2)
	if len(form) == 2 {
		return b
	}
	if colon {
		b = append(b, ':')
	}
	b = appendNumber(b, minutes%60, 2)
	if len(form) >= 6 {
		if colon {
			b = append(b, ':')
		}
		b = appendNumber(b, seconds, 2)
	}
	return b
}

// appendSpaced puts spaces before n for at least that many places.
func appendSpaced(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n < limit {
			b = append(b, ' ')
		}
		limit *= 10
	}
	return appendNumber(b, n, 0)
}

// Format writes t as the layout does the reference time.
func (t Time) Format(layout string) string {
	if layout == RFC3339 || layout == RFC3339Nano {
		var b [internetRoom]byte
		if n := t.writeInternet(&b, layout == RFC3339Nano); n > 0 {
			return string(b[:n])
		}
	}
	var buffer [64]byte
	return string(t.appendLayout(buffer[:0], layout))
}

// AppendFormat appends what Format returns.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	if layout == RFC3339 || layout == RFC3339Nano {
		var text [internetRoom]byte
		if n := t.writeInternet(&text, layout == RFC3339Nano); n > 0 {
			return append(b, text[:n]...)
		}
	}
	return t.appendLayout(b, layout)
}

func (t *Time) appendLayout(b []byte, layout string) []byte {
	local, zone, offset := t.local()
	days, second := local/secondsPerDay, int(local%secondsPerDay)
	date := dateOf(days)
	hour := second / secondsPerHour
	for steps := walkOf(layout); ; {
		before, e, text := steps.next()
		if len(before) == 1 {
			b = append(b, before[0])
		} else {
			b = append(b, before...)
		}
		switch e {
		case noElement:
			return b
		case longYear:
			b = appendNumber(b, date.year, 4)
		case shortYear:
			b = appendNumber(b, max(date.year, -date.year)%100, 2)
		case longMonth:
			b = append(b, date.month.String()...)
		case shortMonth:
			b = append(b, date.month.String()[:3]...)
		case numberMonth:
			b = appendNumber(b, int(date.month), 0)
		case paddedMonth:
			b = appendNumber(b, int(date.month), 2)
		case longWeekday:
			b = append(b, weekdayOf(days).String()...)
		case shortWeekday:
			b = append(b, weekdayOf(days).String()[:3]...)
		case dayNumber:
			b = appendNumber(b, date.day, 0)
		case spacedDay:
			b = appendSpaced(b, date.day, 2)
		case paddedDay:
			b = appendNumber(b, date.day, 2)
		case spacedYearDay:
			b = appendSpaced(b, date.yearDay, 3)
		case paddedYearDay:
			b = appendNumber(b, date.yearDay, 3)
		case hour24:
			b = appendNumber(b, hour, 2)
		case hour12:
			b = appendNumber(b, (hour+11)%12+1, 0)
		case paddedHour12:
			b = appendNumber(b, (hour+11)%12+1, 2)
		case minuteNumber:
			b = appendNumber(b, second/60%60, 0)
		case paddedMinute:
			b = appendNumber(b, second/60%60, 2)
		case secondNumber:
			b = appendNumber(b, second%60, 0)
		case paddedSecond:
			b = appendNumber(b, second%60, 2)
		case upperHalf:
			b = append(b, "AMPM"[hour/12*2:][:2]...)
		case lowerHalf:
			b = append(b, "ampm"[hour/12*2:][:2]...)
		case zoneName:
			if zone != "" {
				b = append(b, zone...)
			} else {
				b = appendOffset(b, offset, "0700")
			}
		case zoneOffsetOrZ, zoneOffset:
			if e == zoneOffsetOrZ && offset == 0 {
				b = append(b, 'Z')
			} else {
				b = appendOffset(b, offset, text[1:])
			}
		case fraction, shortFraction:
			b = appendFraction(b, t.Nanosecond(), text)
		}
	}
}

// String writes t for people who debug. A monotonic reading is appended as m=±seconds.
func (t Time) String() string {
	b := make([]byte, 0, 64)
	b = t.AppendFormat(b, "2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&flagMonotonic != 0 {
		u := uint64(t.ext)
		b = append(b, " m="...)
		if t.ext < 0 {
			b = append(b, '-')
			u = -u
		} else {
			b = append(b, '+')
		}
		b = appendNumber(b, int(u/1e9), 0)
		b = append(b, '.')
		b = appendNumber(b, int(u%1e9), 9)
	}
	return string(b)
}

// GoString writes t as a call of Date.
func (t Time) GoString() string {
	local, _, _ := t.local()
	date := dateOf(local / secondsPerDay)
	second := int(local % secondsPerDay)
	b := make([]byte, 0, 80)
	b = append(b, "time.Date("...)
	b = appendNumber(b, date.year, 0)
	b = append(b, ", time."...)
	b = append(b, date.month.String()...)
	for _, n := range [...]int{date.day, second / 3600, second / 60 % 60, second % 60, t.Nanosecond()} {
		b = append(b, ", "...)
		b = appendNumber(b, n, 0)
	}
	switch l := t.Location(); l {
	case UTC, nil:
		b = append(b, ", time.UTC)"...)
	case Local:
		b = append(b, ", time.Local)"...)
	default:
		b = append(b, ", time.Location("...)
		b = append(b, quote(l.name)...)
		b = append(b, "))"...)
	}
	return string(b)
}

// quote quotes s; bytes outside ASCII become \x.., which is enough for the texts of errors.
func quote(s string) string {
	const hexadecimal = "0123456789abcdef"
	b := []byte{'"'}
	for i := range len(s) {
		shown := s[i : i+1]
		switch c := s[i]; {
		case c < ' ' || c >= 0x80:
			shown = string([]byte{'\\', 'x', hexadecimal[c>>4], hexadecimal[c&15]})
		case c == '"' || c == '\\':
			shown = string([]byte{'\\', c})
		}
		b = append(b, shown...)
	}
	return string(append(b, '"'))
}
