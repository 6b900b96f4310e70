// run

// What looks at many bytes at a time, beside loops over single bytes: texts of all lengths up to 300, at all alignments,
// that begin and end where memory does, with what is sought at each place.
package main

import (
	"bytes"
	"fmt"
	"strings"
	"syscall"
	"unicode/utf8"
	"unsafe"
)

const page = 4096

// room is a page of memory between two that must not be touched.
func room() []byte {
	memory, err := syscall.Mmap(-1, 0, 3*page, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	for _, guard := range [][]byte{memory[:page], memory[2*page:]} {
		if err := syscall.Mprotect(guard, syscall.PROT_NONE); err != nil {
			panic(err)
		}
	}
	return memory[page : 2*page : 2*page]
}

func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

var failures int

func check(what string, n, place, got, want int) {
	if got != want {
		if failures++; failures < 20 {
			fmt.Printf("%s: length %d, place %d: %d, want %d\n", what, n, place, got, want)
		}
	}
}

var seed uint64 = 88172645463325252

func random(n int) int {
	seed ^= seed << 13
	seed ^= seed >> 7
	seed ^= seed << 17
	return int(seed>>33) % n
}

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func fill(b []byte, alphabet string) {
	for i := range b {
		b[i] = alphabet[random(len(alphabet))]
	}
}

// bytesOf checks searches for a byte, with b[place] the only one, or none if place < 0.
func bytesOf(b []byte, place int) {
	s, n := view(b), len(b)
	check("IndexByte", n, place, strings.IndexByte(s, 'X'), place)
	check("LastIndexByte", n, place, strings.LastIndexByte(s, 'X'), place)
	check("Count", n, place, strings.Count(s, "X"), number(place >= 0))
	check("IndexAny", n, place, strings.IndexAny(s, "0X9"), place)
	check("IndexAny, wide", n, place, strings.IndexAny(s, "0Xé"), place)
}

func naive(s, needle string, from, to, step int) int {
	for i := from; i != to; i += step {
		same := true
		for j := 0; j < len(needle) && same; j++ {
			same = s[i+j] == needle[j]
		}
		if same {
			return i
		}
	}
	return -1
}

func needles(s string, needle string) {
	places := max(len(s)-len(needle)+1, 0)
	check("Index "+needle, len(s), len(needle), strings.Index(s, needle), naive(s, needle, 0, places, 1))
	check("LastIndex "+needle, len(s), len(needle), strings.LastIndex(s, needle), naive(s, needle, places-1, -1, -1))
}

func runes(s string) (count, valid int) {
	valid = 1
	for i := 0; i < len(s); count++ {
		r, width := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && width == 1 {
			valid = 0
		}
		i += width
	}
	return count, valid
}

func main() {
	space := room()
	other := room()
	// A text at each of the ends, and at each alignment.
	for n := 0; n <= 300; n++ {
		starts := []int{0, page - n, page - n - 1 - n%63}
		for _, start := range starts {
			b := space[start : start+n : start+n]
			fill(b, "abcXYZ "[:3])
			bytesOf(b, -1)
			for place := n % 3; place < n; place += 1 + n/40 {
				was := b[place]
				b[place] = 'X'
				bytesOf(b, place)
				b[place] = was
			}
			// Equality and order.
			c := other[page-n:]
			copy(c, b)
			check("Equal", n, -1, number(bytes.Equal(b, c)), 1)
			check("Compare", n, -1, bytes.Compare(b, c), 0)
			check("EqualFold", n, -1, number(strings.EqualFold(strings.ToUpper(view(b)), view(c))), 1)
			for place := n % 5; place < n; place += 1 + n/30 {
				c[place] = 'b' + 0x80
				check("Equal", n, place, number(bytes.Equal(b, c)), 0)
				check("Compare", n, place, bytes.Compare(b, c), -1)
				check("Compare", n, place, bytes.Compare(c, b), 1)
				c[place] = 'z'
				check("EqualFold", n, place, number(strings.EqualFold(view(b), view(c))), 0)
				c[place] = b[place]
			}
		}
	}
	for align := range 64 {
		for _, n := range []int{15, 16, 31, 32, 33, 64, 127, 128, 129, 200} {
			b := space[align : align+n : align+n]
			fill(b, "ab")
			bytesOf(b, -1)
			b[(align*7)%n] = 'X'
			bytesOf(b, (align*7)%n)
		}
	}

	// Needles: of few letters, so that parts of them are everywhere.
	for round := range 1500 {
		n := random(300)
		b := space[page-n:]
		fill(b, "aaab"[round%3:])
		m := 1 + random(n+2)
		if round%2 == 0 {
			m = 1 + random(12)
		}
		needle := make([]byte, m)
		fill(needle, "aaab"[round%3:])
		if m <= n && round%5 != 0 {
			copy(needle, b[random(n-m+1):])
		}
		needles(view(b), view(needle))
	}
	// Where each place nearly fits.
	for _, m := range []int{2, 3, 17, 40, 100} {
		b := space
		fill(b, "a")
		needle := bytes.Repeat([]byte("a"), m)
		for _, at := range []int{0, m / 2, m - 1} {
			needle[at] = 'b'
			needles(view(b), view(needle))
			b[page-m+at] = 'b'
			needles(view(b), view(needle))
			b[page-m+at] = 'a'
			b[at] = 'b'
			needles(view(b), view(needle))
			b[at] = 'a'
			needle[at] = 'a'
		}
	}

	// UTF-8: valid and not, with each byte changed.
	pieces := []string{"a", "word ", "é", "Ж", "世", "\uffff", "𝄞", "\U0010ffff", "\ud7ff", "\ue000"}
	for round := range 400 {
		n := random(300)
		b := space[page-n:]
		for i := 0; i < n; {
			piece := pieces[random(len(pieces))]
			if round%4 == 0 {
				piece = "abc"
			}
			i += copy(b[i:], piece)
		}
		test := func(place int) {
			s := view(b)
			count, valid := runes(s)
			check("RuneCount", n, place, utf8.RuneCountInString(s), count)
			check("RuneCount", n, place, utf8.RuneCount(b), count)
			check("Valid", n, place, number(utf8.ValidString(s)), valid)
			check("Valid", n, place, number(utf8.Valid(b)), valid)
		}
		test(-1)
		for range min(n, 40) {
			place := random(n)
			was := b[place]
			b[place] = "\x80\xbf\xc0\xc2\xe0\xed\xf0\xf4\xf5\xffa\x90\xa0"[random(13)]
			test(place)
			if round%3 != 0 {
				b[place] = was
			}
		}
	}
	// All pairs of bytes, and what may follow them.
	b := space[page-70:]
	for first := range 256 {
		for second := 0; second < 256; second += 1 + number(first < 0xc0)*14 {
			for _, rest := range []string{"\x80\x80aa", "aaaa", "\x80aaa", "\xbf\xbf\xbfa", "\x80\xc3\xa9a"} {
				at := 40 + (first+second)%24
				for i := range b {
					b[i] = 'a'
				}
				b[at], b[at+1] = byte(first), byte(second)
				copy(b[at+2:], rest)
				count, valid := runes(view(b))
				check("RuneCount", first, second, utf8.RuneCount(b), count)
				check("Valid", first, second, number(utf8.Valid(b)), valid)
			}
		}
	}

	// Changing case.
	for n := range 150 {
		b := space[page-n:]
		for i := range b {
			b[i] = byte(random(128))
		}
		upper, lower := bytes.ToUpper(b), bytes.ToLower(b)
		for i, c := range b {
			u, l := c, c
			if 'a' <= c && c <= 'z' {
				u -= 32
			}
			if 'A' <= c && c <= 'Z' {
				l += 32
			}
			check("ToUpper", n, i, int(upper[i]), int(u))
			check("ToLower", n, i, int(lower[i]), int(l))
		}
		check("EqualFold", n, -1, number(bytes.EqualFold(upper, lower)), 1)
		for i := range b {
			if c := b[i]; c|0x20 < 'a' || 'z' < c|0x20 {
				b[i] ^= 0x20
				if d := b[i]; d|0x20 < 'a' || 'z' < d|0x20 {
					check("EqualFold", n, i, number(bytes.EqualFold(b, lower)), 0)
				}
				b[i] ^= 0x20
			}
		}
	}

	// Taking apart.
	for n := range 200 {
		b := space[page-n:]
		fill(b, "a b\t,c\n ,")
		s := view(b)
		for _, fields := range [][]string{strings.Fields(s), strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' })} {
			at, count := 0, 0
			for i := 0; i <= n; i++ {
				if i == n || s[i] == ' ' || s[i] == '\t' || s[i] == '\n' {
					if at < i {
						if count >= len(fields) || fields[count] != s[at:i] {
							check("Fields", n, count, 0, 1)
						}
						count++
					}
					at = i + 1
				}
			}
			check("Fields", n, -1, len(fields), count)
		}
		parts := strings.Split(s, ",")
		check("Split", n, -1, len(parts), strings.Count(s, ",")+1)
		check("Split", n, -2, number(strings.Join(parts, ",") == s), 1)
		check("SplitAfterN", n, -3, number(strings.Join(strings.SplitAfterN(s, ",", 5), "") == s), 1)
		check("Replace", n, -4, number(strings.ReplaceAll(s, ",", ";") == strings.Join(parts, ";")), 1)
	}
	fmt.Println("failures:", failures)
}
