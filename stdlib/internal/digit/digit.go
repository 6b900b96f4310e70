// Package digit knows what the digits of numbers are worth, in ASCII.
package digit

// Value returns what a digit is worth in the bases up to 36, in which letters of both cases follow 9, and 255 for what is
// none. Whoever reads a base compares with it: a value below 16 is a hexadecimal digit's.
func Value(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c|0x20 && c|0x20 <= 'z':
		return c | 0x20 - 'a' + 10
	}
	return 255
}

// Decimal returns n in decimal, for packages that strconv stands on or that are in every program.
//
//go:noinline
func Decimal(n uint64) string {
	var b [20]byte
	at := len(b) - 1
	for n >= 10 {
		b[at] = byte('0' + n%10)
		n /= 10
		at--
	}
	b[at] = byte('0' + n)
	return string(b[at:])
}
