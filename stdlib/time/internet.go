package time

// The layouts RFC3339 and RFC3339Nano, which most times are written in. All but the fraction has its place, so a time is
// written and read without a look at the layout. What is not as usual, years of more than four digits, hours of one, errors,
// is left to the general way: the functions here say that they have not done it.

// internetRoom is the length of the longest text: 2006-01-02T15:04:05.999999999+07:00.
const internetRoom = 35

func putTwo(b *[internetRoom]byte, at int, n uint32) {
	b[at] = byte('0' + n/10)
	b[at+1] = byte('0' + n%10)
}

// writeInternet writes t to b and returns how long that is; 0: not done.
func (t *Time) writeInternet(b *[internetRoom]byte, withFraction bool) int {
	local, _, offset := t.local()
	date := dateOf(local / secondsPerDay)
	minutes := offset / 60
	if date.year < 0 || date.year > 9999 || minutes <= -100*60 || minutes >= 100*60 {
		return 0
	}
	second := uint32(local % secondsPerDay)
	putTwo(b, 0, uint32(date.year)/100)
	putTwo(b, 2, uint32(date.year)%100)
	b[4] = '-'
	putTwo(b, 5, uint32(date.month))
	b[7] = '-'
	putTwo(b, 8, uint32(date.day))
	b[10] = 'T'
	putTwo(b, 11, second/secondsPerHour)
	b[13] = ':'
	putTwo(b, 14, second/secondsPerMinute%60)
	b[16] = ':'
	putTwo(b, 17, second%60)
	n := 19
	if rest := uint32(t.nsec()); withFraction && rest != 0 {
		b[n] = '.'
		n += 10
		for i := n - 1; i >= 20; i-- {
			digit := rest % 10
			rest /= 10
			b[i] = byte('0' + digit)
			if digit == 0 && n == i+1 {
				n = i
			}
		}
	}
	if offset == 0 {
		b[n] = 'Z'
		return n + 1
	}
	b[n] = '+'
	if minutes < 0 {
		b[n] = '-'
		minutes = -minutes
	}
	putTwo(b, n+1, uint32(minutes)/60)
	b[n+3] = ':'
	putTwo(b, n+4, uint32(minutes)%60)
	return n + 6
}

// readTwo reads two digits of s; more than 99 if they are none.
func readTwo(s string, at int) int {
	high, low := uint(s[at]-'0'), uint(s[at+1]-'0')
	if high > 9 || low > 9 {
		return 1000
	}
	return int(high*10 + low)
}

// readInternet reads s as RFC3339; ok is false if it is not done.
func readInternet(s string, local *Location) (t Time, ok bool) {
	if len(s) < 20 || s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return Time{}, false
	}
	century, rest := readTwo(s, 0), readTwo(s, 2)
	month, day := readTwo(s, 5), readTwo(s, 8)
	hour, minute, second := readTwo(s, 11), readTwo(s, 14), readTwo(s, 17)
	if century > 99 || rest > 99 || month-1 > 11 || month < 1 || day < 1 || hour > 23 || minute > 59 || second > 59 {
		return Time{}, false
	}
	year := century*100 + rest
	if day > 28 && day > daysIn(Month(month), year) {
		return Time{}, false
	}
	i, nanosecond := 19, 0
	if s[i] == '.' {
		unit := 100_000_000
		for i++; i < len(s) && s[i]-'0' <= 9; i++ {
			nanosecond += int(s[i]-'0') * unit
			unit /= 10
		}
		if i == 20 || i == len(s) {
			return Time{}, false
		}
	}
	sec := int64(daysOf(year, Month(month), day)*secondsPerDay) + int64(hour*secondsPerHour+minute*secondsPerMinute+second) -
		zeroToFirst
	t = Time{uint64(nanosecond), sec, nil}
	if s[i] == 'Z' {
		return t, len(s) == i+1
	}
	if len(s) != i+6 || s[i] != '+' && s[i] != '-' || s[i+3] != ':' {
		return Time{}, false
	}
	hours, minutes := readTwo(s, i+1), readTwo(s, i+4)
	if hours > 23 || minutes > 59 {
		return Time{}, false
	}
	offset := (hours*60 + minutes) * 60
	if s[i] == '-' {
		offset = -offset
	}
	t.ext -= int64(offset)
	t.setOffset("", offset, local)
	return t, true
}
