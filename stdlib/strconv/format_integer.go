package strconv

import "math/bits"

const digitLetters = "0123456789abcdefghijklmnopqrstuvwxyz"

const digitPairs = "00010203040506070809" +
	"10111213141516171819" +
	"20212223242526272829" +
	"30313233343536373839" +
	"40414243444546474849" +
	"50515253545556575859" +
	"60616263646566676869" +
	"70717273747576777879" +
	"80818283848586878889" +
	"90919293949596979899"

// FormatUint writes i in the given base, 2 to 36, with lower-case letters from ten on.
func FormatUint(i uint64, base int) string {
	if i < 100 && base == 10 {
		return smallNumber(int(i))
	}
	var buf [65]byte
	return string(buf[putDigits(&buf, i, base, false):])
}

// FormatInt writes i in the given base, 2 to 36, with lower-case letters from ten on.
func FormatInt(i int64, base int) string {
	if 0 <= i && i < 100 && base == 10 {
		return smallNumber(int(i))
	}
	var buf [65]byte
	return string(buf[putSigned(&buf, i, base):])
}

// Itoa is FormatInt in base 10.
func Itoa(i int) string {
	return FormatInt(int64(i), 10)
}

// AppendInt appends what FormatInt returns.
func AppendInt(dst []byte, i int64, base int) []byte {
	if 0 <= i && i < 100 && base == 10 {
		return appendSmall(dst, int(i))
	}
	var buf [65]byte
	return append(dst, buf[putSigned(&buf, i, base):]...)
}

// AppendUint appends what FormatUint returns.
func AppendUint(dst []byte, i uint64, base int) []byte {
	if i < 100 && base == 10 {
		return appendSmall(dst, int(i))
	}
	var buf [65]byte
	return append(dst, buf[putDigits(&buf, i, base, false):]...)
}

// smallNumber needs no memory: the text is a piece of a constant.
func smallNumber(i int) string {
	if i < 10 {
		return digitLetters[i : i+1]
	}
	return digitPairs[2*i : 2*i+2]
}

func appendSmall(dst []byte, i int) []byte {
	if i < 10 {
		return append(dst, digitLetters[i])
	}
	return append(dst, digitPairs[2*i], digitPairs[2*i+1])
}

func putSigned(buf *[65]byte, i int64, base int) int {
	if i < 0 {
		return putDigits(buf, -uint64(i), base, true)
	}
	return putDigits(buf, uint64(i), base, false)
}

// putDigits fills buf from its end and returns where the text starts.
func putDigits(buf *[65]byte, u uint64, base int, negative bool) int {
	if base < 2 || base > len(digitLetters) {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	at := len(buf)
	switch {
	case base == 10:
		at = putDecimal(buf, u)
	case base&(base-1) == 0:
		shift := uint(bits.TrailingZeros(uint(base)))
		mask := uint64(base) - 1
		for {
			at--
			buf[at] = digitLetters[u&mask]
			u >>= shift
			if u == 0 {
				break
			}
		}
	default:
		b := uint64(base)
		for u >= 1<<32 {
			rest := u / b
			at--
			buf[at] = digitLetters[u-rest*b]
			u = rest
		}
		// Half as wide divisions take a third of the time on many processors.
		v, b32 := uint32(u), uint32(base)
		for {
			rest := v / b32
			at--
			buf[at] = digitLetters[v-rest*b32]
			v = rest
			if v == 0 {
				break
			}
		}
	}
	if negative {
		at--
		buf[at] = '-'
	}
	return at
}

// putDecimal is putDigits for base 10: eight digits at a time, so that their divisions do not wait for each other.
func putDecimal(buf *[65]byte, u uint64) int {
	at := len(buf)
	for u >= 1e8 {
		rest := u / 1e8
		eight := uint32(u - rest*1e8)
		u = rest
		high, low := eight/1e4, eight%1e4
		a, b, c, d := high/100*2, high%100*2, low/100*2, low%100*2
		at -= 8
		to := buf[at : at+8]
		to[0], to[1] = digitPairs[a], digitPairs[a+1]
		to[2], to[3] = digitPairs[b], digitPairs[b+1]
		to[4], to[5] = digitPairs[c], digitPairs[c+1]
		to[6], to[7] = digitPairs[d], digitPairs[d+1]
	}
	v := uint32(u)
	for v >= 100 {
		rest := v / 100
		pair := (v - rest*100) * 2
		at -= 2
		buf[at+1] = digitPairs[pair+1]
		buf[at] = digitPairs[pair]
		v = rest
	}
	at--
	buf[at] = digitPairs[v*2+1]
	if v >= 10 {
		at--
		buf[at] = digitPairs[v*2]
	}
	return at
}
