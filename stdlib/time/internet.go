package time

import "unsafe"

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

// twoDigits reads two digits; wrong is not zero if they are none. Both are looked at in one word: a digit less '0' is at
// most 9, so that neither it nor it plus 0x76 has its upper bit.
func twoDigits(text unsafe.Pointer, at int) (n int, wrong uint32) {
	v := uint32(*(*uint16)(unsafe.Add(text, at))) - '0'*0x101
	return int(v&0xff*10 + v>>8&0xff), (v | (v + 0x7676)) & 0xffff8080
}

// readInternet reads s as RFC3339; ok is false if it is not done.
func readInternet(s string, local *Location) (t Time, ok bool) {
	if len(s) < 20 || s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return Time{}, false
	}
	text := unsafe.Pointer(unsafe.StringData(s))
	century, wrong := twoDigits(text, 0)
	rest, wrong2 := twoDigits(text, 2)
	month, wrong3 := twoDigits(text, 5)
	day, wrong4 := twoDigits(text, 8)
	hour, wrong5 := twoDigits(text, 11)
	minute, wrong6 := twoDigits(text, 14)
	second, wrong7 := twoDigits(text, 17)
	if wrong|wrong2|wrong3|wrong4|wrong5|wrong6|wrong7 != 0 ||
		month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59 {
		return Time{}, false
	}
	year := century*100 + rest
	if day > 28 && day > daysIn(Month(month), year) {
		return Time{}, false
	}
	i, nanosecond := 19, 0
	if s[i] == '.' {
		for i++; i < len(s) && s[i]-'0' <= 9; i++ {
			if i < 29 {
				nanosecond = nanosecond*10 + int(s[i]-'0')
			}
		}
		for n := i; n < 29; n++ {
			nanosecond *= 10
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
	hours, wrong := twoDigits(text, i+1)
	minutes, wrong2 := twoDigits(text, i+4)
	if wrong|wrong2 != 0 || hours > 23 || minutes > 59 {
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
