// Package durationtext writes lengths of time. It is apart from package time so that others may append them too.
package durationtext

// Most is how many letters it takes at most.
const Most = 40

const (
	microsecond = 1000
	millisecond = 1000 * microsecond
	second      = 1000 * millisecond
)

// Append appends so many nanoseconds as 1h2m3.5s; below a second in the largest unit that leaves a number of at least 1.
func Append(dst []byte, nanoseconds int64) []byte {
	if nanoseconds == 0 {
		return append(dst, "0s"...)
	}
	var b [Most]byte
	at := len(b)
	put := func(s string) {
		at -= len(s)
		copy(b[at:], s)
	}
	u := uint64(nanoseconds)
	if nanoseconds < 0 {
		u = -u
	}
	// fraction writes the lowest digits of u after a point, without zeros at the end, and takes them off u.
	fraction := func(digits int) {
		any := false
		for range digits {
			c := byte('0' + u%10)
			u /= 10
			any = any || c != '0'
			if any {
				at--
				b[at] = c
			}
		}
		if any {
			put(".")
		}
	}
	whole := func(n uint64) {
		for {
			at--
			b[at] = byte('0' + n%10)
			n /= 10
			if n == 0 {
				return
			}
		}
	}
	switch {
	case u < microsecond:
		put("ns")
		whole(u)
	case u < millisecond:
		put("µs")
		fraction(3)
		whole(u)
	case u < second:
		put("ms")
		fraction(6)
		whole(u)
	default:
		put("s")
		fraction(9)
		whole(u % 60)
		if u /= 60; u > 0 {
			put("m")
			whole(u % 60)
			if u /= 60; u > 0 {
				put("h")
				whole(u)
			}
		}
	}
	if nanoseconds < 0 {
		put("-")
	}
	return append(dst, b[at:]...)
}
