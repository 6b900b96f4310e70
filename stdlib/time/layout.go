package time

// A layout shows how the reference time, Mon Jan 2 15:04:05 MST 2006 (seven hours west of UTC), would be written:
//
//	year 2006 06; month January Jan 01 1; day 02 _2 2; of the year 002 __2; of the week Monday Mon
//	hour 15 03 3; minute 04 4; second 05 5; fraction .000 (all digits) .999 (no zeros at the end), or with a comma
//	half of the day PM pm; zone MST -0700 -07:00 -07 -070000 -07:00:00, or with Z in place of -: Z for UTC
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// An element is a part of a layout that stands for a part of a time. Numbers without a comment have one digit or two,
// those called padded always two.
type element uint8

const (
	noElement element = iota
	longYear          // four digits
	shortYear         // two digits
	longMonth
	shortMonth
	numberMonth
	paddedMonth
	longWeekday
	shortWeekday
	dayNumber
	spacedDay // two places, with a space
	paddedDay
	spacedYearDay // three places, with spaces
	paddedYearDay // three digits
	hour24        // two digits
	hour12
	paddedHour12
	minuteNumber
	paddedMinute
	secondNumber
	paddedSecond
	upperHalf     // PM
	lowerHalf     // pm
	zoneName      // MST
	zoneOffset    // -0700 and so on
	zoneOffsetOrZ // Z0700 and so on
	fraction      // .000
	shortFraction // .999
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// afterZero are the elements 01 to 06.
var afterZero = [...]element{paddedMonth, paddedDay, paddedHour12, paddedMinute, paddedSecond, shortYear}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// elementAt says which element s begins with and how long it is.
func elementAt(s string) (element, int) {
	switch s[0] {
	case 'J':
		if hasPrefix(s, "January") {
			return longMonth, 7
		}
		return nameElement(s, "Jan", shortMonth)
	case 'M':
		if hasPrefix(s, "Monday") {
			return longWeekday, 6
		}
		if hasPrefix(s, "MST") {
			return zoneName, 3
		}
		return nameElement(s, "Mon", shortWeekday)
	case '0':
		if len(s) >= 2 && '1' <= s[1] && s[1] <= '6' {
			return afterZero[s[1]-'1'], 2
		}
		if hasPrefix(s, "002") {
			return paddedYearDay, 3
		}
	case '1':
		if hasPrefix(s, "15") {
			return hour24, 2
		}
		return numberMonth, 1
	case '2':
		if hasPrefix(s, "2006") {
			return longYear, 4
		}
		return dayNumber, 1
	case '_':
		if hasPrefix(s, "__2") {
			return spacedYearDay, 3
		}
		// _2006 is an underscore and the year.
		if hasPrefix(s, "_2") && !hasPrefix(s, "_2006") {
			return spacedDay, 2
		}
	case '3':
		return hour12, 1
	case '4':
		return minuteNumber, 1
	case '5':
		return secondNumber, 1
	case 'P':
		if hasPrefix(s, "PM") {
			return upperHalf, 2
		}
	case 'p':
		if hasPrefix(s, "pm") {
			return lowerHalf, 2
		}
	case '-':
		if n := offsetLength(s[1:]); n > 0 {
			return zoneOffset, 1 + n
		}
	case 'Z':
		if n := offsetLength(s[1:]); n > 0 {
			return zoneOffsetOrZ, 1 + n
		}
	case '.', ',':
		if len(s) < 2 || s[1] != '0' && s[1] != '9' {
			break
		}
		n := 2
		for n < len(s) && s[n] == s[1] {
			n++
		}
		if isDigit(s, n) {
			break
		}
		if s[1] == '0' {
			return fraction, n
		}
		return shortFraction, n
	}
	return noElement, 0
}

// nameElement takes a short name unless a longer word goes on.
func nameElement(s, name string, e element) (element, int) {
	if !hasPrefix(s, name) || len(s) > 3 && 'a' <= s[3] && s[3] <= 'z' {
		return noElement, 0
	}
	return e, 3
}

// offsetLength is the length of the offset at the front of s, without its sign.
func offsetLength(s string) int {
	for _, form := range [...]string{"070000", "07:00:00", "0700", "07:00", "07"} {
		if hasPrefix(s, form) {
			return len(form)
		}
	}
	return 0
}

// beginnings has a bit for each character that an element can begin with.
var beginnings = func() (set [4]uint64) {
	for _, c := range []byte("JM012345_PpZ-.,") {
		set[c>>6] |= 1 << (c & 63)
	}
	return set
}()

// nextElement splits a layout around its first element.
func nextElement(layout string) (before string, e element, text, after string) {
	for i := range len(layout) {
		if c := layout[i]; beginnings[c>>6]>>(c&63)&1 == 0 {
			continue
		}
		if e, n := elementAt(layout[i:]); e != noElement {
			return layout[:i], e, layout[i : i+n], layout[i+n:]
		}
	}
	return layout, noElement, "", ""
}
