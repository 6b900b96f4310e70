package html

import "unicode/utf8"

// slotOf is where in slots the search for a name begins.
func slotOf(name string) uint32 {
	var h uint32
	for i := range len(name) {
		h = h*0x01000193 ^ uint32(name[i])
	}
	return (h ^ h>>15) * 0x9e3779b1 >> 20
}

// find returns the number of a name, or -1.
func find(name string) int {
	for at := slotOf(name); ; at = (at + 1) % uint32(len(slots)) {
		n := int(slots[at]) - 1
		if n < 0 {
			return -1
		}
		start, length := places[n]>>6, places[n]&63
		if names[start:start+length] == name {
			return n
		}
	}
}

// appendNamed appends what the name with that number stands for.
func appendNamed(b []byte, n int) []byte {
	c := characters[n]
	b = utf8.AppendRune(b, rune(c&0xffffff))
	if second := c >> 24; second != 0 {
		b = utf8.AppendRune(b, seconds[second])
	}
	return b
}

// longestOpen is the longest name that needs no semicolon.
const longestOpen = 6

// windows are the characters that browsers take for the control characters from 0x80 on: those of Windows-1252, where it has
// any.
var windows = [32]rune{
	0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f,
	0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
}

// numbered is the character that a number stands for.
func numbered(x rune) rune {
	switch {
	case 0x80 <= x && x <= 0x9f:
		return windows[x-0x80]
	case x == 0:
		return utf8.RuneError
	}
	return x
}

// appendNumbered reads a reference by number, of which s begins with "&#", and appends the character. read is how much of s
// that was; 0, and nothing is appended, if s has no digits there. As in gc's library, a single digit needs a semicolon, and
// "&#x;" is a reference to the number 0.
func appendNumbered(b []byte, s string) (_ []byte, read int) {
	i := 2
	base := rune(10)
	if i < len(s) && s[i]|0x20 == 'x' {
		base = 16
		i++
	}
	var x rune
	for ; i < len(s); i++ {
		digit := rune(99)
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digit = rune(c - '0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			digit = rune(c|0x20-'a') + 10
		}
		if digit >= base {
			break
		}
		x = x*base + digit
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	if i <= len("&#x") {
		return b, 0
	}
	return utf8.AppendRune(b, numbered(x)), i
}

// appendReference reads the reference that s may begin with, and appends what it stands for, or s as it is. read is how much
// of s that was.
func appendReference(b []byte, s string) (_ []byte, read int) {
	if len(s) > 1 && s[1] == '#' {
		if b, read = appendNumbered(b, s); read > 0 {
			return b, read
		}
		return append(b, '&'), 1
	}
	end := 1
	for end < len(s) {
		c := s[end]
		if '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' {
			end++
			continue
		}
		if c == ';' && end > 1 {
			end++
		}
		break
	}
	name := s[1:end]
	if name == "" {
		return append(b, '&'), 1
	}
	if n := find(name); n >= 0 {
		return appendNamed(b, n), end
	}
	// A name without a semicolon may have letters behind it.
	for length := min(len(name)-1, longestOpen); length > 1; length-- {
		if n := find(name[:length]); n >= 0 {
			return appendNamed(b, n), 1 + length
		}
	}
	return append(b, s[:end]...), end
}
